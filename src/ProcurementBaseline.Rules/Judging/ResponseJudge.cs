using ProcurementBaseline.Findings;
using ProcurementBaseline.Requirements;
using ProcurementBaseline.Responses;
using ProcurementBaseline.Rules.Baselines;
using ProcurementBaseline.Rules.Expressions;
using ProcurementBaseline.Rules.Facts;

namespace ProcurementBaseline.Rules.Judging;

/// <summary>Judges responses against one set: verdicts fast and for all, reasons on demand. Immutable; safe for concurrent use.</summary>
public sealed class ResponseJudge
{
    private readonly ConditionProgram _program;
    private readonly FactSlot[] _prefilled;
    private readonly (int Slot, string Requirement, Fact Fact)[] _answers;
    private readonly CaseFacts _shared;
    private readonly Entry[] _entries;

    // Where a requirement's verdict comes from: a place in the program, a condition of its own, or nowhere because nothing is asked.
    private readonly record struct Entry(DraftedRequirement Requirement, int Program, Condition? Condition);

    /// <param name="rulebook">The rulebook the set was drafted with.</param>
    /// <param name="set">The set.</param>
    /// <param name="asOf">The judging day.</param>
    public ResponseJudge(Rulebook rulebook, RequirementSet set, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(rulebook);
        ArgumentNullException.ThrowIfNull(set);
        Set = set;
        var baseline = rulebook.BaselineNamed(set.Baseline.Version)!;
        _program = baseline.Satisfied;
        _shared = new() { Law = rulebook.Parameters, Procurement = set.Procurement, AsOf = asOf };
        var drafted = set.Requirements.ToDictionary(r => r.Requirement.Id, StringComparer.Ordinal);
        var places = baseline.Requirements.Select((r, i) => (r.Requirement, i)).ToDictionary(p => p.Requirement.Id, p => p.i, StringComparer.Ordinal);
        _entries = [.. set.Requirements.Where(r => r.Standing != Standing.Dropped).Select(r => EntryOf(r, baseline, places))];
        _prefilled = [.. _program.Slots.Select(slot => Prefilled(slot, baseline, drafted))];
        _answers = [.. _program.Slots.Select((slot, i) => (slot, i)).Where(s => s.slot.Fact.Record == "answer")
            .Select(s => (s.i, baseline.Requirements[s.slot.Owner].Requirement.Id, s.slot.Fact))];
    }

    /// <summary>The facts every requirement is judged on.</summary>
    internal CaseFacts Shared => _shared;

    /// <summary>The set judged against.</summary>
    public RequirementSet Set { get; }

    /// <summary>How many verdicts there are: one for each requirement of the set that was not dropped.</summary>
    public int Count => _entries.Length;

    /// <summary>The requirement a verdict is about.</summary>
    public DraftedRequirement this[int index] => _entries[index].Requirement;

    /// <summary>A work space for <see cref="Judge"/>; one for each thread, used again for each response.</summary>
    public Space NewSpace() => new((FactSlot[])_prefilled.Clone(), new byte[_program.Count], new Outcome[Count]);

    /// <summary>The verdicts of one response, in the order of this judge. They stand in the space until it is used again.</summary>
    public ReadOnlySpan<Outcome> Judge(Response response, Space space)
    {
        ArgumentNullException.ThrowIfNull(response);
        ArgumentNullException.ThrowIfNull(space);
        Fill(response, space.Slots);
        _program.Judge(space.Slots, space.Verdicts);
        var (entries, outcomes, verdicts) = (_entries, space.Outcomes, space.Verdicts);
        for (var i = 0; i < entries.Length; i++)
        {
            ref readonly var entry = ref entries[i];
            outcomes[i] = entry.Requirement.Standing switch
            {
                Standing.Selected when entry.Program >= 0 => (Outcome)verdicts[entry.Program],
                Standing.Selected => Explain(i, response).Outcome,
                Standing.Undetermined => Outcome.Undetermined,
                Standing.NotApplicable or Standing.Dropped => Outcome.NotApplicable,
            };
        }
        return outcomes;
    }

    /// <summary>One verdict with what it rests on.</summary>
    internal Explanation Explain(int index, Response response)
    {
        var entry = _entries[index];
        return entry.Requirement.Standing switch
        {
            Standing.NotApplicable or Standing.Dropped => new(Outcome.NotApplicable, [], []),
            Standing.Undetermined => new(Outcome.Undetermined, [], []),
            Standing.Selected when entry.Condition is null => new(Outcome.Undetermined, [], []),   // only a person can say
            Standing.Selected => Kleene.Explain(entry.Condition, FactsFor(index, response)),
        };
    }

