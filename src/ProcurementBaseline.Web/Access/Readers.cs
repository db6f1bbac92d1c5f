namespace ProcurementBaseline.Web.Access;

/// <summary>Which roles do what with tenders after the deadline.</summary>
internal static class Readers
{
    /// <summary>Who may open them; it takes two.</summary>
    public static IReadOnlyList<Role> Openers { get; } = [Role.Officer, Role.Evaluator];

    /// <summary>Who may read them once they are opened, in the order the log names a caller of several roles by.</summary>
    public static IReadOnlyList<Role> OfTenders { get; } = [Role.Evaluator, Role.Officer, Role.Legal];

    /// <summary>Who finds and decides.</summary>
    public static IReadOnlyList<Role> Assessors { get; } = [Role.Evaluator, Role.Legal];

    /// <summary>Who sees who has read what.</summary>
    public static IReadOnlyList<Role> OfReadings { get; } = [Role.Legal, Role.Administrator];
}
