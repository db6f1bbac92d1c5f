using ProcurementBaseline.Findings;

namespace ProcurementBaseline.Benchmarks.ByHand;

/// <summary>Rules that one method judges, as a careful programmer would write them.</summary>
/// <param name="Domain">The class they stand in.</param>
/// <param name="Rules">The rules as they read when they were written down, in the order of the verdicts.</param>
/// <param name="Judge">Judges them all, into verdicts in that order.</param>
internal sealed record Group(string Domain, IReadOnlyList<Rule> Rules, Action<HandFacts, Span<Outcome>> Judge);

/// <summary>A rule that was written by hand.</summary>
/// <param name="Requirement">The requirement it is taken from.</param>
/// <param name="IsApplies">Whether it is its <c>appliesWhen</c>; otherwise its <c>satisfiedWhen</c>.</param>
/// <param name="Text">The exact text; when the rulebook says something else, the method must be written anew.</param>
internal sealed record Rule(string Requirement, bool IsApplies, string Text)
{
    public static Rule Satisfied(string requirement, string text) => new(requirement, false, text);

    public static Rule Applies(string requirement, string text) => new(requirement, true, text);
}
