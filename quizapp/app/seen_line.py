"""A line of a file as it can be seen: what has no look of its own is written out, what is too long is cut."""

import re
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

LONGEST = 400  # letters; a line of more is shown around its first mark
BEFORE_MARK = 80
KEY = re.compile(r"\s*(?:-\s+)*[^\s:#\"'\[\]{}&*!|>]+:(?=\s|$)")
UNSEEN = re.compile("[\x00-\x1f\x7f-\xa0\xad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ud800-\udfff\ufeff\ufffe\uffff]")

Range = tuple[int, int]


class Seen(NamedTuple):
    """A text, how many of its first letters are a key, and the ranges that are marked."""

    text: str
    key: int
    marks: tuple[Range, ...]


def seen(line: str, marks: Sequence[Range]) -> Seen:
    """Return a line as it can be seen; ranges are letters of the line, and may reach one past its end."""
    first = min((start for start, _ in marks), default=0)
    start = max(0, first - BEFORE_MARK) if len(line) > LONGEST else 0
    letters = list(map(_shown, line[start : start + LONGEST]))
    before = "…" if start else ""
    after = "…" if start + LONGEST < len(line) else " " if any(end > len(line) for _, end in marks) else ""
    places = [len(before) + place for place in accumulate(map(len, letters), initial=0)]
    text = before + "".join(letters) + after
    kept = [_within(mark, start, places, len(text)) for mark in marks]
    key = KEY.match(text)
    return Seen(text, key.end() if key else 0, tuple(mark for mark in kept if mark[0] < mark[1]))


def _within(mark: Range, start: int, places: Sequence[int], length: int) -> Range:
    """Return where a mark is in the text that is shown."""
    first, last = (max(0, place - start) for place in mark)
    return places[min(first, len(places) - 1)], places[last] if last < len(places) else length


def _shown(letter: str) -> str:
    if not UNSEEN.match(letter):
        return letter
    code = ord(letter)
    if letter == "\t":
        return "→"
    if 0xDC80 <= code <= 0xDCFF:
        return f"\\x{code - 0xDC00:02x}"  # a byte that is not UTF-8
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"
