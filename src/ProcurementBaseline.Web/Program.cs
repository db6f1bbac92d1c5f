using ProcurementBaseline.Web;
using ProcurementBaseline.Web.Access;
using ProcurementBaseline.Web.Cases;
using ProcurementBaseline.Web.Features.Annexes;
using ProcurementBaseline.Web.Features.Audit;
using ProcurementBaseline.Web.Features.Backups;
using ProcurementBaseline.Web.Features.Baselines;
using ProcurementBaseline.Web.Features.Drafts;
using ProcurementBaseline.Web.Features.Health;
using ProcurementBaseline.Web.Features.Judgements;
using ProcurementBaseline.Web.Features.Procurements;
using ProcurementBaseline.Web.Features.Publications;
using ProcurementBaseline.Web.Features.Reviews;
using ProcurementBaseline.Web.Http;

if (await Backup.Run(args, Console.Out, Console.Error) is { } code) return code;

var builder = WebApplication.CreateBuilder(args);
if (Knowledge.Load(builder.Configuration, Console.Error) is not { } knowledge) return 2;

if (await Stores.Open(builder.Configuration, Console.Error) is not { } store) return 2;

builder.Services.AddSingleton(knowledge);
builder.Services.AddSingleton(store);
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddSingleton<CaseFile>();
builder.AddKeys();
builder.AddContract();
builder.AddSignIn();
builder.AddLimits();

var app = builder.Build();
app.UseRefusals();
app.UseSecurityHeaders();
app.UseRateLimiter();
app.UseAuthentication();
app.UseAuthorization();
app.MapOpenApi();
app.MapHealth();
app.MapDrafts();
app.MapReviews();
app.MapJudgements();
app.MapAnnexes();
app.MapBaselines();
app.MapProcurements();
app.MapPublications();
app.MapAudit();
app.MapBackup();
await app.RunAsync();
return 0;
