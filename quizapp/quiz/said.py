"""Parts of sentences: given texts in quotation marks, small numbers in words."""

import unicodedata

NUMBERS = (*("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),)
LENGTH = 60
ESCAPES = {"\n": "\\n", "\t": "\\t", "\r": "\\r"}


def counted(number: str | int) -> str:
    """Return a count as it is written in a sentence: below 13 in words."""
    return NUMBERS[number] if isinstance(number, int) and 0 <= number < len(NUMBERS) else f"{number}"


def quoted(text: str | int, most: int = LENGTH) -> str:
    """Return a given text in quotation marks: on one line, not too long, with what cannot be seen made visible."""
    shown = "".join(map(_visible, str(text)[: most + 1]))
    return f"“{shown if len(shown) <= most else shown[: most - 1].rstrip() + '…'}”"


def _visible(letter: str) -> str:
    if letter.isprintable():
        return letter
    if unicodedata.category(letter) == "Zs":  # a blank of another width
        return " "
    return ESCAPES.get(letter, f"\\u{ord(letter):04x}")
