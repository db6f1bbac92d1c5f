namespace ProcurementBaseline.Harness.Loading;

/// <summary>Somebody who works with the service: one step at a time, each written down before it is asked for and when it is acknowledged.</summary>
/// <param name="ledger">Where it is written down.</param>
internal abstract class Worker(Ledger ledger)
{
    /// <summary>Whether the worker knows how everything stands: not after a request that ended in doubt, until it has looked again.</summary>
    public bool Knows { get; private set; } = true;

    protected Ledger Ledger { get; } = ledger;

    /// <summary>The next step.</summary>
    public abstract Task<Answered> Step(Client client);

    /// <summary>Reads back everything of this worker's and holds it against the ledger.</summary>
    /// <returns>What is wrong, in words; null when it cannot be read now, which was said cleanly.</returns>
    public async Task<IReadOnlyList<string>?> Check(Client client)
    {
        var found = await Look(client);
        Knows = found is not null;
        return found;
    }

    /// <summary>See <see cref="Check"/>.</summary>
    protected abstract Task<IReadOnlyList<string>?> Look(Client client);

    /// <summary>Writes down how a change ended: kept, refused, or not known.</summary>
    /// <param name="place">What was changed.</param>
    /// <param name="answer">How it ended.</param>
    /// <param name="value">What is kept, where only the answer says it.</param>
    protected Answered Settle(string place, Answered answer, string? value = null)
    {
        if (answer.IsGood) Ledger.Keep(place, value);
        else if (answer.Status is >= 400 and < 500) Ledger.Refuse(place);
        else Knows = false;
        return answer;
    }
}
