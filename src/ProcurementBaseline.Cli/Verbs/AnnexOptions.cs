using ProcurementBaseline.Annexes;
using ProcurementBaseline.Files;

namespace ProcurementBaseline.Cli.Verbs;

/// <summary>What the command line calls the parts of an annex, and what it says of parts that do not fit.</summary>
internal static class AnnexOptions
{
    public const string Assessment = "--assessment", AsOf = "--as-of", NoChanges = "--no-changes", Received = "--received";

    /// <summary>Says what does not fit a kind: too few or too many responses, and options of other kinds.</summary>
    public static void Check(AnnexRecipe recipe, int responses, IEnumerable<string> given, ICollection<Problem> problems)
    {
        if (recipe.Miscounted(responses) is { } why) problems.Add(new("procbase", "--kind", ProblemSeverity.Error, why));
        foreach (var option in given.Where(o => !recipe.Parts.Contains(PartOf(o))))
        {
            var owner = AnnexRecipe.OwnerOf(PartOf(option)).Name;
            problems.Add(Problem.Error("procbase", option, $"{option} bruges kun sammen med --kind {owner}.", $"{option} is used only with --kind {owner}."));
        }
    }

    private static AnnexPart PartOf(string option) => option switch
    {
        Assessment => AnnexPart.Assessments,
        AsOf => AnnexPart.AsOf,
        NoChanges => AnnexPart.Changes,
        _ => AnnexPart.Received,
    };
}
