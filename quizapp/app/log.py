"""The log of what went wrong in the program itself. No answer, no name and no text of a file is in it.

So a fault's own words are left out too, for they may quote any of these: its kind and the way to it tell enough.
"""

import os
import platform
import re
import sys
import traceback
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from quizapp.version import VERSION

NAME = "quizapp.log"
MOST = 500_000  # bytes; then it becomes quizapp.log.1, and that goes
TAIL, LINES = 20_000, 60  # of the log in a report: bytes that are looked at, and lines at most
_QUOTED = re.compile(r""""[^"]*"|“[^”]*”|(?<!\w)'[^']*'""")
_PATHS = re.compile(r"(?:[A-Za-z]:|file:)?[/\\]\S.*?(?=$|[:;,)](?:\s|$))")
ENDS = 20  # of a long way to a fault the first and the last steps are told

Sentences = tuple[str, str]


def details(fault: BaseException) -> str:
    """Return what a report needs: versions, the system, the kind of fault and the way to it, line by line."""
    lines = [versions()]
    told: BaseException | None = fault
    while told is not None:
        lines.append(type(told).__name__)
        way = [f"  {_short(frame.filename)}:{frame.lineno} {frame.name}" for frame in _way(told)]
        if len(way) > 2 * ENDS:  # as of calls without end
            way[ENDS:-ENDS] = [f"  … {len(way) - 2 * ENDS} more …"]
        lines += way
        told = told.__cause__ or told.__context__
    return "\n".join(lines)


def write(folder: str, fault: BaseException) -> str | None:
    """Add a fault to the log in a folder; return the log's path, None where the disk does not let it."""
    return _add(folder, f"\n{details(fault)}\n\n")


def note(folder: str, said: str) -> None:
    """Add a line on something else that happened, as far as the disk lets it."""
    _add(folder, f" {' '.join(said.split())}\n")


def report(folder: str, details: str) -> str:
    """Return what is copied for whoever mends a fault: its details and the end of the log; the home folder as `~`."""
    try:
        with open(os.path.join(folder, NAME), "rb") as file:
            file.seek(max(0, os.fstat(file.fileno()).st_size - TAIL))
            lines = file.read().decode("utf-8", "replace").splitlines()
    except OSError:
        lines = []
    home = str(Path.home())
    text = "\n".join([details, "", f"The end of {NAME}:", *lines[-LINES:], ""])
    return text.replace(home, "~") if len(home) > 1 else text


def versions() -> str:
    """Return what runs here, and on what: nothing that names a person or a machine."""
    system = f"{platform.system()} {platform.release()} {platform.machine()}"  # platform() starts another program
    found = [f"quizapp {VERSION}", f"Python {platform.python_version()}", system]
    binding = sys.modules.get("PySide6")
    if binding is not None:
        found.insert(2, f"PySide6 {getattr(binding, '__version__', '')}")
    return ", ".join(found)


def without_contents(said: str) -> str:
    """Return what other code says without what it quotes and without paths, which may be a person's."""
    return _PATHS.sub("(path)", _QUOTED.sub("“…”", said))


def _add(folder: str, said: str) -> str | None:
    path = os.path.join(folder, NAME)
    with suppress(OSError):
        os.makedirs(folder, exist_ok=True)
        if os.path.exists(path) and os.path.getsize(path) > MOST:
            os.replace(path, f"{path}.1")
        with open(path, "a", encoding="utf-8", errors="backslashreplace") as log:
            log.write(f"{datetime.now(UTC):%Y-%m-%d %H:%M:%S} UTC{said}")
        return path
    return None


def sentences(path: str | None, unsaved: str = "", *, goes_on: bool = True) -> Sentences:
    """Return what is said of it: what happened, what was kept or is `unsaved`, and where the details lie, if so."""
    kept = unsaved or "Every answer up to here is saved."
    then = "You can go on. " if goes_on else ""
    known = f"What is known of it stands in {path}." if path else "The log could not be written."
    return "Something went wrong in quizapp itself.", f"{kept} {then}{known}"


def _way(fault: BaseException) -> traceback.StackSummary:
    return traceback.extract_tb(fault.__traceback__)


def _short(name: str) -> str:
    home = str(Path.home())
    return f"~{name[len(home) :]}" if len(home) > 1 and name.startswith(home + os.sep) else name
