using ProcurementBaseline.Rules.Catalogue;

namespace ProcurementBaseline.Rules.Reviewing;

/// <summary>The order in which udbudsloven § 41, stk. 1, nr. 2, litra a-h lets a text refer to standards, and the register of what comes before what.</summary>
internal sealed class StandardsOrder
{
    // The first of the national ones, which § 41, stk. 2 allows only where nothing comes before.
    private const char National = 'f';

    private readonly IReadOnlyList<(PhraseList Names, char Letter)> _order;
    private readonly IReadOnlyList<(PhraseList Name, char? Letter, string Instead, char? Before)> _register;
    private readonly PhraseList _prefixes;
    private readonly PhraseList _national;

    /// <param name="order">Names as spelled with their letter.</param>
    /// <param name="register">Names as spelled with what comes before them.</param>
    public StandardsOrder(IEnumerable<(string Name, string Letter)> order, IEnumerable<(string Name, string Instead)> register)
    {
        var all = order.Where(o => o.Letter.Length == 1).ToList();
        _order = [.. all.GroupBy(o => o.Letter[0]).OrderBy(g => g.Key).Select(g => (new PhraseList(g.Select(o => o.Name), asSpelled: true), g.Key))];
        _national = new(all.Where(o => o.Letter[0] >= National).Select(o => o.Name), asSpelled: true);
        _prefixes = new(all.Where(o => o.Letter[0] == 'a').Select(o => o.Name), asSpelled: true);
        _register = [.. register.Select(r => (new PhraseList([r.Name], asSpelled: true), LetterOf(r.Name), r.Instead, LetterOf(r.Instead)))];
    }

    /// <summary>Rows of the register that do not lead to something earlier, for a test of the data.</summary>
    public IEnumerable<string> WrongRows => _register.Where(r => r.Letter is null || r.Before is null || r.Before >= r.Letter).Select(r => r.Instead);

    /// <summary>National references though one of litra a-e comes before: error in law.</summary>
    public IEnumerable<string> NationalReplaced(Sentences text) => Registered(text).Where(r => r.Letter is null or >= National && r.Before is null or < National).Select(r => r.Told);

    /// <summary>Other references that have one before them in the order.</summary>
    public IEnumerable<string> Later(Sentences text) => Registered(text).Where(r => r.Letter is < National || r.Before is >= National).Select(r => r.Told);

    /// <summary>National references the register does not know.</summary>
    public IEnumerable<string> NationalUnknown(Sentences text)
    {
        var known = _register.SelectMany(e => text.Of(e.Name)).ToList();
        return text.Of(_national).Where(p => !known.Any(k => k.Start == p.Start)).Select(text.Spelled);
    }

    // "DS/EN ISO 22301" is no reference to ISO 22301: the name before it makes it a European one.
    private IEnumerable<(string Told, char? Letter, char? Before)> Registered(Sentences text) =>
        from entry in _register
        from place in text.Of(entry.Name)
        where !text.Of(_prefixes).Any(p => p.End == place.Start)
        select ($"{text.Spelled(place)}{Named(entry.Letter)} → {entry.Instead}{Named(entry.Before)}", entry.Letter, entry.Before);

    private static string Named(char? letter) => letter is { } known ? $" (litra {known})" : "";

    private char? LetterOf(string name)
    {
        var words = WordSequence.Of(name, new HashSet<string>());
        foreach (var (names, letter) in _order)
        {
            if (names.In(words).Any(f => f.Start == 0)) return letter;
        }
        return null;
    }
}
