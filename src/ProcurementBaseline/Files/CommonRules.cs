using System.Text.RegularExpressions;
using FluentValidation;
using ProcurementBaseline.Exclusion;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Files;

/// <summary>Checks that several files share. A null is unknown and passes each of them.</summary>
internal static partial class CommonRules
{
    public static IRuleBuilderOptions<T, string> IsSchemaVersion1<T>(this IRuleBuilder<T, string> rule) =>
        rule.Equal("1").Says("Her skal stå \"1\": andre udgaver af filen kendes ikke.", "Expected \"1\": other versions of the file are not known.");

    public static IRuleBuilderOptions<T, string> IsProcurementId<T>(this IRuleBuilder<T, string> rule) =>
        rule.Matches(ProcurementId()).Says("Id'et skal bestå af 3–64 tegn blandt a–z, 0–9 og -.", "The id must be 3–64 characters out of a–z, 0–9 and -.");

    public static IRuleBuilderOptions<T, decimal?> IsPercent<T>(this IRuleBuilder<T, decimal?> rule) =>
        rule.InclusiveBetween(0, 100).Says("Procenten skal ligge mellem 0 og 100.", "The percentage must lie between 0 and 100.");

    public static IRuleBuilderOptions<T, decimal?> IsNotNegative<T>(this IRuleBuilder<T, decimal?> rule) =>
        rule.GreaterThanOrEqualTo(0).Says("Tallet kan ikke være negativt.", "The number cannot be negative.");

    public static IRuleBuilderOptions<T, decimal?> IsWholeCount<T>(this IRuleBuilder<T, decimal?> rule) =>
        rule.Must(n => n is null || (n >= 0 && n == decimal.Truncate(n.Value))).Says("Her skal stå et helt tal, 0 eller derover.", "Expected a whole number, 0 or more.");

    public static IRuleBuilderOptions<T, Text?> IsFilledIn<T>(this IRuleBuilder<T, Text?> rule) =>
        rule.Must(t => t is null || !(IsBlank(t.Da) || IsBlank(t.En)))
            .Says("Teksten skal være udfyldt på både dansk (da) og engelsk (en).", "The text must be filled in in both Danish (da) and English (en).");

    // A language that is not there or could not be read is null and was told already.
    private static bool IsBlank(string? words) => words is not null && string.IsNullOrWhiteSpace(words);

    public static IRuleBuilderOptions<T, string> IsFilledIn<T>(this IRuleBuilder<T, string> rule) =>
        rule.NotEmpty().Says("Feltet kan ikke være tomt.", "The field cannot be empty.");

    public static IRuleBuilderOptions<T, string> IsGround<T>(this IRuleBuilder<T, string> rule) =>
        rule.Must(id => id is null || ExclusionGrounds.All.Contains(id)).Says(id =>
        {
            var near = Nearest.To(id, ExclusionGrounds.All);
            return new($"Udelukkelsesgrunden \"{Quote.Of(id)}\" kendes ikke.{(near is null ? "" : $" Menes \"{near}\"?")}",
                $"The exclusion ground \"{Quote.Of(id)}\" is not known.{(near is null ? "" : $" Did you mean \"{near}\"?")}");
        });

    public static IRuleBuilderOptions<T, string?> IsPlainFileName<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(f => f is null || PlainFileName.Is(f)).Says(PlainFileName.Expected.Da, PlainFileName.Expected.En);

    public static IRuleBuilderOptions<T, IReadOnlyList<P>?> HasEachOnce<T, P>(this IRuleBuilder<T, IReadOnlyList<P>?> rule, Func<P, string?> id) =>
        rule.Must(list => list is null || !Twice(list, id).Any()).Says(list =>
        {
            var twice = string.Join(", ", Twice(list!, id).Take(10).Select(i => $"\"{Quote.Of(i)}\""));
            return new($"Hver må kun stå én gang: {twice}.", $"Each may stand only once: {twice}.");
        });

    // What could not be read is null and was told already.
    private static IEnumerable<string> Twice<P>(IReadOnlyList<P> list, Func<P, string?> id) =>
        list.Where(p => p is not null).Select(id).OfType<string>().GroupBy(i => i, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key);

    [GeneratedRegex(@"^[a-z0-9-]{3,64}\z", RegexOptions.CultureInvariant)]
    private static partial Regex ProcurementId();
}
