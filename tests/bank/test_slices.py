"""A large file that is read by slices says what it says when it is read whole, problems and their places too."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.bank.limits import LARGE
from quizapp.bank.read import Reading, by_slices, read_text, whole
from quizapp.bank.utf8 import decoded
from tests.bank.test_read_properties import PIECES

HEAD = """\
format: 1
title: Rivers  # of Europe
domains:
  land: Land
  water:
    title: Water
    color: #112233
sections: {rise: {title: Where rivers rise, domain: land}}
authors:
questions:
"""
# Every way to write a question that stays within its slice, and every warning: ids, pictures, alternative texts.
QUESTIONS = """\
  - id: q1
    section: rise
    prompt: Which river
      flows into the *Black* Sea?
    options:
      - correct: Danube
      - wrong: "Rhine,
  or Rhône"
        feedback: |
          No.

            - a dash in it
          # no comment
      - {text: 'Ebro
        and Tajo', pin: true}
    tags: [a, b]
  # a comment between
# and one in the first column

  - prompt: Has it no id?
    type: true-false
    answer: yes
    points: {land: 1, water: 2}
    explanation: >-
      Folded
      text

  -
    id: q3
    type: multiple
    section: rise
    prompt: '![no words](a.png)'
    image: b.png
    options:
    - correct: x\ty
    - correct: z
    - w
    tags:
    -   a
    -   b
  - {id: q4, section: rise, prompt: 'In braces?', options: [correct: 'x, y',
     z]}
  - id: q5
    waive: {no-alt: Later}
    image: c.png
    section: rise
    prompt: Which – now?
    options:
    - correct: a
    -   wrong: b
        misconception: m
    hint: |+
      Kept

"""
REGULAR = HEAD + QUESTIONS


def sliced(text: str, together: int = 1) -> Reading | None:
    return by_slices(text, "q.quiz.yaml", None, together)


def in_whole(text: str) -> Reading:
    return whole(text, "q.quiz.yaml", None)


def shifted(text: str, by: int) -> str:
    """Return a file with its questions moved to the left or right."""
    head, questions = text.split("questions:\n")
    lines = questions.split("\n")
    moved = [" " * by + line if by > 0 else line[-by:] if line[:-by].isspace() else line for line in lines]
    return head + "questions:\n" + "\n".join(moved)


@pytest.mark.parametrize("together", [1, 200, 400, 10_000])
def test_a_regular_file_is_read_by_slices_and_says_the_same(together: int) -> None:
    reading = in_whole(REGULAR)
    assert reading.quiz is not None
    assert len(reading.quiz.questions) == 5
    assert {each.code for each in reading.diagnostics} >= {"no-id", "no-alt", "color-is-comment"}
    assert sliced(REGULAR, together) == reading


SAME = {
    "questions in the first column": shifted(REGULAR, -2),
    "questions further to the right": shifted(REGULAR, 3),
    "no line end at the end": REGULAR.rstrip(),
    "comments at the end": REGULAR + "# one\n    # two\n",
    "one question": REGULAR[: REGULAR.index("  - prompt: Has")],
    "blanks behind the key": REGULAR.replace("questions:\n", "questions:   \n"),
    "a byte-order mark within": REGULAR.replace("Danube", "Dan\ufeffube"),
    "letters beyond the first plane": REGULAR.replace("Danube", "Dānube 😀 多瑙河"),
}


@pytest.mark.parametrize("name", SAME)
def test_what_is_regular_too_is_read_by_slices(name: str) -> None:
    assert sliced(SAME[name]) == in_whole(SAME[name])


IRREGULAR = {
    "an anchor": REGULAR.replace("prompt: Which –", "prompt: &p Which –"),
    "an anchor and its alias in two slices": REGULAR.replace("Which river", "&p Which").replace("Which –", "*p #"),
    "an alias of nothing": REGULAR.replace("Which – now?", "*p"),
    "a tag": REGULAR.replace("Which –", "!!str Which –"),
    "a directive": "%YAML 1.1\n---\n" + REGULAR,
    "a directive among the questions": REGULAR.replace("# and one", "%YAML 1.1\n#"),
    "the beginning of a document": "---\n" + REGULAR,
    "the end of a document": REGULAR + "...\n",
    "a second document": REGULAR + "---\na: b\n",
    "a document that ends between two questions": shifted(REGULAR, -2).replace("# and one", "...\n#"),
    "Windows' line ends": REGULAR.replace("\n", "\r\n"),
    "a Mac's line end": REGULAR.replace("Danube", "Dan\rube"),
    "a separator of lines": REGULAR.replace("Danube", "Dan\u2028ube"),
    "an escape": REGULAR.replace("'In braces?'", '"In \\u0041?"'),
    "a control character": REGULAR.replace("Danube", "Dan\x01ube"),
    "half a letter": REGULAR.replace("Danube", "Dan\udcffube"),
    "a key after the questions": REGULAR + "license: MIT\n",
    "questions twice": REGULAR + REGULAR[REGULAR.index("questions:") :],
    "questions before their time, in quotation marks": "description: '\n\nquestions:\n  - a'\n" + REGULAR,
    "questions before their time, in brackets": "tags: [\nquestions:\n  - a]\n" + REGULAR,
    "questions on the key's line": REGULAR.replace("questions:\n", "questions: # five\n"),
    "questions in brackets": HEAD.replace(
        "questions:\n", "questions: [{id: a, prompt: W, options: [correct: x, y]}]\n"
    ),
    "no questions": HEAD,
    "an empty file": "",
    "questions alone": "- questions:\n" + REGULAR,
    "a quotation that goes on in the next slice": REGULAR.replace("Danube\n", '"Danube\n  - x"\n'),
    "brackets that go on in the next slice": REGULAR.replace("[a, b]", "[a,\n  - b]"),
    "a question too far to the left": REGULAR.replace("  - id: q5", " - id: q5"),
    "a question too far to the right": REGULAR.replace("  - prompt", "   - prompt"),
    "a tab before a question": REGULAR.replace("  - prompt", "\t- prompt"),
    "an id twice": REGULAR.replace("id: q5", "id: q1"),
    "an unknown key": REGULAR.replace("hint:", "hnit:"),
    "an unknown key of the file": REGULAR.replace("authors:", "author:"),
    "an empty question": REGULAR + "  - \n",
    "a null question": REGULAR + "  - null\n",
    "brackets too deep": REGULAR.replace("[a, b]", "[" * 101 + "]" * 101),
    "a higher format": REGULAR.replace("format: 1", "format: 2"),
    "a key without value in question marks": REGULAR + "  - ? a\n",
}


@pytest.mark.parametrize("name", IRREGULAR)
def test_what_is_unusual_or_wrong_is_read_whole(name: str) -> None:
    text = IRREGULAR[name]
    assert text != REGULAR
    assert sliced(text) is None
    assert sliced(text, 10_000) in (None, in_whole(text))


def is_same(text: str) -> None:
    text = decoded(text)
    for together in (1, 200):
        reading = sliced(text, together)
        if reading is not None:
            assert reading == in_whole(text)


@settings(max_examples=400, deadline=None)
@given(st.lists(st.tuples(st.integers(0, len(REGULAR)), st.integers(0, 12), PIECES), min_size=1, max_size=4))
def test_slices_and_whole_say_the_same_whatever_slip_is_made(slips: list[tuple[int, int, str]]) -> None:
    text = REGULAR
    for start, length, piece in slips:
        text = text[:start] + piece + text[start + length :]
    is_same(text)


LINES = REGULAR.split("\n")


@settings(max_examples=400, deadline=None)
@given(st.lists(st.tuples(st.integers(0, len(LINES)), st.integers(0, len(LINES)), st.integers(-3, 3)), max_size=4))
def test_slices_and_whole_say_the_same_whatever_lines_are_moved(moves: list[tuple[int, int, int]]) -> None:
    lines = list(LINES)
    for source, target, by in moves:
        taken = lines[source : source + abs(by)]
        lines[target:target] = [" " * by + line if by > 0 else line[-by:] for line in taken]
        del lines[source : source + (by & 1)]
    is_same("\n".join(lines))


@settings(max_examples=200, deadline=None)
@given(st.text(st.sampled_from([*"-:?,[]{}#|>'\"\\ \n\t"]), max_size=12), st.integers(0, len(LINES) - 1))
def test_slices_and_whole_say_the_same_whatever_is_inserted_at_the_beginning_of_a_line(piece: str, line: int) -> None:
    is_same("\n".join([*LINES[:line], piece + LINES[line], *LINES[line + 1 :]]))


def test_a_large_file_is_read_as_a_small_one_is() -> None:
    """Also where the last of its questions is wrong: each problem has its place."""
    question = "  - prompt: Which river of {0} flows into the Black Sea?\n    options: [correct: a{0}, wrong: b{0}]\n"
    text = "format: 1\ntitle: R\nquestions:\n" + "".join(map(question.format, range(2_000)))
    assert len(text) > LARGE
    reading = read_text(text, "q.yaml")
    assert reading.quiz is not None
    assert len({each.id for each in reading.quiz.questions}) == 2_000
    assert [each.line for each in reading.diagnostics] == list(range(4, 4_004, 2))
    wrong = read_text(text + "  - id: last\n    promt: W\n", "q.yaml")
    assert [(each.code, each.line, each.column) for each in wrong.diagnostics][-3:] == [
        ("missing-key", 4004, 5),
        ("missing-key", 4004, 5),
        ("unknown-key", 4005, 5),
    ]


def test_what_is_counted_is_counted_over_all_slices() -> None:
    many = HEAD + "".join(
        f"  - {{id: a{at}, section: rise, prompt: W, options: [correct: x, y]}}\n" for at in range(20_001)
    )
    assert sliced(many, 1_000) is None
    within = many[: re.search(r"(?=  - \{id: a20000,)", many).start()]  # type: ignore[union-attr]
    assert sliced(within, 1_000) == in_whole(within)
