using ProcurementBaseline.Exclusion;
using ProcurementBaseline.Files;
using ProcurementBaseline.Rules.Law;

namespace ProcurementBaseline.Rules.Loading;

/// <summary>Reads the table of the ESPD's criteria and checks that every answer can be carried over to a ground in one way only.</summary>
internal sealed class EspdLoader(ICollection<Problem> problems)
{
    private readonly Dictionary<string, string> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<(string Ground, DateOnly From), EspdReading> _readings = [];
    private string _file = "";

    /// <param name="folder">The files; a rulebook without the table knows no criterion, and all that an ESPD says is listed as unknown.</param>
    /// <returns>The table and the day it was last verified, null without one.</returns>
    public (EspdTaxonomy Taxonomy, DateOnly? CheckedTo) Load(RulesFolder folder)
    {
        var (before, kinds, others, prefixes) = (problems.Count, new List<EspdKind>(), new List<string>(), new List<string>());
        DateOnly? checkedTo = null;
        foreach (var file in folder.Under("espd"))
        {
            _file = file.Path;
            if (new StrictReader(file.Path, problems).Read<EspdCriteriaFile>(file.Content) is not { } read) continue;
            checkedTo = checkedTo < read.CheckedTo ? checkedTo : read.CheckedTo;
            TextCheck.Filled(file.Path, "title", read.Title, problems);
            Filled("source", read.Source);
            for (var i = 0; i < read.Criteria.Count; i++) kinds.Add(Kind(JsonPath.Item("criteria", i), read.Criteria[i]));
            for (var i = 0; i < read.OtherCodes.Count; i++) Once(JsonPath.Item("otherCodes", i), read.OtherCodes[i]);
            for (var i = 0; i < read.OtherPrefixes.Count; i++) Filled(JsonPath.Item("otherPrefixes", i), read.OtherPrefixes[i]);
            others.AddRange(read.OtherCodes);
            prefixes.AddRange(read.OtherPrefixes);
        }
        return problems.Count > before ? (EspdTaxonomy.Empty, null) : (new(kinds, others, prefixes), checkedTo);
    }

    private EspdKind Kind(string path, EspdCriterionEntry entry)
    {
        Once($"{path}.code", entry.Code);
        for (var i = 0; i < entry.Names.Count; i++) Once(JsonPath.Item($"{path}.names", i), entry.Names[i]);
        for (var i = 0; i < entry.Ids.Count; i++)
        {
            var at = JsonPath.Item($"{path}.ids", i);
            if (Guid.TryParseExact(entry.Ids[i], "D", out _)) Once(at, entry.Ids[i]);
            else Wrong(at, "Et id er et UUID, fx 005eb9ed-1347-4ca3-bb29-9bc0db64e1ab.", "An id is a UUID, for example 005eb9ed-1347-4ca3-bb29-9bc0db64e1ab.");
        }
        if (entry.Versions.Count == 0) Wrong($"{path}.versions", "Kriteriet har ingen version.", "The criterion has no version.");
        var uses = new List<(DateOnly, EspdUse)>();
        for (var i = 0; i < entry.Versions.Count; i++)
        {
            var (at, version) = (JsonPath.Item($"{path}.versions", i), entry.Versions[i]);
            if (uses.Count > 0 && version.From <= uses[^1].Item1) problems.Add(ParameterLoader.OutOfOrder(_file, $"{at}.from"));
            else uses.Add((version.From, new(version.Grounds, version.Reading)));
            Use(at, version);
        }
        return new(entry.Code, entry.Names, entry.Ids, new(uses));
    }

    private void Use(string path, EspdUseEntry use)
    {
        for (var i = 0; i < use.Grounds.Count; i++)
        {
            var (at, ground) = (JsonPath.Item($"{path}.grounds", i), use.Grounds[i]);
            if (!ExclusionGrounds.All.Contains(ground))
            {
                var near = Nearest.To(ground, ExclusionGrounds.All);
                Wrong(at, $"Udelukkelsesgrunden \"{Quote.Of(ground)}\" findes ikke.{(near is null ? "" : $" Menes \"{near}\"?")}",
                    $"There is no exclusion ground \"{Quote.Of(ground)}\".{(near is null ? "" : $" Did you mean \"{near}\"?")}");
            }
            else if (use.Grounds.Take(i).Contains(ground)) Wrong(at, $"Grunden \"{ground}\" står to gange.", $"The ground \"{ground}\" stands twice.");
            else if (!_readings.TryAdd((ground, use.From), use.Reading) && _readings[(ground, use.From)] != use.Reading)
                Wrong($"{path}.reading", $"Et andet kriterium for {ground} læses på en anden måde.", $"Another criterion of {ground} is read in another way.");
        }
        var (isConviction, isDebt) = (use.Grounds.Any(g => g.StartsWith("135.1.", StringComparison.Ordinal)), use.Grounds.Any(g => g is EspdGrounds.Debt or "137.1.6"));
        var fits = use.Reading switch
        {
            EspdReading.National => use.Grounds.Count == 0,
            EspdReading.Conviction => use.Grounds.Count > 0 && use.Grounds.All(g => g.StartsWith("135.1.", StringComparison.Ordinal)),
            EspdReading.Debt => use.Grounds is [EspdGrounds.Debt],   // the amount decides whether it is 137.1.6
            EspdReading.Plain => use.Grounds.Count > 0 && !isConviction && !isDebt,
            EspdReading.Person => use.Grounds.Count > 0 && !isDebt,
        };
        if (!fits)
        {
            Wrong($"{path}.reading",
                "Læsemåden passer ikke til grundene: conviction til 135.1.x, debt til 135.3 alene, national til ingen, plain og person til de øvrige.",
                "The reading does not fit the grounds: conviction for 135.1.x, debt for 135.3 alone, national for none, plain and person for the others.");
        }
    }

    private void Once(string path, string name)
    {
        Filled(path, name);
        if (!_names.TryAdd(name, path))
            Wrong(path, $"\"{Quote.Of(name)}\" er allerede brugt i {_names[name]}.", $"\"{Quote.Of(name)}\" is already used in {_names[name]}.");
    }

    private void Filled(string path, string words)
    {
        if (string.IsNullOrWhiteSpace(words)) Wrong(path, "Feltet kan ikke være tomt.", "The field cannot be empty.");
    }

    private void Wrong(string path, string da, string en) => problems.Add(Problem.Error(_file, path, da, en));
}
