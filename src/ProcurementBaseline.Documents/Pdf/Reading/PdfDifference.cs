namespace ProcurementBaseline.Documents.Pdf.Reading;

/// <summary>One way in which a file is not the one this program writes.</summary>
/// <param name="Part">Which part of the file.</param>
/// <param name="Page">The page, from 1, where it is a page; otherwise null.</param>
public sealed record PdfDifference(PdfPart Part, int? Page = null);

/// <summary>The parts of a file that can differ.</summary>
public enum PdfPart
{
    /// <summary>Something stands before the file's beginning.</summary>
    Before,

    /// <summary>It is cut short or damaged: not all of it reads as this program writes.</summary>
    Damage,

    /// <summary>A page: what is painted on it, its links or its frame.</summary>
    Page,

    /// <summary>Told beside a page: on no page does anything differ but the colours and the logo, as under another theme.</summary>
    Look,

    /// <summary>The data carried inside.</summary>
    Attachment,

    /// <summary>Title, author, dates.</summary>
    Metadata,

    /// <summary>What is not seen: tags, bookmarks, fonts, names.</summary>
    Structure,

    /// <summary>Only how the content is compressed: it says the same, but another build of the program packed it.</summary>
    Packing,

    /// <summary>The signature is not one of this program's, or does not fit the file.</summary>
    Signature,

    /// <summary>Something stands after the file's end that is no signature of this program's.</summary>
    After,
}
