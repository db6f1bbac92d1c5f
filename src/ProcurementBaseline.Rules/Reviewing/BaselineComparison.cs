using ProcurementBaseline.Files;
using ProcurementBaseline.Findings;
using ProcurementBaseline.Requirements;
using ProcurementBaseline.Reviews;
using ProcurementBaseline.Rules.Baselines;
using ProcurementBaseline.Rules.Facts;

namespace ProcurementBaseline.Rules.Reviewing;

/// <summary>Holds a set against the baseline it was drafted from: what is missing, asks for less, asks for more, or was added.</summary>
internal sealed class BaselineComparison
{
    private readonly List<string> _missing = [];
    private readonly List<string> _added = [];
    private readonly List<Deviation> _weakened = [];
    private readonly List<Deviation> _strengthened = [];
    private readonly List<Deviation> _rewritten = [];

    public BaselineComparison(Baseline baseline, RequirementSet set)
    {
        foreach (var drafted in set.Requirements.Where(r => r.Tailoring is not null))
        {
            if (drafted.IsOwn) _added.Add(drafted.Requirement.Id);
            else if (drafted.Standing == Standing.Dropped) _missing.Add(drafted.Requirement.Id);
            else if (drafted.Standing == Standing.Selected) Compare(drafted, baseline.ById[drafted.Requirement.Id].Requirement, set.Level);
        }
    }

    /// <summary>All of it.</summary>
    public Completeness Told() => new(_missing, _weakened, _strengthened, _added, _rewritten);

    /// <summary>What rules may read of it for one requirement.</summary>
    public RequirementFacts Add(DraftedRequirement drafted, RequirementFacts facts) => facts with
    {
        Standing = drafted.Standing,
        Reason = drafted.Tailoring?.Reason,
        Weakened = Keys(_weakened, facts.Id),
        Strengthened = Keys(_strengthened, facts.Id),
        Rewritten = Keys(_rewritten, facts.Id),
        AsksForLess = Keys(_weakened, facts.Id).Count > 0,
        AsksForMore = Keys(_strengthened, facts.Id).Count > 0,
        IsRewritten = Keys(_rewritten, facts.Id).Count > 0,
    };

    private static List<string> Keys(List<Deviation> of, string id) => [.. of.Where(d => d.Id == id).Select(d => d.Key)];

    private void Compare(DraftedRequirement drafted, Requirement original, int? level)
    {
        var (now, reason) = (drafted.Requirement, string.IsNullOrWhiteSpace(drafted.Tailoring!.Reason) ? null : drafted.Tailoring.Reason);
        void Differs(bool stricter, string key, FactValue from, FactValue to) => (stricter ? _strengthened : _weakened).Add(new(now.Id, key, from, to, reason));
        foreach (var (name, parameter) in original.Parameters ?? new Dictionary<string, RequirementParameter>())
        {
            var value = drafted.Parameters[name];
            if (value != parameter.Default) Differs(value > parameter.Default == (parameter.Stricter == Stricter.Higher), name, FactValue.Of(parameter.Default), FactValue.Of(value));
        }
        if (now.Obligation != original.Obligation)
            Differs(Strictness(now.Obligation) > Strictness(original.Obligation), "obligation", Code(original.Obligation), Code(now.Obligation));
        // Kept though the baseline does not ask it of this purchase.
        if (drafted.Applies == Outcome.NotMet && level < original.Level) Differs(true, "level", FactValue.Of(original.Level), FactValue.Of(level.Value));
        else if (drafted.Applies == Outcome.NotMet) Differs(true, "appliesWhen", FactValue.Of(false), FactValue.Of(true));
        foreach (var (key, here, there) in ((string, object, object)[])[("text", now.Text, original.Text), ("answer", now.Answer, original.Answer), ("evidence", now.Evidence, original.Evidence)])
        {
            if (!Equals(here, there)) _rewritten.Add(new(now.Id, key, null, null, reason));
        }
    }

    private static FactValue Code(Obligation obligation) => FactValue.Of(RecordShape.CodeOf(obligation));

    // A minimum requirement knocks out, a contract condition binds the winner, an award criterion binds nobody.
    private static int Strictness(Obligation obligation) => obligation switch
    {
        Obligation.Award => 0,
        Obligation.Contract => 1,
        Obligation.Minimum => 2,
    };
}
