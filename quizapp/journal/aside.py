"""Setting an attempt aside: it is kept as it is and can be gone on with, but is not offered any more.

It is a fact as all others are: an event of the kind `hidden`. Whatever is done in the attempt afterwards lifts it.
"""

from sqlite3 import Connection

from quizapp.journal.store import Journal
from quizapp.session.instant import Instant

HIDDEN = "hidden"  # no work on an attempt, so it moves neither its time nor its place among the others
_ON, _OFF = '{"on":true}', "{}"


def set_aside(journal: Journal, attempt: str, now: Instant) -> bool:
    """Set an attempt aside; return whether it waited and does not any more.

    Nothing is written where it is finished or was set aside before, in another window maybe. Raises NotKept.
    """
    return _set(journal, attempt, now, aside=True)


def offer_again(journal: Journal, attempt: str, now: Instant) -> bool:
    """Take that back; return whether it was set aside and waits again. Raises NotKept."""
    return _set(journal, attempt, now, aside=False)


def is_aside(db: Connection, attempt: str) -> bool:
    """Tell from the facts whether an attempt is set aside."""
    row = db.execute("SELECT kind, json FROM event WHERE attempt = ? ORDER BY seq DESC LIMIT 1", (attempt,)).fetchone()
    return bool(row == (HIDDEN, _ON))


def _set(journal: Journal, attempt: str, now: Instant, *, aside: bool) -> bool:
    with journal.writing() as db:
        changed = db.execute(
            "UPDATE derived_attempt SET aside = ? WHERE attempt = ? AND finished = 0 AND aside = ? RETURNING slot",
            (aside, attempt, not aside),
        ).fetchall()
        db.executemany(
            "INSERT INTO event (attempt, slot, kind, utc, offset, active, json) VALUES (?, ?, ?, ?, ?, 0, ?)",
            [(attempt, slot, HIDDEN, now.utc, now.offset, _ON if aside else _OFF) for (slot,) in changed],
        )
    return bool(changed)
