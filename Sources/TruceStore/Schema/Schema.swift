import GRDB

/// The tables of a store, as migrations. One that was released is never changed; a new one is added after it.
enum Schema {
    /// Marks a database as one of ours: "Truc" in ASCII.
    static let applicationID = 0x5472_7563

    /// The migrations in their order, each with its name in the database and its SQL.
    static let migrations: [(name: String, sql: String)] = [
        ("1 documents and ledger", documentsAndLedger + "\nPRAGMA application_id = \(applicationID);"),
        ("2 what follows from them", derived),
        ("3 people", people),
        ("4 facets", facets),
    ]

    /// What brings a database up to date.
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        for (name, sql) in migrations {
            migrator.registerMigration(name) { try $0.execute(sql: sql) }
        }
        return migrator
    }

    /// What is given: the bytes of documents, and the ledger of all that was done. Nothing here is ever changed or
    /// deleted; triggers hold every program to that.
    private static let documentsAndLedger = """
        CREATE TABLE document (
            number INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            bytes BLOB NOT NULL
        ) STRICT;
        CREATE TABLE ledger (
            sequence INTEGER PRIMARY KEY,
            at TEXT NOT NULL,
            by TEXT NOT NULL,
            kind TEXT NOT NULL,
            subject TEXT NOT NULL,
            content TEXT NOT NULL,
            previous TEXT NOT NULL,
            hash TEXT NOT NULL UNIQUE
        ) STRICT;
        CREATE INDEX ledgerBySubject ON ledger(subject, kind);
        CREATE TRIGGER documentIsNeverChanged BEFORE UPDATE ON document
            BEGIN SELECT RAISE(ABORT, 'a preserved document is never changed'); END;
        CREATE TRIGGER documentIsNeverDeleted BEFORE DELETE ON document
            BEGIN SELECT RAISE(ABORT, 'a preserved document is never deleted'); END;
        CREATE TRIGGER ledgerIsNeverChanged BEFORE UPDATE ON ledger
            BEGIN SELECT RAISE(ABORT, 'an entry of the ledger is never changed'); END;
        CREATE TRIGGER ledgerIsNeverDeleted BEFORE DELETE ON ledger
            BEGIN SELECT RAISE(ABORT, 'an entry of the ledger is never deleted'); END;
        """

    /// What follows from documents and ledger: it can be dropped and made again to the same bytes.
    private static let derived = """
        CREATE TABLE derivation (
            number INTEGER PRIMARY KEY CHECK (number = 1),
            reader TEXT NOT NULL,
            sequence INTEGER NOT NULL,
            hash TEXT NOT NULL
        ) STRICT;
        CREATE TABLE item (
            kind TEXT NOT NULL,
            id TEXT NOT NULL,
            position INTEGER NOT NULL,
            day TEXT,
            title TEXT NOT NULL,
            body TEXT NOT NULL,
            seal INTEGER NOT NULL,
            PRIMARY KEY (kind, id)
        ) STRICT;
        CREATE INDEX itemByPosition ON item(kind, position);
        CREATE INDEX itemByDay ON item(kind, day);
        CREATE TABLE fact (
            number INTEGER PRIMARY KEY,
            document TEXT NOT NULL,
            kind TEXT NOT NULL,
            start INTEGER NOT NULL,
            stop INTEGER NOT NULL,
            words TEXT NOT NULL,
            holder TEXT,
            about TEXT,
            stance TEXT,
            place TEXT,
            day TEXT,
            item TEXT,
            seal INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX factByDocument ON fact(document, start);
        CREATE INDEX factByItem ON fact(item) WHERE item IS NOT NULL;
        CREATE INDEX factByHolder ON fact(holder) WHERE holder IS NOT NULL;
        CREATE VIRTUAL TABLE factWords USING fts5(
            words, content='fact', content_rowid='number', tokenize="unicode61 remove_diacritics 2"
        );
        """

    /// Who may do what. Not part of the record: the ledger names people, and keeps no secrets.
    private static let people = """
        CREATE TABLE account (
            name TEXT PRIMARY KEY,
            role TEXT NOT NULL,
            password TEXT NOT NULL,
            isDisabled INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE session (
            token TEXT PRIMARY KEY,
            account TEXT NOT NULL REFERENCES account(name),
            label TEXT NOT NULL,
            created INTEGER NOT NULL,
            expires INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX sessionByAccount ON session(account);
        CREATE TABLE failure (
            number INTEGER PRIMARY KEY,
            name TEXT NOT NULL,
            address TEXT NOT NULL,
            at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX failureByName ON failure(name, at);
        CREATE INDEX failureByAddress ON failure(address, at);
        """

    /// Rows of facts name their subject, and are found by facets among many. The index of words takes in the facets, so
    /// that words and facets that are each common are found together. What was derived before is dropped; the next reading
    /// derives it anew.
    private static let facets = """
        DROP TABLE factWords;
        DELETE FROM fact;
        DELETE FROM item;
        DELETE FROM derivation;
        ALTER TABLE fact ADD COLUMN subject TEXT;
        CREATE INDEX factByPlace ON fact(place) WHERE place IS NOT NULL;
        CREATE INDEX factByAbout ON fact(about) WHERE about IS NOT NULL;
        CREATE INDEX factByStance ON fact(stance) WHERE stance IS NOT NULL;
        CREATE INDEX factByKind ON fact(kind, day);
        CREATE INDEX factByDay ON fact(day) WHERE day IS NOT NULL;
        DROP INDEX itemByDay;
        CREATE INDEX itemByDay ON item(kind, day, position);
        CREATE VIRTUAL TABLE factWords USING fts5(
            words, kind, holder, about, stance, place, content='fact', content_rowid='number',
            tokenize="unicode61 remove_diacritics 2"
        );
        """
}
