using ProcurementBaseline.Files;
using ProcurementBaseline.Findings;
using ProcurementBaseline.Rules.Facts;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Rules.Catalogue;

/// <summary>What the lint of a catalogue goes by: the words it looks for and its bounds, read from the dated parameters <c>lint…</c>.</summary>
/// <remarks>
/// A published technical protocol (TLS, SAML, DICOM) counts as a standard: naming one asks for that specification, so an equal one must be
/// let in (udbudsloven § 41, stk. 1, nr. 2, and § 42). A law is none, and neither is a digital certificate, which is a key and no proof.
/// </remarks>
internal sealed class LintTerms
{
    private LintTerms(Reader read)
    {
        (LengthRatioMin, LengthRatioMax) = (read.Number("lintLengthRatioMin"), read.Number("lintLengthRatioMax"));
        ComparedFrom = read.Number("lintComparedFrom");
        DuplicateOverlap = read.Number("lintDuplicateOverlap");
        Standards = new(read.Words("lintStandards"), asSpelled: true);
        NotStandards = new(read.Words("lintNotStandards"));
        Abbreviations = read.Words("lintAbbreviations").ToHashSet(StringComparer.Ordinal);
        StopWords = read.Words("lintStopWordsDa").ToHashSet(StringComparer.Ordinal);
        StemEndings = [.. read.Words("lintStemEndingsDa").OrderByDescending(e => e.Length)];
        Danish = new(read, "Da");
        English = new(read, "En");
    }

    /// <summary>The parameters it reads, by name.</summary>
    public static IReadOnlyList<string> Parameters { get; } =
    [
        "lintLengthRatioMin", "lintLengthRatioMax", "lintComparedFrom", "lintDuplicateOverlap", "lintStandards", "lintNotStandards",
        "lintAbbreviations", "lintStopWordsDa", "lintStemEndingsDa", .. LanguageTerms.Parameters("Da"), .. LanguageTerms.Parameters("En"),
    ];

    /// <summary>The English text is at least this many times as long as the Danish, in characters, inclusive.</summary>
    public decimal LengthRatioMin { get; }

    /// <summary>The English text is at most this many times as long as the Danish, in characters, inclusive.</summary>
    public decimal LengthRatioMax { get; }

    /// <summary>Texts shorter than this many characters in Danish are too short for their lengths to say anything.</summary>
    public decimal ComparedFrom { get; }

    /// <summary>The share of common words (Jaccard) above which two requirements are near-duplicates, exclusive.</summary>
    public decimal DuplicateOverlap { get; }

    /// <summary>Names of standards, reports and products, with capitals as they are written.</summary>
    public PhraseList Standards { get; }

    /// <summary>Phrases in which a word of the two lists means something else.</summary>
    public PhraseList NotStandards { get; }

    /// <summary>Words after which a full stop does not end a sentence.</summary>
    public IReadOnlySet<string> Abbreviations { get; }

    /// <summary>Danish words that say nothing about what a requirement is about.</summary>
    public IReadOnlySet<string> StopWords { get; }

    /// <summary>Danish endings cut off before words are compared, longest first.</summary>
    public IReadOnlyList<string> StemEndings { get; }

    /// <summary>What it looks for in Danish.</summary>
    public LanguageTerms Danish { get; }

    /// <summary>What it looks for in English.</summary>
    public LanguageTerms English { get; }

    /// <summary>What it looks for in a language.</summary>
    public LanguageTerms In(Language language) => language switch
    {
        Language.Da => Danish,
        Language.En => English,
    };

    /// <summary>The terms in force on a baseline's first day; null when one is missing or of the wrong kind, which is said.</summary>
    public static LintTerms? Read(IReadOnlyDictionary<string, LawParameter> parameters, DateOnly day, string file, ICollection<Problem> problems)
    {
        var read = new Reader(parameters, day);
        var terms = new LintTerms(read);
        foreach (var (name, kind) in read.Missing)
        {
            problems.Add(Problem.Error(file, "$",
                $"Ordlyden kan ikke kontrolleres: parameteren \"{name}\" mangler som {kind.Da} på basiskravenes første dag {day:yyyy-MM-dd}.",
                $"The wording cannot be checked: the parameter \"{name}\" is missing as {kind.En} on the baseline's first day {day:yyyy-MM-dd}."));
        }
        return read.Missing.Count == 0 ? terms : null;
    }

    // Notes what is missing instead of stopping, so that everything missing is said in one run.
    internal sealed class Reader(IReadOnlyDictionary<string, LawParameter> parameters, DateOnly day)
    {
        private static readonly Text ANumber = new("tal", "a number"), AList = new("liste af tekster", "a list of texts");

        public List<(string Name, Text Kind)> Missing { get; } = [];

        public decimal Number(string name) => Value(name)?.Number ?? Without(name, ANumber, 0m);

        public IReadOnlyList<string> Words(string name) => Value(name)?.Words ?? Without<IReadOnlyList<string>>(name, AList, []);

        private FactValue? Value(string name) => parameters.GetValueOrDefault(name)?.AsOf(day)?.Value;

        private T Without<T>(string name, Text kind, T nothing)
        {
            Missing.Add((name, kind));
            return nothing;
        }
    }
}

/// <summary>What the lint of a catalogue looks for in one language.</summary>
internal sealed class LanguageTerms
{
    public LanguageTerms(LintTerms.Reader read, string language)
    {
        Vague = new(read.Words($"lintVagueWords{language}"), read.Words($"lintVagueEndings{language}"));
        Certificates = new(read.Words($"lintCertificateWords{language}"));
        Equivalent = new(read.Words($"lintEquivalent{language}"));
        Obligation = new(read.Words($"lintObligation{language}"));
        Joined = new(read.Words($"lintJoined{language}"));
    }

    /// <summary>Words that two bidders may read in two ways.</summary>
    public PhraseList Vague { get; }

    /// <summary>Words for a certificate, label or certification.</summary>
    public PhraseList Certificates { get; }

    /// <summary>Phrases that let an equivalent in.</summary>
    public PhraseList Equivalent { get; }

    /// <summary>Words by which a text demands.</summary>
    public PhraseList Obligation { get; }

    /// <summary>Phrases that join a second demand to the first.</summary>
    public PhraseList Joined { get; }

    /// <summary>The parameters it reads for a language.</summary>
    public static IEnumerable<string> Parameters(string language) =>
        ((string[])["lintVagueWords", "lintVagueEndings", "lintCertificateWords", "lintEquivalent", "lintObligation", "lintJoined"]).Select(n => n + language);
}
