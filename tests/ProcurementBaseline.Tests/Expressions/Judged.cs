using ProcurementBaseline.Findings;
using ProcurementBaseline.Rules.Baselines;
using ProcurementBaseline.Rules.Expressions;

namespace ProcurementBaseline.Tests.Expressions;

/// <summary>One condition, judged both ways; they have to agree wherever they are asked.</summary>
internal sealed class Judged(Condition condition)
{
    private readonly ConditionProgram _program = new([condition], Baseline.IsOwn);

    public Condition Condition => condition;

    /// <summary>The verdict of the interpreter, which the compiled form has to share.</summary>
    public Outcome On(IFactSource facts)
    {
        var verdicts = new byte[1];
        _program.Judge([.. _program.Slots.Select(s => FactSlot.Of(facts.Find(s.Fact)))], verdicts);
        var outcome = Kleene.Explain(condition, facts).Outcome;
        Holds.Always(outcome == (Outcome)verdicts[0], () => $"Interpreted {outcome}, compiled {(Outcome)verdicts[0]}: {condition} on {facts}");
        return outcome;
    }
}

/// <summary>An assertion cheap enough to be made a million times.</summary>
internal static class Holds
{
    public static void Always(bool holds, Func<string> otherwise)
    {
        if (!holds) throw new AssertFailedException(otherwise());
    }
}
