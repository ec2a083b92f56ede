"""What holds for whatever a file holds."""

import json
from fractions import Fraction
from typing import Any

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.bank.read import Reading, read_text
from quizapp.bank.sentences import hint, sentence
from quizapp.quiz.option import Option
from quizapp.quiz.quiz import Domain, Header, Question, Quiz
from quizapp.quiz.types.choice import Choice
from quizapp.quiz.types.multiple import Multiple
from quizapp.quiz.types.true_false import TrueFalse
from quizapp.quiz.words import folded

VALID = """\
format: 1
title: Rivers
domains: {land: Land, sea: {title: Sea, pass: 50%, color: "#112233"}}
sections:
  rise: {title: Where rivers rise, domain: land}
session: {mode: test, tries: 2, shuffle: {questions: true}, time_limit: 1h}
waive: {no-id: later}
questions:
  - id: a
    section: rise
    prompt: &p Which **one**?
    options:
      - correct: "Danube \\ud83d\\ude00"
      - wrong: Rhine
        feedback: |
          No.

          Not at all.
        credit: 50%
      - {text: None, pin: true}
    points: {land: 1, sea: 0.5}
    hint: [x, 'y']
  - id: b
    type: true-false
    prompt: *p
    answer: no
    feedback: {true: It is not., false: Right.}
    points: {sea: 1}
    image: {path: a.png, alt: A}
    time_limit: 90s
"""
PIECES = st.sampled_from(
    [
        *"-:?,[]{}#&*!|>'\"%@`~ \n\t\r\ufeff\x00\u2028😀",
        *("\\u", "\\ud83d\\ude00", "<<", "---\n", "...\n", "  - ", "- - ", "null", "{}", "[]", "''", "&p ", "*p"),
        *("!!str ", "!x ", "1e999", "format: 2", "correct: ", "![](", "e\u0301"),
    ]
)


def is_sound(reading: Reading, text: str) -> None:
    """Assert what holds for every reading."""
    lines = text.removeprefix("\ufeff").split("\n")
    assert (reading.quiz is None) == any(each.severity == "error" for each in reading.diagnostics)
    for each in reading.diagnostics:
        assert 1 <= each.line <= each.end_line <= len(lines)
        assert 1 <= each.column <= len(lines[each.line - 1]) + 1
        assert 1 <= each.end_column <= len(lines[each.end_line - 1]) + 1
        assert (each.line, each.column) <= (each.end_line, each.end_column)
        assert sentence(each).isprintable()
        assert (hint(each) or "x").isprintable()


@given(st.binary(max_size=200))
def test_no_bytes_stop_the_reader(data: bytes) -> None:
    is_sound(read_text(data, "q.yaml"), data.decode("utf-8", "surrogateescape"))


@given(st.text(max_size=200))
def test_no_text_stops_the_reader(text: str) -> None:
    is_sound(read_text(text, "q.yaml"), text)


@given(st.lists(PIECES, max_size=30).map("".join))
def test_no_yaml_stops_the_reader(text: str) -> None:
    is_sound(read_text(text, "q.yaml"), text)


@settings(max_examples=400)
@given(st.lists(st.tuples(st.integers(0, len(VALID)), st.integers(0, 12), PIECES), min_size=1, max_size=4))
def test_no_slip_in_a_valid_file_stops_the_reader(slips: list[tuple[int, int, str]]) -> None:
    text = VALID
    for start, length, piece in slips:
        text = text[:start] + piece + text[start + length :]
    is_sound(read_text(text, "q.yaml"), text)


@settings(max_examples=200)
@given(st.integers(0, len(VALID.split("\n"))), st.integers(0, len(VALID.split("\n"))), st.data())
def test_no_line_left_out_or_doubled_stops_the_reader(first: int, second: int, data: st.DataObject) -> None:
    lines = VALID.split("\n")
    lines[first:first] = data.draw(st.permutations(lines[second : second + 3]))
    del lines[second : second + data.draw(st.integers(0, 3))]
    is_sound(read_text("\n".join(lines), "q.yaml"), "\n".join(lines))


def test_the_file_that_slips_are_made_in_is_valid() -> None:
    assert read_text(VALID, "q.yaml").quiz is not None


# Texts that YAML can write, and that are not empty: what a teacher might type, and worse.
LETTERS = st.one_of(
    st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp"), exclude_characters="\ufeff\ufffe\uffff"),
    st.sampled_from("\n\t -:#'\"!&*|>%@`[]{},?"),
)
TEXTS = st.text(LETTERS, min_size=1, max_size=30).filter(lambda text: bool(text.strip()) and "![" not in text)
OPTIONAL = st.none() | TEXTS
LINES = TEXTS.map(folded).filter(bool)
SLUGS = st.from_regex(r"[A-Za-z0-9][A-Za-z0-9._-]{0,10}", fullmatch=True)
HALVES = st.integers(0, 10).map(lambda number: Fraction(number, 2))


