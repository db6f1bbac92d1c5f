namespace ProcurementBaseline.Findings;

/// <summary>The four answers a rule can give to a requirement.</summary>
public enum Outcome
{
    /// <summary>The facts satisfy it.</summary>
    Met,

    /// <summary>The facts contradict it.</summary>
    NotMet,

    /// <summary>A fact that decides was not given: ask, do not assume.</summary>
    Undetermined,

    /// <summary>It does not apply to this purchase, or was not in force.</summary>
    NotApplicable,
}

/// <summary>How a finding weighs.</summary>
public enum Severity
{
    /// <summary>It blocks.</summary>
    Error,

    /// <summary>A person must look.</summary>
    Warning,

    /// <summary>Good to know.</summary>
    Info,
}
