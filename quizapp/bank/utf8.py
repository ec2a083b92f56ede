"""Bytes to text: UTF-8, with or without a byte-order mark; where they are damaged, where that is."""

import re
from itertools import islice
from typing import NamedTuple

from quizapp.bank.limits import DAMAGED_PLACES

MARK = "\ufeff"
NOT_UTF8 = re.compile("[\ud800-\udfff]+")
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]+")


class Damage(NamedTuple):
    """A run of what is no text: the diagnostic's code and two offsets."""

    code: str
    start: int
    end: int


def decoded(data: bytes | str) -> str:
    """Return the text without its mark, or several; a byte that is not UTF-8 becomes a surrogate of its own."""
    text = data if isinstance(data, str) else data.decode("utf-8", errors="surrogateescape")
    return text.lstrip(MARK)


def not_utf8(text: str) -> list[Damage]:
    """Return where a decoded text was not UTF-8."""
    return [] if _is_whole(text) else _runs(NOT_UTF8, "not-utf-8", text)


def controls(text: str) -> list[Damage]:
    """Return where a text has control characters."""
    return _runs(CONTROL, "control-character", text)


def _is_whole(text: str) -> bool:
    if text.isascii():
        return True
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _runs(pattern: re.Pattern[str], code: str, text: str) -> list[Damage]:
    matches = islice(pattern.finditer(text), DAMAGED_PLACES)
    return [Damage(code, match.start(), match.end()) for match in matches]
