using ProcurementBaseline.Web;
using ProcurementBaseline.Web.Features.Baselines;
using ProcurementBaseline.Web.Features.Drafts;
using ProcurementBaseline.Web.Features.Health;
using ProcurementBaseline.Web.Features.Judgements;
using ProcurementBaseline.Web.Features.Reviews;
using ProcurementBaseline.Web.Http;

var builder = WebApplication.CreateBuilder(args);
if (Knowledge.Load(builder.Configuration, Console.Error) is not { } knowledge) return 2;

builder.Services.AddSingleton(knowledge);
builder.AddContract();
builder.AddLimits();

var app = builder.Build();
app.UseRefusals();
app.UseSecurityHeaders();
app.UseRateLimiter();
app.MapOpenApi();
app.MapHealth();
app.MapDrafts();
app.MapReviews();
app.MapJudgements();
app.MapBaselines();
app.Run();
return 0;
