using FluentValidation;
using FluentValidation.Results;
using ProcurementBaseline.Files;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Responses;

/// <summary>What a reader of <c>response.json</c> cannot see from the types alone.</summary>
public sealed class ResponseValidator : AbstractValidator<Response>
{
    /// <summary>Sets the checks up; one instance can be used by many threads.</summary>
    public ResponseValidator()
    {
        RuleFor(r => r.SchemaVersion).IsSchemaVersion1();
        RuleFor(r => r.Procurement).IsProcurementId();
        When(r => r.Tenderer is not null, () =>
        {
            RuleFor(r => r.Tenderer.Id).IsFilledIn();
            RuleForEach(r => r.Tenderer.Group).ChildRules(m => m.RuleFor(x => x.SharePct).IsPercent());
        });
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
            RuleFor(o => o.Interests).Custom((interests, context) =>
            {
                var entities = context.InstanceToValidate.Entities ?? [];
                if (entities.Any(e => e?.Id is null)) return;   // the one that could not be read may be the one that is named
                var known = entities.Select(e => e.Id).Append("self").ToHashSet(StringComparer.Ordinal);
                for (var i = 0; i < interests?.Count; i++)
                {
                    if (interests[i] is null) continue;
                    Known(interests[i].Owner, $"Interests[{i}].Owner");
                    Known(interests[i].Owned, $"Interests[{i}].Owned");
                }

                void Known(string? id, string member)
                {
                    if (id is null || known.Contains(id)) return;
                    context.AddFailure(new ValidationFailure($"Ownership.{member}", "unknown")
                    {
                        CustomState = new Text(
                            $"\"{Quote.Of(id)}\" står ikke i ownership.entities (tilbudsgiveren er \"self\").",
                            $"\"{Quote.Of(id)}\" does not stand in ownership.entities (the tenderer is \"self\")."),
                    });
                }
            });
        }
    }
}
