"""Texts as quotes are compared: marks dropped, white space folded, quotation marks and dashes unified."""

import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

_SAME = {
    **dict.fromkeys("“”„‟«»″", '"'),
    **dict.fromkeys("‘’‚‛‹›′", "'"),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    **dict.fromkeys("*_`~\u00ad\u200b\u2060\ufeff", ""),  # Markdown's marks, and what is not seen
}
_TABLE = str.maketrans(_SAME)


class Mapped(NamedTuple):
    """A comparable text, and for each of its letters where that begins and ends in the text it was made from."""

    text: str
    places: tuple[tuple[int, int], ...]


def comparable(text: str) -> str:
    """Return a text as it is compared."""
    return " ".join(unicodedata.normalize("NFC", text).translate(_TABLE).split())


def mapped(text: str) -> Mapped:
    """Return a text as it is compared, and where each letter comes from."""
    letters: list[str] = []
    places: list[tuple[int, int]] = []
    for start, cluster in _clusters(text):
        for letter in unicodedata.normalize("NFC", cluster).translate(_TABLE):
            letter = " " if letter.isspace() else letter
            if letter != " " or (letters and letters[-1] != " "):
                letters.append(letter)
                places.append((start, start + len(cluster)))
    if letters and letters[-1] == " ":
        letters.pop()
        places.pop()
    return Mapped("".join(letters), tuple(places))


def _clusters(text: str) -> Iterator[tuple[int, str]]:
    """Yield each letter together with those that may become one with it, and its place."""
    start = 0
    for place in range(1, len(text) + 1):
        if place == len(text) or not _joins(text[place]):
            yield start, text[start:place]
            start = place


def _joins(letter: str) -> bool:
    return unicodedata.category(letter)[0] == "M" or "\u1160" <= letter <= "\u11ff"  # a mark, or part of a Hangul block
