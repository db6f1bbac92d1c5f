using System.Collections.Frozen;

namespace ProcurementBaseline.Exchange.Espd;

/// <summary>The criteria of the ESPD in all its versions: one name for each exclusion criterion, and which of the others are known.</summary>
/// <remarks>Codes and ids of OP-TED/ESPD-EDM 2.0.2 to 4.1.0 and 5.0.0-alpha.2; ids are stable up to version 4.</remarks>
internal static class EspdTaxonomy
{
    private const string Version2 = "CRITERION.EXCLUSION.";

    private static readonly (string Code, string Suffix, string EForms, string[] Ids)[] Exclusion =
    [
        ("crime-org", "CONVICTIONS.PARTICIPATION_IN_CRIMINAL_ORGANISATION", "exg-crim-part", ["005eb9ed-1347-4ca3-bb29-9bc0db64e1ab"]),
        ("corruption", "CONVICTIONS.CORRUPTION", "exg-crim-corrpt", ["c27b7c4e-c837-4529-b867-ed55ce639db5", "84d865ab-eb70-4284-803f-757c738e4372"]),
        ("fraud", "CONVICTIONS.FRAUD", "exg-crim-fraud", ["297d2323-3ede-424e-94bc-a91561e6f320"]),
        ("terr-offence", "CONVICTIONS.TERRORIST_OFFENCES", "exg-crim-terror", ["d486fb70-86b3-4e75-97f2-0d71b5697c7d"]),
        ("finan-laund", "CONVICTIONS.MONEY_LAUNDERING", "exg-crim-laund", ["47112079-6fec-47a3-988f-e561668c3aef"]),
        ("human-traffic", "CONVICTIONS.CHILD_LABOUR-HUMAN_TRAFFICKING", "exg-crim-traffick", ["d789d01a-fe03-4ccd-9898-73f9cfa080d1"]),
        ("tax-pay", "CONTRIBUTIONS.PAYMENT_OF_TAXES", "exg-pmt-bre-tax", ["b61bbeb7-690e-4a40-bc68-d6d4ecfaa3d4"]),
        ("socsec-pay", "CONTRIBUTIONS.PAYMENT_OF_SOCIAL_SECURITY", "exg-pmt-bre-ssc", ["7d85e333-bbab-49c0-be8d-c36d71a72f5e"]),
        ("envir-law", "SOCIAL.ENVIRONMENTAL_LAW", "exg-mis-bre-env-law", ["a80ddb62-d25b-4e4e-ae22-3968460dc0a9", "3c568b2c-e202-4ae5-a289-bbf70f5b402a"]),
        ("socsec-law", "SOCIAL.SOCIAL_LAW", "exg-mis-bre-soc-law", ["a261a395-ed17-4939-9c75-b9ff1109ca6e", "e04ba507-8ca1-41ab-9091-eaddcd7a591d"]),
        ("labour-law", "SOCIAL.LABOUR_LAW", "exg-mis-bre-lab-law", ["a34b70d6-c43d-4726-9a88-8e2b438424bf", "fd603360-f48a-4c0c-9f8c-e7e8ac77e648"]),
        ("bankruptcy", "BUSINESS.BANKRUPTCY", "exg-sitn-bankr", ["d3732c09-7d62-4edc-a172-241da6636e7c"]),
        ("insolvency", "BUSINESS.INSOLVENCY", "exg-sitn-insolvency", ["396f288a-e267-4c20-851a-ed4f7498f137"]),
        ("cred-arran", "BUSINESS.CREDITORS_ARRANGEMENT", "exg-sitn-cred-arran", ["68918c7a-f5bc-4a1a-a62f-ad8983600d48"]),
        ("bankr-nat", "BUSINESS.BANKRUPTCY_ANALOGOUS", "exg-sitn-other", ["daffa2a9-9f8f-4568-8be8-7b8bf306d096"]),
        ("liq-admin", "BUSINESS.LIQUIDATOR_ADMINISTERED", "exg-sitn-liq-admin", ["8fda202a-0c37-41bb-9d7d-de3f49edbfcb"]),
        ("susp-act", "BUSINESS.ACTIVITIES_SUSPENDED", "exg-sitn-as-susp", ["166536e2-77f7-455c-b018-70582474e4f6"]),
        ("prof-misconduct", "MISCONDUCT.MC_PROFESSIONAL", "exg-mis-misconduct", ["514d3fde-1e3e-4dcd-b02a-9f984d5bbda3"]),
        ("distorsion", "MISCONDUCT.MARKET_DISTORTION", "exg-mis-distortion", ["56d13e3d-76e8-4f23-8af6-13e60a2ee356"]),
        ("partic-confl", "CONFLICT_OF_INTEREST.PROCEDURE_PARTICIPATION", "exg-mis-partic-confl", ["b1b5ac18-f393-4280-9659-1367943c1a2e"]),
        ("prep-confl", "CONFLICT_OF_INTEREST.PROCEDURE_PREPARATION", "exg-mis-prep-confl", ["61874050-5130-4f1c-a174-720939c7b483"]),
        ("sanction", "CONFLICT_OF_INTEREST.EARLY_TERMINATION", "exg-mis-sanction", ["3293e92b-7f3e-42f1-bee6-a7641bb04251"]),
        ("misrepresent", "CONFLICT_OF_INTEREST.MISINTERPRETATION", "exg-mis-misrepresent", ["696a75b2-6107-428f-8b74-82affb67e184"]),
        ("nati-ground", "NATIONAL.OTHER", "exg-natl-bre-nat-law", ["63adb07d-db1b-4ef0-a14e-a99785cf8cf6"]),
    ];

