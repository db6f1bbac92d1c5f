namespace ProcurementBaseline.Documents.Annexes;

/// <summary>What the empty places for answers say.</summary>
internal static class AnnexPrompts
{
    public static FieldPrompts Of(AnnexVoice voice) =>
        new(voice.One("annex.prompt.line"), voice.One("annex.prompt.lines"), voice.One("annex.prompt.date"), voice.One("annex.prompt.choice"));
}
