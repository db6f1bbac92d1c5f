using System.Globalization;
using ProcurementBaseline.Files;
using ProcurementBaseline.Letters;

namespace ProcurementBaseline.Documents.Letters;

/// <summary>Sets a chain of owners as a table: a tree that can be read aloud, and followed by its numbers however deep it is.</summary>
internal static class OwnerTable
{
    public static IEnumerable<Block> Of(OwnerChain chain, LetterVoice voice)
    {
        yield return voice.Heading("screening.owners.heading");
        if (!chain.Declared)
        {
            yield return voice.Said("screening.owners.undeclared");
            yield break;
        }
        yield return chain.AsOf is { } day ? voice.Said("screening.owners.asOf", ("date", voice.Date(day))) : voice.Said("screening.owners.asOf.unknown");
        yield return voice.Said(chain.Complete switch
        {
            true => "screening.owners.complete.yes",
            false => "screening.owners.complete.no",
            null => "screening.owners.complete.unknown",
        });
        if (chain.Lines.Count == 0) yield return voice.Said("screening.owners.none");
        else
        {
            yield return voice.Said("screening.owners.intro");
            yield return new Table(voice.Of("screening.owners.caption"),
                [
                    new(voice.Of("screening.owners.number"), 1.2, RowHeader: true), new(voice.Of("screening.owners.step"), 1.2), new(voice.Of("screening.owners.name"), 3.1),
                    new(voice.Of("screening.owners.of"), 2.8), new(voice.Of("screening.owners.shares"), 1.5), new(voice.Of("screening.owners.votes"), 1.7),
                    new(voice.Of("screening.owners.country"), 1.6), new(voice.Of("screening.owners.remarks"), 3),
                ],
                [.. chain.Lines.Select(l => Line(l, voice))]);
        }
        if (chain.Detached.Count > 0) yield return voice.Said("screening.owners.detached", ("names", string.Join(", ", chain.Detached)));
    }

    private static Row Line(OwnerLine line, LetterVoice voice) => Row.Of(
        Cell.Of(Digits(line.Number)), Cell.Of(Digits(line.Step)), Cell.Of(line.Name ?? voice.Of("screening.owners.rest")),
        Cell.Of(line.Of is { } of ? voice.Of("screening.owners.ofOther", ("number", Digits(of)), ("name", line.OfName)) : voice.Of("screening.owners.ofSupplier")),
        Cell.Of(Percent(line.SharesPct, voice)), Cell.Of(Percent(line.VotesPct, voice)), Cell.Of(Country(line, voice)),
        Cell.Of([.. Remarks(line, voice).Select(r => Paragraph.Of(r))]));

    private static string Percent(decimal? pct, LetterVoice voice) =>
        pct is { } share ? voice.Of("screening.owners.pct", ("n", voice.Number(Math.Round(share, 6)))) : voice.Of("letter.unknown");

    private static string Country(OwnerLine line, LetterVoice voice) => line switch
    {
        { Remark: OwnerRemark.Rest } or { Kind: Responses.EntityKind.Dispersed, Country: null } => "–",
        { Country: { } third, IsThirdCountry: true } => voice.Of("screening.owners.third", ("country", third.Code)),
        { Country: { } country } => country.Code,
        _ => voice.Of("letter.unknown"),
    };

    private static IEnumerable<string> Remarks(OwnerLine line, LetterVoice voice)
    {
        if (line.Remark is not (OwnerRemark.Rest or OwnerRemark.Supplier or OwnerRemark.OwnShares))
            yield return voice.Of($"screening.owners.kind.{(line.Kind is { } kind ? RecordShape.CodeOf(kind) : "unknown")}");
        if (line.AppointsMajority == true) yield return voice.Of("screening.owners.appoints");
        if (line.OtherControl == true) yield return voice.Of("screening.owners.controls");
        var seen = line.Seen is { } number ? Digits(number) : "";
        var remark = line.Remark switch
        {
            OwnerRemark.Cycle => voice.Of("screening.owners.cycle", ("number", seen)),
            OwnerRemark.Again => voice.Of("screening.owners.again", ("number", seen)),
            OwnerRemark.Supplier => voice.Of("screening.owners.self"),
            OwnerRemark.OwnShares => voice.Of("screening.owners.own"),
            OwnerRemark.OwnersUnknown => voice.Of("screening.owners.open"),
            OwnerRemark.Rest or OwnerRemark.None => null,
        };
        if (remark is not null) yield return remark;
    }

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
