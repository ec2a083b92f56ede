"""quizapp mark: points by domain, as people read them and as JSON."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Call


@pytest.fixture
def answers(tmp_path: Path) -> Path:
    path = tmp_path / "answers.yaml"
    path.write_text("mouth: The Baltic Sea\ncargo: [1]\n", encoding="utf-8")
    return path


def test_points_are_told_by_domain_and_in_all(call: Call, rivers: Path, answers: Path) -> None:
    said = call("mark", rivers, answers)
    assert said == (0, said.out, "")
    assert said.out.splitlines() == [
        "Rivers of Europe",
        "1 of 3 points in Geography",
        "1 of 2 points in Trade",
        "2 of 5 points in all",
    ]


def test_json_holds_domains_total_and_every_question(call: Call, rivers: Path, answers: Path) -> None:
    said = call("mark", "--json", rivers, answers)
    assert (said.status, said.err) == (0, "")
    assert json.loads(said.out) == {
        "domains": {"geography": {"earned": 1, "possible": 3}, "trade": {"earned": 1, "possible": 2}},
        "total": {"earned": 2, "possible": 5},
        "questions": [
            {"id": "mouth", "answered": True, "credit": 0.5, "points": {"geography": 0.5}},
            {"id": "cargo", "answered": True, "credit": 0.5, "points": {"trade": 1, "geography": 0.5}},
            {"id": "border", "answered": False, "credit": 0, "points": {"geography": 0}},
        ],
    }


def test_a_third_is_the_nearest_double(call: Call, tmp_path: Path) -> None:
    quiz, answers = tmp_path / "thirds.quiz.yaml", tmp_path / "answers.json"
    options = "[correct: a, correct: b, correct: c, wrong: d]"
    text = (
        f"format: 1\ntitle: T\nquestions:\n  - {{id: q, type: multiple, points: 0.1, prompt: P, options: {options}}}\n"
    )
    quiz.write_text(text, encoding="utf-8")
    answers.write_text('{"q": ["a"]}', encoding="utf-8")
    marked = json.loads(call("mark", quiz, answers, "--json").out)
    assert marked["questions"] == [{"id": "q", "answered": True, "credit": 1 / 3, "points": {"general": 1 / 30}}]
    assert marked["total"] == {"earned": 1 / 30, "possible": 0.1}


@pytest.mark.parametrize("nothing", ["{}", "mouth: null\ncargo: []\nborder: {}"])
def test_no_answers_earn_nothing_and_are_not_answered(call: Call, rivers: Path, answers: Path, nothing: str) -> None:
    answers.write_text(nothing, encoding="utf-8")
    marked = json.loads(call("mark", rivers, answers, "--json").out)
    assert [(row["answered"], row["credit"]) for row in marked["questions"]] == [(False, 0)] * 3
    assert marked["total"] == {"earned": 0, "possible": 5}


def test_points_beyond_any_double_are_still_numbers(call: Call, seas: Path, answers: Path) -> None:
    text = seas.read_text(encoding="utf-8").replace("id: salt", f"points: {'9' * 390}.5e10, id: salt")
    seas.write_text(text, encoding="utf-8")
    answers.write_text("salt: 1", encoding="utf-8")
    assert json.loads(call("mark", seas, answers, "--json").out)["total"]["earned"] == int("9" * 390 + "5" + "0" * 9)


FAULTY = "mouth: The Dead Sea\ncargo: [1, 1]\nborder: perhaps\nboarder: true\n"


def test_every_fault_in_the_responses_is_told_at_its_place_and_nothing_is_marked(
    call: Call, rivers: Path, answers: Path
) -> None:
    answers.write_text(FAULTY, encoding="utf-8")
    said = call("mark", rivers, answers)
    assert (said.status, said.out) == (1, "")
    problems = [line for line in said.err.splitlines() if not line.startswith("    ")]
    assert [line.removeprefix(f"{answers}:").partition("]")[0] for line in problems] == [
        "1:8: error[no-such-option",
        "2:12: error[named-twice",
        "3:9: error[not-a-flag",
        "4:1: error[unknown-question",
    ]


def test_with_json_the_faults_are_json_on_standard_error(call: Call, rivers: Path, answers: Path) -> None:
    answers.write_text(FAULTY, encoding="utf-8")
    said = call("mark", rivers, answers, "--json")
    assert (said.status, said.out) == (1, "")
    told = json.loads(said.err)
    assert list(told) == ["diagnostics"]
    assert told["diagnostics"][0] == {
        "severity": "error",
        "code": "no-such-option",
        "line": 1,
        "column": 8,
        "end_line": 1,
        "end_column": 20,
        "message": "“The Dead Sea” is none of the three options, nor the number of one.",
        "hint": None,
    }
    assert [each["code"] for each in told["diagnostics"][1:]] == ["named-twice", "not-a-flag", "unknown-question"]


def test_a_quiz_with_errors_is_told_and_nothing_is_marked(call: Call, broken: Path, answers: Path) -> None:
    said = call("mark", broken, answers)
    assert (said.status, said.out) == (1, "")
    assert said.err.startswith(f"{broken}:1:1: error[missing-key]: ")
    assert json.loads(call("mark", broken, answers, "--json").err)["diagnostics"][0]["code"] == "missing-key"


def test_what_cannot_be_read_is_told_before_what_is_wrong(call: Call, broken: Path, rivers: Path) -> None:
    none = broken.with_name("none.yaml")
    assert call("mark", broken, none) == (2, "", f"“{none}” is not there.\n")
    assert call("mark", none, none.parent) == (
        2,
        "",
        f"“{none}” is not there.\n“{none.parent}” is a folder, not a file.\n",
    )
