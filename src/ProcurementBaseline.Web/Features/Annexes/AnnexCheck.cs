using ProcurementBaseline.Annexes;
using ProcurementBaseline.Files;
using ProcurementBaseline.Web.Http;

namespace ProcurementBaseline.Web.Features.Annexes;

/// <summary>Says what in a body does not fit the kind of annex it asks for.</summary>
internal static class AnnexCheck
{
    /// <summary>How the annex that a body asks for is made.</summary>
    public static AnnexRecipe RecipeOf(AnnexBody body) => AnnexRecipe.Of(body.Kind ?? AnnexKind.Requirements);

    /// <summary>The file it asks for.</summary>
    public static AnnexFile FileOf(AnnexBody body) => new(RecipeOf(body), body.Format ?? AnnexFormat.Pdf);

    /// <summary>Checks a body, which may have been read in part.</summary>
    public static void Check(AnnexBody body, ICollection<Problem> problems)
    {
        var recipe = RecipeOf(body);
        if (recipe.Miscounted(body.Responses?.Count ?? 0) is { } why) problems.Add(new(Body.Name, "responses", ProblemSeverity.Error, why));
        (AnnexPart Part, string Path, bool Given)[] parts =
        [
            (AnnexPart.Assessments, "assessments", body.Assessments is { Count: > 0 }), (AnnexPart.AsOf, "asOf", body.AsOf is not null),
            (AnnexPart.Changes, "changes", body.Changes is not null), (AnnexPart.Received, "received", body.Received is not null),
        ];
        foreach (var (part, path, _) in parts.Where(p => p.Given && !recipe.Parts.Contains(p.Part)))
        {
            var owner = AnnexRecipe.OwnerOf(part).Name;
            problems.Add(Problem.Error(Body.Name, path, $"{path} bruges kun, når kind er {owner}.", $"{path} is used only when kind is {owner}."));
        }
        FileOf(body).Check(problems);
    }
}
