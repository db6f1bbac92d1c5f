namespace ProcurementBaseline.Cli;

/// <summary>What the program says when it ends.</summary>
public static class ExitCode
{
    /// <summary>Nothing to decide or mend.</summary>
    public const int Clean = 0;

    /// <summary>Something to decide or mend.</summary>
    public const int OpenEnds = 1;

    /// <summary>The input is wrong; every mistake was listed.</summary>
    public const int WrongInput = 2;

    /// <summary>Our fault.</summary>
    public const int OurFault = 3;
}
