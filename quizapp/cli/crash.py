"""A fault of the program itself, met where there is no window: written down, and said in a sentence."""

import os
import sys
import traceback
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

from quizapp.app.log import sentences, write

DEBUG = "QUIZAPP_DEBUG"


def crashed(fault: Exception, folder: Path) -> int:
    """Write a fault into the log of a data folder, and say so; return the exit status, 1."""
    path = write(str(folder), fault)
    if os.environ.get(DEBUG):
        traceback.print_exception(fault)
    print(*sentences(path, goes_on=False), file=sys.stderr)
    return 1


def folder_named(argv: Sequence[str]) -> str | None:
    """Return the data folder that some words name, however the rest of them read."""
    words = list(argv[: argv.index("--")] if "--" in argv else argv)
    named = [word.removeprefix("--data=") for word in words if word.startswith("--data=")]
    named += [value for word, value in pairwise(words) if word == "--data"]
    return next(filter(None, named), None)
