"""Markdown to HTML that is safe to show: nothing in it runs, loads or leads anywhere but to http and https."""

from functools import lru_cache

from quizapp.markup.fast import is_plain
from quizapp.markup.late import full


def html(markdown: str, math: bool = False) -> str:
    """Return the HTML of a Markdown text of GitHub's flavour; with `math`, `$…$` holds mathematics.

    HTML in the text is shown as it was typed; a picture shows its alternative text.
    """
    if is_plain(markdown):
        return f"<p>{markdown}</p>\n"
    return _html(markdown, math)


def inline_html(markdown: str, math: bool = False) -> str:
    """Return the HTML of a text for a row or line: one paragraph comes without its `<p>`."""
    if is_plain(markdown):
        return markdown
    return _inline_html(markdown, math)


@lru_cache(maxsize=512)
def _html(markdown: str, math: bool) -> str:
    return full()(markdown, math).html()


@lru_cache(maxsize=512)
def _inline_html(markdown: str, math: bool) -> str:
    return full()(markdown, math).inline_html()
