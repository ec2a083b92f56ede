"""Reading a bank with full checking, against PyYAML's own C `compose` of the same text: `… reading ours|floor FILE`.

Each is timed in a process of its own, without the cyclic collector; prints the ms that it took.
"""

import gc
import subprocess
import sys
import time
from pathlib import Path

import yaml
from yaml.nodes import Node

from quizapp.bank.read import Reading, read_text
from tests.benchmarks.banks import bank
from tests.benchmarks.table import Row, ratio_row

QUESTIONS = 10_000
PAIRS = 9
CHECKOUT = Path(__file__).parents[2]


def reading(folder: Path) -> list[Row]:
    """Measure in pairs, now the one first and now the other; `folder` is where the bank is written."""
    folder.mkdir(parents=True)
    path = folder / "bank.quiz.yaml"
    path.write_text(bank(QUESTIONS), encoding="utf-8")
    times: dict[str, list[float]] = {"ours": [], "floor": []}
    for number in range(PAIRS):
        for which in sorted(times, reverse=bool(number % 2)):
            times[which].append(_timed(which, path))
    measure = f"reading {QUESTIONS:,} questions with full checking, against PyYAML’s C compose, no collector"
    return [ratio_row(measure, "ms", times["ours"], times["floor"], 1.0)]


def _timed(which: str, path: Path) -> float:
    command = [sys.executable, "-m", "tests.benchmarks.reading", which, str(path)]
    return float(subprocess.run(command, cwd=CHECKOUT, stdout=subprocess.PIPE, text=True, check=True).stdout)


def main(which: str, path: Path) -> None:
    """Read or compose once and print the time."""
    text = path.read_text(encoding="utf-8")
    gc.disable()
    began = time.perf_counter()
    made = read_text(text, path.name) if which == "ours" else yaml.compose(text, Loader=yaml.CSafeLoader)
    took = time.perf_counter() - began
    assert isinstance(made, Reading | Node)  # and it is still there: letting it go was not timed
    print(took * 1000)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
