using FluentValidation;
using ProcurementBaseline.Files;

namespace ProcurementBaseline.Procurements;

/// <summary>What a reader of <c>procurement.json</c> cannot see from the types alone.</summary>
public sealed class ProcurementValidator : AbstractValidator<Procurement>
{
    /// <summary>Sets the checks up; one instance can be used by many threads.</summary>
    public ProcurementValidator()
    {
        RuleFor(p => p.SchemaVersion).IsSchemaVersion1();
        RuleFor(p => p.Id).IsProcurementId();
        RuleFor(p => p.Title).IsFilledIn();
        RuleFor(p => p.Authority!.Cvr).Matches(@"^[0-9]{8}\z").When(p => p.Authority?.Cvr is not null)
            .Says("CVR-nummeret skal have otte cifre.", "The CVR number must have eight digits.");
        RuleFor(p => p.Authority!.Nuts).Matches(@"^[A-Z]{2}[0-9A-Z]{0,3}\z").When(p => p.Authority?.Nuts is not null)
            .Says("Her skal stå en NUTS-kode, fx DK01.", "Expected a NUTS code, for example DK01.");
        RuleFor(p => p.TenderDeadline).Must((p, at) => at is null || p.NoticeDate == default || DateOnly.FromDateTime(at.Value.Date) >= p.NoticeDate)
            .Says("Tilbudsfristen kan ikke ligge før noticeDate.", "The tender deadline cannot lie before noticeDate.");
        RuleFor(p => p.Subject).SetValidator(new SubjectValidator()!).When(p => p.Subject is not null);
        RuleFor(p => p.Agreement!.TermMonths).IsNotNegative().When(p => p.Agreement is not null);
        RuleFor(p => p.Agreement!.NonTerminableMonths).IsNotNegative().When(p => p.Agreement is not null);
        When(p => p.Profile is not null, () =>
        {
            RuleFor(p => p.Profile!.ExpectedLifetimeYears).IsNotNegative();
            RuleFor(p => p.Profile!.Quantity).IsNotNegative();
            RuleFor(p => p.Profile!.UsersCount).IsWholeCount();
        });
        When(p => p.Profile?.Consequence is not null, () =>
        {
            RuleFor(p => p.Profile!.Consequence!.Confidentiality).Must(IsLevel).Says(LevelDa, LevelEn);
            RuleFor(p => p.Profile!.Consequence!.Integrity).Must(IsLevel).Says(LevelDa, LevelEn);
            RuleFor(p => p.Profile!.Consequence!.Availability).Must(IsLevel).Says(LevelDa, LevelEn);
        });
        RuleForEach(p => p.Exclusion!.GroundsInNotice).IsGround().When(p => p.Exclusion?.GroundsInNotice is not null);
        RuleFor(p => p.Clauses!.BidValidityDays).IsWholeCount().When(p => p.Clauses is not null);
        RuleFor(p => p.Market!.SuppliersKnown).IsWholeCount().When(p => p.Market is not null);
        RuleFor(p => p.Market!.SuppliersMeetingAll).IsWholeCount().When(p => p.Market is not null);
        RuleForEach(p => p.Tailoring).SetValidator(new TailoringValidator());
        RuleFor(p => p.Tailoring).HasEachOnce(t => t.Requirement);
        RuleForEach(p => p.Decisions).ChildRules(d => d.RuleFor(x => x.Finding).IsFilledIn());
    }

    private const string LevelDa = "Konsekvensen skal være 1, 2, 3 eller 4.";
    private const string LevelEn = "The consequence must be 1, 2, 3 or 4.";

    private static bool IsLevel(decimal? level) => level is null or 1 or 2 or 3 or 4;

    private sealed class SubjectValidator : AbstractValidator<Subject>
    {
        public SubjectValidator()
        {
            RuleFor(s => s.EstimatedValue).IsNotNegative();
            RuleFor(s => s.CpvMain).Must(IsCpv).Says(CpvDa, CpvEn);
            RuleForEach(s => s.CpvAdditional).Must(IsCpv).Says(CpvDa, CpvEn);
        }

        private const string CpvDa = "Her skal stå en CPV-kode på otte cifre, evt. med rigtigt kontrolciffer, fx 33111000-1.";
        private const string CpvEn = "Expected a CPV code of eight digits, with the right check digit if any, for example 33111000-1.";

        private static bool IsCpv(string? code)
        {
            if (code is null) return true;
            var digits = code.AsSpan(0, Math.Min(8, code.Length));
            if (digits.Length < 8 || digits.ContainsAnyExceptInRange('0', '9')) return false;
            return code.Length == 8 || (code.Length == 10 && code[8] == '-' && code[9] - '0' == CheckDigit(digits));
        }

        // The weights are nowhere printed; they reproduce the check digit of every code in the 2008 list.
        private static readonly int[] Weights = [3, 7, 1, 3, 7, 1, 3, 7];

        private static int CheckDigit(ReadOnlySpan<char> digits)
        {
            var sum = 0;
            for (var i = 0; i < 8; i++) sum += (digits[i] - '0') * Weights[i];
            return sum % 10;
        }
    }
}
