"""Readers of single values: a node, the key it stands under, and where problems go; None where there is nothing.

None also comes back where the value is wrong; then the problem was told.
"""

import re
import unicodedata

from yaml.nodes import MappingNode, Node, ScalarNode

from quizapp.bank.limits import TEXT
from quizapp.bank.problems import Problems
from quizapp.quiz.words import folded, is_slug

PLAIN_SLUG = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
FLAGS = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False}
LANGUAGE = re.compile(
    r"(?:(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4,8})(?:-[a-z]{4})?(?:-(?:[a-z]{2}|[0-9]{3}))?"
    r"(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*(?:-[a-wyz0-9](?:-[a-z0-9]{2,8})+)*(?:-x(?:-[a-z0-9]{1,8})+)?"
    r"|x(?:-[a-z0-9]{1,8})+)",
    re.IGNORECASE,
)
COLOR = re.compile(r"#[0-9A-Fa-f]{6}")
COMMENTED = re.compile(r":\s+#[0-9A-Fa-f]{6}")
URL = re.compile(r"https?://[^\s/?#]\S*", re.IGNORECASE)
NULLS = ("null", "Null", "NULL", "~")


def kind_of(node: Node) -> str:
    """Return what a value is, in the words of the sentences: `text`, `list` or `mapping`."""
    return "text" if isinstance(node, ScalarNode) else "mapping" if isinstance(node, MappingNode) else "list"


def is_empty(node: Node) -> bool:
    """Tell whether a value is a missing one: nothing, `""` or blanks alone."""
    return isinstance(node, ScalarNode) and (not node.value or node.value.isspace())


def is_nothing(node: Node) -> bool:
    """Tell whether a value that is not a text is a missing one: empty, or a plain `null`."""
    return is_empty(node) or (isinstance(node, ScalarNode) and not node.style and node.value in NULLS)


def text(node: Node, key: Node, problems: Problems) -> str | None:
    """Return a text exactly as it is written."""
    value: str = node.value
    if type(node) is ScalarNode and 0 < len(value) <= TEXT and not value.isspace():
        return value
    return _no_text(node, key, problems)


def _no_text(node: Node, key: Node, problems: Problems) -> str | None:
    """Tell why a value is no text, unless it is a missing one."""
    if not isinstance(node, ScalarNode):
        problems.error("wrong-kind", node, key=key.value, wanted="text", given=kind_of(node))
    elif len(node.value) > TEXT and not node.value.isspace():
        problems.error("too-long", node, key=key.value, length=len(node.value), limit=TEXT)
    return None


def markdown(node: Node, key: Node, problems: Problems) -> str | None:
    """Return a Markdown text exactly as it is written."""
    value: str = node.value
    if type(node) is not ScalarNode or not 0 < len(value) <= TEXT or value.isspace():
        return _no_text(node, key, problems)
    if "![" in value and problems.pictures is not None:
        problems.pictures.look(value, node)
    return value


def line(node: Node, key: Node, problems: Problems) -> str | None:
    """Return a text of one line: in NFC, white space folded."""
    value = text(node, key, problems)
    return None if value is None else folded(value)


def slug(node: Node, key: Node, problems: Problems) -> str | None:
    """Return a slug in NFC."""
    if isinstance(node, ScalarNode) and PLAIN_SLUG.fullmatch(node.value):
        return str(node.value)
    value = text(node, key, problems)
    if value is None:
        return None
    value = unicodedata.normalize("NFC", value)
    if is_slug(value):
        return value
    problems.error("bad-slug", node, key=key.value, given=value)
    return None


def flag(node: Node, key: Node, problems: Problems) -> bool | None:
    """Return a flag."""
    value = bare(node, key, "flag", problems)
    if value is None:
        return None
    if value.lower() in FLAGS:
        return FLAGS[value.lower()]
    problems.error("bad-flag", node, key=key.value, given=value)
    return None


def word(node: Node, key: Node, words: tuple[str, ...], problems: Problems) -> str | None:
    """Return one of some fixed words."""
    if node.value in words:
        return str(node.value)
    value = bare(node, key, "word", problems)
    if value is None or value in words:
        return value
    facts = problems.guess(value, words)
    problems.error("unknown-word", node, key=key.value, given=value, words=", ".join(words), **facts)
    return None


def language(node: Node, key: Node, problems: Problems) -> str | None:
    """Return a BCP 47 tag."""
    return _matching(LANGUAGE, "bad-language", node, key, problems)


def color(node: Node, key: Node, problems: Problems) -> str | None:
    """Return a colour, `#RRGGBB`; without quotes YAML takes it for a comment."""
    if not node.value and COMMENTED.match(problems.rest_of_line(key)):
        problems.warn("color-is-comment", key)
    return _matching(COLOR, "bad-color", node, key, problems)


def url(node: Node, key: Node, problems: Problems) -> str | None:
    """Return an address of the web."""
    return _matching(URL, "bad-url", node, key, problems)


def _matching(pattern: re.Pattern[str], code: str, node: Node, key: Node, problems: Problems) -> str | None:
    value = text(node, key, problems)
    if value is None or pattern.fullmatch(value):
        return value
    problems.error(code, node, key=key.value, given=value)
    return None


def bare(node: Node, key: Node, wanted: str, problems: Problems) -> str | None:
    """Return a value of another kind than text as it is written, without blanks around it."""
    if not isinstance(node, ScalarNode):
        problems.error("wrong-kind", node, key=key.value, wanted=wanted, given=kind_of(node))
        return None
    return None if is_nothing(node) else str(node.value).strip()
