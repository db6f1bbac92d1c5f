using ProcurementBaseline.Responses;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Control;

/// <summary>Finds who controls a tenderer: control along chains, joint holdings of one country, and what cannot be known yet.</summary>
/// <remarks>
/// Control is the majority (more than 50 %) of shares or votes, the right to appoint most of the board, or control in another way; it is handed
/// on along chains without multiplying. Investeringsscreeningsloven (LBK 1256/2023) § 2, stk. 2–4 and § 4, nr. 6; the limit of 10 % for a review is
/// borrowed from its § 5, stk. 2 and no rule of law.
/// </remarks>
public sealed class ControlAnalysis
{
    /// <summary>From this share on, in percent and inclusive, a holder from a third country is looked at by a person.</summary>
    public const decimal SignificantPct = 10;

    private const double Rounding = 1e-11;   // so that 10 % made of ten times 1 % is 10 %

    private readonly OwnershipGraph _graph;
    private readonly IReadOnlySet<string>? _home;
    private readonly ControlClosure _closure;
    private readonly IntegratedOwnership _integrated;
    private readonly bool _complete;

    private ControlAnalysis(Ownership? ownership, EconomicOperator tenderer, IReadOnlySet<string>? home)
    {
        (_graph, _home) = (OwnershipGraph.Of(ownership ?? new(), tenderer), home);
        (_closure, _integrated) = (new(_graph), IntegratedOwnership.Of(_graph));
        _complete = ownership is { Complete: true, Interests: not null };
    }

    /// <summary>Analyses a declaration.</summary>
    /// <param name="ownership">What is declared; null when nothing is.</param>
    /// <param name="tenderer">The tenderer; the members of a consortium are not part of it.</param>
    /// <param name="euAndEfta">
    /// The countries of the EU and EFTA, and what is counted with them, on the day of <c>ownership.asOf</c>; null when they are not known for that day.
    /// </param>
    public static ControlReport Of(Ownership? ownership, EconomicOperator tenderer, IReadOnlySet<string>? euAndEfta)
    {
        ArgumentNullException.ThrowIfNull(tenderer);
        return new ControlAnalysis(ownership, tenderer, euAndEfta).Report(ownership);
    }

    private ControlReport Report(Ownership? ownership)
    {
        var controls = _closure.ControllersOfTenderer(Reading.Review);
        var controllers = new ControllerList(_graph, _closure, _integrated, IsThird).Of(controls);
        var certain = controllers.Any(c => c.Certainty == ControlCertainty.Certain && c.Country is { } country && IsThird(country));
        var review = controllers.Any(c => c.Certainty == ControlCertainty.Review);
        bool? answer = certain ? true : null;
        IReadOnlyList<string> missing = [];
        if (answer is null)
        {
            var open = new OpenOwnership(_graph, _closure, _integrated, IsThird);
            if (!open.MayBeThirdCountry() && !review && _complete && _home is not null) answer = false;
            else missing = open.Missing(ownership, _home is null);
        }
        return new() { ControlledFrom = controllers, ThirdCountryControl = answer, UltimateOwners = Owners(), Missing = missing };
    }

    private bool IsThird(Country country) => _home is not null && !_home.Contains(country.Code);

    private List<UltimateOwner> Owners()
    {
        var owners = new List<UltimateOwner>();
        for (var node = 0; node < _graph.Nodes.Length; node++)
        {
            var entity = _graph.Nodes[node];
            if (entity.HasOwners) continue;
            // A company or a fund whose owners were not declared has some, unless the chain is said to be whole.
            if (!_complete && entity.Kind is null or Responses.EntityKind.Company or Responses.EntityKind.Fund) continue;
            owners.Add(new(entity.Id, entity.Name, entity.Country, _integrated.Uncertain[node] ? null : Percent(_integrated.Share[node])));
        }
        return [.. owners.OrderByDescending(o => o.IntegratedPct ?? 0).ThenBy(o => o.Id, StringComparer.Ordinal)];
    }

    private static decimal Percent(double share) => Math.Round((decimal)Math.Clamp(share, 0, 1) * 100, 9);

    /// <summary>Whether a share, 0–1, reaches a limit in percent; equal counts as reached.</summary>
    internal static bool Reaches(double share, decimal pct) => share + Rounding >= (double)pct / 100;

    /// <summary>Whether a share, 0–1, is more than half.</summary>
    internal static bool IsMajority(double share) => share - Rounding > 0.5;
}
