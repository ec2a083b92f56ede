"""Markdown to plain text, to blocks, and the pictures in it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.markup.blocks import TextBlock, markdown_blocks, plain_blocks
from quizapp.markup.pictures import likely_pictures, pictures
from quizapp.markup.plain import plain


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("the **Danube** `flows` ~~not~~", "the Danube flows not"),
        ("[a](https://x.org) ![the Rhine](r.png)", "a the Rhine"),
        ("# A\n\nb\nc  \nd", "A\n\nb c\nd"),
        ("- a\n- b\n  1. c\n  2. d", "• a\n• b\n  1. c\n  2. d"),
        ("a\n\n- b\n\n- c", "a\n\n• b\n\n• c"),
        ("a|b\n-|-\n1|*2*", "a | b\n1 | 2"),
        ("```\nx  <y>\n```", "x  <y>"),
        ("> a\n\n***\n\nb", "a\n\nb"),
        ("AT&amp;T \\*", "AT&T *"),
        ("List<int>", "List<int>"),
        ("a\x1b[2Jb\x00\x9b", "a[2Jb"),
        ("  a  ", "a"),
    ],
)
def test_marks_are_dropped_and_blocks_are_parted(markdown: str, expected: str) -> None:
    assert plain(markdown) == expected


def test_a_formula_is_what_stands_between_its_dollars() -> None:
    assert plain("so $x^2$.\n\n$$\ny\n$$", math=True) == "so x^2.\n\ny"


@given(st.text())
def test_nothing_comes_out_that_could_command_a_terminal(text: str) -> None:
    assert not set(plain(text)) & {*map(chr, range(9)), "\x0b", "\x0c", *map(chr, range(14, 32)), "\x7f", "\x9b"}


def test_a_text_is_drawn_block_by_block() -> None:
    text = (
        "# *Rivers*\n\nThe **Danube**\nflows.\n\n- one\n  - two\n\n> said\n\na|b\n-|-\n1|2\n\n    if x < 1:\n      y\n"
    )
    assert markdown_blocks(text) == (
        TextBlock("heading", 1, "<em>Rivers</em>", "Rivers"),
        TextBlock("paragraph", 0, "The <strong>Danube</strong>\nflows.", "The Danube flows."),
        TextBlock("item", 1, "one", "one"),
        TextBlock("item", 2, "two", "two"),
        TextBlock("paragraph", 1, "said", "said"),
        TextBlock("row", 0, "a b", "a b"),
        TextBlock("row", 0, "1 2", "1 2"),
        TextBlock("code", 0, "<code>if&nbsp;x&nbsp;&lt;&nbsp;1:<br>&nbsp;&nbsp;y</code>", "if x < 1:\n  y"),
    )


def test_a_second_paragraph_of_an_item_is_a_paragraph() -> None:
    kinds = [block.kind for block in markdown_blocks("- a\n\n  b\n- c")]
    assert kinds == ["item", "paragraph", "item"]


def test_a_plain_text_has_paragraphs_parted_by_empty_lines() -> None:
    assert plain_blocks("a *b*\nc\n \n\n<d>\n") == (
        TextBlock("paragraph", 0, "a *b* c", "a *b* c"),
        TextBlock("paragraph", 0, "&lt;d&gt;", "<d>"),
    )


def test_pictures_are_found_in_order_but_not_in_code() -> None:
    text = "![a](one.png) [![b](<two 2.png>)](x) `![c](three.png)` ![d][four]\n\n[four]: 4.png"
    assert pictures(text) == ("one.png", "two%202.png", "4.png")


@pytest.mark.parametrize(
    "text",
    [
        "![a](one.png)",
        "![a [b] c](one.png)",
        "![](<one.png>)",
        '![a]( one.png "t")',
        "![a][r]\n\n[r]: one.png",
        "![r]\n\n[r]: <one.png>",
    ],
)
def test_a_picture_always_looks_like_one(text: str) -> None:
    assert pictures(text) == ("one.png",)
    assert likely_pictures(text) == ("one.png",)
