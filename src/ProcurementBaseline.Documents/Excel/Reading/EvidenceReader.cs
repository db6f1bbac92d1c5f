using ProcurementBaseline.Files;
using ProcurementBaseline.Responses;

namespace ProcurementBaseline.Documents.Excel.Reading;

/// <summary>Reads the rows of documents.</summary>
internal sealed class EvidenceReader(Table<EvidenceColumn> table, CellValues values)
{
    private readonly Complaints _complaints = values.Complaints;

    /// <summary>The documents in the order of the rows; null when none are named, empty when a dash says that there are none.</summary>
    public IReadOnlyList<Evidence>? Read()
    {
        var (documents, first, none) = (new List<Evidence>(), new Dictionary<string, (int Row, Evidence Document)>(StringComparer.Ordinal), false);
        foreach (var row in table.Rows)
        {
            if (Enum.GetValues<EvidenceColumn>().All(c => table[row, c] is null)) continue;
            var place = table.Place(row, EvidenceColumn.Id);
            var ids = values.Text(table[row, EvidenceColumn.Id], place) is { } cell ? CellText.Ids(cell) : null;
            if (ids is [] && Enum.GetValues<EvidenceColumn>().Skip(1).All(c => table[row, c] is null))
            {
                none = true;
                continue;
            }
            var document = Document(row, ids is [var id] ? id : "");
            if (ids is not [_])
            {
                if (!_complaints.Covers(place)) _complaints.Error(place, "Dokumentet skal have ét id.", "The document must have one id.");
            }
            else if (first.TryGetValue(document.Id, out var there)) Twice(row, document, there);
            else
            {
                first[document.Id] = (row, document);
                documents.Add(document);
            }
        }
        return documents.Count > 0 || none ? documents : null;
    }

    private Evidence Document(int row, string id)
    {
        var document = new Evidence
        {
            Id = id,
            Kind = Text(row, EvidenceColumn.Kind),
            Title = Text(row, EvidenceColumn.Title),
            Issuer = Text(row, EvidenceColumn.Issuer),
            IssuedOn = Date(row, EvidenceColumn.IssuedOn),
            ValidTo = Date(row, EvidenceColumn.ValidTo),
            File = Text(row, EvidenceColumn.File),
        };
        // The same checks as in response.json, told by the cell.
        foreach (var (path, says) in InputFile.Mistakes(Shell(document)))
        {
            var column = path switch { "evidence[0].file" => EvidenceColumn.File, "evidence[0].validTo" => EvidenceColumn.ValidTo, _ => EvidenceColumn.Id };
            if (column != EvidenceColumn.Id) _complaints.Error(table.Place(row, column), says);
        }
        return document;
    }

    private static Response Shell(Evidence document) => new() { SchemaVersion = "1", Procurement = "any", Tenderer = new() { Id = "any" }, Evidence = [document] };

    private void Twice(int row, Evidence document, (int Row, Evidence Document) there)
    {
        var (here, before) = (table.Place(row, EvidenceColumn.Id), table.Place(there.Row, EvidenceColumn.Id));
        if (document == there.Document)
            _complaints.Warning(here,
                $"Dokumentet \"{Quote.Of(document.Id)}\" står også i {before} med samme indhold.", $"The document \"{Quote.Of(document.Id)}\" is also in {before} with the same content.");
        else
            _complaints.Error(here,
                $"Dokumentet \"{Quote.Of(document.Id)}\" står også i {before} med et andet indhold.", $"The document \"{Quote.Of(document.Id)}\" is also in {before} with other content.");
    }

    private string? Text(int row, EvidenceColumn column) => values.Text(table[row, column], table.Place(row, column));

    private DateOnly? Date(int row, EvidenceColumn column) => values.Date(table[row, column], table.Place(row, column));
}
