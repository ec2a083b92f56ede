"""What a terminal showed of a session, read as a person reads it."""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from quizapp.app.verdict_words import VERDICTS

PROMPT = re.compile(r"^(?:Your answers? \([^\n]*\)|Enter [^\n]*): \Z", re.MULTILINE)
_ASKED = re.compile(r"^(?:Your answers? \(|Enter )", re.MULTILINE)
_QUESTION = re.compile(r"^Question (\d+) of \d+: ")
_TYPED = re.compile(r"^Your answers? \(.*\): (.*)$")
_KEPT = re.compile(r"^(?:Question \d+ of \d+: |Saved\. )")
_TOLD = re.compile(rf"^({'|'.join(VERDICTS.values())}): [\d.]+ of [\d.]+ points? in ")
_GOES_ON = re.compile(r"^This session was broken off; it goes on at question (\d+)\.", re.MULTILINE)


class Seen(NamedTuple):
    """Feedback that stood on the screen: of which question (from 0), the verdict in words, and the line typed for it.

    `typed` is None where the feedback was shown again after a resume.
    """

    slot: int
    said: str
    typed: str | None


def feedback_seen(shown: str) -> Iterator[Seen]:
    """Return each answer that the terminal acknowledged, in order."""
    slot, typed = -1, None
    for line in shown.splitlines():
        if found := _QUESTION.match(line):
            slot, typed = int(found[1]) - 1, None
        elif found := _TYPED.match(line):
            typed = found[1]
        elif found := _TOLD.match(line):
            yield Seen(slot, found[1], typed)


class Given(NamedTuple):
    """An answer of a test: to which question (from 0), the line typed, and whether the screen went on after it."""

    slot: int
    typed: str
    went_on: bool


def answers_given(shown: str, is_answer: Callable[[str], bool]) -> list[Given]:
    """Return each answer that was typed in a test, in order; what the screen shows next says that it is kept."""
    slot, given = -1, list[Given]()
    for line in shown.splitlines():
        if given and _KEPT.match(line):
            given[-1] = given[-1]._replace(went_on=True)
        if found := _QUESTION.match(line):
            slot = int(found[1]) - 1
        elif (found := _TYPED.match(line)) and is_answer(found[1]):
            given.append(Given(slot, found[1], went_on=False))
    return given


def goes_on_at(shown: str) -> int | None:
    """Return the question (from 0) at which the terminal said that a session goes on, None where it said nothing."""
    found = _GOES_ON.search(shown)
    return int(found[1]) - 1 if found else None


def before_first_prompt(shown: str) -> str | None:
    """Return what stood on the screen before anything could be typed, None where it never came to that."""
    found = _ASKED.search(shown)
    return shown[: found.start()] if found else None
