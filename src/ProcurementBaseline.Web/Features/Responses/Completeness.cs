using ProcurementBaseline.Exclusion;
using ProcurementBaseline.Files;
using ProcurementBaseline.Requirements;
using ProcurementBaseline.Responses;

namespace ProcurementBaseline.Web.Features.Responses;

/// <summary>What of a response is there and what is not. It says nothing of what the answers are worth.</summary>
/// <param name="Edition">The edition of the documents it is held against.</param>
/// <param name="Asked">How many requirements there are to answer.</param>
/// <param name="Answered">How many are answered.</param>
/// <param name="Requirements">Each of them, in the order of the documents.</param>
/// <param name="Particulars">What is missing besides answers, as paths of the response.</param>
/// <param name="NotMet">Minimum requirements that the answer itself denies.</param>
/// <param name="NotAsked">Answers to what the documents do not ask, or no longer.</param>
/// <param name="Missing">All that is missing, as paths of the response.</param>
internal sealed record Completeness(
    int Edition, int Asked, int Answered, IReadOnlyList<Completeness.AskedRequirement> Requirements, IReadOnlyList<string> Particulars, IReadOnlyList<string> NotMet,
    IReadOnlyList<string> NotAsked, IReadOnlyList<string> Missing)
{
    /// <summary>One requirement.</summary>
    /// <param name="Id">Its id.</param>
    /// <param name="Obligation">How strictly it binds.</param>
    /// <param name="Answered">Whether it is answered.</param>
    /// <param name="EvidenceAsked">Whether proof is asked of this answer.</param>
    /// <param name="Evidence">The documents the answer names.</param>
    internal sealed record AskedRequirement(string Id, Obligation Obligation, bool Answered, bool EvidenceAsked, IReadOnlyList<NamedDocument> Evidence);

    /// <summary>A document an answer names.</summary>
    /// <param name="Id">Its id.</param>
    /// <param name="State">How much of it there is.</param>
    internal sealed record NamedDocument(string Id, DocumentState State);

    /// <summary>How much of a document there is.</summary>
    internal enum DocumentState
    {
        /// <summary>Neither listed nor uploaded.</summary>
        Missing,

        /// <summary>Listed, but no file.</summary>
        Named,

        /// <summary>Its file is here.</summary>
        Uploaded,
    }

    /// <summary>Holds a response against what an edition asks.</summary>
    /// <param name="set">What is asked.</param>
    /// <param name="edition">Its number.</param>
    /// <param name="response">The response.</param>
    /// <param name="uploads">The ids of the files that are here.</param>
    /// <param name="espd">What the ESPD says; null without one.</param>
    public static Completeness Of(RequirementSet set, int edition, Response response, IReadOnlySet<string> uploads, EspdDeclaration? espd)
    {
        var answers = response.Answers ?? new Dictionary<string, Answer>();
        var listed = (response.Evidence ?? []).Select(e => e.Id).ToHashSet(StringComparer.Ordinal);
        var asked = set.Selected.Select(r => r.Requirement).ToList();
        var rows = asked.Select(r => RowOf(r, answers.GetValueOrDefault(r.Id), listed, uploads)).ToList();
        var particulars = ParticularsOf(set, response, uploads, espd).ToList();
        var known = asked.Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        return new(edition, rows.Count, rows.Count(r => r.Answered), rows, particulars,
            [.. asked.Where(r => r.Obligation == Obligation.Minimum && answers.GetValueOrDefault(r.Id)?.Value is { Truth: false }).Select(r => r.Id)],
            [.. answers.Keys.Where(id => !known.Contains(id)).Order(StringComparer.Ordinal)], [.. rows.SelectMany(MissingOf).Distinct(StringComparer.Ordinal), .. particulars]);
    }

    private static AskedRequirement RowOf(Requirement requirement, Answer? answer, HashSet<string> listed, IReadOnlySet<string> uploads) => new(
        requirement.Id, requirement.Obligation, answer?.Value is not null,
        requirement.Evidence.Count > 0 && answer?.Value is not null and not { Truth: false },   // nobody proves a no
        [.. (answer?.Evidence ?? []).Select(id => new NamedDocument(id, uploads.Contains(id) ? DocumentState.Uploaded : listed.Contains(id) ? DocumentState.Named : DocumentState.Missing))]);

    private static IEnumerable<string> MissingOf(AskedRequirement row)
    {
        var path = JsonPath.Member("answers", row.Id);
        if (!row.Answered) yield return path;
        else if (row.EvidenceAsked && row.Evidence.Count == 0) yield return $"{path}.evidence";
        foreach (var document in row.Evidence.Where(d => d.State != DocumentState.Uploaded)) yield return JsonPath.Member("evidence", document.Id);
    }

    private static IEnumerable<string> ParticularsOf(RequirementSet set, Response response, IReadOnlySet<string> uploads, EspdDeclaration? espd)
    {
        if (response.Tenderer.Name is null) yield return "tenderer.name";
        if (response.Tenderer.Country is null) yield return "tenderer.country";
        if (response.Ownership is null) yield return "ownership";
        else if (response.Ownership.Complete != true) yield return "ownership.complete";
        if (response.Delivery is null) yield return "delivery";
        var fromEspd = EspdGrounds.Of(espd);
        var declared = (response.Grounds ?? []).Where(g => g.Present is not null).Select(g => g.Ground).ToHashSet(StringComparer.Ordinal);
        foreach (var ground in ExclusionGrounds.All.Where(g => IsDeclared(g, set)))
        {
            if (!declared.Contains(ground) && fromEspd.GetValueOrDefault(ground)?.Present is null) yield return JsonPath.Member("grounds", ground);
        }
        if (response.Espd is not null && !uploads.Contains(Upload.Espd)) yield return Upload.Espd;
    }

    // What a tenderer declares itself (udbudsloven § 135, and of § 137 what the notice names); the rest is the authority's to prove.
    private static bool IsDeclared(string ground, RequirementSet set) =>
        ground.StartsWith("135.", StringComparison.Ordinal) || ground is "137.1.2" or "137.1.6" && set.Procurement.Exclusion?.GroundsInNotice?.Contains(ground) == true;
}
