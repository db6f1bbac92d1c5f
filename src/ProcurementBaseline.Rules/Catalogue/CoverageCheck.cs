using ProcurementBaseline.Files;
using ProcurementBaseline.Rules.Baselines;
using ProcurementBaseline.Rules.Loading;

namespace ProcurementBaseline.Rules.Catalogue;

/// <summary>Holds the lists against the baselines: every number that a map names exists, every point is answered or its absence explained.</summary>
internal sealed class CoverageCheck(string file, IReadOnlyList<Baseline> baselines, ICollection<Problem> problems)
{
    public void Check(CoverageFile coverage)
    {
        var lists = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < coverage.Lists.Count; i++)
        {
            var (path, list) = (JsonPath.Item("lists", i), coverage.Lists[i]);
            if (!lists.Add(list.Id)) Wrong($"{path}.id", $"Listen \"{list.Id}\" står to gange.", $"The list \"{list.Id}\" stands twice.");
            TextCheck.Filled(file, $"{path}.title", list.Title, problems);
            if (list.Note is { } note) TextCheck.Filled(file, $"{path}.note", note, problems);
            if (list.Points is null == list.Numbers is null) Wrong(path, "En liste har enten points eller numbers.", "A list has either points or numbers.");
            var ids = new HashSet<string>(StringComparer.Ordinal);
            for (var p = 0; p < list.Points?.Count; p++)
            {
                var (at, point) = (JsonPath.Item($"{path}.points", p), list.Points[p]);
                if (!ids.Add(point.Id)) Wrong($"{at}.id", $"\"{point.Id}\" står to gange.", $"\"{point.Id}\" stands twice.");
                Point(at, list, point);
            }
            Numbers(path, list);
        }
        foreach (var key in Coverage.Maps.Keys.Where(k => !lists.Contains(k)))
            Wrong("lists", $"Listen \"{key}\", som krav henviser til, mangler.", $"The list \"{key}\", to which requirements refer, is missing.");
    }

    private void Point(string at, CoverageList list, CoveragePoint point)
    {
        TextCheck.Filled(file, $"{at}.title", point.Title, problems);
        if (point.NotCovered is { } reason) TextCheck.Filled(file, $"{at}.notCovered", reason, problems);
        if (point.Requirements is not null && Coverage.Maps.ContainsKey(list.Id))
            Wrong($"{at}.requirements", "Kravene selv henviser til denne liste.", "The requirements themselves refer to this list.");
        foreach (var id in (point.Requirements ?? []).Where(id => !baselines.Any(b => b.ById.ContainsKey(id))))
            Wrong($"{at}.requirements", $"Kravet {id} findes ikke.", $"There is no requirement {id}.");
        var without = baselines.Where(b => !Coverage.Answering(list, point, b).Any()).Select(b => b.Version).ToList();
        var versions = string.Join(", ", without);
        if (without.Count > 0 && point.NotCovered is null)
        {
            Wrong(at,
                $"\"{point.Id}\" dækkes af intet krav i {versions}; begrundelsen mangler.", $"\"{point.Id}\" is covered by no requirement of {versions}; the reason is missing.");
        }
        if (without.Count == 0 && point.NotCovered is not null)
            Wrong($"{at}.notCovered", $"\"{point.Id}\" er dækket i alle versioner.", $"\"{point.Id}\" is covered in every version.");
    }

    private void Numbers(string path, CoverageList list)
    {
        if (!Coverage.Maps.TryGetValue(list.Id, out var numbers)) return;
        var known = (list.Numbers ?? []).Concat((list.Points ?? []).Select(p => p.Id)).ToHashSet(StringComparer.Ordinal);
        var used = baselines.SelectMany(b => b.Requirements).SelectMany(r => (numbers(r.Requirement.Maps) ?? []).Select(n => (Number: n, r.Requirement.Id)));
        foreach (var unknown in used.Where(u => !known.Contains(u.Number)).GroupBy(u => u.Number))
        {
            var (near, ids) = (Nearest.To(unknown.Key, known), string.Join(", ", unknown.Select(u => u.Id).Distinct()));
            Wrong(path,
                $"{ids} henviser til \"{unknown.Key}\", som ikke findes i {list.Id}.{(near is null ? "" : $" Menes \"{near}\"?")}",
                $"{ids} refers to \"{unknown.Key}\", which does not exist in {list.Id}.{(near is null ? "" : $" Did you mean \"{near}\"?")}");
        }
    }

    private void Wrong(string path, string da, string en) => problems.Add(Problem.Error(file, path, da, en));
}
