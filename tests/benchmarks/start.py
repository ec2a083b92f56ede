"""Starts, from the process's start to Home complete: against a bare window, and where much is known against little."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from itertools import count
from pathlib import Path
from typing import NamedTuple

from tests.benchmarks.banks import write_library
from tests.benchmarks.journals import write_journal, write_short_attempts
from tests.benchmarks.table import Row, ratio_row

ATTEMPTS = 50
PAIRS, FEW_PAIRS = 41, 21
FILES, QUESTIONS = 200, 500
MANY_ATTEMPTS, FEW_ATTEMPTS = 10_000, 10
WARM_UPS = 2  # the first start reads every quiz and writes bytecode; it is not measured
CHECKOUT = Path(__file__).parents[2]
PROBE = Path(__file__).with_name("startup_probe.py")
BARE = Path(__file__).with_name("bare_window.py")
Line = Sequence[object]  # of a command, after Python's name


class Start(NamedTuple):
    """One start: from the process's start until it said that its window is painted (ms), and its memory then (MiB)."""

    ms: float
    mib: float


def second_start(data: Path) -> list[Row]:
    """Measure time and memory; `data` is a folder to keep a journal in."""
    write_journal(data, ATTEMPTS)
    ours, floor = _pairs(_home(data), (BARE,), PAIRS)
    measure = f"second start, {ATTEMPTS} attempts, to Home complete, against a bare window"
    return [
        ratio_row(measure, "ms", [one.ms for one in ours], [other.ms for other in floor], 1.35),
        ratio_row(
            "memory then (PSS), against the same", "MiB", [one.mib for one in ours], [other.mib for other in floor], 1.2
        ),
    ]


def first_start(data: Path) -> list[Row]:
    """Measure starts that find nothing: quizzes are read, the journal is made. `data` is a folder for their folders."""
    folders = (data / str(number) for number in count())
    ours, floor = _pairs(lambda: (PROBE, "--data", next(folders)), (BARE,), FEW_PAIRS)
    measure = "the first start ever, quizzes read and journal made, against the same"
    return [ratio_row(measure, "ms", [one.ms for one in ours], [other.ms for other in floor], 2.5)]


def many_files(data: Path) -> list[Row]:
    """Measure a second start with many quiz files known, against the same with one."""
    write_library(data / "many", FILES, QUESTIONS)
    write_library(data / "one", 1, QUESTIONS)
    ours, floor = _pairs(_home(data / "many"), _home(data / "one"), FEW_PAIRS)
    measure = f"Home with {FILES} files and {FILES * QUESTIONS:,} questions known, second start, against one file"
    return [ratio_row(measure, "ms", [one.ms for one in ours], [other.ms for other in floor], 1.2)]


def many_attempts(data: Path) -> list[Row]:
    """Measure a second start with many attempts in the journal, against the same with few."""
    write_short_attempts(data / "many", MANY_ATTEMPTS)
    write_short_attempts(data / "few", FEW_ATTEMPTS)
    ours, floor = _pairs(_home(data / "many"), _home(data / "few"), FEW_PAIRS)
    measure = f"Home with {MANY_ATTEMPTS:,} attempts in the journal, against {FEW_ATTEMPTS}"
    return [ratio_row(measure, "ms", [one.ms for one in ours], [other.ms for other in floor], 1.2)]


def _home(data: Path) -> Line:
    return (PROBE, "--data", data)


def _pairs(ours: Line | Callable[[], Line], floor: Line, pairs: int) -> tuple[list[Start], list[Start]]:
    """Start the one and the other so many times, now the one first and now the other."""
    times: tuple[list[Start], list[Start]] = ([], [])
    for number in range(WARM_UPS + pairs):
        for side in (0, 1) if number % 2 else (1, 0):
            line = floor if side else ours() if callable(ours) else ours
            start = _started(line)
            if number >= WARM_UPS:
                times[side].append(start)
    return times


def _started(line: Line) -> Start:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(CHECKOUT)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, *map(str, line)]
    began = time.perf_counter()
    with subprocess.Popen(command, cwd=CHECKOUT, env=environment, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        complete = process.stdout.readline()
        ended = time.perf_counter()
        said = process.stdout.readline()
    if process.returncode or complete != "complete\n" or not said.strip().isdigit():
        raise SystemExit(f"{' '.join(command)} ended with {process.returncode} and said {complete + said!r}")
    return Start((ended - began) * 1000, int(said) / 1024)
