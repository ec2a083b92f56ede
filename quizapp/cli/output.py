"""Output that survives any locale, any file name, a reader that has gone, and a disk that is full."""

import codecs
import errno
import os
import re
import sys
from io import TextIOWrapper
from pathlib import Path
from typing import TextIO

HANDLER = "quizapp.nearest"
NEAREST = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "−": "-", "–": "-", "—": "-", "…": "...", "·": "-"})
FIRST_BYTE, LAST_BYTE = 0xDC80, 0xDCFF  # bytes of file names that are no text, as Python holds them
TAKES_NO_MORE = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO)

UNRULY = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def replace_closed() -> None:
    """Put outputs that say nothing in the place of those that are closed; else one's words would go to the other."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115 (as long as the program runs)


def make_robust(*streams: TextIO) -> None:
    """Let streams put the nearest letters where theirs fall short, in place of failing."""
    codecs.register_error(HANDLER, _nearest)
    for stream in streams:
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors=HANDLER)


def _nearest(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return "".join(map(_spelled, error.object[error.start : error.end])), error.end


def _spelled(letter: str) -> str:
    if FIRST_BYTE <= ord(letter) <= LAST_BYTE:
        return f"\\x{ord(letter) - 0xDC00:02x}"
    nearest = letter.translate(NEAREST)
    return nearest if nearest.isascii() else "?"


def name_of(path: Path | str) -> str:
    """Return a path as it can be shown on one line: bytes that are no text in backslashes."""
    return one_line(os.fsencode(path).decode("utf-8", "backslashreplace"))


def one_line(text: str) -> str:
    """Return a text with what would move the cursor, turn the writing or end the line in backslashes."""
    return UNRULY.sub(lambda found: ascii(found[0])[1:-1], text)


def is_refusal(fault: OSError) -> bool:
    """Tell whether an output did not take what was said; what else is written is watched where that is done."""
    return fault.filename is None and fault.errno in TAKES_NO_MORE


def give_up_output() -> None:
    """Say nothing more: the output takes nothing."""
    quiet = os.open(os.devnull, os.O_WRONLY)
    os.dup2(quiet, sys.stdout.fileno())
    os.close(quiet)
