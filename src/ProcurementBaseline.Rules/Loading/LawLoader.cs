using ProcurementBaseline.Files;
using ProcurementBaseline.Rules.Expressions;
using ProcurementBaseline.Rules.Facts;
using ProcurementBaseline.Rules.Law;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Rules.Loading;

/// <summary>Reads the law's rows and rules and checks that they can be judged without contradiction.</summary>
internal sealed class LawLoader(ConditionReader conditions, IReadOnlyDictionary<string, LawParameter> parameters, ICollection<Problem> problems)
{
    private readonly Dictionary<string, string> _ids = new(StringComparer.Ordinal);

    public IReadOnlyList<LawRow> Load(RulesFolder folder)
    {
        var rows = new List<LawRow>();
        foreach (var file in folder.Under("law"))
        {
            if (new StrictReader(file.Path, problems).ReadWhatIsWhole<RuleFile>(file.Content) is not { Rows: not null } read) continue;
            if (read.Id is not null) Once(file.Path, "id", read.Id);
            TextCheck.Filled(file.Path, "title", read.Title, problems);
            for (var i = 0; i < read.Rows.Count; i++)
            {
                if (read.Rows[i] is not { } row) continue;   // it has a mistake in it that was told
                var path = JsonPath.Item("rows", i);
                Once(file.Path, $"{path}.row", row.Row);
                rows.Add(Row(file.Path, path, read.Id ?? "", row));
            }
        }
        return rows;
    }

    private LawRow Row(string file, string path, string id, RowFile row)
    {
        foreach (var (key, code) in ((string, string)[])[("row", row.Row), ("unknown", row.Unknown), ("otherwise", row.Otherwise)]) Filled(file, $"{path}.{key}", code);
        var (over, rules) = (row.Over ?? RowScope.Procurement, new List<LawRule>());
        for (var i = 0; i < row.Rules.Count; i++) rules.Add(Rule(file, JsonPath.Item($"{path}.rules", i), row.Rules[i], over));
        foreach (var clash in RowContradictions.Find(rules, parameters))
        {
            problems.Add(Problem.Error(file, JsonPath.Item($"{path}.rules", clash.Later),
                $"{rules[clash.Later].Entry.Id} kan være opfyldt samtidig med {rules[clash.Earlier].Entry.Id}, men de giver hvert sit udfald. Fx når {clash.Witness}.",
                $"{rules[clash.Later].Entry.Id} can be met together with {rules[clash.Earlier].Entry.Id}, but they give different outcomes. For example when {clash.Witness}."));
        }
        var tests = new List<LawTest>();
        for (var i = 0; i < row.Tests?.Count; i++)
        {
            var at = JsonPath.Item($"{path}.tests", i);
            Filled(file, $"{at}.test", row.Tests[i].Test);
            tests.Add(new(row.Tests[i].Test, Versions(file, at, row.Tests[i].Versions, over)));
        }
        if (row.Unsettled is { } note)
        {
            Once(file, $"{path}.unsettled.id", note.Id);
            Texts(file, $"{path}.unsettled", note.Message, note.Remedy, over);
        }
        return new(id, row.Row, over, row.Unknown, row.Otherwise, rules) { Tests = tests, Unsettled = row.Unsettled };
    }

    private LawRule Rule(string file, string path, RuleEntry rule, RowScope over)
    {
        Once(file, $"{path}.id", rule.Id);
        Filled(file, $"{path}.outcome", rule.Outcome);
        Texts(file, path, rule.Message, rule.Proposal is null ? rule.Remedy : rule.Remedy?.Map(WithoutProposal), over);
        if (rule.Proposal is { } proposal) Texts(file, $"{path}.proposal", [("title", proposal.Title), ("text", proposal.Text)], over);
        for (var i = 0; i < rule.Asks?.Count; i++) conditions.Asked(file, JsonPath.Item($"{path}.asks", i), rule.Asks[i], over);
        return new(rule, Versions(file, path, rule.Versions, over));
    }

    private Timeline<Condition?> Versions(string file, string path, IReadOnlyList<RuleVersion> entries, RowScope over)
    {
        if (entries.Count == 0)
            problems.Add(Problem.Error(file, $"{path}.versions", "Reglen har ingen version.", "The rule has no version."));
        var versions = new List<(DateOnly, Condition?)>();
        for (var i = 0; i < entries.Count; i++)
        {
            var at = JsonPath.Item($"{path}.versions", i);
            var version = entries[i];
            if (versions.Count > 0 && version.From <= versions[^1].Item1) problems.Add(ParameterLoader.OutOfOrder(file, $"{at}.from"));
            else versions.Add((version.From, version.When is null ? null : conditions.Law(file, $"{at}.when", version.When, over, version.From)));
        }
        return new(versions);
    }

    private void Texts(string file, string path, Text message, Text? remedy, RowScope over) => Texts(file, path, [("message", message), ("remedy", remedy)], over);

    private void Texts(string file, string path, IReadOnlyList<(string Key, Text? Text)> texts, RowScope over)
    {
        foreach (var (key, text) in texts)
        {
            if (text is null) continue;
            TextCheck.Filled(file, $"{path}.{key}", text, problems);
            conditions.Placeholders(file, $"{path}.{key}", text, over);
        }
    }

    // A remedy may quote the rule's own proposal, which is checked by itself.
    private static string WithoutProposal(string remedy) => remedy?.Replace($"{{{FindingText.Proposal}}}", "-", StringComparison.Ordinal)!;

    private void Filled(string file, string path, string code)
    {
        if (string.IsNullOrWhiteSpace(code)) problems.Add(Problem.Error(file, path, "Feltet kan ikke være tomt.", "The field cannot be empty."));
    }

    private void Once(string file, string path, string id)
    {
        if (!_ids.TryAdd(id, file))
            problems.Add(Problem.Error(file, path, $"Id'et \"{Quote.Of(id)}\" er allerede brugt i {_ids[id]}.", $"The id \"{Quote.Of(id)}\" is already used in {_ids[id]}."));
    }
}
