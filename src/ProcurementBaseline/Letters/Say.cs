using ProcurementBaseline.Values;

namespace ProcurementBaseline.Letters;

/// <summary>Values as texts in both languages.</summary>
internal static class Say
{
    public static Text Date(DateOnly date) => new(Wording.Date(date, Language.Da), Wording.Date(date, Language.En));

    public static Text Number(decimal number) => new(Wording.Number(number, Language.Da), Wording.Number(number, Language.En));

    /// <summary>A name or a code, which is the same in both languages.</summary>
    public static Text Same(string text) => new(text, text);

    /// <summary>Where the act says something: as it is cited in Danish, <c>§ 137, stk. 1, nr. 4</c>, and in English, <c>section 137(1) no. 4</c>.</summary>
    public static Text Provision(string provision)
    {
        var english = provision.Replace("§ ", "section ", StringComparison.Ordinal).Replace(", nr. ", " no. ", StringComparison.Ordinal);
        var at = english.IndexOf(", stk. ", StringComparison.Ordinal);
        if (at < 0) return new(provision, english);
        var end = at + ", stk. ".Length + 1;   // every paragraph that is cited has one digit
        return new(provision, $"{english[..at]}({english[(end - 1)..end]}){english[end..]}");
    }

    /// <summary>A text as a sentence begins; a name of the act's own, such as <c>§</c>, stays as it is.</summary>
    public static Text Sentence(Text text) => text.Map(t => t.Length == 0 ? t : char.ToUpperInvariant(t[0]) + t[1..]);

    /// <summary>Texts one after the other.</summary>
    public static Text Joined(IEnumerable<Text> texts, string between = ", ")
    {
        var all = texts.ToList();
        return new(string.Join(between, all.Select(t => t.Da)), string.Join(between, all.Select(t => t.En)));
    }

    /// <summary>Kroner.</summary>
    public static Text Kroner(Words words, decimal amount) => words.Phrase("letter.dkk", ("amount", Number(amount)));

    /// <summary>Yes, no, or not stated.</summary>
    public static Text Truth(Words words, bool? truth) => words.Phrase(truth switch { true => "letter.yes", false => "letter.no", null => "letter.unknown" });

    public static LetterParty Authority(Procurements.ContractingAuthority? authority) => new(authority?.Name, authority?.Cvr);
}
