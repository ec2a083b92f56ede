"""The library's index: what quiz files said when they were last read. It may be deleted at any time."""

import os
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from functools import partial
from typing import Any

from quizapp.bank.summary import DomainSummary, QuizSummary
from quizapp.record import Record

NAME = "library.sqlite3"
VERSION = 2  # another one: the index is made anew

_TABLES = """
CREATE TABLE file (
    path TEXT PRIMARY KEY, size INTEGER NOT NULL, mtime INTEGER NOT NULL, id TEXT NOT NULL, title TEXT NOT NULL,
    collection TEXT, description TEXT, language TEXT NOT NULL, source_title TEXT, source_author TEXT,
    questions INTEGER NOT NULL, asked INTEGER NOT NULL, numerator INTEGER NOT NULL, denominator INTEGER NOT NULL,
    errors INTEGER NOT NULL, warnings INTEGER NOT NULL, tags TEXT NOT NULL, waived TEXT NOT NULL
) STRICT;
CREATE TABLE domain (
    path TEXT NOT NULL, slug TEXT NOT NULL, title TEXT NOT NULL, color TEXT, place INTEGER NOT NULL,
    questions INTEGER NOT NULL, earning INTEGER NOT NULL, PRIMARY KEY (path, place)
) STRICT, WITHOUT ROWID;
"""
_DOMAINS = "SELECT path, slug, title, color, place, questions, earning FROM domain ORDER BY path, place"
_BOTH = ("file", "domain")


class Stamp(Record):
    """What tells that a file is still the one that was read: its size and time of change (ns)."""

    size: int
    mtime: int


Known = tuple[Stamp, QuizSummary]


class Index:
    """An open index. It lies in memory where its place cannot be written: then files are read at each start."""

    def __init__(self, folder: str) -> None:
        self._path = os.path.join(folder, NAME)
        self._db = _opened(self._path)

    def known(self) -> dict[str, Known]:
        """Return all that is known, by path, in one look at the disk."""
        try:
            self._db.execute("BEGIN")
            domains: dict[str, list[DomainSummary]] = {}
            for path, *told in self._db.execute(_DOMAINS):
                domains.setdefault(path, []).append(DomainSummary.from_row(told))
            rows = self._db.execute("SELECT * FROM file").fetchall()
            self._db.execute("COMMIT")
        except sqlite3.OperationalError:
            with suppress(sqlite3.Error):
                self._db.execute("ROLLBACK")
            return {}
        except sqlite3.DatabaseError:  # damaged
            self._db.close()
            self._db = _anew(self._path)
            return {}
        return {row[0]: (Stamp(row[1], row[2]), _summary(row, tuple(domains.get(row[0], ())))) for row in rows}

    def put(self, *read: Known) -> None:
        """Remember files as they were read. A disk that refuses costs a second reading and nothing else."""
        if read:
            self._change(lambda: self._put(read))

    def forget(self, paths: Iterable[str]) -> None:
        """Forget files that are no part of the library any more."""
        names = [(as_text(path),) for path in paths]
        for table in _BOTH if names else ():
            self._change(partial(self._db.executemany, f"DELETE FROM {table} WHERE path = ?", names))

    def _change(self, change: Callable[[], object]) -> None:
        try:
            self._db.execute("BEGIN IMMEDIATE")
            change()
            self._db.execute("COMMIT")
        except (sqlite3.Error, UnicodeEncodeError):  # a title too may come from a file's name
            with suppress(sqlite3.Error):
                self._db.execute("ROLLBACK")

    def _put(self, read: Iterable[Known]) -> None:
        for stamp, summary in read:
            self._put_one(stamp, summary)

    def _put_one(self, stamp: Stamp, summary: QuizSummary) -> None:
        name, told = as_text(summary.path), summary.row()
        tags, waived = "\n".join(summary.tags), "\n".join(summary.waived)
        self._db.execute("DELETE FROM domain WHERE path = ?", (name,))
        self._db.execute(
            "INSERT OR REPLACE INTO file VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (name, *stamp.row(), *told[1:10], *summary.possible, *told[11:13], tags, waived),
        )
        rows = [(name, *domain.row()) for domain in summary.domains]
        self._db.executemany("INSERT INTO domain VALUES (?, ?, ?, ?, ?, ?, ?)", rows)

    def close(self) -> None:
        """Close the file."""
        self._db.close()


def _summary(row: Sequence[Any], domains: tuple[DomainSummary, ...]) -> QuizSummary:
    lists = (tuple(text.split("\n")) if text else () for text in row[16:18])
    return QuizSummary.from_row((row[0], *row[3:12], (row[12], row[13]), row[14], row[15], domains, *lists))


def as_text(path: str) -> str:
    """Return a path as text that can be kept: not every file's name is UTF-8."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def _opened(path: str) -> sqlite3.Connection:
    try:
        return _tried(path)
    except sqlite3.DatabaseError:
        return _anew(path)


def _anew(path: str) -> sqlite3.Connection:
    for part in ("", "-journal", "-wal", "-shm"):
        with suppress(OSError):
            os.unlink(path + part)
    try:
        return _tried(path)
    except sqlite3.Error:
        return _tried(":memory:")


def _tried(path: str) -> sqlite3.Connection:
    db = sqlite3.connect(path, timeout=1.0, isolation_level=None)
    try:
        (version,) = db.execute("PRAGMA user_version").fetchone()
        if version not in (0, VERSION):
            raise sqlite3.DatabaseError(f"version {version}")
        if not version:
            db.execute("BEGIN IMMEDIATE")
            for statement in _TABLES.split(";\n")[:-1]:
                db.execute(statement)
            db.execute(f"PRAGMA user_version={VERSION}")
            db.execute("COMMIT")
        db.execute("PRAGMA synchronous=OFF")  # it can be made anew
    except BaseException:
        db.close()
        raise
    return db
