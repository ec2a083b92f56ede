"""The catalogue of what is said where the world is in the way: every code, whole sentences, no gaps."""

import pytest

from quizapp.app.fault_sentences import PIPE, TERMINAL, WINDOW, Hands, What, sentences
from quizapp.journal.faults import (
    DamagedJournal,
    ForeignJournal,
    JournalFault,
    NewerJournal,
    NoJournal,
    NotKept,
    TakenOver,
    UnreadableAttempt,
)

PATH = "/home/x/{quizapp}/journal.sqlite3"
REASONS = ("disk-full", "read-only", "locked", "no-permission", "disk-error")
KINDS = (DamagedJournal, ForeignJournal, NewerJournal, NoJournal, TakenOver, UnreadableAttempt)
FAULTS = [*(NotKept(PATH, code, "disk I/O error") for code in REASONS), *(kind(PATH, "detail") for kind in KINDS)]
WHATS: tuple[What, ...] = ("answer", "gone answer", "step", "session", "reading")


def test_every_kind_of_fault_is_looked_at_here() -> None:
    assert {type(fault) for fault in FAULTS} == set(JournalFault.__subclasses__())


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.code)
@pytest.mark.parametrize("hands", [WINDOW, TERMINAL, PIPE])
@pytest.mark.parametrize("what", WHATS)
def test_every_fault_has_what_happened_what_was_kept_and_where(fault: JournalFault, what: What, hands: Hands) -> None:
    happened, then = sentences(fault, what, hands)
    for sentence in (happened, then):
        assert sentence[0].isupper() or sentence.startswith(PATH)
        assert sentence.endswith(".")
    said = (happened + then).replace(PATH, "").replace(PATH.rpartition("/")[0], "")
    assert "{" not in said
    assert isinstance(fault, TakenOver) or "/home/x/{quizapp}" in happened + then


def test_a_full_disk_is_said_as_the_person_who_answered_needs_it() -> None:
    assert sentences(NotKept("/home/x/journal.sqlite3", "disk-full")) == (
        "This answer could not be saved: the disk is full.",
        "It is still here; make room, then press Try again. The journal lies in /home/x.",
    )


def test_the_cause_is_told_without_the_system_s_number() -> None:
    _, then = sentences(NoJournal("/home/x/journal.sqlite3", "[Errno 13] Permission denied: '/home/x'"))
    assert then.endswith("The cause: Permission denied: '/home/x'.")
