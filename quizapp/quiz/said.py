"""Given texts, as they are quoted in a sentence."""

import unicodedata

LENGTH = 60
ESCAPES = {"\n": "\\n", "\t": "\\t", "\r": "\\r"}


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
