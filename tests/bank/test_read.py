"""What a file says is what the quiz holds."""

from fractions import Fraction
from pathlib import Path

import pytest

from quizapp.bank.read import Reading, Waived, read, read_text
from quizapp.quiz.option import Option
from quizapp.quiz.quiz import (
    Domain,
    Header,
    Image,
    Passage,
    Question,
    Quiz,
    Section,
    SessionDefaults,
    Source,
    Waiver,
)
from quizapp.quiz.types.choice import Choice
from quizapp.quiz.types.multiple import Multiple
from quizapp.quiz.types.true_false import TrueFalse
from tests.bank.marked import HEAD, QUESTION

RIVERS = """\
# yaml-language-server: $schema=quiz.schema.json
format: 1
id: rivers
title: Rivers of Europe
collection: Waters
description: |
  Where they **rise**.
license: CC0
version: 1.10
authors: [Ada, Grace]
tags: maps
language: en-GB
math: on
domains:
  geography: Geography
  trade: {title: Trade, description: "What moves on the water, and why", color: "#2A8F78", pass: 50%}
sections:
  sources: {title: Where rivers rise, domain: geography}
  ports: {title: Where goods change hands, domain: trade, heading: Ports}
source:
  title: A short reader on European rivers
  author: The class of 2026
  publisher: Nobody
  date: 2025-01-20
  url: https://example.org/rivers
  text: rivers.md
session: {mode: test, tries: 2, draw: 10, shuffle: {questions: yes}, time_limit: 1h30m, retry_penalty: 12.5%,
  confidence: score, pass: 60%, open_book: true}
questions:
  - id: danube-mouth
    section: sources
    prompt: Into which sea does the **Danube** flow?
    options:
      - correct: The Black Sea
      - wrong: The Caspian Sea
        feedback: The Caspian takes the Volga, not the Danube.
        credit: 25%
        misconception: mixes  up rivers
      - The Adriatic Sea
      - text: None of these
        pin: true
    explanation: The delta lies in Romania and Ukraine.
    source: {section: sources, quote: "reaches the Black Sea through a wide delta"}
    hint: Look east.
  - id: cargo
    type: multiple
    scoring: each
    section: ports
    prompt: What is moved?
    options: [correct: Grain, correct: Ore, Sand]
    points: {trade: 2, geography: 0.5}
    hint: [One., Two.]
    difficulty: hard
    tags: [ore, grain]
    time_limit: 90s
    image: {path: barge.png, alt: A barge}
  - id: border
    type: true-false
    prompt: Does the Rhine pass Basel?
    answer: Yes
    feedback: {true: Right., false: It does.}
    points: {geography: 1}
    waive: {no-image: There is none.}
"""
TEXT = "# Where rivers rise\n\nThe Danube *reaches* the Black Sea\nthrough a wide delta.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "rivers.quiz.yaml").write_text(RIVERS, "utf-8")
    (tmp_path / "rivers.md").write_text(TEXT, "utf-8")
    (tmp_path / "barge.png").write_bytes(b"")
    return tmp_path


def asked(*lines: str) -> Question:
    """Return the one question of a file that has these lines under it."""
    text = (
        HEAD
        + "  - id: a\n    prompt: Which?\n    options: [correct: x, y]\n"
        + "".join(f"    {each}\n" for each in lines)
    )
    return quiz_of(read_text(text, "q.yaml")).questions[0]


def headed(*lines: str) -> Header:
    """Return the header of a file with these lines beside the needed ones."""
    return quiz_of(read_text(HEAD + QUESTION + "".join(f"{each}\n" for each in lines), "q.quiz.yaml")).header


def quiz_of(reading: Reading) -> Quiz:
    assert reading.quiz is not None, reading.diagnostics
    return reading.quiz


def test_every_key_of_the_file_is_read(folder: Path) -> None:
    assert quiz_of(read(folder / "rivers.quiz.yaml")).header == Header(
        "rivers",
        "Rivers of Europe",
        (
            Domain("geography", "Geography"),
            Domain("trade", "Trade", "What moves on the water, and why", "#2A8F78", Fraction(1, 2)),
        ),
        collection="Waters",
        description="Where they **rise**.\n",
        license="CC0",
        version="1.10",
        authors=("Ada", "Grace"),
        tags=("maps",),
        language="en-GB",
        math=True,
        sections=(
            Section("sources", "Where rivers rise", "geography"),
            Section("ports", "Where goods change hands", "trade", "Ports"),
        ),
        source=Source(
            "A short reader on European rivers",
            "The class of 2026",
            "Nobody",
            "2025-01-20",
            "https://example.org/rivers",
            "rivers.md",
        ),
        session=SessionDefaults(
            mode="test",
            draw=10,
            shuffle_questions=True,
            shuffle_options=True,
            time_limit=5400,
            tries=2,
            retry_penalty=Fraction(1, 8),
            confidence="score",
            pass_share=Fraction(3, 5),
            open_book=True,
        ),
        text=TEXT,
    )


