"""When two texts are equal, and what a slug is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.quiz.amounts import counted
from quizapp.quiz.said import quoted
from quizapp.quiz.words import folded, is_slug, slug_from


@pytest.mark.parametrize(
    ("first", "second"),
    [("a  b", "a b"), (" a\n\tb ", "a b"), ("cafe\u0301", "café"), ("a\u00a0b", "a b"), ("\u1112\u1161\u11ab", "한")],
)
def test_texts_are_equal_after_nfc_and_folding_white_space(first: str, second: str) -> None:
    assert folded(first) == folded(second)


@pytest.mark.parametrize(("first", "second"), [("A", "a"), ("ﬁ", "fi"), ("a b", "ab"), ("“a”", '"a"')])
def test_texts_that_differ_otherwise_are_not_equal(first: str, second: str) -> None:
    assert folded(first) != folded(second)


@pytest.mark.parametrize("text", ["a", "9", "Rivers", "китай", "河川", "a.b-c_d", "हिन्दी", "x" * 64, "Ⅷ"])
def test_a_slug_is_letters_and_digits_of_any_script(text: str) -> None:
    assert is_slug(text)


@pytest.mark.parametrize("text", ["", "-a", ".a", "_a", "a b", "a/b", "x" * 65, "a\n", "é!", "😀", "\u0301a"])
def test_other_texts_are_no_slugs(text: str) -> None:
    assert not is_slug(text)


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("rivers.quiz.yaml", "rivers"),
        ("rivers.quiz.yml", "rivers"),
        ("rivers.yaml", "rivers"),
        ("rivers.yml", "rivers"),
        ("2 Great rivers!.quiz.yaml", "2-Great-rivers-"),
        ("_draft.yaml", "draft"),
        ("\u0301accent.yaml", "accent"),
        ("cafe\u0301.yaml", "café"),
        (".quiz.yaml", "quiz"),
        ("a.b.quiz.yaml", "a.b"),
        ("x" * 100 + ".yaml", "x" * 64),
        ("\udcff.yaml", "quiz"),
    ],
)
def test_a_slug_is_made_from_a_files_name(name: str, slug: str) -> None:
    assert slug_from(name) == slug


@given(st.text())
def test_whatever_a_file_is_called_it_gives_a_slug(name: str) -> None:
    assert is_slug(slug_from(name))


def test_small_numbers_are_written_in_words() -> None:
    assert [counted(number) for number in (0, 3, 12, 13)] == ["no", "three", "twelve", "13"]


@given(st.text())
def test_a_quoted_text_fits_on_a_line_and_hides_nothing(text: str) -> None:
    said = quoted(text)
    assert said[0] == "“"
    assert said[-1] == "”"
    assert not set(said) & set("\n\r\t\x00\x1b\u202e\u2028\ud800")
    assert len(said) <= 62


def test_a_long_text_is_cut_to_60_characters() -> None:
    assert quoted("x" * 61) == "“" + "x" * 59 + "…”"
    assert quoted("x" * 60) == "“" + "x" * 60 + "”"
