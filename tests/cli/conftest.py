"""Calling the command line as the console script does: words and typed lines in, status and output back."""

import io
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from quizapp.__main__ import main

RIVERS = """\
format: 1
title: Rivers of Europe
domains: {geography: Geography, trade: Trade}
sections:
  rise: {title: Where rivers rise, domain: geography}
  ports: {title: Where goods change hands, domain: trade}
session: {shuffle: {options: false}}
questions:
  - id: mouth
    section: rise
    prompt: Into which sea does the **Danube** flow?
    options:
      - correct: The Black Sea
      - {wrong: The Caspian Sea, feedback: The Caspian takes the Volga.}
      - {wrong: The Baltic Sea, credit: 50%, feedback: That is nearer than it seems.}
    explanation: The delta lies in Romania.
  - id: cargo
    type: multiple
    section: ports
    points: {trade: 2, geography: 1}
    prompt: What do ships carry on the Rhine?
    options: [correct: Grain, correct: Ore, wrong: Snow]
  - id: border
    type: true-false
    section: rise
    prompt: The Rhine passes Basel.
    answer: true
    feedback: {false: It turns north there.}
"""
SEAS = """\
format: 1
title: Seas
questions:
  - {id: salt, prompt: Which is saltier?, options: [correct: The Dead Sea, wrong: The Baltic Sea]}
"""
BROKEN = "format: 1\ntitel: Broken\nquestions: []\n"


class Said(NamedTuple):
    """What a call came to: the exit status, and both outputs."""

    status: int
    out: str
    err: str


Call = Callable[..., Said]


@pytest.fixture
def call(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Call:
    """Call with some words; `typed` comes through a pipe. The data folder is a fresh one."""
    monkeypatch.setenv("QUIZAPP_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("COLUMNS", "100")

    def called(*words: str | Path, typed: str = "") -> Said:
        monkeypatch.setattr("sys.stdin", io.StringIO(typed))
        capsys.readouterr()
        status = main([str(word) for word in words])
        return Said(status, *capsys.readouterr())

    return called


@pytest.fixture
def rivers(tmp_path: Path) -> Path:
    """A quiz of three questions in two domains."""
    path = tmp_path / "rivers.quiz.yaml"
    path.write_text(RIVERS, encoding="utf-8")
    return path


@pytest.fixture
def seas(tmp_path: Path) -> Path:
    """A quiz of one question."""
    path = tmp_path / "seas.quiz.yaml"
    path.write_text(SEAS, encoding="utf-8")
    return path


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """A quiz file with errors."""
    path = tmp_path / "broken.quiz.yaml"
    path.write_text(BROKEN, encoding="utf-8")
    return path
