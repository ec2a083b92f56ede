"""Markdown to plain text: for screen readers, the terminal and comparisons."""

from functools import lru_cache

from quizapp.markup.fast import is_plain
from quizapp.markup.late import full


def plain(markdown: str, math: bool = False) -> str:
    """Return a Markdown text without its marks: blocks parted by an empty line, items of a list one a line.

    A picture is its alternative text, a formula what stands between its dollars. No control characters but LF.
    """
    return markdown if is_plain(markdown) else _plain(markdown, math)


@lru_cache(maxsize=512)
def _plain(markdown: str, math: bool) -> str:
    return full()(markdown, math).plain()
