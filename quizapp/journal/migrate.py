"""Whether a file is a journal, and of which version; bringing it up to this one."""

import os
import sqlite3
from collections.abc import Sequence
from contextlib import closing, suppress
from pathlib import Path

from quizapp.journal.faults import ForeignJournal, NewerJournal, NoJournal
from quizapp.journal.schema import APPLICATION_ID


def look(path: str, newest: int) -> None:
    """Raise ForeignJournal or NewerJournal where a file is not ours to open; `newest` is this program's version.

    The file is opened for reading alone: an ordinary connection would move another's write-ahead log into it.
    """
    if not os.path.exists(path):
        return
    if not os.path.isfile(path):
        raise NoJournal(path, "it is not a file")
    with closing(sqlite3.connect(f"{Path(path).absolute().as_uri()}?mode=ro", uri=True, isolation_level=None)) as db:
        db.execute("BEGIN")  # so that all is read as it was at one moment
        version_of(path, db, newest)


def version_of(path: str, db: sqlite3.Connection, newest: int) -> int:
    """Return the number of migrations that a file has seen, 0 for an empty one; raises as `look` does."""
    (owner,) = db.execute("PRAGMA application_id").fetchone()
    version = _version(db)
    (tables,) = db.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if owner != APPLICATION_ID and (owner or version or tables):
        raise ForeignJournal(path)
    if version > newest:
        raise NewerJournal(path, str(version))
    return version


def migrate(path: str, db: sqlite3.Connection, migrations: Sequence[str]) -> None:
    """Bring a journal up to the last migration: all of them or none. An older one is copied first."""
    if _version(db) == len(migrations):
        return
    db.execute("BEGIN IMMEDIATE")
    try:
        version = version_of(path, db, len(migrations))  # again, for another process may have been first
        if version < len(migrations):
            _bring_up(path, db, version, migrations)
        db.execute("COMMIT")
    except BaseException:
        if db.in_transaction:
            db.execute("ROLLBACK")
        raise


def _version(db: sqlite3.Connection) -> int:
    return int(db.execute("PRAGMA user_version").fetchone()[0])


def _bring_up(path: str, db: sqlite3.Connection, version: int, migrations: Sequence[str]) -> None:
    if version:
        _back_up(path, f"{path}.before-{version + 1}")
    for script in migrations[version:]:
        _run(db, script)
    db.execute(f"PRAGMA user_version={len(migrations)}")
    db.execute(f"PRAGMA application_id={APPLICATION_ID}")


def _run(db: sqlite3.Connection, script: str) -> None:
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            db.execute(statement)
            statement = ""


def _back_up(path: str, to: str) -> None:
    """Copy a journal; the copy has its name only once it is whole."""
    part = f"{to}.part"
    with suppress(FileNotFoundError):
        os.unlink(part)
    try:
        with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(part)) as copy:
            source.backup(copy)
    except BaseException:
        with suppress(OSError):
            os.unlink(part)
        raise
    os.replace(part, to)
