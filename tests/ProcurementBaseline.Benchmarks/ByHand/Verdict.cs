using System.Runtime.CompilerServices;
using ProcurementBaseline.Findings;

namespace ProcurementBaseline.Benchmarks.ByHand;

/// <summary>What most requirements ask, written once.</summary>
internal static class Verdict
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Outcome Yes(bool? answer) => answer is not { } yes ? Outcome.Undetermined : yes ? Outcome.Met : Outcome.NotMet;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Outcome AtMost(decimal? answer, decimal limit) =>
        answer is not { } number ? Outcome.Undetermined : number <= limit ? Outcome.Met : Outcome.NotMet;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Outcome AtLeast(decimal? answer, decimal limit) =>
        answer is not { } number ? Outcome.Undetermined : number >= limit ? Outcome.Met : Outcome.NotMet;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Outcome AtLeast(decimal? answer, decimal? limit) =>
        answer is not { } number || limit is not { } least ? Outcome.Undetermined : number >= least ? Outcome.Met : Outcome.NotMet;

    /// <summary>Whether it holds, when the answer is known.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Outcome Of<T>(T? answer, bool holds) where T : struct =>
        answer is null ? Outcome.Undetermined : holds ? Outcome.Met : Outcome.NotMet;

    /// <summary>Whether it holds, when the answer is known.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Outcome Of(string? answer, bool holds) => answer is null ? Outcome.Undetermined : holds ? Outcome.Met : Outcome.NotMet;
}
