namespace ProcurementBaseline.Storage.Postgres;

/// <summary>The tables, and how they came to be. A step once shipped is never changed: a new shape is a new step.</summary>
internal static class Schema
{
    /// <summary>One instance at a time brings the tables up to date.</summary>
    public const long Gate = 0x70726F6362617365;

    public const string Version = "CREATE TABLE IF NOT EXISTS procbase_schema (step integer PRIMARY KEY)";

    public static readonly IReadOnlyList<string> Steps =
    [
        """
        CREATE TABLE procbase_document (
            authority text COLLATE "C" NOT NULL, kind text COLLATE "C" NOT NULL, id text COLLATE "C" NOT NULL,
            version bigint NOT NULL, hash text, content bytea,
            PRIMARY KEY (authority, kind, id));
        CREATE TABLE procbase_audit (
            authority text COLLATE "C" NOT NULL, number bigint NOT NULL, kind text COLLATE "C" NOT NULL, id text COLLATE "C" NOT NULL,
            version bigint NOT NULL, action text NOT NULL, actor text NOT NULL, at timestamptz NOT NULL,
            before text, after text, previous text NOT NULL, hash text NOT NULL,
            PRIMARY KEY (authority, number));
        CREATE TABLE procbase_head (authority text COLLATE "C" PRIMARY KEY, number bigint NOT NULL, hash text NOT NULL);
        """,
        // A document has bytes exactly when it has their hash; and what was replaced or removed is cleared away soon, not when a fifth of all is dead.
        """
        ALTER TABLE procbase_document ADD CONSTRAINT procbase_document_whole CHECK ((hash IS NULL) = (content IS NULL)),
            SET (autovacuum_vacuum_scale_factor = 0.01, toast.autovacuum_vacuum_scale_factor = 0.01);
        """,
    ];
}
