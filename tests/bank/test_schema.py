"""The JSON Schema of quiz files agrees with the reader."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from quizapp.app.new_quiz import write_template
from quizapp.bank.read import read_text
from quizapp.bank.schema import quiz_schema
from quizapp.places import questions
from quizapp.quiz.types.table import TYPES
from tests.bank.as_editors import as_editors_see
from tests.bank.marked import HEAD, QUESTION, unmarked
from tests.bank.test_read_properties import PIECES, VALID, plain, quizzes
from tests.bank.test_wrong_files import ASKED, DOMAINS, FILE, SECTIONS, TWO_DOMAINS
from tests.cli.conftest import RIVERS, SEAS

SCHEMA = quiz_schema()
VALIDATOR = Draft202012Validator(SCHEMA)
SHIPPED = sorted(questions().rglob("*.quiz.yaml"))
# What stands twice or is named nowhere, what is nothing to a person and null to an editor, and what a type asks for.
SEEN_BY_THE_READER_ALONE = {
    *(
        "duplicate-key",
        "duplicate-id",
        "duplicate-option",
        "typos-with-wildcard",
        "lone-brace",
        "blank-twice",
        "blank-without-entry",
        "entry-without-blank",
        "words-swapped",
        "ends-swapped",
        "percentage-of-range",
        "units-without-unit",
        "duplicate-unit",
        "unknown-section",
        "unknown-domain",
        "domain-needed",
    ),
    *("missing-key", "missing-value", "empty-item", "no-reason", "no-option-text", "color-is-comment", "bad-number"),
    *("no-correct-option", "several-correct-options", "no-id", "no-alt", "remote-picture"),
}


def takes(text: str) -> bool:
    """Tell whether the schema takes a text."""
    return bool(VALIDATOR.is_valid(as_editors_see(text)))


def every_object(schema: Any) -> Iterator[dict[str, Any]]:
    """Yield each part of a schema that says something of keys."""
    if isinstance(schema, dict):
        if "properties" in schema and "additionalProperties" in schema:
            yield schema
        schema = list(schema.values())
    if isinstance(schema, list):
        for part in schema:
            yield from every_object(part)


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["$schema"] == Draft202012Validator.META_SCHEMA["$id"]


def test_each_key_has_a_title_and_says_what_it_is_for() -> None:
    for part in every_object(SCHEMA):
        for name, key in part["properties"].items():
            assert key["description"].endswith((".", "right.", "correct.")), name
            assert key.get("title") or name in ("true", "false")


def test_an_editor_says_in_words_what_a_pattern_asks_for() -> None:
    session = SCHEMA["properties"]["session"]["properties"]
    assert session["pass"]["patternErrorMessage"] == "This is a percentage such as 60%, from 0% to 100%."
    assert session["time_limit"]["patternErrorMessage"] == "This is a time such as 90s, 20m or 1h30m."


def test_every_type_is_in_it_with_its_own_keys() -> None:
    for name, type_ in TYPES.items():
        properties = SCHEMA["$defs"][f"question-{name}"]["properties"]
        assert {field.name for field in type_.FIELDS} <= properties.keys()
        assert name in properties["type"]["anyOf"][0]["enum"]


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.name)
def test_every_shipped_quiz_is_taken(path: Path) -> None:
    assert [error.message for error in VALIDATOR.iter_errors(as_editors_see(path.read_text("utf-8")))] == []


@pytest.mark.parametrize("text", [VALID, RIVERS, SEAS, HEAD + QUESTION])
def test_what_the_tests_call_valid_is_taken(text: str) -> None:
    assert takes(text)


CASES = {
    **FILE,
    **{f"{name} asked": HEAD + text for name, text in ASKED.items()},
    **{f"{name} domains": TWO_DOMAINS + SECTIONS + HEAD + text for name, text in DOMAINS.items()},
}


@pytest.mark.parametrize("case", CASES)
def test_a_wrong_file_is_refused_unless_only_the_reader_can_tell(case: str) -> None:
    text = unmarked(CASES[case])[0]
    assert not takes(text) or case.split()[0] in SEEN_BY_THE_READER_ALONE
    assert takes(text) or read_text(text, "q.yaml").quiz is None


def test_most_wrong_files_are_refused() -> None:
    assert sum(takes(unmarked(text)[0]) for text in CASES.values()) < len(CASES) * 0.3


@pytest.mark.parametrize(
    "line",
    [
        *(
            "title: null",
            "title: 2025-01-20",
            "title: 1.10",
            "title: No",
            "id: 012",
            "id: null",
            "id: Flüsse-1",
            "id: ''",
        ),
        *(
            "language: no",
            "language: zh-Hant-TW",
            "language: x-mine",
            "math: Yes",
            "math: ' on '",
            "math: ~",
            "version: 2",
        ),
        *("authors: 7", "authors: [A, 8, null]", "tags: []", "domains: ~", "domains: ''", "sections: {a: 1, ß: true}"),
        *("domains: {general: {title: 5, pass: 1e1%, color: '#aBc123'}}", "source: {url: HTTPS://x.org, date: 2025}"),
        *("session: {draw: '+3', tries: ' 05 ', pass: .5%, retry_penalty: 100.00%}", "session: {time_limit: 0h90s}"),
        *("session: {confidence: off, shuffle: TRUE, open_book: }", "session: {shuffle: {options: 'No'}, pass: -0%}"),
        *("session:", "waive: {no-id: 1, x: null}", "waive:", "session: {mode: ' test '}", "description: null"),
    ],
)
def test_whatever_way_the_reader_knows_to_write_a_value_is_taken(line: str) -> None:
    key = line.partition(":")[0]
    text = line + "\n" + (HEAD.replace("title: Rivers\n", "") if key == "title" else HEAD) + QUESTION
    assert read_text(text, "q.yaml").quiz is not None
    assert takes(text)


@pytest.mark.parametrize(
    "keys",
    [
        *("prompt: null", "points: 1e2", "points: '2.5'", "points: -0", "points: {general: .5}", "points: '1e-3'"),
        *(
            "points: ~",
            "type:",
            "type: ' '",
            "type: choice",
            "difficulty: ' easy '",
            "difficulty: hard",
            "hint: [1, x]",
        ),
        *("image: ''", "image: {path: 5, alt: ''}", "image: true", "source: {quote: 1998}", "time_limit: ' 1h30m'"),
        *("id: 1", "tags: no"),
    ],
)
def test_whatever_way_the_reader_knows_to_write_a_question_is_taken(keys: str) -> None:
    prompt = "" if keys.startswith("prompt") else "    prompt: Which?\n"
    text = f"{HEAD}  - {keys}\n{prompt}    options: [correct: 1, null, {{wrong: 3, pin: no, credit: 5%}}, ~]\n"
    assert read_text(text, "q.yaml").quiz is not None
    assert takes(text)


@given(quizzes(), st.booleans())
def test_every_quiz_that_can_be_written_is_taken(quiz: Any, flow: bool) -> None:
    assert takes(yaml.safe_dump(plain(quiz), default_flow_style=flow, sort_keys=False))
    assert takes(json.dumps(plain(quiz)))


@settings(max_examples=400)
@given(st.lists(st.tuples(st.integers(0, len(VALID)), st.integers(0, 12), PIECES), min_size=1, max_size=3))
def test_what_the_schema_refuses_the_reader_refuses_too(slips: list[tuple[int, int, str]]) -> None:
    text = VALID
    for start, length, piece in slips:
        text = text[:start] + piece + text[start + length :]
    if read_text(text, "q.yaml").quiz is not None:
        assert takes(text)


WORDS = st.sampled_from(
    [
        *(
            "null",
            "~",
            "",
            "''",
            "' '",
            "yes",
            "No",
            "'on'",
            "1",
            "0",
            "-1",
            "1.5",
            "'1.5'",
            "1e3",
            "60%",
            "0%",
            "'50%'",
        ),
        *("101%", "90s", "1h", "0s", "20", "a b", "-x", "é", "a", "[]", "{}", "[a]", "{a: b}", "['']", "test", "easy"),
        *("general", "land", "'#112233'", "https://x.org", "choice", "{path: a.png}", "{title: A}", "{land: 1}", "net"),
        *(
            "{land: {title: A}}",
            "[{correct: a}, b]",
            "[{correct: a, credit: 5%}, b]",
            "{true: a, No: b}",
            "{questions: no}",
        ),
    ]
)
VALUES = [at for at, line in enumerate(VALID.split("\n")) if line.partition(": ")[2]]


@settings(max_examples=600)
@given(st.sampled_from(VALUES), WORDS)
def test_a_value_that_the_schema_refuses_the_reader_refuses_too(line: int, word: str) -> None:
    lines = VALID.split("\n")
    lines[line] = f"{lines[line].partition(': ')[0]}: {word}"
    text = "\n".join(lines)
    if read_text(text, "q.yaml").quiz is not None:
        assert takes(text)


KEYS = [
    *(
        "id",
        "collection",
        "description",
        "license",
        "version",
        "authors",
        "tags",
        "language",
        "math",
        "waive",
        "domains",
    ),
    *("sections", "source", "session"),
]
ASKED_KEYS = [
    "id",
    "type",
    "points",
    "image",
    "hint",
    "explanation",
    "source",
    "waive",
    "difficulty",
    "tags",
    "time_limit",
]
SESSION_KEYS = list(SCHEMA["properties"]["session"]["properties"])


@settings(max_examples=600)
@given(st.sampled_from(KEYS), st.sampled_from(ASKED_KEYS), st.sampled_from(SESSION_KEYS), WORDS, st.integers(0, 2))
def test_no_key_is_refused_with_a_value_that_the_reader_takes(
    key: str, asked: str, session: str, word: str, where: int
) -> None:
    own, question, sat = (word if at == where else "" for at in range(3))
    text = (
        f"format: 1\ntitle: Rivers\n{f'session: {{{session}: {sat} }}' if where == 2 else f'{key}: {own}'}\n"
        f"questions:\n  - prompt: Which?\n    {asked}: {question}\n    options: [correct: a, b]\n"
    )
    if read_text(text, "q.yaml").quiz is not None:
        assert takes(text)


def test_the_template_of_a_new_quiz_is_taken(tmp_path: Path) -> None:
    assert takes(Path(write_template(str(tmp_path))).read_text("utf-8"))
