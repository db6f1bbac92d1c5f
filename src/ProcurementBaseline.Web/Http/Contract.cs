using Microsoft.AspNetCore.Diagnostics;
using ProcurementBaseline.Files;
using ProcurementBaseline.Storage;

namespace ProcurementBaseline.Web.Http;

/// <summary>How the service speaks: the contract's JSON, problem details, and a description of itself.</summary>
internal static class Contract
{
    public static void AddContract(this WebApplicationBuilder builder)
    {
        builder.Services.ConfigureHttpJsonOptions(options =>
        {
            var ours = OutputJson.Options;
            options.SerializerOptions.PropertyNamingPolicy = ours.PropertyNamingPolicy;
            options.SerializerOptions.Encoder = ours.Encoder;
            options.SerializerOptions.NumberHandling = ours.NumberHandling;
            foreach (var converter in ours.Converters) options.SerializerOptions.Converters.Add(converter);
        });
        builder.Services.AddProblemDetails();
        builder.Services.AddOpenApi("v1", options => options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new() { Title = "ProcurementBaseline", Version = "1" };
            document.Servers = [];   // where it runs is not part of the contract
            return Task.CompletedTask;
        }));
    }

    /// <summary>Every refusal, also those of the framework, is problem details in the caller's language; what went wrong inside is never told.</summary>
    public static void UseRefusals(this WebApplication app)
    {
        app.UseExceptionHandler(failed => failed.Run(http =>
        {
            var error = http.Features.Get<IExceptionHandlerFeature>()?.Error;
            var status = error switch
            {
                BadHttpRequestException bad => bad.StatusCode,
                StoreUnavailableException or ClockJumpedException => StatusCodes.Status503ServiceUnavailable,
                _ => StatusCodes.Status500InternalServerError,
            };
            return Refusal.Of(http, status, error is ClockJumpedException ? "clock" : Refusal.KindOf(status)).ExecuteAsync(http);
        }));
        app.UseStatusCodePages(context => Refusal.Of(context.HttpContext, context.HttpContext.Response.StatusCode, Refusal.KindOf(context.HttpContext.Response.StatusCode))
            .ExecuteAsync(context.HttpContext));
    }
}
