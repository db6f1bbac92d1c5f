using ProcurementBaseline.Values;

namespace ProcurementBaseline.Cli;

/// <summary>What <c>--help</c> says, in one language.</summary>
internal sealed class Help(Language language)
{
    private static readonly Dictionary<string, Text> Says = new(StringComparer.Ordinal)
    {
        ["root"] = new(
            """
            procbase: krav til informationssikkerhed i offentlige indkøb.

            Typisk vej:
              procbase draft udbud.json                        hvilke krav gælder, og hvorfor
              procbase review udbud.json                       juristens gennemgang: hvad skal rettes eller besluttes
              procbase annex udbud.json -o bilag.pdf           kravbilaget til udbudsmaterialet
              procbase judge udbud.json svar1.json svar2.json  hvad opfylder tilbudsgiverne
            Et udgangspunkt til udbud.json ligger i templates/procurements/. Reglerne bedømmer; et menneske beslutter.

            Exitkode: 0 intet at beslutte eller rette · 1 noget at beslutte eller rette · 2 forkert input (alle fejl nævnes) · 3 vores fejl
            """,
            """
            procbase: information security requirements in public procurement.

            The usual way:
              procbase draft procurement.json                      which requirements apply, and why
              procbase review procurement.json                     the lawyer's review: what to mend or decide
              procbase annex procurement.json -o annex.pdf         the requirement annex of the tender documents
              procbase judge procurement.json one.json two.json    what the tenderers meet
            Starting points for procurement.json are in templates/procurements/. Rules judge; a person decides.

            Exit code: 0 nothing to decide or mend · 1 something to decide or mend · 2 wrong input (every mistake is listed) · 3 our fault
            """),
        ["json"] = new("Udskriv ét JSON-dokument og intet andet.", "Print one JSON document and nothing else."),
        ["lang"] = new("Sproget på skærm og i bilag: da (standard) eller en. Bilaget kan få begge (both).", "Language for people: da (default) or en; an annex can have both."),
        ["rules"] = new("Mappen med regler (standard: rules/ ved siden af programmet).", "The folder of rules (default: rules/ beside the program)."),
        ["lint"] = new("Kontrollér regelsættet: alle fejl i én kørsel, hver med fil og sted.", "Check the rulebook: all problems in one run, each with file and place."),
        ["draft"] = new(
            "Udarbejd kravsættet til et indkøb: hvilke krav gælder, hvorfor, og hvilke oplysninger mangler.",
            "Draft the requirements of a purchase: which apply, why, and which facts are missing."),
        ["review"] = new(
            "Gennemgå et udbud, før det offentliggøres: regime, frister, opsætning, fuldstændighed og byrde, hver bemærkning med sin hjemmel.",
            "Review a procurement before it is published: regime, time limits, set-up, completeness and burden, each finding with its place in the law."),
        ["judge"] = new("Bedøm tilbudsgivernes besvarelser mod kravene.", "Judge the tenderers' responses against the requirements."),
        ["ownership"] = new(
            "Vis, hvem der kontrollerer en tilbudsgiver, med vejen gennem ejerkæden, og om det er fra et land uden for EU og EFTA.",
            "Show who controls a tenderer, with the way through the chain of owners, and whether that is from outside the EU and EFTA."),
        ["diff"] = new("Vis forskellen mellem to versioner af basiskravene, fx 2026.1 og 2028.1.", "Show the difference between two baseline versions, for example 2026.1 and 2028.1."),
        ["annex"] = new(
            "Skriv et bilag: kravbilaget, tilbudsgivers svarskema, proportionalitetsvurderingen, evalueringsrapporten eller en kvittering"
            + " – som PDF, Word eller JSON, og de to første som Excel, der læses tilbage med response import.",
            "Write an annex: the requirements, the tenderer's answer form, the assessment of proportionality, the evaluation report or a receipt"
            + " – as PDF, Word or JSON, and the first two as Excel, which response import reads back."),
        ["annex-responses"] = new(
            "response.json: ingen eller én til selfAssessment, én til receipt, mindst én til evaluation.",
            "response.json: none or one for selfAssessment, one for receipt, at least one for evaluation."),
        ["kind"] = new(
            "Hvilket bilag: kravbilaget (requirements), svarskemaet (selfAssessment), proportionalitetsvurderingen, evalueringsrapporten eller kvitteringen (receipt).",
            "Which annex: the requirements, the answer form (selfAssessment), the assessment of proportionality, the evaluation report or the receipt."),
        ["no-changes"] = new("Udelad afsnittet om ændringer i forhold til basiskravene.", "Leave out the chapter on changes against the baseline."),
        ["received"] = new(
            "Hvornår besvarelsen er modtaget, fx 2026-04-15T12:00:00+02:00; uden den står tidspunktet ikke på kvitteringen.",
            "When the response was received, for example 2026-04-15T12:00:00+02:00; without it the receipt does not state the time."),
        ["response-verb"] = new("Tilbudsgivers besvarelse.", "The tenderer's response."),
        ["import"] = new(
            "Indlæs det udfyldte svarskema (.xlsx) som response.json: alt eller intet, hver fejl med sin celle.",
            "Read the filled-in answer form (.xlsx) as response.json: all of it or nothing, each mistake with its cell."),
        ["workbook"] = new("Det udfyldte svarskema.", "The filled-in answer form."),
        ["import-output"] = new("Filen, der skrives (standard: response.json ved siden af skemaet).", "The file to write (default: response.json beside the form)."),
        ["merge"] = new(
            "Bevar det i en eksisterende response.json, som skemaet ikke rummer (ejerforhold, udelukkelsesgrunde m.m.).",
            "Keep what an existing response.json holds and the form does not (ownership, exclusion grounds and more)."),
        ["sign"] = new(
            "Underskriv PDF-filen elektronisk med certifikatet i en fil (.p12, .pfx eller .pem med nøgle).",
            "Sign the PDF file with the certificate in a file (.p12, .pfx, or .pem with its key)."),
        ["sign-password-file"] = new(
            "Fil med certifikatets adgangskode (ellers miljøvariablen PROCBASE_SIGN_PASSWORD).",
            "File with the certificate's password (otherwise the environment variable PROCBASE_SIGN_PASSWORD)."),
        ["verify"] = new(
            "Kontrollér, om et bilag i PDF er byte for byte det, programmet danner af regelsættet og filens egne data, og hvad der ellers afviger.",
            "Check whether an annex in PDF is byte for byte what the program makes of the rulebook and the file's own data, and else what differs."),
        ["verify-file"] = new("PDF-filen, der kontrolleres.", "The PDF file to check."),
        ["audit-verb"] = new("Tjenestens hændelseslog.", "The service's audit log."),
        ["audit-verify"] = new(
            "Kontrollér en udtrukket log (JSON Lines fra GET /api/audit?format=jsonl) uden adgang til tjenesten. Er slutningen skåret af, kan det kun ses"
            + " mod en hash, der er noteret før: gem den udskrevne hash og antallet, og giv hashen med --head næste gang.",
            "Verify an exported log (JSON Lines of GET /api/audit?format=jsonl) without the service. A cut end can only be seen against a hash noted before:"
            + " keep the hash and the count that are printed, and give the hash with --head next time."),
        ["audit-file"] = new("Loggen, én post pr. linje.", "The log, one entry a line."),
        ["head"] = new("Hashen fra en tidligere kontrol; loggen skal indeholde den.", "The hash of an earlier check; the log must hold it."),
        ["letter"] = new(
            "Skriv et udkast ud fra bedømmelsen af én tilbudsgiver: høringsbrev om udelukkelse (hearing) eller oplysningsark om investeringsscreening (screening).",
            "Write a draft from the judgement of one tenderer: a hearing letter on exclusion (hearing) or a fact sheet on investment screening (screening)."),
        ["letter-kind"] = new(
            "hearing: høringsbrev efter udbudslovens § 138, stk. 2; screening: oplysningsark til Erhvervsstyrelsen.",
            "hearing: letter under udbudsloven section 138(2); screening: fact sheet for Erhvervsstyrelsen."),
        ["letter-as-of"] = new(
            "Bedømmelsesdagen og brevets dato ÅÅÅÅ-MM-DD (standard: datoen for tenderDeadline, og brevets dato står åben).",
            "The judging day and the letter's date YYYY-MM-DD (default: the date of tenderDeadline, and the letter's date is left open)."),
        ["letter-output"] = new(
            "Filen, der skrives; formatet følger endelsen (.pdf eller .docx, eller .json for indholdet).",
            "The file to write; the format follows the extension (.pdf or .docx, or .json for the content)."),
        ["letter-note"] = new(
            "Skriv også notatet til sagsbehandleren som en fil for sig; ellers vises det på skærmen.",
            "Also write the note to the officer as a file of its own; otherwise it is shown on the screen."),
        ["demo"] = new("Gå hele vejen på de medfølgende eksempler.", "Go the whole way on the samples that come with the program."),
        ["reference"] = new(
            "Skriv filernes JSON-skemaer og listen over de oplysninger, en regel må bruge, til en mappe med regler.",
            "Write the files' JSON schemas and the list of facts to a folder of rules."),
        ["procurement"] = new("procurement.json: hvad der købes og hvordan.", "procurement.json: what is bought and how."),
        ["responses"] = new("response.json fra hver tilbudsgiver.", "response.json of each tenderer."),
        ["response"] = new("response.json fra tilbudsgiveren.", "response.json of the tenderer."),
        ["assessment"] = new("assessment.json: hvad ordregiver har fundet; kan gentages.", "assessment.json: what the authority has found; can be repeated."),
        ["as-of"] = new("Bedømmelsesdagen ÅÅÅÅ-MM-DD (standard: datoen for tenderDeadline).", "The judging day YYYY-MM-DD (default: the date of tenderDeadline)."),
        ["output"] = new(
            "Filen, der skrives: .pdf, .docx eller .json; requirements og selfAssessment også .xlsx.",
            "The file to write: .pdf, .docx or .json; requirements and selfAssessment also .xlsx."),
        ["theme"] = new(
            "Ordregivers navn, farve og logo: theme.json, med logoet ved siden af (standard: templates/annex/theme.json).",
            "The authority's name, colour and logo: theme.json, with the logo beside it (default: templates/annex/theme.json)."),
        ["demo-output"] = new("Mappen, demoen skriver bilaget i (standard: demo).", "The folder the demo writes the annex to (default: demo)."),
        ["reference-output"] = new("Mappen med regler, der skrives i (standard: --rules).", "The folder of rules to write to (default: --rules)."),
        ["diff-from"] = new("Den ældre version.", "The older version."),
        ["diff-to"] = new("Den nyere version.", "The newer version."),
    };

    /// <summary>What is said of the first of the keys that there is, in both languages; the last key itself where there is none.</summary>
    public static Text Both(params IReadOnlyList<string> keys) => keys.Select(Says.GetValueOrDefault).FirstOrDefault(t => t is not null) ?? new(keys[^1], keys[^1]);

    public string this[string key] => Says[key].In(language).ReplaceLineEndings("\n");
}
