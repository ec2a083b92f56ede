"""What is said where the world is in the way of the journal: one catalogue for window and terminal."""

import os
from collections.abc import Mapping
from typing import Literal, NamedTuple

from quizapp.journal.faults import JournalFault

Sentences = tuple[str, str]  # what happened; then what was kept, what to do, and where
What = Literal["answer", "gone answer", "step", "mark", "session", "aside", "offer again", "reading"]


class Hands(NamedTuple):
    """How one tries again, and how one opens a session again: in the window, in the terminal, after a pipe."""

    again: str
    reopen: str


WINDOW = Hands("press Try again", "open the session from Home again")
TERMINAL = Hands("press Enter", "give the same command again")
MARKING = Hands("press Save the mark", "open the session from Home again")
PIPE = Hands("give the same command again", "give the same command again")

_WHAT: Mapping[What, Sentences] = {
    "answer": ("This answer could not be saved", "It is still here"),
    "gone answer": ("This answer could not be saved", "The answers before it are"),
    "step": ("This step could not be saved", "Your answers are"),
    "mark": ("This mark could not be saved", "The points you gave are still here"),
    "session": ("This session could not be saved", "Nothing was asked yet"),
    "aside": ("This session could not be set aside", "It waits here as before"),
    "offer again": ("This could not be undone", "The session stays set aside, and Progress lists it"),
    "reading": ("The journal could not be read", "Nothing in it was changed"),
}

_WRITTEN_LATER = "This is written as soon as it can be, with its own times; it is lost if quizapp ends before."

_SENTENCES: Mapping[str, Sentences] = {
    "disk-full": (
        "{what}: the disk is full.",
        "{kept}; make room, then {again}. The journal lies in {folder}.",
    ),
    "read-only": (
        "{what}: the journal is read-only.",
        "{kept}; allow writing to {path}, then {again}.",
    ),
    "locked": (
        "{what}: another program is using the journal.",
        "{kept}; close that program or wait a moment, then {again}. The journal is {path}.",
    ),
    "no-permission": (
        "{what}: the journal may not be written.",
        "{kept}; allow writing in the folder {folder}, then {again}.",
    ),
    "disk-error": (
        "{what}: the disk reports an error.",
        "{kept}; see that the disk with {folder} is there and sound, then {again}. The cause: {detail}.",
    ),
    "taken-over": (
        "This session is being taken in another window now.",
        "Every answer given here before is saved. Go on there, or {reopen} to go on here.",
    ),
    "attempt-unreadable": (
        "This session cannot be read by this version of quizapp.",
        "It is kept as it is; a newer quizapp may read it. It stands in {path}.",
    ),
    "journal-newer": (
        "The journal was written by a newer version of quizapp.",
        "It was not touched. Update quizapp, or name another folder with --data. The journal is {path}.",
    ),
    "journal-foreign": (
        "Where the journal should be lies a file of another program.",
        "It was not touched. Move {path} elsewhere, or name another folder with --data.",
    ),
    "journal-damaged": (
        "The journal is damaged and cannot be read.",
        "Nothing in it was changed. Start quizapp again: {path} is then set aside, and a new journal begun.",
    ),
    "journal-unopened": (
        "The journal in {folder} cannot be opened.",
        "Nothing was changed. See that you may write there, or name another folder with --data. The cause: {detail}.",
    ),
    "set-aside": (
        "The journal was damaged and could not be read, so it was set aside.",
        "It lies as it was in {path}. A new journal was begun; earlier results are not in it.",
    ),
}


def sentences(fault: JournalFault, what: What = "answer", hands: Hands = WINDOW) -> Sentences:
    """Return what happened, and then what was kept and what to do, for a fault met at `what`."""
    failed, kept = _WHAT[what]
    detail = fault.detail.partition("] ")[2] if fault.detail.startswith("[Errno ") else fault.detail
    return _said(fault.code, fault.path, what=failed, kept=kept, detail=detail, **hands._asdict())


def unsaved_sentences(answers: int, path: str) -> Sentences:
    """Return what is said while a session goes on although nothing of it can be written; `answers` wait."""
    waiting = "One answer is not saved yet." if answers == 1 else f"{answers} answers are not saved yet."
    if not answers:
        waiting = "The last steps are not saved yet."
    return waiting, f"{_WRITTEN_LATER} The journal lies in {os.path.dirname(path)}."


def unsaved_results_sentences(path: str) -> Sentences:
    """Return what is said above the results of a session that could not be written yet."""
    folder = os.path.dirname(path)
    return (
        "These results are not saved yet.",
        f"{_WRITTEN_LATER} Progress lists them then. The journal lies in {folder}.",
    )


def unlisted_sentences(sessions: int) -> Sentences:
    """Return what is said above the list of attempts while some of what `sessions` hold is not in the journal."""
    if sessions == 1:
        return "One session is not saved yet.", "What is listed here is what was saved; Home leads to the session."
    return (
        f"{sessions} sessions are not saved yet.",
        "What is listed here is what was saved; Home leads to the last of them.",
    )


def set_aside_sentences(path: str) -> Sentences:
    """Return what is said where a damaged journal was moved to `path`."""
    return _said("set-aside", path)


def _said(code: str, path: str, **facts: str) -> Sentences:
    known = {"path": path, "folder": os.path.dirname(path), **facts}
    happened, then = _SENTENCES[code]
    return happened.format_map(known), then.format_map(known)
