"""A question of every type, taken in the terminal and marked from a file: what is shown is enough for full points."""

import io
import json
from pathlib import Path
from typing import Any

import pytest

from quizapp.app.results import results
from quizapp.app.taking import Taking
from quizapp.bank.read import read_text
from quizapp.cli.conversation import Conversation
from quizapp.cli.main import main
from quizapp.cli.results import results_lines
from quizapp.cli.terminal import Terminal
from quizapp.quiz.quiz import Quiz
from quizapp.quiz.types.table import TYPES
from quizapp.session.actions import Begin
from quizapp.session.plan import plan_quiz
from quizapp.session.state import planned
from tests.builders import NOON, Clock

TEXT = """\
format: 1
title: Every type
domains: {water: Water, trade: Trade}
session: {shuffle: {options: false}}
questions:
  - {id: choice, points: {water: 1}, prompt: Pick, options: [Rhine, correct: Danube]}
  - {id: multiple, type: multiple, points: {water: 1}, prompt: Tick, options: [correct: Ore, Sand, correct: Grain]}
  - {id: flag, type: true-false, points: {water: 1}, prompt: Water is wet., answer: true}
  - {id: short, type: short-answer, points: {water: 1}, prompt: Name it, accept: Elbe}
  - {id: number, type: numeric, points: {water: 1}, prompt: How long, answer: 2.5, unit: km, units: {m: 0.001}}
  - {id: pairs, type: matching, points: {water: 1}, prompt: Pair, pairs: [[Danube, Black Sea], [Rhine, North Sea]]}
  - {id: order, type: ordering, points: {water: 1}, prompt: Order, items: [Vienna, Budapest, Belgrade]}
  - {id: groups, type: categorize, points: {water: 1}, prompt: Sort, groups: {Sea: [Aral], River: [Oder]}}
  - id: gaps
    type: cloze
    points: {water: 1}
    text: From {a} to {b}.
    blanks: {a: Ulm, b: {options: [Rome, correct: Vienna]}}
  - {id: decide, type: scenario, prompt: Decide, options: [{text: Dig, points: {trade: 2}}, Wait]}
  - {id: essay, type: essay, points: {trade: 1}, prompt: Why}
"""
# What a person types who reads only what is shown; pairs, orders and groups are found by what stands there.
TYPED = {
    "choice": "B",
    "multiple": "A C",
    "flag": "A",
    "short": "elbe",
    "number": "2500 m",
    "gaps": "Ulm | B",
    "decide": "A",
    "essay": "Because.\n.",
}
RESPONSES: dict[str, Any] = {
    "choice": "Danube",
    "multiple": ["Ore", "Grain"],
    "flag": True,
    "short": "Elbe",
    "number": "2,5 km",
    "pairs": {"Danube": "Black Sea", "Rhine": "North Sea"},
    "order": ["Vienna", "Budapest", "Belgrade"],
    "groups": {"Aral": "Sea", "Oder": "River"},
    "gaps": {"a": "Ulm", "b": "Vienna"},
    "decide": "Dig",
    "essay": "Because.",
}


def every_type() -> Quiz:
    reading = read_text(TEXT, "every.quiz.yaml")
    assert reading.quiz is not None, reading.diagnostics
    return reading.quiz


def test_there_is_a_question_of_every_type() -> None:
    assert {each.type for each in every_type().questions} == TYPES.keys()


def typed(of: Quiz) -> str:
    """Return what is typed: for pairs, groups and orders the marks that the lines show for the right texts."""
    said = dict(TYPED)
    for slot in plan_quiz(of, 1).slots:
        question = slot.question
        type_ = TYPES[question.type]
        lines = type_.form(type_.ask(question.body, slot.layout)).lines
        marks = {line.text: line.mark for line in lines}
        if question.id in ("pairs", "groups"):
            right = RESPONSES[question.id]
            said[question.id] = " ".join(f"{marks[left]}{marks[to]}" for left, to in right.items())
        if question.id == "order":
            said[question.id] = " ".join(marks[text] for text in RESPONSES["order"])
    return "\n".join(said[each.id] for each in of.questions) + "\n"


def test_in_the_terminal_every_type_earns_everything_from_what_is_shown() -> None:
    of = every_type()
    taking = Taking(planned(plan_quiz(of, 1)), lambda _: None, Clock())
    taking.do(Begin())
    out = io.StringIO()
    assert Conversation(Terminal(io.StringIO(typed(of)), out, out), taking).run()
    came = results(taking.session, NOON.utc, NOON.offset)
    assert [came.earned, came.possible] == [11, 11]
    assert came.unmarked == 1
    assert "1 answer waits to be marked by hand" in "\n".join(results_lines(came, 120))


def test_marked_from_a_file_every_type_earns_everything(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    quiz, answers = tmp_path / "every.quiz.yaml", tmp_path / "answers.json"
    quiz.write_text(TEXT, "utf-8")
    answers.write_text(json.dumps(RESPONSES), "utf-8")
    assert main(["mark", str(quiz), str(answers), "--json"], lambda *_: 3) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["total"] == {"earned": 11, "possible": 11}
    assert told["domains"] == {"water": {"earned": 9, "possible": 9}, "trade": {"earned": 2, "possible": 2}}
    assert {row["id"]: row["credit"] for row in told["questions"]} == {
        **dict.fromkeys(RESPONSES, 1),
        "decide": None,
        "essay": None,
    }
    assert told["unmarked"] == ["essay"]
