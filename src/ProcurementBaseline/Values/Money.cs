namespace ProcurementBaseline.Values;

/// <summary>An amount in one currency, net of VAT unless the member that holds it says otherwise.</summary>
/// <param name="Amount">In units of <paramref name="Currency"/>, not in øre or cents.</param>
/// <param name="Currency">ISO 4217 code, for example <c>DKK</c>.</param>
public readonly record struct Money(decimal Amount, string Currency)
{
    /// <summary>An amount in Danish kroner.</summary>
    public static Money Dkk(decimal amount) => new(amount, "DKK");

    /// <summary>Whether this reaches <paramref name="threshold"/>; equal counts as reached, as in "at least".</summary>
    /// <exception cref="InvalidOperationException">The currencies differ. Convert first: the rate is a legal choice.</exception>
    public bool Reaches(Money threshold) => Currency == threshold.Currency
        ? Amount >= threshold.Amount
        : throw new InvalidOperationException($"Cannot compare {Currency} with {threshold.Currency}.");

    /// <summary>This amount in euro at a stated rate.</summary>
    /// <param name="kronerPerEuro">The official rate of the period, more than zero.</param>
    /// <exception cref="InvalidOperationException">This is not an amount in kroner.</exception>
    public Money ToEur(decimal kronerPerEuro) => Currency == "DKK"
        ? new(Amount / kronerPerEuro, "EUR")
        : throw new InvalidOperationException($"Only kroner are converted at this rate, not {Currency}.");
}