@st.composite
def options(draw: st.DrawFn, correct: int | None, credit: bool) -> tuple[Option, ...]:
    """Draw options of which `correct` are right, or any number from one."""
    texts = draw(st.lists(TEXTS, min_size=2, max_size=5, unique_by=folded))
    keys = draw(st.sets(st.integers(0, len(texts) - 1), min_size=1, max_size=correct))
    return tuple(
        Option(
            text,
            place in keys,
            draw(st.none() | TEXTS),
            Fraction(1) if place in keys else Fraction(draw(st.integers(0, 100)) if credit else 0, 100),
            draw(st.booleans()),
            None if place in keys else draw(st.none() | LINES),
        )
        for place, text in enumerate(texts)
    )


SCORINGS = st.sampled_from(("net", "exact", "each"))
BODIES: st.SearchStrategy[tuple[str, Any]] = st.one_of(
    st.tuples(st.just("choice"), st.builds(Choice, options(1, True))),
    st.tuples(
        st.just("multiple"), st.builds(Multiple, options(None, False), st.sampled_from(("net", "exact", "each")))
    ),
    st.tuples(st.just("true-false"), st.builds(TrueFalse, st.booleans(), st.none() | TEXTS, st.none() | TEXTS)),
)


@st.composite
def quizzes(draw: st.DrawFn) -> Quiz:
    """Draw any quiz."""
    domains = [Domain(slug, draw(LINES)) for slug in draw(st.lists(SLUGS, min_size=1, max_size=3, unique=True))]
    slugs = st.sampled_from([domain.slug for domain in domains])
    questions = []
    for id_ in draw(st.lists(SLUGS, min_size=1, max_size=3, unique=True)):
        type_, body = draw(BODIES)
        points = draw(st.dictionaries(slugs, HALVES, min_size=1))
        said: dict[str, Any] = {"hints": tuple(draw(st.lists(TEXTS, max_size=2))), "explanation": draw(OPTIONAL)}
        questions.append(Question(id_, type_, draw(TEXTS), body, tuple(points.items()), **said))
    return Quiz(Header(draw(SLUGS), draw(LINES), tuple(domains), collection=draw(st.none() | LINES)), tuple(questions))


def plain(quiz: Quiz) -> dict[str, Any]:
    """Return a quiz as a teacher would write it, with every number and flag as a word of its own."""
    header = quiz.header
    return _full(
        format="1",
        id=header.id,
        title=header.title,
        collection=header.collection,
        domains={domain.slug: domain.title for domain in header.domains},
        questions=[
            _full(
                id=question.id,
                type=question.type,
                prompt=question.prompt,
                points={domain: str(float(points)) for domain, points in question.points},
                hint=list(question.hints),
                explanation=question.explanation,
                **_own(question.body),
            )
            for question in quiz.questions
        ],
    )


def _own(body: Any) -> dict[str, Any]:
    if isinstance(body, TrueFalse):
        return {"answer": str(body.answer), "feedback": _full(true=body.if_true, false=body.if_false)}
    scoring = {"scoring": body.scoring} if isinstance(body, Multiple) else {}
    return {"options": [_option(option, isinstance(body, Choice)) for option in body.options], **scoring}


def _option(option: Option, credit: bool) -> dict[str, Any]:
    share = f"{float(option.credit * 100)}%" if credit and not option.correct else None
    return _full(
        **{"correct" if option.correct else "wrong": option.text},
        feedback=option.feedback,
        credit=share,
        pin=str(option.pin),
        misconception=option.misconception,
    )


def _full(**values: Any) -> dict[str, Any]:
    return {key: value for key, value in values.items() if value is not None}


@settings(max_examples=200)
@given(quizzes(), st.booleans(), st.booleans())
def test_a_quiz_written_as_yaml_reads_back_equal(quiz: Quiz, flow: bool, unicode: bool) -> None:
    written = yaml.safe_dump(plain(quiz), default_flow_style=flow, allow_unicode=unicode, sort_keys=False)
    reading = read_text(written, "q.yaml")
    assert reading.diagnostics == ()
    assert reading.quiz == quiz


@given(quizzes(), st.booleans())
def test_a_quiz_written_as_json_reads_back_equal(quiz: Quiz, ascii_: bool) -> None:
    written = json.dumps(plain(quiz), ensure_ascii=ascii_)
    reading = read_text(written, "q.yaml")
    assert reading.diagnostics == ()
    assert reading.quiz == quiz
