using ProcurementBaseline.Control;
using ProcurementBaseline.Findings;
using ProcurementBaseline.Judgements;
using ProcurementBaseline.Responses;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Letters;

/// <summary>
/// A draft of the facts a supplier needs for its application to Erhvervsstyrelsen under investeringsscreeningsloven (LBK 1256/2023) § 7,
/// filled in from the supplier's own information. The supplier applies; nobody here decides.
/// </summary>
public sealed record ScreeningSheet
{
    /// <summary>The version of the value's shape; <c>"1"</c>.</summary>
    public required string SchemaVersion { get; init; }

    /// <summary>Who buys.</summary>
    public required LetterParty Authority { get; init; }

    /// <summary>The supplier, who is the one to apply.</summary>
    public required LetterParty Supplier { get; init; }

    /// <summary>The procurement.</summary>
    public required LetterProcurement Procurement { get; init; }

    /// <summary>The day it was judged.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary><c>permissionRequired</c> or <c>legalReview</c>.</summary>
    public required string Outcome { get; init; }

    /// <summary>What the rules say.</summary>
    public required Text Message { get; init; }

    /// <summary>The tests of person, sector and agreement, in that order.</summary>
    public required IReadOnlyList<ScreeningTest> Tests { get; init; }

    /// <summary>The agreement's main features.</summary>
    public required IReadOnlyList<LetterFact> Agreement { get; init; }

    /// <summary>The chain of owners.</summary>
    public required OwnerChain Chain { get; init; }

    /// <summary>Those who control the supplier or may, those that are certain first.</summary>
    public required IReadOnlyList<Controller> ControlledFrom { get; init; }

    /// <summary>The days a permission takes; null when they cannot be worked out.</summary>
    public PermissionDates? Dates { get; init; }

    /// <summary>What must be filed (BEK 958/2023 §§ 5 and 7).</summary>
    public required IReadOnlyList<FilingItem> Filing { get; init; }

    /// <summary>What is missing, by name.</summary>
    public required IReadOnlyList<Text> Missing { get; init; }

    /// <summary>What the officer must know before giving the sheet to anybody. No part of it.</summary>
    public required OfficerNote Note { get; init; }
}

/// <summary>One of the three tests.</summary>
/// <param name="Test"><c>person</c>, <c>sector</c> or <c>agreement</c>.</param>
/// <param name="Outcome">Met, not met or undetermined.</param>
/// <param name="Facts">What it rests on.</param>
/// <param name="Missing">What would decide it, by name; empty when nothing is missing, or when only a person can say.</param>
public sealed record ScreeningTest(string Test, Outcome Outcome, IReadOnlyList<Text> Facts, IReadOnlyList<Text> Missing);

/// <summary>One thing to file.</summary>
/// <param name="What">What it is.</param>
/// <param name="Known">What is known of it; null when the supplier must fill it in.</param>
public sealed record FilingItem(Text What, Text? Known);

/// <summary>The declared chain of owners as a tree, written down line by line.</summary>
/// <param name="AsOf">The day it describes; null when not stated.</param>
/// <param name="Complete">Whether it is said to be whole; null when not stated.</param>
/// <param name="Declared">Whether anything was declared at all.</param>
/// <param name="Lines">The owners, each before its own owners. Everybody's owners are told once.</param>
/// <param name="Detached">Names of those who are declared and hold nothing above the supplier, in the order of the file.</param>
public sealed record OwnerChain(DateOnly? AsOf, bool? Complete, bool Declared, IReadOnlyList<OwnerLine> Lines, IReadOnlyList<string> Detached)
{
    /// <summary>Writes a declaration down.</summary>
    /// <param name="ownership">What is declared; null when nothing is.</param>
    /// <param name="tenderer">The supplier.</param>
    /// <param name="euAndEfta">The countries of the EU and EFTA on the day it describes; null when they are not known for that day.</param>
    public static OwnerChain Of(Ownership? ownership, EconomicOperator tenderer, IReadOnlySet<string>? euAndEfta)
    {
        ArgumentNullException.ThrowIfNull(tenderer);
        return OwnerChainComposer.Of(ownership, tenderer, euAndEfta);
    }
}

/// <summary>One holding.</summary>
public sealed record OwnerLine
{
    /// <summary>Its number, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>How many holdings lie between the supplier and this owner, itself counted: 1 for a direct owner.</summary>
    public required int Step { get; init; }

    /// <summary>The number of the line of the one it owns part of; null for the supplier.</summary>
    public int? Of { get; init; }

    /// <summary>The name of the one it owns part of.</summary>
    public required string OfName { get; init; }

    /// <summary>The owner's name, or its id where it has none; null for a rest that nobody is named for.</summary>
    public string? Name { get; init; }

    /// <summary>What it is; null when not stated.</summary>
    public EntityKind? Kind { get; init; }

    /// <summary>Nationality or residence; null when not stated.</summary>
    public Country? Country { get; init; }

    /// <summary>Whether that lies outside the EU and EFTA; null when it cannot be said.</summary>
    public bool? IsThirdCountry { get; init; }

    /// <summary>Share of the capital, percent 0–100; null when not stated.</summary>
    public decimal? SharesPct { get; init; }

    /// <summary>Share of the votes, percent 0–100; null when not stated.</summary>
    public decimal? VotesPct { get; init; }

    /// <summary>Whether it appoints most of the board; null when not stated.</summary>
    public bool? AppointsMajority { get; init; }

    /// <summary>Whether it controls in another way; null when not stated.</summary>
    public bool? OtherControl { get; init; }

    /// <summary>What else there is to say of it.</summary>
    public required OwnerRemark Remark { get; init; }

    /// <summary>The number of the line where it stands already; null unless the remark says so.</summary>
    public int? Seen { get; init; }
}

/// <summary>What a reader of the tree must be told of one of its lines.</summary>
public enum OwnerRemark
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It stands on the way up to itself: ownership goes round.</summary>
    Cycle,

    /// <summary>It is the supplier.</summary>
    Supplier,

    /// <summary>It holds its own shares.</summary>
    OwnShares,

    /// <summary>It stands elsewhere already, with its owners.</summary>
    Again,

    /// <summary>It must have owners, and none is stated.</summary>
    OwnersUnknown,

    /// <summary>The part of the capital that nobody is named for.</summary>
    Rest,
}
