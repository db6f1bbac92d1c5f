using System.Reflection;
using ProcurementBaseline.Benchmarks.ByHand;
using ProcurementBaseline.Findings;
using ProcurementBaseline.Requirements;
using ProcurementBaseline.Rules.Baselines;
using ProcurementBaseline.Rules.Expressions;
using ProcurementBaseline.Rules.Facts;

namespace ProcurementBaseline.Benchmarks.SideBySide;

/// <summary>Somebody who judges every measured rule over one row of facts.</summary>
internal interface IContestant
{
    /// <summary>Judges one row; the verdicts stand in the contestant until the next.</summary>
    void Judge(int row);

    /// <summary>The verdict on a rule.</summary>
    Outcome this[int rule] { get; }
}

/// <summary>The rulebook's compiled conditions.</summary>
internal sealed class Ours : IContestant
{
    private readonly ConditionProgram _program;
    private readonly FactSlot[][] _rows;
    private readonly byte[] _verdicts;

    public Ours(MeasuredRules rules, IReadOnlyList<FactRow> rows)
    {
        _program = new([.. rules.Rules.Select(r => r.Condition)], Baseline.IsOwn);
        _rows = [.. rows.Select(row => (FactSlot[])[.. _program.Slots.Select(SlotOf)
            .Select(s => FactSlot.Of(row.Find(s.Requirement, s.Fact)))])];
        _verdicts = new byte[_program.Count];

        (Requirement? Requirement, Fact Fact) SlotOf(ProgramSlot s) =>
            (s.Owner == ProgramSlot.Shared ? null : rules.Rules[s.Owner].Requirement, s.Fact);
    }

    public Outcome this[int rule] => (Outcome)_verdicts[rule];

    public void Judge(int row) => _program.Judge(_rows[row], _verdicts);
}

/// <summary>Plain C#.</summary>
internal sealed class HandWritten : IContestant
{
    private readonly Action<HandFacts, Span<Outcome>>[] _judges;
    private readonly int[] _ends;
    private readonly HandFacts[] _rows;
    private readonly Outcome[] _verdicts;

    public HandWritten(MeasuredRules rules, IReadOnlyList<FactRow> rows)
    {
        _judges = [.. rules.Groups.Select(g => g.Judge)];
        var end = 0;
        _ends = [.. rules.Groups.Select(g => end += g.Rules.Count)];
        _verdicts = new Outcome[end];
        var places = rules.Rules.SelectMany(r => r.Condition.Facts().Select(f => (r.Requirement, Fact: f, Member: Member(r.Requirement, f))))
            .DistinctBy(p => p.Member).ToList();
        _rows = [.. rows.Select(row => Facts(row, places))];
    }

    public Outcome this[int rule] => _verdicts[rule];

    public void Judge(int row)
    {
        var (facts, from) = (_rows[row], 0);
        for (var i = 0; i < _judges.Length; i++)
        {
            _judges[i](facts, _verdicts.AsSpan(from, _ends[i] - from));
            from = _ends[i];
        }
    }

    private static HandFacts Facts(FactRow row, IEnumerable<(Requirement Requirement, Fact Fact, PropertyInfo Member)> places)
    {
        var facts = new HandFacts();
        foreach (var (requirement, fact, member) in places) member.SetValue(facts, Plain.ValueOf(row.Find(requirement, fact)));
        return facts;
    }

    private static PropertyInfo Member(Requirement requirement, Fact fact)
    {
        var id = requirement.Id.Replace("-", "", StringComparison.Ordinal);
        var name = fact.Record switch
        {
            "answer" => id,
            "parameter" => id + fact.Member,
            "asOf" => nameof(HandFacts.AsOf),
            _ => fact.Member[(fact.Member.LastIndexOf('.') + 1)..],
        };
        return typeof(HandFacts).GetProperty(name) ?? throw new InvalidOperationException($"HandFacts has no {name}.");
    }
}

/// <summary>Facts as ordinary .NET values.</summary>
internal static class Plain
{
    public static object? ValueOf(FactValue? value) => value switch
    {
        null => null,
        { Truth: { } truth } => truth,
        { Number: { } number } => number,
        { Date: { } date } => date,
        { Word: { } word } => word,
        _ => value.Words!.ToList(),
    };
}
