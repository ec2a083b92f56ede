"""A line of a file as it can be seen: the unseen written out, the long cut, the marks where they belong."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.app.seen_line import BEFORE_MARK, LONGEST, Seen, seen

letters = st.text(st.characters(codec=None), max_size=3 * LONGEST)


def marked(shown: Seen) -> list[str]:
    return [shown.text[start:end] for start, end in shown.marks]


@pytest.mark.parametrize(
    ("line", "key"),
    [
        ("  - id: voice-clone", "  - id:"),
        ("    options:", "    options:"),
        ("      - wrong: Listen", "      - wrong:"),
        ("      - The file is large", ""),
        ("# a comment: not a key", ""),
        ("    at 12:30 they met", ""),
        ('"quoted: text"', ""),
    ],
)
def test_the_key_at_the_start_is_told_from_the_rest(line: str, key: str) -> None:
    shown = seen(line, [])
    assert (shown.text, shown.text[: shown.key]) == (line, key)


def test_what_cannot_be_seen_is_written_out() -> None:
    damaged = b"a\xe9\x00\tb".decode("utf-8", errors="surrogateescape")
    assert seen(damaged, []).text == r"a\xe9\x00→b"
    assert seen("a\u202eb\u00a0c\ud83d", []).text == r"a\u202eb\xa0c\ud83d"


def test_marks_move_with_what_is_written_out() -> None:
    assert marked(seen("a\x00b\x00c", [(3, 4), (1, 2), (2, 3)])) == [r"\x00", r"\x00", "b"]


def test_a_long_line_is_cut_around_its_first_mark() -> None:
    line = "x" * 5000 + "here" + "y" * 5000
    shown = seen(line, [(5000, 5004)])
    assert marked(shown) == ["here"]
    assert shown.text == "…" + "x" * BEFORE_MARK + "here" + "y" * (LONGEST - BEFORE_MARK - 4) + "…"


def test_a_mark_at_the_end_of_a_line_has_a_place_to_stand() -> None:
    shown = seen("ab", [(2, 3)])
    assert (shown.text, shown.marks) == ("ab ", ((2, 3),))


@given(letters, st.lists(st.tuples(st.integers(0, 4 * LONGEST), st.integers(1, 50)), max_size=4))
def test_every_line_can_be_seen_and_marks_lie_within_it(line: str, spots: list[tuple[int, int]]) -> None:
    marks = [(min(start, len(line)), min(start, len(line)) + long) for start, long in spots]
    shown = seen(line.replace("\n", ""), [mark for mark in marks if mark[0] <= len(line.replace("\n", ""))])
    assert not any(unicodedata.category(letter) in ("Cc", "Cs") for letter in shown.text)
    assert len(shown.text) <= 6 * LONGEST + 3
    assert all(0 <= start < end <= len(shown.text) for start, end in shown.marks)
