using ProcurementBaseline.Web;
using ProcurementBaseline.Web.Access;
using ProcurementBaseline.Web.Cases;
using ProcurementBaseline.Web.Features.Annexes;
using ProcurementBaseline.Web.Features.Audit;
using ProcurementBaseline.Web.Features.Baselines;
using ProcurementBaseline.Web.Features.Colleagues;
using ProcurementBaseline.Web.Features.Drafts;
using ProcurementBaseline.Web.Features.Health;
using ProcurementBaseline.Web.Features.Invitations;
using ProcurementBaseline.Web.Features.Judgements;
using ProcurementBaseline.Web.Features.Procurements;
using ProcurementBaseline.Web.Features.Publications;
using ProcurementBaseline.Web.Features.Reviews;
using ProcurementBaseline.Web.Features.Sessions;
using ProcurementBaseline.Web.Features.SignIns;
using ProcurementBaseline.Web.Http;

var builder = WebApplication.CreateBuilder(args);
if (Knowledge.Load(builder.Configuration, Console.Error) is not { } knowledge) return 2;

if (!SignInSettings.Stand(builder.Configuration, builder.Environment.IsDevelopment(), Console.Error)) return 2;

if (!PublicAddress.Stands(builder.Configuration, Console.Error)) return 2;

if (await Stores.Open(builder.Configuration, Console.Error) is not { } store) return 2;

builder.Services.AddSingleton(knowledge);
builder.Services.AddSingleton(store);
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddSingleton<CaseFile>();
builder.AddKeys();
builder.AddContract();
builder.AddSignIn();
builder.AddInvitationSessions();
builder.AddLimits();

var app = builder.Build();
app.UseRefusals();
app.UseSecurityHeaders();
app.UseRateLimiter();
app.UseAuthentication();
app.UseSameOrigin();
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
app.MapInvitations();
app.MapSessions();
app.MapColleagues();
app.MapAudit();
app.MapSignIns();
await app.RunAsync();
return 0;