def test_every_key_of_a_question_is_read(folder: Path) -> None:
    assert quiz_of(read(folder / "rivers.quiz.yaml")).questions == (
        Question(
            "danube-mouth",
            "choice",
            "Into which sea does the **Danube** flow?",
            Choice(
                (
                    Option("The Black Sea", True, credit=Fraction(1)),
                    Option(
                        "The Caspian Sea",
                        False,
                        "The Caspian takes the Volga, not the Danube.",
                        Fraction(1, 4),
                        misconception="mixes up rivers",
                    ),
                    Option("The Adriatic Sea"),
                    Option("None of these", pin=True),
                )
            ),
            (("geography", Fraction(1)),),
            section="sources",
            hints=("Look east.",),
            explanation="The delta lies in Romania and Ukraine.",
            source=Passage("sources", "reaches the Black Sea through a wide delta"),
        ),
        Question(
            "cargo",
            "multiple",
            "What is moved?",
            Multiple(
                (
                    Option("Grain", True, credit=Fraction(1)),
                    Option("Ore", True, credit=Fraction(1)),
                    Option("Sand"),
                ),
                "each",
            ),
            (("trade", Fraction(2)), ("geography", Fraction(1, 2))),
            section="ports",
            image=Image("barge.png", "A barge"),
            hints=("One.", "Two."),
            difficulty="hard",
            tags=("ore", "grain"),
            time_limit=90,
        ),
        Question(
            "border",
            "true-false",
            "Does the Rhine pass Basel?",
            TrueFalse(True, "Right.", "It does."),
            (("geography", Fraction(1)),),
            waive=(Waiver("no-image", "There is none."),),
        ),
    )


def test_a_file_without_a_fault_is_told_nothing_of(folder: Path) -> None:
    reading = read(folder / "rivers.quiz.yaml")
    assert reading.diagnostics == ()
    assert (reading.title, reading.id, reading.questions) == ("Rivers of Europe", "rivers", 3)


def test_what_is_left_out_is_as_usual() -> None:
    reading = read_text(HEAD + QUESTION, "Great rivers.quiz.yaml")
    assert reading.quiz == Quiz(
        Header("Great-rivers", "Rivers", (Domain("general", "General"),)),
        (
            Question(
                "a",
                "choice",
                "Which?",
                Choice((Option("Danube", True, credit=Fraction(1)), Option("Rhine"))),
                (("general", Fraction(1)),),
            ),
        ),
    )


@pytest.mark.parametrize(
    "word", ["No", "on", "1.10", "012", "12:30", "2025-01-20", "null", "~", "1e3", "0x1F", "=", ".inf", "a\tb", "x:y"]
)
def test_text_is_text_whatever_yaml_would_make_of_it(word: str) -> None:
    question = asked(f"explanation: {word}", f"tags: [{word}, b]")
    assert question.explanation == word
    assert question.tags[1] == "b"
    assert headed(f"version: {word}").version == " ".join(word.split())


def test_text_keeps_its_blanks_and_lines_as_yaml_says() -> None:
    assert asked('explanation: "  a\\n\\n    b  "').explanation == "  a\n\n    b  "
    assert asked("explanation: |", "  a", "", "    b").explanation == "a\n\n  b\n"
    assert asked("explanation: >-", "  a", "  b").explanation == "a b"


@pytest.mark.parametrize("value", ["", '""', "'   '", '"\\n\\t"'])
def test_an_empty_value_is_a_missing_one(value: str) -> None:
    question = asked(f"explanation: {value}", f"hint: {value}", f"points: {value}", f"tags: {value}", f"image: {value}")
    assert question == asked()
    assert headed(f"language: {value}", f"domains: {value}", f"session: {value}", f"id: {value}") == headed()


@pytest.mark.parametrize("key", ["points", "time_limit", "difficulty", "source", "waive"])
def test_null_is_missing_where_no_text_is_called_for(key: str) -> None:
    assert asked(f"{key}: null") == asked()


