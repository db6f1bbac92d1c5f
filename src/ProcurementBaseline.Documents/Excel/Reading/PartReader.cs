using System.Text;
using System.Xml;

namespace ProcurementBaseline.Documents.Excel.Reading;

/// <summary>Walks through the XML of one part: no document type, nothing fetched, and limits on depth and length. Names count without their prefix.</summary>
internal sealed class PartReader : IDisposable
{
    private const int MaxDepth = 64, MaxText = 200_000;

    private readonly XmlReader _xml;
    private readonly char[] _buffer = new char[4_096];

    public PartReader(Stream part) => _xml = XmlReader.Create(part, new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = WorkbookFile.MaxEntry,
        MaxCharactersFromEntities = 1_024,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    });

    /// <summary>The name of the element it stands at, without its prefix.</summary>
    public string Name => _xml.LocalName;

    /// <summary>The depth it stands at.</summary>
    public int Depth => _xml.Depth;

    /// <summary>Whether the element it stands at has nothing inside.</summary>
    public bool IsEmpty => _xml.IsEmptyElement;

    /// <summary>Goes to the next opening tag inside an element at some depth; false when there is none left.</summary>
    public bool Next(int within = -1)
    {
        while (Step())
        {
            if (_xml.NodeType == XmlNodeType.Element) return true;
            if (_xml.NodeType == XmlNodeType.EndElement && _xml.Depth <= within) return false;
        }
        return false;
    }

    /// <summary>The text inside the element it stands at, and inside the elements in it; leaves it at the end tag.</summary>
    /// <param name="except">An element whose text does not count.</param>
    /// <param name="only">When given, the only elements whose text counts.</param>
    public string Text(string? except = null, string? only = null)
    {
        if (_xml.IsEmptyElement) return "";
        var (text, depth, skipped) = (new StringBuilder(), _xml.Depth, int.MaxValue);
        var inside = only is null ? -1 : int.MaxValue;
        while (Step() && !(_xml.NodeType == XmlNodeType.EndElement && _xml.Depth == depth))
        {
            switch (_xml.NodeType)
            {
                case XmlNodeType.Element when !_xml.IsEmptyElement:
                    if (_xml.LocalName == except) skipped = Math.Min(skipped, _xml.Depth);
                    if (_xml.LocalName == only) inside = Math.Min(inside, _xml.Depth);
                    break;
                case XmlNodeType.EndElement:
                    if (_xml.Depth == skipped) skipped = int.MaxValue;
                    if (_xml.Depth == inside && only is not null) inside = int.MaxValue;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace when skipped == int.MaxValue && inside < int.MaxValue:
                    Append(text);
                    break;
            }
        }
        return text.ToString();
    }

    /// <summary>An attribute by its name without prefix; null when it is not there.</summary>
    public string? this[string attribute]
    {
        get
        {
            string? value = null;
            for (var more = _xml.MoveToFirstAttribute(); more; more = _xml.MoveToNextAttribute())
            {
                if (_xml.LocalName == attribute && _xml.Prefix != "xmlns") value = _xml.Value;
            }
            _xml.MoveToElement();
            return value;
        }
    }

    /// <summary>Reads what stands before the root element: there a document type would be.</summary>
    public void Prologue() => _xml.MoveToContent();

    public void Dispose() => _xml.Dispose();

    private void Append(StringBuilder text)
    {
        for (var read = _xml.ReadValueChunk(_buffer, 0, _buffer.Length); read > 0; read = _xml.ReadValueChunk(_buffer, 0, _buffer.Length))
        {
            text.Append(_buffer, 0, read);
            if (text.Length > MaxText) throw new WorkbookLimitException("En tekst i filen er længere, end en celle kan rumme.", "A text in the file is longer than a cell can hold.");
        }
    }

    private bool Step()
    {
        if (!_xml.Read()) return false;
        if (_xml.Depth > MaxDepth) throw new WorkbookLimitException($"Filens XML er indlejret i mere end {MaxDepth} niveauer.", $"The file's XML is nested more than {MaxDepth} levels deep.");
        return true;
    }
}