    /// <summary>The facts one requirement of a response is judged on.</summary>
    internal CaseFacts FactsFor(int index, Response response)
    {
        var drafted = _entries[index].Requirement;
        return _shared with
        {
            Response = response,
            Answer = response.Answers?.GetValueOrDefault(drafted.Requirement.Id),
            Form = drafted.Requirement.Answer,
            Parameters = drafted.Parameters,
        };
    }

    private static Entry EntryOf(DraftedRequirement drafted, Baseline baseline, Dictionary<string, int> places)
    {
        // Asked for in another way than the baseline does, its condition no longer fits: then it is judged as an own requirement.
        if (!places.TryGetValue(drafted.Requirement.Id, out var place) || !IsSame(drafted.Requirement.Answer, baseline.Requirements[place].Requirement.Answer))
            return new(drafted, -1, OwnCondition(drafted.Requirement.Answer));
        return new(drafted, place, baseline.Requirements[place].Satisfied);
    }

    // Other choices, or another unit, and the baseline's condition would judge words and numbers it was not written for.
    private static bool IsSame(AnswerForm asked, AnswerForm known) => asked.Kind == known.Kind && asked.Unit == known.Unit
        && (asked.Choices ?? []).Select(c => c.Id).ToHashSet(StringComparer.Ordinal).SetEquals((known.Choices ?? []).Select(c => c.Id));

    // Yes is met, and so is a number within the bounds asked for; a date, a choice or a text only a person can judge.
    private static Condition? OwnCondition(AnswerForm form)
    {
        var value = FactCatalogue.AnswerValue(form);
        if (form.Kind == AnswerKind.YesNo) return new Condition.Is(value, true);
        if (form.Kind != AnswerKind.Number || (form.Min is null && form.Max is null)) return null;
        var bounds = new List<Condition>();
        if (form.Min is { } min) bounds.Add(new Condition.Compare(Comparison.AtLeast, new Operand.Of(value), new Operand.Number(min)));
        if (form.Max is { } max) bounds.Add(new Condition.Compare(Comparison.AtMost, new Operand.Of(value), new Operand.Number(max)));
        return bounds.Aggregate((a, b) => new Condition.And(a, b));
    }

    private FactSlot Prefilled(ProgramSlot slot, Baseline baseline, Dictionary<string, DraftedRequirement> drafted)
    {
        if (slot.Fact.Record == "answer") return default;
        var facts = slot.Owner != ProgramSlot.Shared && drafted.TryGetValue(baseline.Requirements[slot.Owner].Requirement.Id, out var requirement)
            ? _shared with { Parameters = requirement.Parameters }
            : _shared;
        return FactSlot.Of(facts.Find(slot.Fact));
    }

    private void Fill(Response response, FactSlot[] slots)
    {
        var answers = response.Answers;
        foreach (var (slot, requirement, fact) in _answers)
        {
            if (answers is null || !answers.TryGetValue(requirement, out var answer)) slots[slot] = default;
            else if (fact.Member == "Value") slots[slot] = SlotOf(answer.Value, fact.Kind);
            else slots[slot] = FactSlot.Of(FactCatalogue.Noun("answer").Read(answer, fact.Member));
        }
    }

    private static FactSlot SlotOf(Values.Scalar? answer, FactKind kind)
    {
        if (answer is not { } value) return default;
        return kind switch
        {
            FactKind.Truth => new() { Known = value.Truth is not null, Truth = value.Truth ?? false },
            FactKind.Number => new() { Known = value.Number is not null, Number = value.Number ?? 0 },
            FactKind.Date => Values.Scalar.TryDate(value.Word, out var date) ? new() { Known = true, Day = date.DayNumber } : default,
            FactKind.Word => new() { Known = value.Word is not null, Word = value.Word },
            FactKind.Words => default,
        };
    }

    /// <summary>The memory one thread judges in.</summary>
    public sealed class Space
    {
        internal Space(FactSlot[] slots, byte[] verdicts, Outcome[] outcomes) => (Slots, Verdicts, Outcomes) = (slots, verdicts, outcomes);

        internal FactSlot[] Slots { get; }

        internal byte[] Verdicts { get; }

        internal Outcome[] Outcomes { get; }
    }
}
