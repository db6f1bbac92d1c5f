using ProcurementBaseline.Files;
using ProcurementBaseline.Responses;
using ProcurementBaseline.Rules.Judging;
using ProcurementBaseline.Web.Http;

namespace ProcurementBaseline.Web.Features.Responses;

/// <summary>Reads a <c>response.json</c> that somebody sends, or a part of it, as strictly as any file, and holds it to whose it must be.</summary>
internal static class ResponseBody
{
    /// <summary>The longest response, in bytes. One with two hundred long answers is a quarter of it.</summary>
    public const int MostBytes = 4 * 1024 * 1024;

    private static readonly ResponseValidator Rules = new();

    /// <summary>Reads a response; null when it has a mistake.</summary>
    /// <param name="desk">Whose it must be, and what it answers.</param>
    /// <param name="body">The bytes.</param>
    /// <param name="problems">Receives every mistake.</param>
    /// <param name="against">A further check; it must bear what was wrong being null.</param>
    public static Response? Read(Desk desk, ReadOnlySpan<byte> body, List<Problem> problems, Action<Response, ICollection<Problem>>? against = null)
    {
        var response = InputFile.Read(Body.Name, JsonFile.Parse(Body.Name, body, problems), Rules, problems, (r, found) =>
        {
            ResponseCheck.Check(desk.Case.Edition.Rulebook, desk.Case.Edition.Set, r, Body.Name, found);
            Own(desk, r, found);
            against?.Invoke(r, found);
        });
        return problems.Count == 0 ? response : null;
    }

    /// <summary>Holds a response to the tenderer who sends it.</summary>
    public static void Own(Desk desk, Response response, ICollection<Problem> problems)
    {
        if (response.Tenderer?.Id is { } id && id != desk.Tenderer)
            problems.Add(Problem.Error(Body.Name, "tenderer.id", "Besvarelsen er en anden tilbudsgivers.", "The response is another tenderer's."));
    }
}
