"""The journal's file: opened, and written in one synced transaction at a time."""

import os
import sqlite3
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress

from quizapp.journal.disk import is_network_disk
from quizapp.journal.faults import DamagedJournal, NoJournal, NotKept
from quizapp.journal.schema import MIGRATIONS, look, version_in

NAME = "journal.sqlite3"
PATIENCE = 2.0  # s to wait for another process's write
PAUSE = 0.02  # s

_REASONS = {
    sqlite3.SQLITE_FULL: "disk-full",
    sqlite3.SQLITE_READONLY: "read-only",
    sqlite3.SQLITE_BUSY: "locked",
    sqlite3.SQLITE_LOCKED: "locked",
    sqlite3.SQLITE_PROTOCOL: "locked",
    sqlite3.SQLITE_CANTOPEN: "no-permission",
    sqlite3.SQLITE_PERM: "no-permission",
}
_LOCKED = frozenset(code for code, reason in _REASONS.items() if reason == "locked")
_PRAGMAS = (
    "synchronous=FULL",
    "foreign_keys=ON",
    "recursive_triggers=ON",  # else REPLACE deletes a fact without asking its trigger
    "wal_autocheckpoint=0",
)


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
        except BaseException as fault:
            self._rollback()
            self._tell(fault)
            raise

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """Read; raises DamagedJournal or NotKept (locked) where the world refuses."""
        try:
            yield self.db
        except sqlite3.Error as fault:
            self._tell(fault)
            raise

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

    def _tell(self, fault: BaseException) -> None:
        """Raise what the world did by its name; what is our own fault is left as it is."""
        if not isinstance(fault, sqlite3.Error):
            return
        if _damaged(fault):
            raise DamagedJournal(self.path, str(fault)) from fault
        if isinstance(fault, sqlite3.OperationalError) and _code(fault) != sqlite3.SQLITE_ERROR:
            raise NotKept(self.path, _REASONS.get(_code(fault), "disk-error"), str(fault)) from fault


def open_journal(folder: str, migrations: Sequence[str] = MIGRATIONS) -> Journal:
    """Open the journal in a folder, making both where they are not there.

    Raises NewerJournal, ForeignJournal, DamagedJournal or NoJournal; then nothing was touched.
    """
    path = os.path.join(folder, NAME)
    try:
        os.makedirs(folder, exist_ok=True)
        return _patiently(path, is_network_disk(folder), migrations)
    except sqlite3.Error as fault:
        raise _unopened(path, fault) from fault
    except OSError as fault:
        raise NoJournal(path, str(fault)) from fault
    except NotKept as fault:
        raise NoJournal(path, fault.detail) from fault


def _patiently(path: str, network: bool, migrations: Sequence[str]) -> Journal:
    """Open, again where another process is just opening or closing: not every such lock has SQLite wait."""
    until = time.monotonic() + PATIENCE
    while True:
        try:
            return _opened(path, network, migrations)
        except sqlite3.OperationalError as fault:
            if _code(fault) not in _LOCKED or time.monotonic() > until:
                raise
            time.sleep(PAUSE)


def _opened(path: str, network: bool, migrations: Sequence[str]) -> Journal:
    look(path, len(migrations))
    db = sqlite3.connect(path, timeout=PATIENCE, isolation_level=None)
    try:
        db.execute(f"PRAGMA journal_mode={'TRUNCATE' if network else 'WAL'}")
        for pragma in _PRAGMAS:
            db.execute(f"PRAGMA {pragma}")
        if version_in(db) != len(migrations):
            from quizapp.journal.migrate import migrate  # noqa: PLC0415 (the first start alone needs it, or an older file)

            migrate(path, db, migrations)
        journal = Journal(path, db, network)
        journal.learner = _learner(journal)
    except BaseException:
        db.close()
        raise
    return journal


def _learner(journal: Journal) -> str:
    known = "SELECT id FROM learner ORDER BY rowid LIMIT 1"
    row = journal.db.execute(known).fetchone()
    if row is None:
        with journal.writing() as db:
            db.execute(
                "INSERT INTO learner (id, name) SELECT ?, '' WHERE NOT EXISTS (SELECT 1 FROM learner)", (new_id(),)
            )
            row = db.execute(known).fetchone()
    return str(row[0])


def new_id() -> str:
    """Return a new random id (version 4 of RFC 9562), as text."""
    digits = bytearray(os.urandom(16))
    digits[6] = digits[6] & 0x0F | 0x40
    digits[8] = digits[8] & 0x3F | 0x80
    text = digits.hex()
    return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"


def _code(fault: sqlite3.Error) -> int:
    return int(getattr(fault, "sqlite_errorcode", 0)) & 0xFF


def _damaged(fault: sqlite3.Error) -> bool:
    # Text that is no UTF-8 is found by the module, not by SQLite, and has no code.
    return _code(fault) in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB) or "decode to UTF-8" in str(fault)


def _unopened(path: str, fault: sqlite3.Error) -> Exception:
    return DamagedJournal(path, str(fault)) if _damaged(fault) else NoJournal(path, str(fault))
