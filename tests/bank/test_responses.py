"""Files of responses: what someone answered, in YAML or JSON."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.bank.files import Unreadable
from quizapp.bank.read import read_text
from quizapp.bank.responses import read_responses, read_responses_text
from quizapp.bank.sentences import sentence
from quizapp.quiz.quiz import Quiz
from quizapp.quiz.types.categorize import Categorize
from quizapp.quiz.types.cloze import Cloze
from quizapp.quiz.types.matching import Matching
from quizapp.quiz.types.multiple import Multiple
from quizapp.quiz.types.ordering import Ordering
from quizapp.quiz.types.table import TYPES
from tests.builders import choice, multiple, question, quiz, true_false
from tests.strategies import is_nothing, quizzes, responses

RIVERS = quiz(
    question("mouth", choice("*The Black Sea", "The Caspian Sea", "3", "null")),
    question("cargo", multiple("*Grain", "*Ore", "Sand")),
    question("border", true_false(True)),
)


def faults(text: str) -> list[tuple[str, int, int, int]]:
    found, diagnostics = read_responses_text(text, RIVERS)
    assert not found
    assert all(each.severity == "error" and sentence(each).isprintable() for each in diagnostics)
    return [(each.code, each.line, each.column, each.end_column) for each in diagnostics]


def answers(text: str) -> list[Any]:
    found, diagnostics = read_responses_text(text, RIVERS)
    assert diagnostics == ()
    return [found[each.id] for each in RIVERS.questions]


def test_a_choice_is_answered_by_text_or_place_a_multiple_by_a_list_a_statement_by_a_flag() -> None:
    assert answers("mouth: The  Black Sea\ncargo: [Ore, 3]\nborder: No\n") == [0, frozenset({1, 2}), False]


def test_json_is_read_too() -> None:
    text = json.dumps({"mouth": 2, "cargo": ["Grain"], "border": True}, indent="\t")
    assert answers(text) == [1, frozenset({0}), True]


def test_what_equals_an_options_text_is_that_option_and_not_a_place() -> None:
    assert answers("mouth: 3") == [2, None, None]


@pytest.mark.parametrize("nothing", ["", "null", "~", "[]", "{}", "''", "'  '"])
def test_nothing_is_no_answer(nothing: str) -> None:
    assert answers(f"mouth: {nothing}\ncargo: {nothing}\nborder: {nothing}\n") == [None, None, None]


def test_null_in_quotes_is_a_text() -> None:
    assert answers('mouth: "null"') == [3, None, None]


def test_a_question_that_is_not_named_is_not_answered() -> None:
    assert answers("{}") == [None, None, None]


def test_all_faults_are_told_at_once_each_at_its_place() -> None:
    text = "mouth: [1]\ncargo: [Ore, 2, Silk, '', [a], 9]\nborder: perhaps\nmoth: 1\nmouth: 2\n"
    assert faults(text) == [
        ("not-one-option", 1, 8, 11),
        ("named-twice", 2, 14, 15),
        ("no-such-option", 2, 17, 21),
        ("empty-item", 2, 23, 25),
        ("wrong-kind", 2, 27, 30),
        ("no-such-option", 2, 32, 33),
        ("not-a-flag", 3, 9, 16),
        ("unknown-question", 4, 1, 5),
        ("duplicate-key", 5, 1, 6),
    ]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "empty-file"),
        ("- a", "not-responses"),
        ("yes", "not-responses"),
        ("mouth: {a: b}", "not-one-option"),
        ("cargo: Ore", "not-a-list"),
        ("mouth: 'x", "not-yaml"),
        ("mouth: 1\n---\nmouth: 1", "second-document"),
        ("mouth: !x 1", "custom-tag"),
        ("[a]: 1", "key-not-text"),
        ("mouth: \x00", "control-character"),
        ("x: " + "[" * 200 + "]" * 200, "too-deep"),
        ("mouth: " + "x" * 100_001, "too-long"),
        ("mouth: " + "9" * 5000, "no-such-option"),
        ("mouth: -1", "no-such-option"),
        ("mouth: 5", "no-such-option"),
        ("mouth: 1.0", "no-such-option"),
    ],
)
def test_what_makes_no_sense_is_refused(text: str, code: str) -> None:
    assert code in [each[0] for each in faults(text)]


def test_a_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="not-there"):
        read_responses(tmp_path / "answers.yaml", RIVERS)


def test_a_file_is_read(tmp_path: Path) -> None:
    (tmp_path / "answers.json").write_bytes(b'\xef\xbb\xbf{"border": "on"}')
    assert read_responses(tmp_path / "answers.json", RIVERS)[0]["border"] is True


def test_ids_are_compared_in_nfc() -> None:
    text = "format: 1\ntitle: T\nquestions:\n  - {id: é, prompt: W, type: true-false, answer: yes}\n"
    asked = read_text(text, "q.yaml").quiz
    assert asked is not None
    assert read_responses_text("e\u0301: true", asked) == ({"é": True}, ())


@given(quizzes(), st.data())
def test_responses_written_in_words_or_places_are_understood_as_they_were_meant(
    asked: Quiz, data: st.DataObject
) -> None:
    meant = {each.id: data.draw(st.none() | responses(each)) for each in asked.questions}
    written: dict[str, Any] = {}
    for each in asked.questions:
        response = meant[each.id]
        if response is not None:
            words = list(TYPES[each.type].words(each.body, response))
            written[each.id] = words if isinstance(each.body, Multiple) else (words or [""])[0]
            if isinstance(each.body, Matching | Categorize):
                written[each.id] = dict(pair.split(" → ") for pair in words)
            if isinstance(each.body, Cloze):
                names = [blank.name for blank in each.body.blanks]
                pairs = zip(names, response, strict=True)
                written[each.id] = {name: given + 1 if isinstance(given, int) else given for name, given in pairs}
            if isinstance(each.body, Ordering):
                written[each.id] = words
            if isinstance(response, str):
                written[each.id] = response
            if isinstance(response, int) and not isinstance(response, bool) and data.draw(st.booleans()):
                written[each.id] = response + 1
    blank = {id_: None if is_nothing(response) else response for id_, response in meant.items()}
    assert read_responses_text(json.dumps(written), asked) == (blank, ())


@given(st.text(max_size=60))
def test_no_file_of_responses_stops_the_reader(text: str) -> None:
    found, diagnostics = read_responses_text(text, RIVERS)
    assert bool(found) != bool(diagnostics)
