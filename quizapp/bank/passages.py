"""Passages of the source text: where a quote stands, and what a viewer needs to draw the text with it marked."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import accumulate
from pathlib import PurePath

from quizapp.bank.comparable import comparable, mapped
from quizapp.markup.blocks import Kind, TextBlock, markdown_blocks, plain_blocks
from quizapp.quiz.quiz import Header

Range = tuple[int, int]
PARSED = 50_000  # characters of quotes that are parsed to tell whether they stand in the text
MARKDOWN = frozenset((".md", ".markdown", ".mdown", ".mkd"))


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, paragraph, item of a list, piece of code or row of a table, as it is drawn.

    `level` is a heading's (1 to 6), how deep an item lies (from 1), else how deep in quotations (from 0). `html` is
    inline HTML that shows `text` and nothing else; `marks` are the ranges of `text` that belong to the passage.
    """

    kind: Kind
    level: int
    html: str
    text: str
    marks: tuple[Range, ...] = ()


@dataclass(frozen=True, slots=True)
class FoundPassage:
    """Where a quote stands.

    `first` is the place of its first block in `blocks`, the whole text with the quote marked; `heading` stands over
    it, and it is the block number `number`, from 1, of its kind there.
    """

    blocks: tuple[Block, ...]
    first: int
    heading: str | None
    kind: Kind
    number: int


class SourceText:
    """A source text that can be searched. It is parsed when it is first looked into more closely."""

    def __init__(self, text: str, is_markdown: bool) -> None:
        self._text = text
        self._is_markdown = is_markdown
        self._left = PARSED

    @classmethod
    def of(cls, header: Header) -> "SourceText | None":
        """Return a quiz's source text, None where it has none."""
        if header.text is None:
            return None
        return cls(header.text, PurePath(header.source.text or "").suffix.lower() in MARKDOWN)

    def holds(self, quote: str) -> bool:
        """Tell whether a quote stands in the text."""
        wanted = comparable(quote)
        if not wanted or wanted in self._raw or wanted in self._mapped.text:
            return bool(wanted)
        if len(quote) > self._left:
            return False  # a file of quotes that all stand nowhere
        self._left -= len(quote)
        words = _words(quote)
        return bool(words) and words in self._mapped.text

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """The text as it is drawn, nothing marked."""
        parsed: Sequence[TextBlock] = (markdown_blocks if self._is_markdown else plain_blocks)(self._text)
        return tuple(Block(*block) for block in parsed)

    def place_of(self, heading: str) -> int | None:
        """Return the place of the block that is this heading."""
        wanted = comparable(heading)
        for place, block in enumerate(self.blocks):
            if block.kind == "heading" and comparable(block.text) == wanted:
                return place
        return None

    def find(self, quote: str, heading: str | None = None) -> FoundPassage | None:
        """Return where a quote stands, under the heading if it stands there too; None where it does not."""
        found = self._found(quote, heading)
        if found is None:
            return None
        marks = dict(self._marks(*found))
        first = min(marks)
        return FoundPassage(
            tuple(
                replace(block, marks=marks[place]) if place in marks else block
                for place, block in enumerate(self.blocks)
            ),
            first,
            self._heading_over(first),
            self.blocks[first].kind,
            self._number(first),
        )

    @cached_property
    def _raw(self) -> str:
        return comparable(self._text)

    @cached_property
    def _mapped(self) -> "_Joined":
        return _Joined([block.text for block in self.blocks])

    def _found(self, quote: str, heading: str | None) -> Range | None:
        """Return where a quote stands in the comparable text."""
        for words in (comparable, _words):
            wanted = words(quote)
            for start, end in self._where_to_look(heading) if wanted else ():
                at = self._mapped.text.find(wanted, start, end)
                if at >= 0:
                    return at, at + len(wanted)
        return None

    def _where_to_look(self, heading: str | None) -> Iterator[Range]:
        place = self.place_of(heading) if heading else None
        if place is not None:
            yield self._mapped.starts[place], self._mapped.starts[self._end_of_section(place)]
        yield 0, len(self._mapped.text)

    def _end_of_section(self, place: int) -> int:
        level = self.blocks[place].level
        after = range(place + 1, len(self.blocks))
        ends = (at for at in after if self.blocks[at].kind == "heading" and self.blocks[at].level <= level)
        return next(ends, len(self.blocks))

    def _marks(self, start: int, end: int) -> Iterator[tuple[int, tuple[Range, ...]]]:
        for place, (text, places) in enumerate(self._mapped.pieces):
            begins = self._mapped.starts[place]
            first, last = max(start - begins, 0), min(end - begins, len(text))
            if first < last:
                yield place, ((places[first][0], places[last - 1][1]),)

    def _heading_over(self, place: int) -> str | None:
        headings = (block.text for block in reversed(self.blocks[: place + 1]) if block.kind == "heading")
        return next(headings, None)

    def _number(self, place: int) -> int:
        kind, number = self.blocks[place].kind, 1
        for block in reversed(self.blocks[:place]):
            if block.kind == "heading":
                break
            number += block.kind == kind
        return number


def _words(quote: str) -> str:
    """Return a quote as it is compared when links, headings and lists in it are dropped too."""
    return comparable(" ".join(block.text for block in markdown_blocks(quote)))


class _Joined:
    """The comparable texts of blocks, one after the other, and where each begins; one more start stands at the end."""

    def __init__(self, texts: Sequence[str]) -> None:
        self.pieces = [mapped(text) for text in texts]
        self.text = " ".join(piece.text for piece in self.pieces)
        self.starts = [0, *accumulate(len(piece.text) + 1 for piece in self.pieces)]
