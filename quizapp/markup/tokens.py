"""Markdown's tokens as blocks, each with its place in the text and the tokens of its words."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from markdown_it.token import Token

from quizapp.markup.blocks import Kind

BLANKS = re.compile(r"[ \t\n]+")
BREAK = re.compile(r" ?\x00 ?")


@dataclass(slots=True)
class Piece:
    """A block: `lead` is an item's bullet or number, `close` says that no empty line parts it from the one before.

    Its words stand in `cells`: one for each cell of a table, one for other blocks, none for `code`.
    """

    kind: Kind
    level: int
    lead: str = ""
    close: bool = False
    cells: list[list[Token]] = field(default_factory=list)
    code: str = ""


def words_of(tokens: Sequence[Token] | None) -> str:
    """Return the text of inline tokens: blanks folded, a line broken only where the author broke it."""
    return BREAK.sub("\n", BLANKS.sub(" ", "".join(map(_word, tokens or ())))).strip()


def pieces(tokens: Sequence[Token]) -> Iterator[Piece]:
    """Yield the blocks in the order of the text."""
    walk = _Walk()
    for token in tokens:
        if piece := walk.meet(token):
            yield piece


def _word(token: Token) -> str:
    match token.type:
        case "softbreak":
            return " "
        case "hardbreak":
            return "\x00"  # no text has one: the parser takes them out
        case "image":
            return words_of(token.children)
        case _:
            return token.content


class _Walk:
    """Where one stands between the tokens."""

    def __init__(self) -> None:
        self._numbers: list[int | None] = []  # the next of each list that is open, None for bullets
        self._quotes = 0
        self._heading = 0
        self._tight = False
        self._lead = ""  # of the item that was opened and has no words yet
        self._fresh = True  # the list or table has shown nothing yet
        self._row: Piece | None = None

    def meet(self, token: Token) -> Piece | None:
        """Take the next token; return the block that it completes."""
        act: Callable[[Token], Piece | None] | None = getattr(self, f"_{token.type}", None)
        return act(token) if act else None

    def _bullet_list_open(self, _: Token) -> None:
        self._fresh = self._fresh if self._numbers else True
        self._numbers.append(None)

    def _ordered_list_open(self, token: Token) -> None:
        self._fresh = self._fresh if self._numbers else True
        self._numbers.append(int(token.attrs.get("start", 1)))

    def _bullet_list_close(self, _: Token) -> None:
        self._numbers.pop()

    _ordered_list_close = _bullet_list_close

    def _list_item_open(self, _: Token) -> None:
        number = self._numbers[-1]
        indent = "  " * (len(self._numbers) - 1)
        self._lead = f"{indent}• " if number is None else f"{indent}{number}. "
        if number is not None:
            self._numbers[-1] = number + 1

    def _list_item_close(self, _: Token) -> None:
        self._lead = ""

    def _blockquote_open(self, _: Token) -> None:
        self._quotes += 1

    def _blockquote_close(self, _: Token) -> None:
        self._quotes -= 1

    def _heading_open(self, token: Token) -> None:
        self._heading = int(token.tag[1:])

    def _heading_close(self, _: Token) -> None:
        self._heading = 0

    def _paragraph_open(self, token: Token) -> None:
        self._tight = token.hidden

    def _table_open(self, _: Token) -> None:
        self._fresh = True

    def _tr_open(self, _: Token) -> None:
        self._row = Piece("row", self._quotes, close=not self._fresh)
        self._fresh = False

    def _tr_close(self, _: Token) -> Piece | None:
        row, self._row = self._row, None
        return row

    def _inline(self, token: Token) -> Piece | None:
        words = token.children or []
        if self._row:
            self._row.cells.append(words)
            return None
        if self._heading:
            return Piece("heading", self._heading, cells=[words])
        if not self._lead:
            return Piece("paragraph", self._quotes, cells=[words])
        piece = Piece("item", len(self._numbers), self._lead, self._tight and not self._fresh, [words])
        self._lead, self._fresh = "", False
        return piece

    def _fence(self, token: Token) -> Piece:
        return Piece("code", self._quotes, code=token.content.strip("\n").expandtabs(4))

    _code_block = _math_block = _math_block_label = _fence
