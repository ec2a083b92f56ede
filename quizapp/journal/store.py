"""The journal's file: opened, checked, migrated, written in one synced transaction at a time."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from quizapp.journal.disk import is_network_disk
from quizapp.journal.faults import DamagedJournal, ForeignJournal, NewerJournal, NoJournal, NotKept
from quizapp.journal.schema import APPLICATION_ID, MIGRATIONS

NAME = "journal.sqlite3"
PATIENCE = 2.0  # s to wait for another process's write

_REASONS = {
    sqlite3.SQLITE_FULL: "disk-full",
    sqlite3.SQLITE_READONLY: "read-only",
    sqlite3.SQLITE_BUSY: "locked",
    sqlite3.SQLITE_LOCKED: "locked",
    sqlite3.SQLITE_CANTOPEN: "no-permission",
    sqlite3.SQLITE_PERM: "no-permission",
}


class Journal:
    """An open journal. `learner` is whose it is; `network` tells that it lies on a network disk, without WAL."""

    def __init__(self, path: str, db: sqlite3.Connection, network: bool) -> None:
        self.path, self.db, self.network = path, db, network
        self.learner = ""

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """Run a transaction that is on disk, synced, when the block is left; all of it or nothing.

        Raises NotKept where the world refuses, and leaves the journal as it was.
        """
        try:
            self.db.execute("BEGIN IMMEDIATE")
            yield self.db
            self.db.execute("COMMIT")
        except sqlite3.Error as fault:
            self._rollback()
            raise self._told(fault) from fault
        except BaseException:
            self._rollback()
            raise

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """Read; raises DamagedJournal or NotKept (locked) where the world refuses."""
        try:
            yield self.db
        except sqlite3.Error as fault:
            raise self._told(fault) from fault

    def rest(self) -> None:
        """Move what is in the write-ahead log into the database, as far as nobody is in the way."""
        with suppress(sqlite3.Error):
            self.db.execute("PRAGMA wal_checkpoint(PASSIVE)")

    def close(self) -> None:
        """Close the file; nothing is lost without it."""
        self.rest()
        self.db.close()

    def _rollback(self) -> None:
        with suppress(sqlite3.Error):
            if self.db.in_transaction:
                self.db.execute("ROLLBACK")

    def _told(self, fault: sqlite3.Error) -> Exception:
        code = getattr(fault, "sqlite_errorcode", 0) & 0xFF
        if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
            return DamagedJournal(self.path, str(fault))
        if isinstance(fault, sqlite3.OperationalError):
            return NotKept(self.path, _REASONS.get(code, "disk-error"), str(fault))
        return fault


def open_journal(folder: str) -> Journal:
    """Open the journal in a folder, making both where they are not there.

    Raises NewerJournal, ForeignJournal, DamagedJournal or NoJournal; then nothing was touched.
    """
    path = os.path.join(folder, NAME)
    try:
        os.makedirs(folder, exist_ok=True)
        network = is_network_disk(folder)
        db = sqlite3.connect(path, timeout=PATIENCE, isolation_level=None)
    except (OSError, sqlite3.Error) as fault:
        raise NoJournal(path, str(fault)) from fault
    try:
        _prepare(path, db, network)
        journal = Journal(path, db, network)
        journal.learner = _learner(journal)
    except sqlite3.Error as fault:
        db.close()
        raise _unopened(path, fault) from fault
    except BaseException:
        db.close()
        raise
    return journal


def _prepare(path: str, db: sqlite3.Connection, network: bool) -> None:
    version = _version(path, db)
    db.execute(f"PRAGMA journal_mode={'TRUNCATE' if network else 'WAL'}")
    db.execute("PRAGMA synchronous=FULL")
    db.execute("PRAGMA foreign_keys=ON")
    db.execute("PRAGMA wal_autocheckpoint=0")
    if version < len(MIGRATIONS):
        _migrate(path, db)


def _version(path: str, db: sqlite3.Connection) -> int:
    """Return the number of migrations that the file has seen, by reading alone."""
    (owner,) = db.execute("PRAGMA application_id").fetchone()
    (version,) = db.execute("PRAGMA user_version").fetchone()
    (tables,) = db.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if owner != APPLICATION_ID and (owner or version or tables):
        raise ForeignJournal(path)
    if version > len(MIGRATIONS):
        raise NewerJournal(path, str(version))
    return int(version)


def _migrate(path: str, db: sqlite3.Connection) -> None:
    db.execute("BEGIN IMMEDIATE")
    try:
        version = _version(path, db)  # again: another process may have been first
        if version:
            _back_up(f"{path}.before-{version + 1}", path)
        for number, script in enumerate(MIGRATIONS[version:], version + 1):
            _run(db, script)
            db.execute(f"PRAGMA user_version={number}")
        db.execute(f"PRAGMA application_id={APPLICATION_ID}")
        db.execute("COMMIT")
    except BaseException:
        if db.in_transaction:
            db.execute("ROLLBACK")
        raise


def _run(db: sqlite3.Connection, script: str) -> None:
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            db.execute(statement)
            statement = ""


def _back_up(to: str, path: str) -> None:
    with sqlite3.connect(to) as copy, sqlite3.connect(path) as source:
        source.backup(copy)
    copy.close()
    source.close()


def _learner(journal: Journal) -> str:
    row = journal.db.execute("SELECT id FROM learner ORDER BY rowid LIMIT 1").fetchone()
    if row:
        return str(row[0])
    with journal.writing() as db:
        row = db.execute("SELECT id FROM learner ORDER BY rowid LIMIT 1").fetchone()
        id_ = str(row[0]) if row else new_id()
        if not row:
            db.execute("INSERT INTO learner (id, name) VALUES (?, '')", (id_,))
    return id_


def new_id() -> str:
    """Return a new random id (version 4 of RFC 9562), as text."""
    digits = bytearray(os.urandom(16))
    digits[6] = digits[6] & 0x0F | 0x40
    digits[8] = digits[8] & 0x3F | 0x80
    text = digits.hex()
    return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"


def _unopened(path: str, fault: sqlite3.Error) -> Exception:
    code = getattr(fault, "sqlite_errorcode", 0) & 0xFF
    if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
        return DamagedJournal(path, str(fault))
    return NoJournal(path, str(fault))
