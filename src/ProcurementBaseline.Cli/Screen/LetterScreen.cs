using ProcurementBaseline.Cli.Verbs;
using ProcurementBaseline.Values;
using static ProcurementBaseline.Cli.Screen.DraftScreen;

namespace ProcurementBaseline.Cli.Screen;

/// <summary>What was written, and the note to the officer, for people.</summary>
internal static class LetterScreen
{
    public static void Show(Paper paper, LetterFile file, Words words)
    {
        Written(paper, file.File!, file.Sha256!, file.Pages, words);
        if (file.NoteFile is { } note)
        {
            Written(paper, note.File, note.Sha256, note.Pages, words);
            return;   // the note is read there
        }
        if (file.Note is not { } officer) return;
        paper.Heading(words.Phrase("note.title").In(paper.Language));
        paper.Wrapped(words.Phrase("note.intro").In(paper.Language), 2);
        if (officer.Checks.Count > 0) paper.Heading(words.Phrase("note.checks").In(paper.Language));
        foreach (var check in officer.Checks) paper.Wrapped("- " + check.In(paper.Language), 2);
        if (officer.NotInLetter.Count > 0) paper.Heading(words.Phrase("note.notInLetter").In(paper.Language));
        foreach (var ground in officer.NotInLetter)
        {
            var said = ((Text?[])[ground.Heading, ground.Message, ground.Remedy]).OfType<Text>().Select(t => t.In(paper.Language));
            paper.Wrapped($"- {string.Join(' ', said)}", 2);
        }
    }

    private static void Written(Paper paper, string file, string sha, int? pages, Words words) => paper.Line(pages is { } count
        ? words.Phrase("letter.written", ("file", Same(file)), ("pages", Same(count)), ("sha", Same(sha[..12])))
        : words.Phrase("letter.written.value", ("file", Same(file)), ("sha", Same(sha[..12]))));
}
