"""Texts in which Markdown has nothing to read: most of a quiz. Their form is known without a parser."""

import re

# One line that begins with what begins no list, heading, quotation or rule, and holds nothing that marks, links,
# escapes or is written differently in HTML.
_PLAIN = re.compile(
    r"(?!\d{1,9}[.)](?:\s|\Z)|[-+=|#:])(?=\S)[^*_`~\[\]!<>&\\$|\x00-\x1f\x7f-\xa0\u2028\u2029\ud800-\udfff\ufffe\uffff]+(?<=\S)"
)
_LINK = re.compile(r"://|www\.", re.IGNORECASE)


def is_plain(text: str) -> bool:
    """Tell whether a text is one paragraph without any Markdown in it, and its own HTML."""
    return _PLAIN.fullmatch(text) is not None and "  " not in text and _LINK.search(text) is None
