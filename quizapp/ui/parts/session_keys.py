"""What the keys of the session page mean.

| key | what it does |
| --- | --- |
| 1–9, A–I | choose an answer |
| ↑ ↓, Space | go to another answer, choose it |
| Enter | check, and go on; in a text of many lines Ctrl+Enter does |
| Page Up, Page Down | scroll what is read; after the answer ↑ and ↓ do too |
| K, Alt+K | leave the question for later |
| Alt+B | in a test: back to the question before |
| Alt+E | hand in; in a test also go to any question |
| F, Alt+F | flag the question; where there are six answers or more F chooses the sixth, and Alt+F alone flags |
| H, Alt+H | show a hint; where there are eight answers or more H chooses the eighth |
| Ctrl+1 – Ctrl+3 | say how sure one is, where that is asked |
| S, Alt+S | open or close the source text |
| T, Alt+T | hide or show the time left, where it is limited |
| ?, Alt+? | list these keys |
| Alt+Left | pause |
"""

import unicodedata
from collections.abc import Mapping
from typing import Literal, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

_LETTERS = "abcdefghi"
_SINGLE = ("A – I", "F", "H", "K", "S", "T", "?")
_KEYPAD, _SHIFT = Qt.KeyboardModifier.KeypadModifier, Qt.KeyboardModifier.ShiftModifier
_CONTROL = Qt.KeyboardModifier.ControlModifier
_ALT, _NONE = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.NoModifier


class Pick(NamedTuple):
    """An answer is chosen: its place on the screen, from 0."""

    at: int


class Scroll(NamedTuple):
    """What is read is scrolled: so many lines or pages down, or (below zero) up."""

    steps: int
    pages: bool


class Level(NamedTuple):
    """How sure the learner is, 1 to 3."""

    level: int


Deed = Literal["go on", "skip", "back", "end", "flag", "hint", "source", "time", "keys", "leave"]
Meaning = Pick | Scroll | Level | Deed

_SCROLLS: Mapping[int, Scroll] = {
    Qt.Key.Key_PageUp: Scroll(-1, True),
    Qt.Key.Key_PageDown: Scroll(1, True),
    Qt.Key.Key_Up: Scroll(-1, False),
    Qt.Key.Key_Down: Scroll(1, False),
}


_RETURN = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_LEVELS = {Qt.Key.Key_1: 1, Qt.Key.Key_2: 2, Qt.Key.Key_3: 3}


def meaning_of(event: QKeyEvent, rows: int, *, letters: bool = True) -> Meaning | None:
    """Return what a key means while `rows` answers can be chosen (0 after the answer); None where it means nothing.

    Without `letters` single letters and signs mean nothing.
    """
    modifiers = event.modifiers() & ~(_KEYPAD | _SHIFT)
    if modifiers == _ALT:
        return _with_alt(event)
    if modifiers == _CONTROL and event.key() in _RETURN:  # where Enter alone begins a new line
        return None if event.isAutoRepeat() else "go on"
    if modifiers == _CONTROL and event.key() in _LEVELS:
        return Level(_LEVELS[Qt.Key(event.key())])
    if modifiers != _NONE:
        return None
    if event.key() in _RETURN:
        return None if event.isAutoRepeat() else "go on"
    if not letters:
        return _SCROLLS.get(event.key()) or (None if event.text().isalpha() else _picked(event.text(), rows))
    return _SCROLLS.get(event.key()) or _picked(event.text(), rows) or _single(event.text().lower())


def flag_key(rows: int, *, letters: bool = True) -> str:
    """Return the key that flags a question with so many answers."""
    return "F" if letters and rows <= _LETTERS.index("f") else "Alt+F"


def session_keys(
    rows: int,
    *,
    test: bool = False,
    timed: bool = False,
    hints: bool = False,
    sure: bool = False,
    letters: bool = True,
    check: str = "Enter",
) -> tuple[tuple[tuple[str, ...], str], ...]:
    """Return the page's keys, and what each does, as they are listed.

    `timed` is it where time is limited, `hints` where the question has some, `sure` where certainty is asked. `check`
    is the key that checks.
    """
    keys = _all_keys(rows, test, timed, hints, sure, check)
    if letters:
        return keys
    return tuple((tuple(key for key in each if key not in _SINGLE), does) for each, does in keys)


def _all_keys(
    rows: int, test: bool, timed: bool, hints: bool, sure: bool, check: str
) -> tuple[tuple[tuple[str, ...], str], ...]:
    return (
        (("1 – 9", "A – I"), "choose an answer"),
        (("↑", "↓"), "go to another answer"),
        (("Space",), "choose it"),
        ((check,), "save the answer, and go on" if test else "check, and go on"),
        (("K", "Alt+K"), "leave the question for later"),
        *([(("Alt+B",), "go back to the question before")] if test else []),
        (("Alt+E",), "hand in, or go to any question" if test else "hand in before the end"),
        (("Page Up", "Page Down"), "scroll the question"),
        ((flag_key(rows),) if rows > _LETTERS.index("f") else ("F", "Alt+F"), "flag the question"),
        *([(("H", "Alt+H") if rows <= _LETTERS.index("h") else ("Alt+H",), "show a hint")] if hints else []),
        *([(("Ctrl+1 – 3",), "say how sure you are")] if sure else []),
        (("S", "Alt+S"), "open or close the source text"),
        *([(("T", "Alt+T"), "hide or show the time left")] if timed else []),
        (("?", "Alt+?"), "show these keys"),
        (("Alt+←",), "pause; the session waits for you"),
    )


def _with_alt(event: QKeyEvent) -> Meaning | None:
    match event.key():
        case Qt.Key.Key_Left:
            return "leave"
        case Qt.Key.Key_K:
            return "skip"
        case Qt.Key.Key_B:
            return "back"
        case Qt.Key.Key_E:
            return "end"
        case Qt.Key.Key_F:
            return "flag"
        case Qt.Key.Key_H:
            return "hint"
        case Qt.Key.Key_S:
            return "source"
        case Qt.Key.Key_T:
            return "time"
        case Qt.Key.Key_Question:
            return "keys"
    return None


def _picked(text: str, rows: int) -> Pick | None:
    at = _LETTERS.find(text.lower()) if text else -1
    if at < 0 and len(text) == 1:
        at = unicodedata.digit(text, 0) - 1  # also of an Arabic keyboard
    return Pick(at) if 0 <= at < rows else None


def _single(text: str) -> Meaning | None:
    match text:
        case "f":
            return "flag"
        case "h":
            return "hint"
        case "k":
            return "skip"
        case "s":
            return "source"
        case "t":
            return "time"
        case "?" | "؟":
            return "keys"
    return None
