"""Where a problem stands: lines that end at LF or CR LF, columns in code points, from 1, the end just past it."""

import pytest

from quizapp.bank.read import read_text
from tests.bank.marked import HEAD, QUESTION, Told, told, unmarked

KEY = HEAD + QUESTION + "«titel»: x\n"


def places(data: str | bytes) -> list[tuple[int, int, int, int]]:
    reading = read_text(data, "q.quiz.yaml")
    return [(each.line, each.column, each.end_line, each.end_column) for each in reading.diagnostics]


def marks(text: str) -> list[tuple[int, int, int, int]]:
    return unmarked(text)[1]


def test_a_column_counts_code_points_and_a_tab_as_one() -> None:
    text = HEAD + QUESTION + "tags: [😀é\ta, e\u0301, «{a: b}»]\n"
    assert places(unmarked(text)[0]) == marks(text)


def test_a_byte_order_mark_counts_as_no_column() -> None:
    text = "«titel»: x\n" + HEAD + QUESTION
    plain = unmarked(text)[0]
    assert places("\ufeff" + plain) == places(b"\xef\xbb\xbf" + plain.encode()) == marks(text) == [(1, 1, 1, 6)]


def test_a_line_ends_at_cr_lf_as_at_lf() -> None:
    assert places(unmarked(KEY)[0].replace("\n", "\r\n")) == marks(KEY) == [(5, 1, 5, 6)]


@pytest.mark.parametrize("letter", ["\x85", "\u2028", "\u2029", "\u00a0"])
def test_no_other_letter_ends_a_line(letter: str) -> None:
    text = HEAD + QUESTION + f"license: a{letter}b\ndescription: |\n  c{letter}d\nversion: 'e{letter}f'\n«titel»: x\n"
    assert places(unmarked(text)[0]) == marks(text) == [(9, 1, 9, 6)]


def test_a_letter_behind_a_separator_has_its_column_in_the_same_line() -> None:
    text = HEAD + QUESTION + 'tags: ["a\u2028b", «[c]»]\n'
    assert places(unmarked(text)[0]) == marks(text)


def test_joined_surrogates_move_nothing() -> None:
    text = (
        '{"format": 1, "title": "\\ud83d\\ude00\\ud83d\\ude00", «"titel"»: 1, "questions": ['
        + QUESTION.strip(" -\n")
        + "]}"
    )
    assert places(unmarked(text)[0]) == marks(text)


def test_what_comes_through_an_alias_stands_where_its_text_stands() -> None:
    first = "  - {id: a, prompt: W, options: &o [correct: x, {wrong: y, «pine»: true}]}\n"
    text = HEAD + first + "  - {id: b, prompt: V, options: *o}\n"
    assert places(unmarked(text)[0]) == marks(text)


@pytest.mark.parametrize(
    "value",
    [
        "«[a,\n  b]»  # c\n",
        "«{a: b}»\n# c\n\n",
        "\n  «- a\n  - b»\n\n  # c\n\n# d\n",
        "\n  «a: b\n  c:\n    - d\n    - e»  # f\n\n",
        "\n  «a: &x [1, 2]\n  b: *x»\n\n  # c\n",
        "\n  «a:»\n",
        "\n  «- &x [1]\n  - *x\n  - a\n  - *x»\n# c\n",
        "\n  «a: |\n    # no comment\n    text»\n\n\n# comment\n",
    ],
)
def test_a_value_ends_with_its_last_character_not_with_blanks_or_comments(value: str) -> None:
    text = HEAD + QUESTION + f"license: {value}version: 1\n"
    assert places(unmarked(text)[0]) == marks(text)


@pytest.mark.parametrize(
    "value", ["«|\n  a b\n  c»\n\n# d\n", "«>-\n   a\n\n   b»\n", "«'a\n  b'»\n", "«a\n  b»   # c\n"]
)
def test_a_text_of_several_lines_ends_in_its_last_line(value: str) -> None:
    text = HEAD + QUESTION + f"id: {value}version: 1\n"
    assert places(unmarked(text)[0]) == marks(text)


def test_problems_stand_in_the_order_of_the_text() -> None:
    text = HEAD + "  - {id: a, prompt: W, option: x, options: [x, y]}\n  - {id: '-'}\nid: '-'\n"
    found = places(text)
    assert found == sorted(found)
    assert len(found) == 6


def test_bytes_that_are_no_utf_8_are_told_each_run_at_its_place_and_nothing_else() -> None:
    data = "titel: é\nformat: ".encode() + b"a\xff\xfeb\nx: \xc3("
    assert told(read_text(data, "q.yaml")) == [Told("not-utf-8", 2, 10, 2, 12), Told("not-utf-8", 3, 4, 3, 5)]


def test_half_a_letter_at_the_end_is_told_there() -> None:
    assert told(read_text("format: 1\ntitle: a😀".encode()[:-1], "q.yaml")) == [Told("not-utf-8", 2, 9, 2, 12)]


def test_control_characters_are_told_each_run_at_its_place() -> None:
    text = "format: 1\ntitle: a\x00\x01b\n# \x1b c\nx: \x80\ufffe\n"
    assert told(read_text(text, "q.yaml")) == [
        Told("control-character", 2, 9, 2, 11),
        Told("control-character", 3, 3, 3, 4),
        Told("control-character", 4, 4, 4, 6),
    ]


def test_a_letter_that_is_no_text_in_a_text_handed_over_is_told_too() -> None:
    assert told(read_text("title: \ud800", "q.yaml")) == [Told("not-utf-8", 1, 8, 1, 9)]


@pytest.mark.parametrize("lines", ["- *t", "- a\n  - *t", "- - *t", "? *t"])
def test_what_holds_itself_stands_where_its_lines_stand(lines: str) -> None:
    text = HEAD + QUESTION + f"tags: «&t\n  {lines}»\n# end\n"
    assert places(unmarked(text)[0]) == marks(text)


def test_a_key_that_needs_no_colon_ends_where_it_ends() -> None:
    text = HEAD + QUESTION + "tags:\n  «? t»\n\n# end\n"
    assert places(unmarked(text)[0]) == marks(text)
