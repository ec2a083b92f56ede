"""Parts of sentences: given texts in quotation marks, small numbers in words."""

import re

NUMBERS = (*("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),)
LENGTH = 60
UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2060-\u2069\ud800-\udfff\ufeff\ufffe\uffff]")


def counted(number: str | int) -> str:
    """Return a count as it is written in a sentence: below 13 in words."""
    return NUMBERS[number] if isinstance(number, int) and 0 <= number < len(NUMBERS) else f"{number}"


def quoted(text: str | int, most: int = LENGTH) -> str:
    """Return a given text in quotation marks: on one line, not too long, with what cannot be seen made visible."""
    shown = UNSEEN.sub(_visible, str(text)[: most + 1])
    return f"“{shown if len(shown) <= most else shown[: most - 1].rstrip() + '…'}”"


def _visible(match: "re.Match[str]") -> str:
    letter = match[0]
    return {"\n": "\\n", "\t": "\\t", "\r": "\\r"}.get(letter, f"\\u{ord(letter):04x}")
