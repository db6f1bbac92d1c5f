using System.Reflection;
using ProcurementBaseline.Exclusion;
using ProcurementBaseline.Files;
using ProcurementBaseline.Findings;
using ProcurementBaseline.Procurements;
using ProcurementBaseline.Responses;
using ProcurementBaseline.Rules.Facts;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Tests.Expressions;

/// <summary>Makes the nouns of a case from facts by name, so that whole rows of law are judged on them.</summary>
internal static class Cases
{
    public static CaseFacts Of(FactBag facts, IReadOnlyDictionary<string, LawParameter> law, DateOnly noticeDate) => new()
    {
        Law = law,
        Procurement = Noun<Procurement>("procurement", facts) with
        {
            SchemaVersion = "1",
            Id = "case",
            Title = new("", ""),
            NoticeDate = noticeDate,
            Agreement = Noun<Agreement>("agreement", facts),
            Profile = Noun<Profile>("profile", facts),
            Clauses = Noun<Clauses>("clauses", facts),
            Market = Noun<Market>("market", facts),
        },
        AsOf = facts.Values.GetValueOrDefault("asOf")?.Date,
        Response = new() { SchemaVersion = "1", Procurement = "case", Tenderer = Noun<EconomicOperator>("tenderer", facts), Delivery = Noun<Delivery>("delivery", facts) },
        Ground = Noun<GroundCase>("ground", facts),
        Espd = Noun<EspdFacts>("espd", facts),
        Answer = Noun<Answer>("answer", facts),
        Requirement = Noun<RequirementFacts>("requirement", facts),
        Set = Noun<SetFacts>("set", facts),
        Decision = Noun<DecisionFacts>("decision", facts),
    };

    private static T Noun<T>(string path, FactBag facts) => (T)Noun(typeof(T), path, facts);

    private static object Noun(Type type, string path, FactBag facts)
    {
        var noun = RecordShape.Of(type).Create();
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.SetMethod is not null))
        {
            var name = $"{path}.{property.Name}";
            var target = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
            if (facts.Values.TryGetValue(name, out var value)) property.SetValue(noun, Plain(value, target));
            else if (facts.Values.Keys.Any(k => k.StartsWith(name + ".", StringComparison.Ordinal))) property.SetValue(noun, Noun(target, name, facts));
        }
        return noun;
    }

    private static object Plain(FactValue value, Type type)
    {
        if (value.Truth is { } truth) return truth;
        if (value.Number is { } number) return type == typeof(int) ? (int)number : number;
        if (value.Date is { } date) return type == typeof(DateTimeOffset) ? new DateTimeOffset(date, TimeOnly.MinValue, TimeSpan.Zero) : date;
        if (value.Word is { } word) return Word(word, type);
        var item = RecordShape.ItemOf(type)!;
        var list = Array.CreateInstance(item, value.Words!.Count);
        for (var i = 0; i < list.Length; i++) list.SetValue(Word(value.Words[i], item), i);
        return list;
    }

    private static object Word(string word, Type type) => type.IsEnum ? RecordShape.NamesOf(type)[word] : type == typeof(Country) ? new Country(word) : word;
}
