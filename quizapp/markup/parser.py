"""Markdown of GitHub's flavour, parsed once, and the forms in which it can be shown."""

import re
from collections.abc import Sequence
from functools import cache
from html import escape
from typing import Any

import nh3
from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.rules_core import StateCore
from markdown_it.token import Token
from mdit_py_plugins.dollarmath import dollarmath_plugin

from quizapp.markup.blocks import TextBlock
from quizapp.markup.links import bare_links, only_web
from quizapp.markup.tokens import Piece, pieces, words_of

TAGS = {
    *("p", "br", "hr", "em", "strong", "s", "code", "pre", "a", "ul", "ol", "li", "blockquote"),
    *("h1", "h2", "h3", "h4", "h5", "h6", "table", "thead", "tbody", "tr", "th", "td"),
}
ATTRIBUTES = {"a": {"href"}, "ol": {"start"}, "th": {"align"}, "td": {"align"}}
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
ONE_PARAGRAPH = ["paragraph_open", "inline", "paragraph_close"]


class Parsed:
    """A text after parsing."""

    def __init__(self, markdown: str, math: bool) -> None:
        self._parser = _parser(math)
        self._tokens = self._parser.parse(CONTROL.sub("", markdown))

    def html(self) -> str:
        """Return safe HTML."""
        return self._rendered(self._tokens)

    def inline_html(self) -> str:
        """Return safe HTML, without the `<p>` where there is one paragraph and nothing else."""
        if [token.type for token in self._tokens] == ONE_PARAGRAPH:
            return self._rendered([self._tokens[1]])
        return self.html()

    def plain(self) -> str:
        """Return the text of all blocks."""
        told = ""
        for piece in pieces(self._tokens):
            told += ("\n" if piece.close else "\n\n") if told else ""
            told += piece.lead + _text(piece, " | ")
        return told

    def blocks(self) -> tuple[TextBlock, ...]:
        """Return the blocks that have words."""
        found = ((piece, _text(piece, " ")) for piece in pieces(self._tokens))
        return tuple(TextBlock(piece.kind, piece.level, self._inside(piece), text) for piece, text in found if text)

    def pictures(self) -> tuple[str, ...]:
        """Return the addresses of the pictures."""
        inside = (child for token in self._tokens for child in token.children or ())
        return tuple(str(child.attrs["src"]) for child in inside if child.type == "image")

    def _inside(self, piece: Piece) -> str:
        if piece.kind == "code":
            lines = escape(piece.code, quote=False).replace(" ", "&nbsp;").split("\n")  # blanks and lines as typed
            return f"<code>{'<br>'.join(lines)}</code>"
        return " ".join(self._rendered([Token("inline", "", 0, children=cell)]) for cell in piece.cells)

    def _rendered(self, tokens: Sequence[Token]) -> str:
        dirty = self._parser.renderer.render(tokens, self._parser.options, {})
        return nh3.clean(dirty, tags=TAGS, attributes=ATTRIBUTES, url_schemes={"http", "https"}, link_rel=None)


def _text(piece: Piece, between: str) -> str:
    return piece.code or between.join(map(words_of, piece.cells))


@cache
def _parser(math: bool) -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"])
    if math:
        parser.use(dollarmath_plugin, allow_digits=False, double_inline=True)
    parser.core.ruler.push("bare_links", bare_links)
    parser.core.ruler.push("only_web", only_web)
    parser.core.ruler.push("aligned", _aligned)
    parser.add_render_rule("image", _alternative_text)
    for formula in ("math_inline", "math_inline_double", "math_block", "math_block_label"):
        parser.add_render_rule(formula, _formula)
    return parser


def _aligned(state: StateCore) -> None:
    """Say how a cell is aligned in the one way that every viewer knows."""
    for token in state.tokens:
        style = str(token.attrs.pop("style", "")) if token.type in ("th_open", "td_open") else ""
        if style:
            token.attrs["align"] = style.rpartition(":")[2]


def _alternative_text(_: RendererHTML, tokens: Sequence[Token], place: int, *_rest: Any) -> str:
    return escape(words_of(tokens[place].children), quote=False)


def _formula(_: RendererHTML, tokens: Sequence[Token], place: int, *_rest: Any) -> str:
    formula = f"<code>{escape(tokens[place].content.strip(), quote=False)}</code>"
    return f"<p>{formula}</p>\n" if tokens[place].type.startswith("math_block") else formula