@pytest.mark.parametrize(
    ("word", "flag"), [("true", True), ("YES", True), ("On", True), ("False", False), ("no", False), ("OFF", False)]
)
def test_flags_are_understood_in_several_words_and_any_case(word: str, flag: bool) -> None:
    assert headed(f"math: {word}").math is flag
    assert headed(f"math: '{word}'").math is flag


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("2", Fraction(2)),
        ("0", Fraction(0)),
        ("+.5", Fraction(1, 2)),
        ("0.1", Fraction(1, 10)),
        ("1e-3", Fraction(1, 1000)),
        ("1e300", Fraction(10**300)),
        ("012", Fraction(12)),
        ("'3'", Fraction(3)),
        ("9" * 400, Fraction(10**400 - 1)),
    ],
)
def test_numbers_are_exact(written: str, number: Fraction) -> None:
    assert asked(f"points: {written}").points == (("general", number),)


@pytest.mark.parametrize(
    ("written", "seconds"), [("90s", 90), ("20m", 1200), ("1h30m", 5400), ("2h", 7200), ("1h1s", 3601), ("0m5s", 5)]
)
def test_durations_are_seconds(written: str, seconds: int) -> None:
    assert asked(f"time_limit: {written}").time_limit == seconds


@pytest.mark.parametrize(
    "tag",
    ["en", "No", "pt-BR", "zh-Hant-TW", "sr-Latn", "de-CH-1996", "x-private", "sl-rozaj-biske", "en-u-ca-gregory"],
)
def test_languages_are_bcp_47_tags(tag: str) -> None:
    assert headed(f"language: {tag}").language == tag


def test_one_flag_shuffles_or_leaves_both() -> None:
    for flag in (True, False):
        session = headed(f"session: {{shuffle: {flag}}}").session
        assert (session.shuffle_questions, session.shuffle_options) == (flag, flag)


def test_a_penalty_left_out_is_one_third_exactly() -> None:
    assert headed("session: {tries: 3}").session.retry_penalty == Fraction(1, 3)


def test_bare_points_go_to_the_sections_domain_or_else_to_the_only_one() -> None:
    text = (
        "domains: {land: Land, sea: Sea}\nsections: {a: {title: A, domain: sea}}\n"
        + HEAD
        + QUESTION.replace("id: a", "id: a, section: a, points: 3")
    )
    assert quiz_of(read_text(text, "q.yaml")).questions[0].points == (("sea", Fraction(3)),)
    assert asked("points: 3").points == (("general", Fraction(3)),)


def test_points_of_nothing_make_a_question_ungraded() -> None:
    assert asked("points: {general: 0}").points == (("general", Fraction(0)),)


def test_names_are_kept_in_nfc_and_capitals_count() -> None:
    header = headed("id: Cafe\u0301", "sections: {a: Small, A: Large}")
    assert header.id == "Café"
    assert [section.slug for section in header.sections] == ["a", "A"]


def test_a_collection_is_the_same_however_its_blanks_are_set() -> None:
    assert headed("collection: 'Our   cafe\u0301s '").collection == "Our cafés"


def test_questions_without_id_get_one_from_their_content_that_an_edit_changes() -> None:
    text = HEAD + "  - {prompt: One?, options: [correct: x, y]}\n  - {prompt: Two?, options: [correct: x, y]}\n"
    ids = [question.id for question in quiz_of(read_text(text, "q.yaml")).questions]
    again = [question.id for question in quiz_of(read_text("tags: t\n" + text, "other.yaml")).questions]
    edited = [question.id for question in quiz_of(read_text(text.replace("One", "Once"), "q.yaml")).questions]
    assert ids == ["q-40d33a7426", "q-9c1f6ad254"]
    assert ids == again
    assert edited[0] != ids[0]
    assert edited[1] == ids[1]


def test_made_ids_differ_even_where_questions_do_not() -> None:
    one = "  - {prompt: One?, options: [correct: x, y]}\n"
    first = quiz_of(read_text(HEAD + one, "q.yaml")).questions[0].id
    taken = f"  - {{id: {first}-2, prompt: Two?, options: [correct: x, y]}}\n"
    ids = [question.id for question in quiz_of(read_text(HEAD + one * 3 + taken, "q.yaml")).questions]
    assert ids == [first, f"{first}-3", f"{first}-4", f"{first}-2"]


