"""Bringing a journal up to this version. Loaded when there is one to bring up."""

import os
import sqlite3
from collections.abc import Sequence
from contextlib import closing, suppress

from quizapp.journal.schema import APPLICATION_ID, version_of


def migrate(path: str, db: sqlite3.Connection, migrations: Sequence[str]) -> None:
    """Bring a journal up to the last migration: all of them or none. An older one is copied first."""
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
