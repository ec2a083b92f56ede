"""The pictures that a Markdown text shows."""

import re
from itertools import chain

from quizapp.markup.late import full

# Without a parser: an address after `![…](`, where the words between hold brackets in pairs at most, and what a
# reference like `![…][name]` may stand for. Each is found in one go over the text, however it is made.
_INLINE = re.compile(r"!\[[^\[\]]*+(?:\[[^\[\]]*+\][^\[\]]*+)*+\]\(\s*+(?:<([^<>\n]*+)>|([^\s()<>]++))")
_NAMED = re.compile(r"^ {0,3}\[[^\[\]\n]++\]:[ \t]*+(?:<([^<>\n]*+)>|(\S++))", re.MULTILINE)


def likely_pictures(markdown: str) -> tuple[str, ...]:
    """Return the addresses of what looks like a picture, also where it is code: quick, and never too few by much."""
    if "![" not in markdown:
        return ()
    matches = chain(_INLINE.finditer(markdown), _NAMED.finditer(markdown) if "]:" in markdown else ())
    return tuple(match[1] or match[2] or "" for match in matches)


def pictures(markdown: str) -> tuple[str, ...]:
    """Return the addresses of the pictures, as links write them (a blank is `%20`), in the order of the text."""
    return full()(markdown, False).pictures() if "![" in markdown else ()
