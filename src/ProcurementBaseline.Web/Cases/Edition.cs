using ProcurementBaseline.Cases;
using ProcurementBaseline.Requirements;
using ProcurementBaseline.Rules;

namespace ProcurementBaseline.Web.Cases;

/// <summary>Published documents as they stand in one edition, with the rulebook that is pinned to them. Immutable and shared.</summary>
/// <param name="Number">0 for the publication, then the amendment's number.</param>
/// <param name="Content">The procurement's bytes.</param>
/// <param name="Set">The frozen requirements.</param>
/// <param name="Rulebook">The rulebook they are judged by, whatever the program now ships.</param>
internal sealed record Edition(int Number, ReadOnlyMemory<byte> Content, RequirementSet Set, Rulebook Rulebook);

/// <summary>A case as it stands, with its documents in force.</summary>
/// <param name="Id">Which.</param>
/// <param name="State">Its state.</param>
/// <param name="Version">The version of the state, for the next change of it.</param>
/// <param name="Edition">The documents in force.</param>
internal sealed record PublishedCase(CaseId Id, Case State, long Version, Edition Edition);
