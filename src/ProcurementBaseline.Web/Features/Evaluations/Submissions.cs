using System.Text;
using ProcurementBaseline.Cases;
using ProcurementBaseline.Files;
using ProcurementBaseline.Responses;

namespace ProcurementBaseline.Web.Features.Evaluations;

/// <summary>Reads what was submitted.</summary>
internal static class Submissions
{
    private const string Name = "response.json";

    private static readonly ResponseValidator Rules = new();

    /// <summary>The response of a submission.</summary>
    /// <exception cref="InvalidDataException">It is none; it was one when it was received.</exception>
    public static Response Read(Submission submission) =>
        InputFile.Read(Name, JsonFile.Parse(Name, Encoding.UTF8.GetBytes(submission.Content), []), Rules, []) ?? throw new InvalidDataException("A submission cannot be read.");
}
