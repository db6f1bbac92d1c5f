using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using ProcurementBaseline.Rules.Catalogue;
using ProcurementBaseline.Rules.Facts;

namespace ProcurementBaseline.Rules.Reviewing;

/// <summary>What the review looks for in a requirement's texts: the lists of the catalogue's lint and those of its own, <c>review…</c>.</summary>
/// <remarks>
/// Danish and English stand in one list: an authority writes both in one text. Endings are added to words that bend. The lists of the notice
/// date hold; for an earlier notice the first ones, since how a text is read is no law of its day.
/// </remarks>
internal sealed class ReviewTerms
{
    // Built once for a rulebook and a day: some thousand phrases with their endings.
    private static readonly ConditionalWeakTable<IReadOnlyDictionary<string, LawParameter>, ConcurrentDictionary<DateOnly, ReviewTerms>> Known = [];

    private readonly IReadOnlyDictionary<string, LawParameter> _parameters;
    private readonly DateOnly _day;

    private ReviewTerms(IReadOnlyDictionary<string, LawParameter> parameters, DateOnly day, LintTerms lint)
    {
        (_parameters, _day, Lint) = (parameters, day, lint);
        string[] endings = [.. Words("reviewEndings")];
        Brands = new(Words("reviewBrands"), ["s"], asSpelled: true);
        Environment = new(Words("reviewEnvironment"));
        NotNames = new(Words("reviewNotNames"));
        Examples = new(Words("reviewExamples"));
        NotExamples = new(Words("reviewNotExamples"));
        Bodies = new(Words("reviewBodies"), ["s"], asSpelled: true);
        BodyProof = new(Words("reviewBodyProof"), endings);
        EquivalentBody = new(Words("reviewEquivalentBody"), endings);
        Makes = new(Words("reviewMakes"));
        Countries = new(Words("reviewCountries"), ["s"]);
        Nationalities = new(Words("reviewNationalities"), ["e", "t"]);
        Made = new(Words("reviewMade"));
        OriginWords = new(Words("reviewOriginWords"), endings);
        Goods = new(Words("reviewGoods"), endings);
        Suppliers = new(Words("reviewSuppliers"), endings);
        Owned = new(Words("reviewOwned"));
        Seated = new(Words("reviewSeated"));
        From = new(Words("reviewFrom"));
        Access = new(Words("reviewAccess"));
        Connectors = new(Words("reviewConnectors"));
        Disclosed = new(Words("reviewDisclosed"));
        LegalBans = new(Words("reviewLegalBans"));
        Represented = new(Words("reviewRepresented"), endings);
        NotVague = new(Words("reviewNotVague"), endings);
        Quantified = new(Words("reviewQuantified"));
        Discretion = new(Words("reviewDiscretion"));
        Relative = new(Words("reviewRelative"));
        Products = new(Words("reviewProducts"), endings);
        Staff = new(Words("reviewStaff"), endings);
        OrganisationProof = new(Words("reviewOrganisationProof"));
        Excluded = new(Words("reviewExcluded"));
        NotExcluded = new(Words("reviewNotExcluded"), endings);
        ContractDuty = new(Words("reviewContractDuty"));
        AtBid = new(Words("reviewAtBid"));
        ProofOutside = new(Words("reviewProofOutside"), endings);
        ProofInside = new(Words("reviewProofInside"), endings);
        CompanyWide = new(Words("reviewCompanyWide"));
        Conformity = new(Words("reviewConformity"), endings);
        Conditional = new(Words("reviewConditional"));
        Laws = [.. Pairs("reviewLaws").GroupBy(p => p.Left).Select(g => (g.Key, new PhraseList(g.Select(p => p.Right))))];
        DemandVerbs = new(Words("reviewDemandVerbs"));
        DemandFill = new(Words("reviewDemandFill"));
        Standards = new(Pairs("standardsOrder"), Pairs("standardsRegister"));
    }

    /// <summary>The parameters of its own, by name.</summary>
    public static IReadOnlyList<string> Parameters { get; } =
    [
        "reviewEndings", "reviewBrands", "reviewEnvironment", "reviewNotNames", "reviewExamples", "reviewNotExamples", "reviewBodies", "reviewBodyProof",
        "reviewEquivalentBody", "reviewMakes", "reviewCountries", "reviewNationalities", "reviewMade", "reviewOriginWords", "reviewGoods", "reviewSuppliers",
        "reviewOwned", "reviewSeated", "reviewFrom", "reviewAccess", "reviewConnectors",
        "reviewDisclosed", "reviewLegalBans", "reviewRepresented", "reviewNotVague", "reviewQuantified",
        "reviewDiscretion", "reviewRelative", "reviewProducts", "reviewStaff", "reviewOrganisationProof", "reviewExcluded", "reviewNotExcluded",
        "reviewContractDuty", "reviewAtBid", "reviewProofOutside", "reviewProofInside", "reviewCompanyWide", "reviewConformity", "reviewConditional",
        "reviewLaws", "reviewDemandVerbs", "reviewDemandFill", "standardsOrder", "standardsRegister",
    ];

