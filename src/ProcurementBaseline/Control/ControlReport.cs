using ProcurementBaseline.Values;

namespace ProcurementBaseline.Control;

/// <summary>Who controls a tenderer, as far as the declared ownership says.</summary>
public sealed record ControlReport
{
    /// <summary>Those who control the tenderer, or may: of each country the topmost, those that are certain first. Countries of the EU and EFTA are among them.</summary>
    public required IReadOnlyList<Controller> ControlledFrom { get; init; }

    /// <summary>Whether the tenderer is controlled from outside the EU and EFTA, or resides there itself.</summary>
    /// <remarks>
    /// Null when a fact is missing or a person must look; no fact that is still missing can change true or false.
    /// False also means that owners of no third country hold 10 % or more, alone or together: significant influence is enough for
    /// investeringsscreeningsloven § 2, stk. 3, and a person must look at it.
    /// </remarks>
    public required bool? ThirdCountryControl { get; init; }

    /// <summary>Those whom nobody owns, the largest first. With an incomplete chain only those who cannot have owners.</summary>
    public required IReadOnlyList<UltimateOwner> UltimateOwners { get; init; }

    /// <summary>The paths of facts that could decide; empty when the answer is determined, or when only a person can give it.</summary>
    public required IReadOnlyList<string> Missing { get; init; }
}

/// <summary>Somebody who controls the tenderer or may control it.</summary>
/// <param name="Country">A person's nationality, a company's residence; null when not known.</param>
/// <param name="By">The id of the entity; <c>self</c> when the tenderer itself resides there. Of several together, the one that holds most.</param>
/// <param name="Path">From the tenderer upwards: <c>Nordlys A/S ← 100 % Holding Ltd (IE) ← 62 % Inc (US)</c>. A long chain is cut in its middle.</param>
/// <param name="Basis">How the topmost link of the path is held.</param>
/// <param name="Certainty">Whether the law is met, or a person must look.</param>
public sealed record Controller(Country? Country, string By, string Path, ControlBasis Basis, ControlCertainty Certainty);

/// <summary>Somebody whom nobody owns.</summary>
/// <param name="Id">Its id in the response.</param>
/// <param name="Name">Its name; null when not given.</param>
/// <param name="Country">A person's nationality, a company's residence; null when not known.</param>
/// <param name="IntegratedPct">
/// Its share of the tenderer's capital through every chain, percent 0–100, cross-holdings solved; null when a share on the way is not known.
/// </param>
public sealed record UltimateOwner(string Id, string? Name, Country? Country, decimal? IntegratedPct);

/// <summary>How somebody has control or influence.</summary>
public enum ControlBasis
{
    /// <summary>More than 50 % of the capital, those it controls included.</summary>
    MajorityShares,

    /// <summary>More than 50 % of the votes, those it controls included.</summary>
    MajorityVotes,

    /// <summary>The right to appoint most of the board.</summary>
    AppointsMajority,

    /// <summary>An agreement, a veto, or that it is acted for.</summary>
    OtherControl,

    /// <summary>The tenderer itself resides there.</summary>
    Residence,

    /// <summary>More than 50 % held by owners of one third country together, none of whom controls alone.</summary>
    JointThirdCountry,

    /// <summary>A veto or special right of a state that has no majority (golden share).</summary>
    GoldenShare,

    /// <summary>At least 10 %, at most 50 %, held by owners of one third country in the tenderer or in one that controls it.</summary>
    MinorityHolding,
}

/// <summary>How sure it is that somebody controls.</summary>
public enum ControlCertainty
{
    /// <summary>The facts meet the law's test.</summary>
    Certain,

    /// <summary>Significant influence is possible: a person must look.</summary>
    Review,
}
