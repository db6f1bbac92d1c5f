using ProcurementBaseline.Findings;

namespace ProcurementBaseline.Rules.Facts;

/// <summary>The facts of a purchase that a review works out: days and dates of its time limits, and what its documents leave out.</summary>
internal static class ReviewFacts
{
    private static readonly string[] VoluntaryGrounds = ["137.1.1", "137.1.2", "137.1.3", "137.1.4", "137.1.5", "137.1.6"];

    public static readonly IReadOnlyList<ComputedFact> All =
    [
        new("procurement", "TenderDays", FactKind.Number,
            new("Dage fra udbuddets dato til datoen for tilbudsfristen; afsendelsesdagen tæller ikke med.",
                "Days from the notice date to the date of the tender deadline; the day of dispatch is not counted."),
            ["procurement.NoticeDate", "procurement.TenderDeadline"],
            v => FactValue.Of(v[1].Date!.Value.DayNumber - v[0].Date!.Value.DayNumber)),
        new("procurement", "LatestInformation", FactKind.Date,
            new("Sidste dag for supplerende oplysninger (§ 134).", "The last day for supplementary information (§ 134)."),
            ["procurement.TenderDeadline", "law.SupplementaryInformationDays"],
            v => Later(v[0], -v[1].Number!.Value)),
        new("procurement", "EarliestContract", FactKind.Date,
            new("Første dag, kontrakten kan indgås, hvis tildelingen meddeles elektronisk på dagen for tilbudsfristen.",
                "The first day a contract can be made if the award is notified electronically on the day of the tender deadline."),
            ["procurement.TenderDeadline", "law.StandstillDays"],
            v => Later(v[0], v[1].Number!.Value + 1)),
        new("procurement", "EarliestContractByLetter", FactKind.Date,
            new("Det samme, hvis tildelingen meddeles ved brev.", "The same if the award is notified by letter."),
            ["procurement.TenderDeadline", "law.StandstillDaysByLetter"],
            v => Later(v[0], v[1].Number!.Value + 1)),
        new("clauses", "BidsLapseOn", FactKind.Date,
            new("Sidste dag, tilbuddene står ved magt, regnet fra tilbudsfristen.", "The last day tenders stay open, counted from the tender deadline."),
            ["procurement.TenderDeadline", "clauses.BidValidityDays"],
            v => Later(v[0], v[1].Number!.Value)),
        new("procurement", "GroundsNotInNotice", FactKind.Words,
            new("De frivillige udelukkelsesgrunde, bekendtgørelsen ikke nævner.", "The voluntary exclusion grounds that the notice does not name."),
            ["procurement.Exclusion.GroundsInNotice"],
            v => FactValue.Of([.. VoluntaryGrounds.Except(v[0].Words!, StringComparer.Ordinal)])),
        new("procurement", "LotsReasonMissing", FactKind.Truth,
            new("Om udbudsmaterialet ikke siger, hvorfor aftalen ikke er opdelt.", "Whether the documents do not say why the contract is not divided."),
            ["procurement.Subject.Lots.Reason"],
            v => FactValue.Of(string.IsNullOrWhiteSpace(v[0].Word))),
        new("procurement", "LotSanction", FactKind.Number,
            new("Den økonomiske sanktion for manglende begrundelse: en procentdel af værdien, dog højst et beløb.",
                "The economic sanction for the missing reason: a percentage of the value up to an amount."),
            ["procurement.Subject.EstimatedValue", "law.LotSanctionPct", "law.LotSanctionMax"],
            v => FactValue.Of(Math.Min(v[0].Number!.Value * v[1].Number!.Value / 100, v[2].Number!.Value))),
    ];

    // A day beyond the calendar is its last day: a file may say any number of days.
    private static FactValue Later(FactValue date, decimal days) =>
        FactValue.Of(DateOnly.FromDayNumber((int)Math.Clamp(date.Date!.Value.DayNumber + Math.Floor(days), 0, DateOnly.MaxValue.DayNumber)));
}
