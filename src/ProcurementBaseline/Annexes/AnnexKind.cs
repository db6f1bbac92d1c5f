namespace ProcurementBaseline.Annexes;

/// <summary>The papers an annex can be.</summary>
public enum AnnexKind
{
    /// <summary>The requirements of the tender.</summary>
    Requirements,

    /// <summary>The form in which a tenderer answers.</summary>
    SelfAssessment,

    /// <summary>Legal's written assessment of proportionality.</summary>
    Proportionality,

    /// <summary>The report of how the tenderers stand.</summary>
    Evaluation,

    /// <summary>What a tenderer gets for a response.</summary>
    Receipt,
}
