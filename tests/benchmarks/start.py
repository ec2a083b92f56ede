"""The second start, with a journal of 50 attempts, against a bare window: time to Home complete, and memory then."""

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from tests.benchmarks.journals import write_journal
from tests.benchmarks.table import Row, ratio_row

ATTEMPTS = 50
PAIRS = 41
WARM_UPS = 2  # the first start reads every quiz and writes bytecode; it is not measured
CHECKOUT = Path(__file__).parents[2]
PROBE = Path(__file__).with_name("startup_probe.py")
BARE = Path(__file__).with_name("bare_window.py")


class Start(NamedTuple):
    """One start: from the process's start until it said that its window is painted (ms), and its memory then (MiB)."""

    ms: float
    mib: float


def second_start(data: Path) -> list[Row]:
    """Measure starts in pairs, now the one first and now the other; `data` is a folder to keep a journal in."""
    write_journal(data, ATTEMPTS)
    ours: Sequence[object] = (PROBE, "--data", data)
    floor: Sequence[object] = (BARE,)
    for _ in range(WARM_UPS):
        _started(ours)
        _started(floor)
    pairs = []
    for number in range(PAIRS):
        if number % 2:
            pairs.append((_started(ours), _started(floor)))
        else:
            pairs.append((_started(floor), _started(ours))[::-1])
    return [
        ratio_row(
            f"second start, {ATTEMPTS} attempts, to Home complete, against a bare window",
            "ms",
            [one.ms for one, _ in pairs],
            [other.ms for _, other in pairs],
            1.35,
        ),
        ratio_row(
            "memory then (PSS), against the same",
            "MiB",
            [one.mib for one, _ in pairs],
            [other.mib for _, other in pairs],
            1.2,
        ),
    ]


def _started(line: Sequence[object]) -> Start:
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
