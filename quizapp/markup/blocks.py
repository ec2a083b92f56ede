"""A Markdown or plain text as the blocks that a viewer draws one after the other."""

import re
from html import escape
from typing import Literal, NamedTuple

from quizapp.markup.late import full

Kind = Literal["heading", "paragraph", "item", "code", "row"]


class TextBlock(NamedTuple):
    """A heading, paragraph, item of a list, piece of code or row of a table.

    `level` is a heading's (1 to 6), how deep an item lies (from 1), else how deep in quotations (from 0); `html` is
    inline HTML; `text` is what it shows, letter by letter.
    """

    kind: Kind
    level: int
    html: str
    text: str


def markdown_blocks(markdown: str, math: bool = False) -> tuple[TextBlock, ...]:
    """Return the blocks of a Markdown text."""
    return full()(markdown, math).blocks()


def plain_blocks(text: str) -> tuple[TextBlock, ...]:
    """Return the paragraphs of a plain text: what is parted by empty lines."""
    folded = (" ".join(part.split()) for part in re.split(r"\n\s*\n", text))
    return tuple(TextBlock("paragraph", 0, escape(part, quote=False), part) for part in folded if part)
