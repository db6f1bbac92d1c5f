namespace ProcurementBaseline.Tests.Web;

/// <summary>
/// What becomes of each operation, by its name, for each caller in the order of the columns; spaces are for reading. An operation that is not here fails
/// the tests, and so does a row that leaves a caller out. What stands in the braces of an address has its value in <see cref="Places"/>, or, when it is made
/// as the test goes, in AccessTests, which also has the bodies of those that are to do something. What ends something stands last.
///   +  let in, to something that is there        =  let in, and finds nothing of region-x
///   o  not found, as it is another's             -  refused: 401 for whom nobody knows, 403 for others
/// </summary>
internal static class AccessTable
{
    /// <summary>The tenderer whose response the addresses name.</summary>
    public const string Tenderer = "DK-CVR-11111111";

    /// <summary>The rows by the operation's name.</summary>
    public static readonly IReadOnlyDictionary<string, string> Rows = """
        nobody, no role
        |  officer, legal, evaluator, administrator
        |  |    person, system
        |  |    |  another authority
        |  |    |  | the tenderer, another of the case, the same tenderer in another case
        |  |    |  | |   somebody with an expired link, with a revoked link
        ++ ++++ ++ + +++ ++  Live
        ++ ++++ ++ + +++ ++  Ready
        ++ ++++ ++ + +++ ++  Draft
        ++ ++++ ++ + +++ ++  Review
        ++ ++++ ++ + +++ ++  Judge
        ++ ++++ ++ + +++ ++  Annex
        ++ ++++ ++ + +++ ++  ListBaselines
        ++ ++++ ++ + +++ ++  ReadBaseline
        ++ ++++ ++ + +++ ++  DiffBaselines
        -- ++++ ++ = --- --  ListProcurements
        -- +--- ++ + --- --  CreateProcurement
        -- ++++ ++ o --- --  ReadProcurement
        -- +--- ++ o --- --  ReplaceProcurement
        -- +--+ ++ o --- --  DeleteProcurement
        -- +--- ++ o --- --  TailorProcurement
        -- -+-- +- o --- --  DecideFinding
        -- -+-- +- o --- --  WithdrawDecision
        -- ++++ ++ + --- --  ListStartingPoints
        -- ++++ ++ + --- --  ReadStartingPoint
        -- +--- ++ + --- --  BeginProcurement
        -- ++++ ++ o --- --  ReadDraft
        -- ++++ ++ o --- --  ReadReview
        -- +--- ++ o --- --  PublishProcurement
        -- ++++ ++ o --- --  ReadPublication
        -- ++-- ++ o --- --  AmendProcurement
        -- ++++ ++ o --- --  ListAmendments
        -- ++++ ++ o --- --  ReadEdition
        -- ++++ ++ o ++o --  ReadPublished
        -- ++++ ++ o ++o --  ReadAnnex
        -- +--- ++ o --- --  ConcludeProcurement
        -- ++-+ ++ o --- --  ReadCaseFile
        -- ++++ ++ = --- --  ReadEffect
        -- +--- ++ o --- --  CreateInvitation
        -- +--- ++ o --- --  ListInvitations
        -- ---- -- - +oo --  AddColleague
        -- ---- -- - +oo --  ListColleagues
        -- ++++ ++ o ++o --  ListQuestions
        -- ---- -- - ++o --  AskQuestion
        -- +--- ++ o --- --  AnswerQuestion
        -- +-+- +- o --- --  Open
        -- ++++ ++ o --- --  ReadOpening
        -- +++- ++ o --- --  ListSubmissions
        -- +++- ++ o --- --  ReadSubmitted
        -- +++- ++ o --- --  ReadSubmittedEvidence
        -- -+-+ +- o --- --  ListReadings
        -- +++- ++ o --- --  ListClarifications
        -- --+- -- o --- --  AskClarification
        -- ---- -- - +oo --  ListOwnClarifications
        -- ---- -- - +oo --  ReplyToClarification
        -- -++- +- o --- --  ReadAssessment
        -- -++- +- o --- --  PutAssessment
        -- +++- ++ o --- --  ReadJudgement
        -- +++- ++ o --- --  ReadMatrix
        -- +++- ++ o --- --  ReadEvaluation
        -- +++- ++ o --- --  ReadLetter
        -- ---- -- - +oo --  ReadResponse
        -- ---- -- - +oo --  ReplaceResponse
        -- ---- -- - +oo --  ReadCompleteness
        -- ---- -- - +oo --  ImportResponse
        -- ---- -- - +oo --  TakeOutResponse
        -- ---- -- - +oo --  ListAnswers
        -- ---- -- - +oo --  SaveAnswer
        -- ---- -- - +oo --  RemoveAnswer
        -- ---- -- - +oo --  ReadParticulars
        -- ---- -- - +oo --  SaveParticulars
        -- ---- -- - +oo --  ListEvidence
        -- ---- -- - +oo --  AddEvidence
        -- ---- -- - +oo --  ReadEvidence
        -- ---- -- - +oo --  SubmitResponse
        -- ---- -- - +oo --  ReadSubmission
        -- ---- -- - +oo --  ReadReceiptPaper
        ++ ++++ ++ + +++ ++  VerifyReceipt
        -- ---+ -- = --- --  ReadAudit
        -- ---+ -- = --- --  VerifyAudit
        ++ ++++ ++ + +++ ++  SignIn
        -- ++++ ++ = --- --  ReadMe
        ++ ++++ ++ + +++ ++  BeginSession
        -- ---- -- - +++ --  ReadSession
        -- +--- ++ o --- --  RevokeInvitation
        -- ---- -- - +oo --  RevokeColleague
        -- ---- -- - +oo --  WithdrawSubmission
        -- ---- -- - +oo --  RemoveEvidence
        ++ ++++ ++ + +++ ++  SignOut
        -- ---- -- - +++ --  EndSession
        """.Split('\n').Skip(6).Select(row => row.Split("  ")).ToDictionary(row => row[1], row => row[0].Replace(" ", "", StringComparison.Ordinal), StringComparer.Ordinal);

    /// <summary>What the parts of an address are; all of it is region-x's.</summary>
    public static readonly IReadOnlyDictionary<string, string> Places = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["id"] = Published.Id,
        ["tenderer"] = Tenderer,
        ["requirement"] = "GOV-08",
        ["evidence"] = "e1",
        ["version"] = "2026.1",
        ["finding"] = "LOT-1",
        ["name"] = "infusion-pumps",
        ["startingPoint"] = "infusion-pumps",
        ["edition"] = "0",
        ["from"] = "2026.1",
        ["to"] = "2028.1",
        ["number"] = "1",
        ["kind"] = "hearing",
    };
}
