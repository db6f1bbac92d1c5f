using ProcurementBaseline.Values;

namespace ProcurementBaseline.Documents.Excel;

/// <summary>The columns of the sheet of answers, in their order. Their titles stand in the wording as <c>workbook.answer.…</c>.</summary>
internal enum AnswerColumn
{
    /// <summary>The requirement's number in this annex.</summary>
    Number,

    /// <summary>The requirement's id.</summary>
    Id,

    /// <summary>MK, K or KV.</summary>
    Type,

    /// <summary>What is asked.</summary>
    Requirement,

    /// <summary>What to answer with.</summary>
    Asked,

    /// <summary>The answer.</summary>
    Value,

    /// <summary>What the vendor adds.</summary>
    Comment,

    /// <summary>Ids of documents.</summary>
    Evidence,

    /// <summary>What the vendor will do.</summary>
    Action,

    /// <summary>By when.</summary>
    By,

    /// <summary>Whether the answer is marked confidential.</summary>
    Confidential,
}

/// <summary>The columns of the sheet of documents, in their order; titles as <c>workbook.evidence.…</c>.</summary>
internal enum EvidenceColumn
{
    /// <summary>The document's id in this response.</summary>
    Id,

    /// <summary>What kind of document.</summary>
    Kind,

    /// <summary>Its title.</summary>
    Title,

    /// <summary>Who issued it.</summary>
    Issuer,

    /// <summary>When.</summary>
    IssuedOn,

    /// <summary>The last day it is valid.</summary>
    ValidTo,

    /// <summary>Its file.</summary>
    File,
}

/// <summary>The lines of the sheet on the tenderer; their names as <c>workbook.tenderer.…</c>.</summary>
internal enum TendererLine
{
    /// <summary>Its name.</summary>
    Name,

    /// <summary>Its registration number or another id.</summary>
    Id,

    /// <summary>Where its seat is.</summary>
    Country,

    /// <summary>Where it is incorporated.</summary>
    IncorporatedIn,

    /// <summary>What kind of operator.</summary>
    Kind,

    /// <summary>Whether it is a small or medium-sized enterprise.</summary>
    SmallEnterprise,
}

/// <summary>The lines of the hidden sheet that says what the workbook belongs to; written as their codes.</summary>
internal enum KeyLine
{
    /// <summary>That the file is one of ours, and which version of its shape.</summary>
    Workbook,

    /// <summary>The version of the response's shape.</summary>
    SchemaVersion,

    /// <summary>The procurement's id.</summary>
    Procurement,

    /// <summary>The baseline's version.</summary>
    BaselineVersion,

    /// <summary>The baseline's hash.</summary>
    BaselineHash,

    /// <summary>The rulebook's hash.</summary>
    RulebookHash,

    /// <summary>The hash of the requirements as they stand in the workbook.</summary>
    RequirementsHash,

    /// <summary>The languages it was made in.</summary>
    Language,
}

/// <summary>What the columns and lines are called.</summary>
internal static class ColumnWords
{
    /// <summary>What a column or line is called.</summary>
    public static Text Title<T>(this Words words, T column) where T : struct, Enum =>
        words.Phrase($"workbook.{Group(typeof(T))}.{Files.RecordShape.CodeOf(column)}");

    private static string Group(Type type) => type == typeof(AnswerColumn) ? "answer" : type == typeof(EvidenceColumn) ? "evidence" : "tenderer";
}
