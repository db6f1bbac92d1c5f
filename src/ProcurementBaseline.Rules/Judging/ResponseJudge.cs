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
    private readonly Place[] _answers;
    private readonly CaseFacts _shared;
    private readonly Entry[] _entries;

    // Where a requirement's verdict comes from: a place in the program, a condition of its own, or nowhere because nothing is asked.
    private readonly record struct Entry(DraftedRequirement Requirement, Standing Standing, int Program, Condition? Condition);

    // Where a fact of an answer goes.
    private readonly record struct Place(int Slot, string Requirement, Fact Fact, FactKind Kind, bool IsValue);

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
            .Select(s => PlaceOf(s.i, baseline.Requirements[s.slot.Owner].Requirement.Id, s.slot.Fact))];
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
            outcomes[i] = entry.Standing switch
            {
                Standing.Selected when entry.Program >= 0 => (Outcome)verdicts[entry.Program],
                Standing.Selected => Explain(i, FactsFor(i, response)).Outcome,
                Standing.Undetermined => Outcome.Undetermined,
                Standing.NotApplicable or Standing.Dropped => Outcome.NotApplicable,
            };
        }
        return outcomes;
    }

    /// <summary>One verdict with what it rests on.</summary>
    /// <param name="index">Which verdict.</param>
    /// <param name="facts">The facts of <see cref="FactsFor"/>.</param>
    internal Explanation Explain(int index, CaseFacts facts)
    {
        var entry = _entries[index];
        return entry.Requirement.Standing switch
        {
            Standing.NotApplicable or Standing.Dropped => new(Outcome.NotApplicable, [], []),
            Standing.Undetermined => new(Outcome.Undetermined, [], []),
            Standing.Selected when entry.Condition is null => new(Outcome.Undetermined, [], []),   // only a person can say
            Standing.Selected => Kleene.Explain(entry.Condition, facts),
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

    private static Place PlaceOf(int slot, string requirement, Fact fact) => new(slot, requirement, fact, fact.Kind, fact.Member == "Value");

    private static Entry EntryOf(DraftedRequirement drafted, Baseline baseline, Dictionary<string, int> places)
    {
        // Asked for in another way than the baseline does, its condition no longer fits: then it is judged as an own requirement.
        if (!places.TryGetValue(drafted.Requirement.Id, out var place)
            || !IsSame(drafted.Requirement.Answer, baseline.Requirements[place].Requirement.Answer))
            return new(drafted, drafted.Standing, -1, OwnCondition(drafted.Requirement.Answer));
        return new(drafted, drafted.Standing, place, baseline.Requirements[place].Satisfied);
    }

    // Other choices, or another unit, and the baseline's condition would judge words and numbers it was not written for.
    private static bool IsSame(AnswerForm asked, AnswerForm known) => ReferenceEquals(asked, known) || (asked.Kind == known.Kind && asked.Unit == known.Unit
        && (asked.Choices ?? []).Select(c => c.Id).ToHashSet(StringComparer.Ordinal).SetEquals((known.Choices ?? []).Select(c => c.Id)));

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
        foreach (ref readonly var place in _answers.AsSpan())
        {
            ref var slot = ref slots[place.Slot];
            if (answers is null || !answers.TryGetValue(place.Requirement, out var answer) || answer is null) slot.Known = false;
            else if (place.IsValue) Put(ref slot, answer.Value, place.Kind);
            else slot = FactSlot.Of(FactCatalogue.Noun("answer").Read(answer, place.Fact.Member));
        }
    }

    // Only the field of its kind is ever written, so that nothing of an earlier response is left where it counts.
    private static void Put(ref FactSlot slot, Values.Scalar? answer, FactKind kind)
    {
        slot.Known = false;
        if (answer is not { } value) return;
        switch (kind)
        {
            case FactKind.Truth when value.Truth is { } truth:
                (slot.Known, slot.Truth) = (true, truth);
                break;
            case FactKind.Number when value.Number is { } number:
                (slot.Known, slot.Number) = (true, number);
                break;
            case FactKind.Date when Values.Scalar.TryDate(value.Word, out var date):
                (slot.Known, slot.Day) = (true, date.DayNumber);
                break;
            case FactKind.Word when value.Word is { } word:
                (slot.Known, slot.Word) = (true, word);
                break;
        }
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
