using System.Linq.Expressions;
using ProcurementBaseline.Findings;
using ProcurementBaseline.Rules.Facts;

namespace ProcurementBaseline.Rules.Expressions;

/// <summary>Many conditions compiled into few delegates that judge them all at once over the same facts. Immutable; safe for concurrent use.</summary>
/// <remarks>
/// Each condition has facts of its own (its answer, its parameters) and facts it shares with the others. Verdicts come out as
/// <see cref="Outcome"/> in a byte each; explanations are <see cref="Kleene"/>'s business, on demand.
/// </remarks>
internal sealed class ConditionProgram
{
    // The runtime stops optimizing a method beyond a number of branches; so many conditions stay well under it.
    private const int ConditionsPerDelegate = 24;

    private readonly Action<FactSlot[], byte[]>[] _delegates;
    private readonly List<ProgramSlot> _slots = [];

    /// <param name="conditions">In the order their verdicts come out.</param>
    /// <param name="isOwn">Whether a fact belongs to its condition alone, such as an answer, rather than being shared by all.</param>
    public ConditionProgram(IReadOnlyList<Condition> conditions, Func<Fact, bool> isOwn)
    {
        ArgumentNullException.ThrowIfNull(conditions);
        Count = conditions.Count;
        var index = new Dictionary<(int, string), int>();
        _delegates = [.. conditions.Select((condition, i) => (condition, i)).Chunk(ConditionsPerDelegate).Select(chunk => Compile(chunk, SlotOf))];

        int SlotOf(int condition, Fact fact)
        {
            var owner = isOwn(fact) ? condition : ProgramSlot.Shared;
            if (index.TryGetValue((owner, fact.Name), out var slot)) return slot;
            _slots.Add(new(owner, fact));
            return index[(owner, fact.Name)] = _slots.Count - 1;
        }
    }

    /// <summary>How many conditions it judges.</summary>
    public int Count { get; }

    /// <summary>What has to be filled in before it runs, in the order of the slots.</summary>
    public IReadOnlyList<ProgramSlot> Slots => _slots;

    /// <summary>Judges every condition.</summary>
    /// <param name="slots">One for each of <see cref="Slots"/>.</param>
    /// <param name="verdicts">Receives one <see cref="Outcome"/> for each condition; at least <see cref="Count"/> long.</param>
    public void Judge(FactSlot[] slots, byte[] verdicts)
    {
        foreach (var judge in _delegates) judge(slots, verdicts);
    }

    private static Action<FactSlot[], byte[]> Compile((Condition Condition, int Index)[] chunk, Func<int, Fact, int> slotOf)
    {
        var (slots, verdicts) = (Expression.Parameter(typeof(FactSlot[]), "slots"), Expression.Parameter(typeof(byte[]), "verdicts"));
        var body = chunk.Select(c => Expression.Assign(
            Expression.ArrayAccess(verdicts, Expression.Constant(c.Index)),
            new ConditionEmitter(slots, fact => slotOf(c.Index, fact)).Verdict(c.Condition)));
        return Expression.Lambda<Action<FactSlot[], byte[]>>(Expression.Block(typeof(void), body), slots, verdicts).Compile();
    }
}

/// <summary>A place for one fact of a <see cref="ConditionProgram"/>.</summary>
/// <param name="Owner">The index of the condition the fact belongs to, or <see cref="Shared"/>.</param>
/// <param name="Fact">The fact.</param>
internal readonly record struct ProgramSlot(int Owner, Fact Fact)
{
    /// <summary>The owner of facts that all conditions share.</summary>
    public const int Shared = -1;
}
