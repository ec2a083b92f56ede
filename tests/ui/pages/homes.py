"""Homes for tests of the page: made as the program makes them, from quiz files and a journal."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from quizapp.app.home import Home, home
from quizapp.app.library import Library
from quizapp.app.reading import load, summary_of
from quizapp.app.taking import Underway, plan_for, start
from quizapp.bank.index import Index
from quizapp.journal.store import Journal
from quizapp.session.actions import Answer, Next
from quizapp.session.steps import Phase
from tests.builders import Clock

DOMAINS = {"geopolitics": "Geopolitics", "economics": "Economics", "security": "Security"}
WATER = "China's open-source AI"


def write(folder: Path, name: str, worth: Sequence[Mapping[str, int]], **keys: Any) -> Path:
    """Write a quiz file: a question for each entry of `worth`, the first option of each correct."""
    questions = [
        {
            "id": f"q{at}",
            "prompt": "Which?",
            "points": dict(points),
            "options": [{"correct": "This"}, {"wrong": "That"}],
        }
        for at, points in enumerate(worth)
    ]
    folder.mkdir(exist_ok=True)
    path = folder / f"{name}.quiz.yaml"
    told = {"format": 1, "title": name.title(), "domains": DOMAINS, "questions": questions, **keys}
    path.write_text(json.dumps(told), encoding="utf-8")
    return path


def collection(folder: Path, quizzes: int = 2, questions: int = 2) -> list[Path]:
    """Write quizzes of one collection, each with so many questions in each of three domains."""
    worth = [{slug: 1} for slug in DOMAINS for _ in range(questions)]
    source = {"title": "A short reader", "author": "A class"}
    return [write(folder, f"quiz {at}", worth, collection=WATER, source=source) for at in range(1, quizzes + 1)]


def broken(folder: Path, name: str = "deepfakes") -> Path:
    """Write a quiz file with two errors."""
    path = folder / f"{name}.quiz.yaml"
    folder.mkdir(exist_ok=True)
    path.write_text(f"format: 1\ntitle: {name.title()}\nquestions:\n  - id: a\n  - prompt: b\n", encoding="utf-8")
    return path


def home_of(journal: Journal | None, *folders: Path) -> Home:
    """Return what Home shows of some folders."""
    index = Index(str(folders[0].parent))
    shelves = Library(index, summary_of, [str(folder) for folder in folders]).shelves()
    index.close()
    return home(journal, shelves)


def begin(journal: Journal, *paths: Path, clock: Clock | None = None) -> Underway:
    """Begin a session over some files."""
    return start(journal, plan_for(load(paths).quizzes, 3), clock or Clock())


def answer(underway: Underway, right: int, count: int = 99) -> None:
    """Answer so many questions, the first of them right and the others wrong."""
    for at in range(count):
        if underway.taking.view.phase is Phase.FINISHED:
            return
        underway.taking.do(Answer(0 if at < right else 1))
        underway.taking.do(Next())
