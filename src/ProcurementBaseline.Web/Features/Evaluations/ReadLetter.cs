using System.Text;
using ProcurementBaseline.Documents;
using ProcurementBaseline.Documents.Letters;
using ProcurementBaseline.Files;
using ProcurementBaseline.Letters;
using ProcurementBaseline.Rules.Facts;
using ProcurementBaseline.Values;
using ProcurementBaseline.Web.Access;
using ProcurementBaseline.Web.Cases;
using ProcurementBaseline.Web.Features.Annexes;
using ProcurementBaseline.Web.Http;

namespace ProcurementBaseline.Web.Features.Evaluations;

/// <summary>A draft of what the judgement asks for; a person checks it by the note that belongs to it, and sends it or not.</summary>
internal static class ReadLetter
{
    public static async Task<IResult> Handle(
        HttpContext http, string id, string kind, string tenderer, [AsParameters] Wish wish, Caller caller, CaseFile cases, Readings readings, Knowledge knowledge)
    {
        var problems = new List<Problem>();
        var of = Query.Code("kind", kind, Kind.Hearing, problems);
        var file = Query.Code("format", wish.Format, AnnexFormat.Docx, PaperFile.Formats, problems);
        var (language, part) = (Query.Code("lang", wish.Lang, Language.Da, problems), Query.Code("part", wish.Part, Part.Letter, problems));
        var (judged, refused) = await JudgedCase.Find(http, id, wish.AsOf, caller, new(cases, readings, knowledge, "letter.read", tenderer), problems);
        if (judged is null) return refused!;
        if (judged.Responses.All(r => r.Response.Tenderer.Id != tenderer)) return Refusal.Of(http, StatusCodes.Status404NotFound, "not-found");
        var (draft, why) = of == Kind.Hearing ? Hearing(judged, tenderer, wish.AsOf is not null, knowledge.Words, language) : Screening(judged, tenderer, knowledge.Words, language);
        if (draft is null) return Refusal.Of(http, StatusCodes.Status409Conflict, "no-letter", new() { ["why"] = why!.In(Refusal.LanguageOf(http.Request)) });
        var name = $"{id}-{RecordShape.CodeOf(of)}{(part == Part.Note ? "-note" : "")}";
        return PaperFile.Send(http, name, file, (extension, output) =>
        {
            if (file == AnnexFormat.Json) output.Write(Encoding.UTF8.GetBytes(draft.Value));
            else knowledge.Renderers[extension].Render((part == Part.Note ? draft.Note : draft.Letter) with { Theme = knowledge.Theme }, output);
        }, _ => "$");
    }

    private static (Draft? Draft, Text? Why) Hearing(JudgedCase judged, string tenderer, bool dated, Words words, Language language)
    {
        var (response, assessment) = judged.Responses.First(r => r.Response.Tenderer.Id == tenderer);
        var letter = HearingComposer.Compose(judged.Judgement, response, assessment, judged.Espd.GetValueOrDefault(tenderer), words, dated ? judged.Judgement.AsOf : null);
        return letter is null
            ? (null, words.Phrase("hearing.nothing", ("tenderer", Same(response.Tenderer.Name ?? tenderer))))
            : (new(OutputJson.Write(letter), HearingLayout.Of(letter, words, language), NoteLayout.Of(letter, words, language)), null);
    }

    private static (Draft? Draft, Text? Why) Screening(JudgedCase judged, string tenderer, Words words, Language language)
    {
        var (response, _) = judged.Responses.First(r => r.Response.Tenderer.Id == tenderer);
        var law = judged.Edition.Rulebook.Parameters;
        var sheet = ScreeningComposer.Compose(judged.Judgement, response, ControlFacts.Of(response, law), CountryGroups.EuAndEfta(law, response.Ownership?.AsOf), words);
        return sheet is null
            ? (null, words.Phrase("screening.nothing",
                ("tenderer", Same(response.Tenderer.Name ?? tenderer)), ("message", ScreeningComposer.RowOf(judged.Judgement, response).Finding.Message)))
            : (new(OutputJson.Write(sheet), ScreeningLayout.Of(sheet, words, language), NoteLayout.Of(sheet, words, language)), null);
    }

    private static Text Same(string value) => new(value, value);

    /// <summary>How a letter is asked for.</summary>
    /// <param name="Format">The file; absent: Word, because it is to be edited. As JSON the note is inside it.</param>
    /// <param name="Lang">The language; absent: Danish.</param>
    /// <param name="Part">The letter, or the note to the officer; absent: the letter.</param>
    /// <param name="AsOf">The judging day, which then also dates the letter; absent: the day of the deadline, and a place for the date.</param>
    internal sealed record Wish(string? Format, string? Lang, string? Part, string? AsOf);

    private sealed record Draft(string Value, Document Letter, Document Note);

    /// <summary>The letters there are.</summary>
    private enum Kind
    {
        /// <summary>The hearing of udbudsloven § 138, stk. 2.</summary>
        Hearing,

        /// <summary>The fact sheet on investment screening.</summary>
        Screening,
    }

    /// <summary>The two documents of a letter.</summary>
    private enum Part
    {
        /// <summary>What may be sent.</summary>
        Letter,

        /// <summary>What the officer must know, and nobody else.</summary>
        Note,
    }
}
