using ProcurementBaseline.Values;

namespace ProcurementBaseline.Letters;

/// <summary>Somebody a letter comes from or goes to.</summary>
/// <param name="Name">Its name; null when not known.</param>
/// <param name="Id">Its CVR number or its id in the procurement; null when not known.</param>
public sealed record LetterParty(string? Name, string? Id);

/// <summary>The procurement a letter is about.</summary>
/// <param name="Id">The authority's own name for it.</param>
/// <param name="Title">What people call it.</param>
public sealed record LetterProcurement(string Id, Text Title);

/// <summary>Something known, in words, and who said it.</summary>
/// <param name="What">What it is, without a colon.</param>
/// <param name="Value">Its value; that it is unknown is said in words.</param>
/// <param name="Source">Who said it; null when nobody did.</param>
public sealed record LetterFact(Text What, Text Value, Text? Source);

/// <summary>What the officer must know, and nobody outside the authority may read.</summary>
/// <param name="Checks">What must be checked or filled in before anything is sent.</param>
/// <param name="NotInLetter">Exclusion grounds that are not in the letter though something was found; empty for other letters.</param>
public sealed record OfficerNote(IReadOnlyList<Text> Checks, IReadOnlyList<GroundOutside> NotInLetter);

/// <summary>A ground that is not in the letter, and why.</summary>
/// <param name="Ground">The ground's id.</param>
/// <param name="Provision">Where it stands, as each language cites the act.</param>
/// <param name="Outcome">The outcome's code.</param>
/// <param name="Heading">Provision and outcome in words.</param>
/// <param name="Message">What the rules say of it.</param>
/// <param name="Remedy">What to do; null when nothing is to be done.</param>
public sealed record GroundOutside(string Ground, Text Provision, string Outcome, Text Heading, Text Message, Text? Remedy);
