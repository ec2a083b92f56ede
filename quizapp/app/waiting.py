"""Which session waits for whoever asks for its subject again."""

from quizapp.journal.store import Journal
from quizapp.journal.summary import OpenAttempt, open_attempts

MOST = 10_000  # more sessions than anybody leaves unfinished


def waiting_on(journal: Journal, subject: str) -> OpenAttempt | None:
    """Return the unfinished attempt on a subject that was last worked on; raises DamagedJournal or NotKept."""
    return next((row for row in open_attempts(journal, MOST) if row.subject == subject), None)
