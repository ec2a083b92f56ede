"""Marking many responses of mixed types, against reading them from JSON: `… marking ours|floor FILE`.

Ours is from JSON's plain data to points by domain; reading the JSON itself is the floor, and not in ours.
"""

import gc
import json
import subprocess
import sys
import time
from itertools import cycle, islice
from pathlib import Path
from typing import Any

from quizapp.bank.read import read_text
from quizapp.quiz.points import by_domain, mark
from quizapp.quiz.types.table import TYPES
from tests.acceptance.test_every_type import RESPONSES, TEXT
from tests.benchmarks.table import Row, ratio_row

COUNT = 100_000
PAIRS = 5
CHECKOUT = Path(__file__).parents[2]


def marking(folder: Path) -> list[Row]:
    """Measure in pairs, now the one first and now the other; `folder` is where the responses are written."""
    folder.mkdir(parents=True)
    path = folder / "responses.json"
    path.write_text(json.dumps(list(islice(cycle(_responses()), COUNT))), "utf-8")
    times: dict[str, list[float]] = {"ours": [], "floor": []}
    for number in range(PAIRS):
        for which in sorted(times, reverse=bool(number % 2)):
            times[which].append(_timed(which, path))
    measure = f"marking {COUNT:,} responses of mixed types, against reading them from JSON"
    return [ratio_row(measure, "ms", times["ours"], times["floor"], 10.0)]


def _responses() -> list[list[Any]]:
    """Return a right and an empty-handed response to a question of each type, as they are kept."""
    quiz = read_text(TEXT, "every.quiz.yaml").quiz
    assert quiz is not None
    rows: list[list[Any]] = []
    for place, question in enumerate(quiz.questions):
        type_ = TYPES[question.type]
        given = RESPONSES[question.id]
        written = str(given).lower() if isinstance(given, bool) else given
        rows.append([place, type_.to_json(type_.from_values(question.body, written))])
    return rows


def _timed(which: str, path: Path) -> float:
    command = [sys.executable, "-m", "tests.benchmarks.marking", which, str(path)]
    return float(subprocess.run(command, cwd=CHECKOUT, stdout=subprocess.PIPE, text=True, check=True).stdout)


def _mark(rows: list[list[Any]]) -> object:
    quiz = read_text(TEXT, "every.quiz.yaml").quiz
    assert quiz is not None
    marks = []
    for place, kept in rows:
        question = quiz.questions[place]
        type_ = TYPES[question.type]
        response = type_.from_json(question.body, kept)
        marks.append(mark(quiz.header, question, response, type_.credit(question.body, response)))
    return by_domain(marks)


def main(which: str, path: Path) -> None:
    """Read or mark once and print the time."""
    text = path.read_text("utf-8")
    rows = json.loads(text) if which == "ours" else []
    gc.disable()
    began = time.perf_counter()
    made = _mark(rows) if which == "ours" else json.loads(text)
    took = time.perf_counter() - began
    assert made
    print(took * 1000)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
