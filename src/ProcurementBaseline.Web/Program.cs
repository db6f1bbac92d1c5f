using ProcurementBaseline.Web;
using ProcurementBaseline.Web.Access;
using ProcurementBaseline.Web.Cases;
using ProcurementBaseline.Web.Features.Amendments;
using ProcurementBaseline.Web.Features.Annexes;
using ProcurementBaseline.Web.Features.Assessments;
using ProcurementBaseline.Web.Features.Audit;
using ProcurementBaseline.Web.Features.Backups;
using ProcurementBaseline.Web.Features.Baselines;
using ProcurementBaseline.Web.Features.Clarifications;
using ProcurementBaseline.Web.Features.Colleagues;
using ProcurementBaseline.Web.Features.Conclusions;
using ProcurementBaseline.Web.Features.Decisions;
using ProcurementBaseline.Web.Features.Drafts;
using ProcurementBaseline.Web.Features.Evaluations;
using ProcurementBaseline.Web.Features.Health;
using ProcurementBaseline.Web.Features.Invitations;
using ProcurementBaseline.Web.Features.Judgements;
using ProcurementBaseline.Web.Features.Openings;
using ProcurementBaseline.Web.Features.Procurements;
using ProcurementBaseline.Web.Features.Publications;
using ProcurementBaseline.Web.Features.Questions;
using ProcurementBaseline.Web.Features.Responses;
using ProcurementBaseline.Web.Features.Reviews;
using ProcurementBaseline.Web.Features.Sessions;
using ProcurementBaseline.Web.Features.SignIns;
using ProcurementBaseline.Web.Features.StartingPoints;
using ProcurementBaseline.Web.Http;
using ProcurementBaseline.Web.Operation;
using ProcurementBaseline.Web.Settings;

if (await Backup.Run(args, Console.Out, Console.Error) is { } code) return code;

var builder = WebApplication.CreateBuilder(args);
if (!SettingsCheck.Passes(builder.Configuration, Console.Error)) return 2;
if (Knowledge.Load(builder.Configuration, Console.Error) is not { } knowledge) return 2;

if (!SignInSettings.Stand(builder.Configuration, builder.Environment.IsDevelopment(), Console.Error)) return 2;

if (!PublicAddress.Stands(builder.Configuration, Console.Error)) return 2;

if (await Stores.Open(builder.Configuration, Console.Error) is not { } store) return 2;

var clock = Clock.Of(builder.Configuration, TimeProvider.System);
if (!clock.Follows(await store.Newest(), Console.Error)) return 2;

builder.Services.AddSingleton(knowledge);
builder.Services.AddSingleton(store);
builder.Services.AddSingleton<TimeProvider>(clock);
builder.Services.AddSingleton<CaseFile>();
builder.Services.AddSingleton<Readings>();
builder.AddKeys();
builder.AddContract();
builder.AddSignIn();
builder.AddInvitationSessions();
builder.AddLimits();
builder.AddRequestLog();
builder.AddMetrics();
builder.AddRunning();

var app = builder.Build();
app.UseProxy();
app.UseRequestLog();
app.UseRefusals();
app.UseSecurityHeaders();
app.UseAuthentication();
app.UseRateLimiter();   // after sign-in: whoever is known is counted as who they are, not by an address many may share
app.UseSameOrigin();
app.UseAuthorization();
app.MapOpenApi();
app.MapHealth();
app.MapMetrics();
app.MapDrafts();
app.MapReviews();
app.MapJudgements();
app.MapAnnexes();
app.MapBaselines();
app.MapProcurements();
app.MapDecisions();
app.MapStartingPoints();
app.MapPublications();
app.MapInvitations();
app.MapSessions();
app.MapColleagues();
app.MapQuestions();
app.MapOpenings();
app.MapClarifications();
app.MapAssessments();
app.MapEvaluations();
app.MapAmendments();
app.MapConclusions();
app.MapResponses();
app.MapAudit();
app.MapSignIns();
app.MapBackup();
return await app.RunToEnd(Console.Error);
