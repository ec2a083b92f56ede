"""Where a passage stands, in words: `Economics, second paragraph`."""

from collections.abc import Mapping

from quizapp.bank.passages import FoundPassage
from quizapp.markup.blocks import Kind
from quizapp.quiz.quiz import Section

_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_KINDS: Mapping[Kind, str] = {
    "paragraph": "paragraph",
    "item": "item of the list",
    "code": "piece of code",
    "row": "row of the table",
}


def passage_place(found: FoundPassage | None, section: Section | None) -> str | None:
    """Return where a passage stands; the section alone where it was not found, None where nothing is known."""
    if found is None:
        return section.title if section is not None else None
    if found.kind == "heading":
        return found.heading
    where = f"{_ordinal(found.number)} {_KINDS[found.kind]}"
    return f"{found.heading}, {where}" if found.heading else where


def _ordinal(number: int) -> str:
    if number <= len(_ORDINALS):
        return _ORDINALS[number - 1]
    ending = "th" if 10 < number % 100 < 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"
