namespace ProcurementBaseline.Exclusion;

/// <summary>The exclusion grounds of udbudsloven §§ 134 a–137 (udelukkelsesgrunde) and how they are named.</summary>
public static class ExclusionGrounds
{
    /// <summary>Their ids, by section, stk. and nr., in the order of the act.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "134a", "135.1.1", "135.1.2", "135.1.3", "135.1.4", "135.1.5", "135.1.6", "135.3", "136.1", "136.2", "136.3", "136.4",
        "137.1.1", "137.1.2", "137.1.3", "137.1.4", "137.1.5", "137.1.6",
    ];

    /// <summary>Where a ground stands, as the act is cited: <c>§ 137, stk. 1, nr. 4</c>.</summary>
    /// <param name="ground">One of <see cref="All"/>.</param>
    public static string Provision(string ground)
    {
        ArgumentNullException.ThrowIfNull(ground);
        return ground.Split('.') switch
        {
            ["134a"] => "§ 134 a",
            ["135", "3"] => "§ 135, stk. 3",
            ["136", var nr] => $"§ 136, nr. {nr}",
            [var section, var paragraph, var nr] => $"§ {section}, stk. {paragraph}, nr. {nr}",
            _ => throw new ArgumentOutOfRangeException(nameof(ground), ground, "No such ground."),
        };
    }
}
