using CsCheck;
using FluentAssertions;
using ProcurementBaseline.Annexes;
using ProcurementBaseline.Files;
using ProcurementBaseline.Requirements;
using ProcurementBaseline.Responses;
using ProcurementBaseline.Values;
using static ProcurementBaseline.Tests.Documents.Excel.WorkbookSample;

namespace ProcurementBaseline.Tests.Documents.Excel;

/// <summary>Any answers out and back: nothing is lost, whatever the language and however odd the texts.</summary>
[TestClass]
public sealed class AnswerWorkbookPropertyTests
{
    // A text that is blank says nothing and comes back as nothing; a letter in front keeps each of them a text.
    private static readonly Gen<string> Words = Gen.Select(
        Gen.OneOf("=", "+", "-", "@", "\t", "\r", " ", "_x0041_", "\"", "'", "ja", "1,5", "2026-01-02", "–", ""),
        Gen.Char["aæøåÆØÅ<>&;,\n\r\t_x00\"'–=e1 \u00a0\uFFFE"].Array[0, 12]).Select((start, rest) => start + new string(rest) + "k");

    private static readonly Gen<DateOnly> Days = Gen.Int[0, 109_571].Select(d => new DateOnly(1900, 1, 1).AddDays(d));

    private static readonly Gen<decimal> Numbers = Gen.Frequency(
        (3, Gen.Int[-1_000_000, 1_000_000].Select(i => i / 100m)), (1, Gen.Long[-999_999_999_999, 999_999_999_999].Select(l => l + 0.123456789012m)), (1, Gen.Const(StrictReader.LargestNumber)));

    private static readonly Gen<Response> Responses = Gen.Select(
        Gen.Select(Words, Words.Null(), Codes.Nullable(), Codes.Nullable(), Gen.Enum<OperatorKind>().Nullable(), Gen.Bool.Nullable())
            .Select((id, name, country, seat, kind, small) => new EconomicOperator { Id = id, Name = name, Country = country, IncorporatedIn = seat, Kind = kind, SmallEnterprise = small }),
        Answers, Documents.Array[0, 5].Null()).Select((tenderer, answers, documents) => new Response
        {
            SchemaVersion = "1",
            Procurement = Set.Procurement.Id,
            Tenderer = tenderer,
            Answers = answers.Count > 0 ? answers : null,
            Evidence = documents is null ? null : [.. documents.DistinctBy(d => d.Id)],
        });

    private static Gen<Country> Codes => Gen.OneOf([.. Country.Codes.Order(StringComparer.Ordinal)]).Select(c => new Country(c));

    private static Gen<Evidence> Documents => Gen.Select(Words, Words.Null(), Words.Null(), Words.Null(), Days.Nullable(), Gen.Int[0, 900].Nullable(), Gen.Int[0, 99].Nullable())
        .Select((id, kind, title, issuer, issued, valid, file) => new Evidence
        {
            Id = id,
            Kind = kind,
            Title = title,
            Issuer = issuer,
            IssuedOn = issued,
            ValidTo = valid is { } days && (issued ?? new(2026, 1, 1)) is { Year: < 2190 } from ? from.AddDays(days) : null,
            File = file is { } number ? $"=dokument {number}.pdf" : null,
        });

    private static Gen<Dictionary<string, Answer>> Answers
    {
        get
        {
            var asked = Set.Selected.Select(d => d.Requirement).ToList();
            var one = Gen.Int[0, asked.Count - 1].SelectMany(i => Answer(asked[i].Answer).Select(a => (asked[i].Id, Answer: a)));
            return one.Array[0, 30].Select(all => all.DistinctBy(a => a.Id).ToDictionary(a => a.Id, a => a.Answer));
        }
    }

    private static Gen<Answer> Answer(AnswerForm form)
    {
        var value = form.Kind switch
        {
            AnswerKind.YesNo => Gen.Bool.Select(Scalar.Of),
            AnswerKind.Number => Numbers.Select(n => Scalar.Of(Math.Clamp(n, form.Min ?? n, form.Max ?? n))),
            AnswerKind.Date => Days.Select(Scalar.Of),
            AnswerKind.Choice => Gen.OneOf([.. form.Choices!.Select(c => c.Id)]).Select(Scalar.Of),
            AnswerKind.Text => Words.Select(Scalar.Of),
        };
        return Gen.Select(value, Words.Null(), Words.Array[0, 3].Null(), Words.Null(), Days.Nullable(), Gen.Bool.Nullable()).Select((v, comment, evidence, action, by, confidential) => new Answer
        {
            Value = v,
            Comment = comment,
            Evidence = evidence,
            Plan = action is null && by is null ? null : new() { Action = action, By = by },
            Confidential = confidential,
        });
    }

    [TestMethod]
    public void Whatever_a_vendor_can_say_comes_back_as_it_was_said()
    {
        Gen.Select(Responses, Gen.Enum<AnnexLanguage>()).Sample((response, language) =>
        {
            var (read, problems) = Read(Write(response, language));
            problems.Where(p => p.Severity == ProblemSeverity.Error).Should().BeEmpty();
            Json(read).Should().Be(Json(response));
        }, iter: 300, print: r => Json(r.Item1));
    }

    [TestMethod]
    public void Every_response_is_written_as_the_file_that_is_read()
    {
        Responses.Sample(response =>
        {
            var (bytes, problems) = (RecordWriter.Write(response), new List<Problem>());
            var read = InputFile.Read("response.json", JsonFile.Parse("response.json", bytes, problems), new ResponseValidator(), problems);
            problems.Should().BeEmpty();
            RecordWriter.Write(read!).Should().Equal(bytes);
        }, iter: 300, print: Json);
    }
}
