"""Opening the journal, the same way for window and terminal: a damaged one is set aside, never overwritten."""

import os
import time
from collections.abc import Callable
from typing import NamedTuple

from quizapp.app.clock import now
from quizapp.app.fault_sentences import Sentences, sentences, set_aside_sentences
from quizapp.journal.faults import DamagedJournal, JournalFault, NoJournal
from quizapp.journal.store import NAME, Journal, open_journal
from quizapp.session.instant import Instant

PARTS = ("-wal", "-shm", "")  # the log first: alone beside a new file it would be emptied


class Opening(NamedTuple):
    """An open journal, and what to say where a damaged one was set aside for it."""

    journal: Journal
    notice: Sentences | None


def open_or_set_aside(folder: str, clock: Callable[[], Instant] = now) -> Opening:
    """Return the journal in a folder; a damaged one is moved aside and a new one begun.

    Raises NewerJournal, ForeignJournal or NoJournal; then nothing was touched.
    """
    try:
        return Opening(open_journal(folder), None)
    except DamagedJournal:
        return set_aside(folder, clock)


def set_aside(folder: str, clock: Callable[[], Instant] = now) -> Opening:
    """Move a folder's damaged journal, closed before, to a name of its own in the same folder, and begin a new one.

    Raises NoJournal where it cannot be moved.
    """
    path, aside = os.path.join(folder, NAME), _free_name(folder, clock())
    try:
        for part in PARTS:
            if os.path.lexists(path + part):
                os.rename(path + part, aside + part)
    except OSError as error:
        raise NoJournal(path, str(error.strerror or error)) from error
    return Opening(open_journal(folder), set_aside_sentences(aside))


def set_aside_if_possible(folder: str) -> tuple[Journal | None, Sentences | None]:
    """Do the same; where it cannot be moved, return None with why there is no journal now."""
    try:
        return set_aside(folder)
    except JournalFault as fault:
        return None, sentences(fault, "session")


def _free_name(folder: str, moment: Instant) -> str:
    local = time.gmtime(moment.utc // 1000 + moment.offset * 60)
    stem = os.path.join(folder, time.strftime("journal-damaged-%Y%m%d-%H%M%S", local))
    path, count = f"{stem}.sqlite3", 1
    while any(os.path.lexists(path + part) for part in PARTS):
        count += 1
        path = f"{stem}-{count}.sqlite3"
    return path
