namespace ProcurementBaseline.Rules.Annexes;

/// <summary>One place where an annex does not say what the rulebook says.</summary>
/// <param name="Requirement">The requirement's id; null when it is about the whole annex.</param>
/// <param name="Key">Which of its keys, as the annex's JSON names it: <c>text</c>, <c>motive</c>, <c>proof</c>.</param>
public sealed record AnnexDeviation(string? Requirement, string Key);
