"""The pictures that a Markdown text shows."""

from quizapp.markup.late import full


def pictures(markdown: str) -> tuple[str, ...]:
    """Return the addresses of the pictures, as links write them (a blank is `%20`), in the order of the text."""
    return full()(markdown, False).pictures() if "![" in markdown else ()
