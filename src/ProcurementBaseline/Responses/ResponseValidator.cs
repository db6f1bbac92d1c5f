using FluentValidation;
using ProcurementBaseline.Files;

namespace ProcurementBaseline.Responses;

/// <summary>What a reader of <c>response.json</c> cannot see from the types alone.</summary>
public sealed class ResponseValidator : AbstractValidator<Response>
{
    /// <summary>Sets the checks up; one instance can be used by many threads.</summary>
    public ResponseValidator()
    {
        RuleFor(r => r.SchemaVersion).IsSchemaVersion1();
        RuleFor(r => r.Procurement).IsProcurementId();
        RuleFor(r => r.Tenderer.Id).IsFilledIn();
        RuleForEach(r => r.Tenderer.Group).ChildRules(m => m.RuleFor(x => x.SharePct).IsPercent());
        RuleFor(r => r.Ownership).SetValidator(new OwnershipValidator()!).When(r => r.Ownership is not null);
        RuleFor(r => r.Delivery!.ChinaOriginPct).IsPercent().When(r => r.Delivery is not null);
        RuleForEach(r => r.Delivery!.Subcontractors).ChildRules(s => s.RuleFor(x => x.SharePct).IsPercent()).When(r => r.Delivery?.Subcontractors is not null);
        RuleForEach(r => r.ForeignContributions).ChildRules(c => c.RuleFor(x => x.LastThreeYearsEur).IsNotNegative());
        RuleFor(r => r.ForeignContributions).HasEachOnce(c => c.Country.Code);
        RuleFor(r => r.LotsAppliedForEur).IsNotNegative();
        RuleForEach(r => r.Grounds).ChildRules(g =>
        {
            g.RuleFor(x => x.Ground).IsGround();
            g.RuleFor(x => x.Amount).IsNotNegative();
        });
        RuleFor(r => r.Grounds).HasEachOnce(g => g.Ground);
        RuleFor(r => r.Espd).IsPlainFileName();
        RuleForEach(r => r.Evidence).ChildRules(e =>
        {
            e.RuleFor(x => x.Id).IsFilledIn();
            e.RuleFor(x => x.File).IsPlainFileName();
            e.RuleFor(x => x.ValidTo).Must((x, to) => to is null || x.IssuedOn is null || to >= x.IssuedOn)
                .Says("Gyldigheden kan ikke ende før udstedelsen.", "The validity cannot end before the day of issue.");
        });
        RuleFor(r => r.Evidence).HasEachOnce(e => e.Id);
    }

    private sealed class OwnershipValidator : AbstractValidator<Ownership>
    {
        public OwnershipValidator()
        {
            RuleFor(o => o.Entities).HasEachOnce(e => e.Id);
            RuleForEach(o => o.Interests).ChildRules(i =>
            {
                i.RuleFor(x => x.SharesPct).IsPercent();
                i.RuleFor(x => x.VotesPct).IsPercent();
            });
            RuleForEach(o => o.Interests).Must((o, i) => Known(o, i.Owner) && Known(o, i.Owned)).When(o => o.Entities is not null).Says(i => new(
                $"\"{i.Owner}\" og \"{i.Owned}\" skal begge stå i ownership.entities (tilbudsgiveren er \"self\").",
                $"\"{i.Owner}\" and \"{i.Owned}\" must both stand in ownership.entities (the tenderer is \"self\")."));
        }

        private static bool Known(Ownership o, string id) => id == "self" || o.Entities!.Any(e => e.Id == id);
    }
}