def test_an_alias_stands_for_what_its_anchor_marks() -> None:
    text = HEAD + "  - &one {prompt: One?, options: &two [correct: x, y]}\n  - {id: b, prompt: Two?, options: *two}\n"
    questions = quiz_of(read_text(text, "q.yaml")).questions
    assert questions[0].body == questions[1].body


def test_json_is_read_too_with_its_pairs_of_surrogates() -> None:
    text = (
        '{"format": 1, "title": "Smile \\ud83d\\ude00 \\\\ud83d \\u00e9\\/", "questions": [{"id": "a", "prompt": "?",'
        ' "options": [{"correct": "\\uD83D\\uDE00"}, "no"]}]}'
    )
    quiz = quiz_of(read_text(text, "q.yaml"))
    assert quiz.header.title == "Smile 😀 \\ud83d é/"
    assert quiz.questions[0].body.options[0].text == "😀"


def test_pairs_of_surrogates_outside_double_quotes_are_text() -> None:
    assert asked("explanation: \\ud83d\\uDE00").explanation == "\\ud83d\\uDE00"
    assert asked("hint: '\\uD83D\\ude00'", 'explanation: "\\ud83d\\ude00"').hints == ("\\uD83D\\ude00",)


@pytest.mark.parametrize("letter", ["\x85", "\u2028", "\u2029"])
def test_line_separators_in_pasted_text_are_letters_like_others(letter: str) -> None:
    question = asked(f"explanation: a{letter}b", f'hint: "c{letter}d"')
    assert (question.explanation, question.hints) == (f"a{letter}b", (f"c{letter}d",))


def test_core_tags_change_nothing() -> None:
    assert asked("explanation: !!str 5").explanation == "5"


def test_a_byte_order_mark_is_no_letter() -> None:
    assert quiz_of(read_text(b"\xef\xbb\xbf" + (HEAD + QUESTION).encode(), "q.yaml")).header.title == "Rivers"


def test_questions_read_without_error_are_counted_though_the_file_has_errors() -> None:
    text = (
        HEAD.replace("Rivers", "Seas\nid: seas")
        + QUESTION
        + "  - {id: b, prompt: What?}\n"
        + QUESTION.replace("a,", "c,")
    )
    reading = read_text(text, "q.yaml")
    assert reading.quiz is None
    assert (reading.title, reading.id, reading.questions) == ("Seas", "seas", 2)


def test_all_problems_are_told_at_once() -> None:
    text = "titel: x\nformat: 1\nquestions:\n  - {id: a, prompt: '', option: [x]}\n  - {id: a, options: []}\n"
    assert [each.code for each in read_text(text, "q.yaml").diagnostics] == [
        "missing-key",
        "unknown-key",
        "missing-key",
        "missing-key",
        "unknown-key",
        "missing-key",
        "duplicate-id",
        "too-few",
    ]


def test_of_a_higher_format_nothing_else_is_looked_at() -> None:
    text = "format: 2\ntitel: !x y\n---\nmore: *\n".replace("*", "'*'")
    assert [(each.code, each.line, each.column) for each in read_text(text, "q.yaml").diagnostics] == [
        ("newer-format", 1, 9)
    ]


def test_a_waived_warning_is_listed_and_not_told() -> None:
    text = (
        HEAD
        + "  - {id: a, prompt: W, image: x.png, options: [correct: x, y], waive: {no-alt: A river, no-id: Never}}\n"
        + "  - {prompt: V, options: [correct: x, y]}\n"
        + "waive: {no-id: Made later, no-quote: x}\n"
    )
    reading = read_text(text, "q.yaml")
    quiz = quiz_of(reading)
    assert reading.diagnostics == ()
    assert reading.waived == (Waived("a", "no-alt", "A river"), Waived(quiz.questions[1].id, "no-id", "Made later"))


def test_errors_cannot_be_waived() -> None:
    text = HEAD + "  - {id: a, prompt: W, option: x, options: [correct: x, y], waive: {unknown-key: x}}\n"
    reading = read_text(text, "q.yaml")
    assert [each.code for each in reading.diagnostics] == ["unknown-key"]
    assert reading.waived == ()


def test_a_waiver_of_one_question_leaves_the_next_alone() -> None:
    text = HEAD + "".join(
        f"  - {{id: {id_}, prompt: W, image: x.png, options: [correct: x, y]{waive}}}\n"
        for id_, waive in (("a", ", waive: {no-alt: x}"), ("b", ""))
    )
    assert [each.line for each in read_text(text, "q.yaml").diagnostics] == [5]
