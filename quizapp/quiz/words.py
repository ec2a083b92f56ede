"""When two texts are equal, and what a slug is."""

import re
import unicodedata

SLUG_LENGTH = 64


def folded(text: str) -> str:
    """Return the text as texts are compared: in NFC, each run of white space one blank, none at the ends."""
    return " ".join((text if text.isascii() else unicodedata.normalize("NFC", text)).split())


def is_slug(text: str) -> bool:
    """Tell whether a text is 1 to 64 letters, digits, `-`, `_`, `.`, beginning with a letter or digit."""
    return 0 < len(text) <= SLUG_LENGTH and _starts(text[0]) and all(map(_belongs, text))


def slug_from(name: str) -> str:
    """Return the slug made from a file's name: its endings gone, what does not belong replaced by `-`."""
    stem = unicodedata.normalize("NFC", re.sub(r"(\.quiz)?\.ya?ml\Z", "", name))
    slug = "".join(letter if _belongs(letter) else "-" for letter in stem)
    start = next((place for place, letter in enumerate(slug) if _starts(letter)), len(slug))
    return slug[start : start + SLUG_LENGTH] or "quiz"


def _starts(letter: str) -> bool:
    return unicodedata.category(letter)[0] in "LN"


def _belongs(letter: str) -> bool:
    # Marks count as parts of letters: many scripts cannot be written without them.
    return letter in "-_." or unicodedata.category(letter)[0] in "LNM"