    // Selection and other criteria say nothing of exclusion.
    private static readonly FrozenSet<string> Others = new[]
    {
        "authorisation", "autorisation", "aver-year-to", "chain-manage", "envir-certif-indep", "envir-measure", "eo-group", "finan-rat",
        "finan-requ", "gen-year-to", "indem-insu", "manage-staff", "membership", "prof-regist", "qa-certif-inst", "qu-certif-indep",
        "qual-cont-tech", "qual-facil", "qualification", "registered", "relied", "research-fac", "service-perform", "shelt-worksh",
        "sme", "spec-aver-to", "spec-req-check", "spec-year-to", "staff-red", "subco-ent", "suncont-port", "supply-perform",
        "tech-equip", "trade-regist", "w-autent", "wo-autent", "work-perform", "work-tech", "year-manpower",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string> ByCode = Exclusion
        .SelectMany(e => new[] { (e.Code, e.Code), (Version2 + e.Suffix, e.Code), (e.EForms, e.Code) }).Append(("misinterpr", "misrepresent"))
        .ToFrozenDictionary(p => p.Item1, p => p.Item2, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string> ById = Exclusion
        .SelectMany(e => e.Ids.Select(id => (id, e.Code))).ToFrozenDictionary(p => p.id, p => p.Code, StringComparer.OrdinalIgnoreCase);

    /// <summary>The code versions 3 and 4 give an exclusion criterion, found by its code and else by its id; null when it is none that is known.</summary>
    public static string? ExclusionCode(string? code, string? id) =>
        (code is null ? null : ByCode.GetValueOrDefault(code)) ?? (id is null ? null : ById.GetValueOrDefault(id));

    /// <summary>Whether it is a known criterion of selection or another part of the ESPD.</summary>
    public static bool IsOther(string? code) => code is not null
        && (Others.Contains(code) || (code.StartsWith("CRITERION.", StringComparison.OrdinalIgnoreCase) && code.Contains(".SELECTION.", StringComparison.OrdinalIgnoreCase))
            || code.StartsWith("CRITERION.OTHER.", StringComparison.OrdinalIgnoreCase) || code.StartsWith("slc-", StringComparison.OrdinalIgnoreCase));
}