    /// <summary>The lists of a day; null when the rulebook lacks one of them, and then what the texts say is unknown.</summary>
    public static ReviewTerms? On(IReadOnlyDictionary<string, LawParameter> parameters, DateOnly day)
    {
        var all = Parameters.Concat(LintTerms.Parameters).Select(parameters.GetValueOrDefault).ToList();
        if (all.Any(p => p is null) || Parameters.Any(p => parameters[p].Kind != FactKind.Words)) return null;
        var first = all.Max(p => p!.Values.Versions.First().From);
        var on = all.SelectMany(p => p!.Values.Versions).Select(v => v.From).Where(f => f <= (day < first ? first : day)).Max();
        return LintTerms.Read(parameters, on, "", []) is { } lint ? Known.GetOrCreateValue(parameters).GetOrAdd(on, day => new(parameters, day, lint)) : null;
    }

    /// <summary>The lists of the catalogue's lint.</summary>
    public LintTerms Lint { get; }

    /// <summary>Makes and products, as spelled.</summary>
    public PhraseList Brands { get; }

    /// <summary>What says that a name is of something the authority already has.</summary>
    public PhraseList Environment { get; }

    /// <summary>Phrases in which a name is none.</summary>
    public PhraseList NotNames { get; }

    /// <summary>What begins an example.</summary>
    public PhraseList Examples { get; }

    /// <summary>Phrases in which such a word begins none.</summary>
    public PhraseList NotExamples { get; }

    /// <summary>Bodies that certify or test, as spelled.</summary>
    public PhraseList Bodies { get; }

    /// <summary>What such a body issues.</summary>
    public PhraseList BodyProof { get; }

    /// <summary>What lets another body in.</summary>
    public PhraseList EquivalentBody { get; }

    /// <summary>What names one make, patent or part.</summary>
    public PhraseList Makes { get; }

    /// <summary>Countries and groups of countries.</summary>
    public PhraseList Countries { get; }

    /// <summary>Of a country.</summary>
    public PhraseList Nationalities { get; }

    /// <summary>Made, produced, developed.</summary>
    public PhraseList Made { get; }

    /// <summary>Words that speak of origin by themselves.</summary>
    public PhraseList OriginWords { get; }

    /// <summary>Goods and those who make them.</summary>
    public PhraseList Goods { get; }

    /// <summary>Those who offer.</summary>
    public PhraseList Suppliers { get; }

    /// <summary>Owned, controlled.</summary>
    public PhraseList Owned { get; }

    /// <summary>Established, at home.</summary>
    public PhraseList Seated { get; }

    /// <summary>What says that goods or suppliers come from somewhere.</summary>
    public PhraseList From { get; }

    /// <summary>What is done from somewhere: access, support.</summary>
    public PhraseList Access { get; }

    /// <summary>Small words that may stand between.</summary>
    public PhraseList Connectors { get; }

    /// <summary>To state and to inform: a duty to tell is no demand of origin.</summary>
    public PhraseList Disclosed { get; }

    /// <summary>Acts that themselves speak of a country.</summary>
    public PhraseList LegalBans { get; }

    /// <summary>A representative, whose seat the law itself asks for.</summary>
    public PhraseList Represented { get; }

    /// <summary>Terms of law that hold a vague word.</summary>
    public PhraseList NotVague { get; }

    /// <summary>What makes a word measurable when a number follows.</summary>
    public PhraseList Quantified { get; }

    /// <summary>What leaves it to the authority whether a demand is met.</summary>
    public PhraseList Discretion { get; }

    /// <summary>An obligation word that only describes.</summary>
    public PhraseList Relative { get; }

    /// <summary>The thing bought.</summary>
    public PhraseList Products { get; }

    /// <summary>People who do the work.</summary>
    public PhraseList Staff { get; }

    /// <summary>Standards and reports that are about an organisation.</summary>
    public PhraseList OrganisationProof { get; }

    /// <summary>To be excluded.</summary>
    public PhraseList Excluded { get; }

    /// <summary>What is excluded otherwise: files from a scan.</summary>
    public PhraseList NotExcluded { get; }

    /// <summary>What speaks of the time after award.</summary>
    public PhraseList ContractDuty { get; }

    /// <summary>What speaks of the day of the tender.</summary>
    public PhraseList AtBid { get; }

    /// <summary>Proof that is not on the closed list of suitability.</summary>
    public PhraseList ProofOutside { get; }

    /// <summary>Proof that is.</summary>
    public PhraseList ProofInside { get; }

    /// <summary>What reaches beyond the contract.</summary>
    public PhraseList CompanyWide { get; }

    /// <summary>Words for conformity with a law.</summary>
    public PhraseList Conformity { get; }

    /// <summary>What makes a demand wait for the law.</summary>
    public PhraseList Conditional { get; }

    /// <summary>The names of laws, by our short code.</summary>
    public IReadOnlyList<(string Law, PhraseList Names)> Laws { get; }

    /// <summary>Verbs that make a further demand where they follow a word that joins.</summary>
    public PhraseList DemandVerbs { get; }

    /// <summary>Small words that may stand before such a verb.</summary>
    public PhraseList DemandFill { get; }

    /// <summary>References to standards in the order of § 41.</summary>
    public StandardsOrder Standards { get; }

    private IReadOnlyList<string> Words(string name) => _parameters[name].AsOf(_day)!.Value.Words!;

    // "left = right"; a text without it names nothing.
    private IEnumerable<(string Left, string Right)> Pairs(string name) =>
        Words(name).Select(w => w.Split(" = ")).Where(p => p.Length == 2).Select(p => (p[0], p[1]));
}
