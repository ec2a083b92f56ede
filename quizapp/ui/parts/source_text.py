"""The source text as it is read, with the passage of a question marked in it.

words = SourceWords(theme, parent=area)
words.show_text(text, source)
found = words.mark("They had worked on the method instead.", "Economics")
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from html import escape
from itertools import accumulate
from pathlib import PurePath

from PySide6.QtCore import QRect, QRectF
from PySide6.QtWidgets import QWidget

from quizapp.bank.passages import MARKDOWN, Block, FoundPassage, SourceText
from quizapp.markup.html import html
from quizapp.quiz.quiz import Source
from quizapp.ui.parts.rich import Rich
from quizapp.ui.parts.rich_text import Mark
from quizapp.ui.theme import Theme
from quizapp.ui.tokens import Token

_LINE, _BETWEEN = 26, 16


class SourceWords(Rich):
    """A source text in lines of 26 px. It is parsed and laid out when it is handed over, and only marked after that.

    `ground` is what it lies on.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, ground: Token = "card") -> None:
        super().__init__(theme, line=_LINE, gap=_BETWEEN, ground=ground, parent=parent)
        self._source: SourceText | None = None
        self._shown: tuple[str, str | None] | None = None

    def show_text(self, text: str, source: Source) -> None:
        """Show a text, nothing marked; the same one again costs nothing, and keeps its marks."""
        if self._shown != (text, source.text):
            self._shown = text, source.text
            self._source = read_source(text, source)
            self._found: dict[tuple[str, str | None], tuple[FoundPassage | None, tuple[Mark, ...]]] = {}
            self.set_html(html(text) if _is_markdown(source) else _paragraphs(self._source.blocks))
            self._places = _Places(self._source.blocks, self.plain())

    def mark(self, quote: str, heading: str | None) -> FoundPassage | None:
        """Mark a quote, under the heading if it stands there too; None, and no mark, where it does not stand."""
        found, marks = self._find(quote, heading)
        self.set_marks(marks)
        return found

    def foresee(self, quote: str, heading: str | None) -> tuple[FoundPassage | None, QRect | None, tuple[Mark, ...]]:
        """Return what `mark` would find, the box it would mark and the marks, and mark nothing."""
        found, marks = self._find(quote, heading)
        return found, self._box(marks[0].start, marks[-1].end) if marks else None, marks

    def marked(self) -> str:
        """Return the words that are marked."""
        letters = self.plain().encode("utf-16-le")
        return "".join(letters[2 * mark.start : 2 * mark.end].decode("utf-16-le") for mark in self._marks)

    def heading_box(self, heading: str) -> QRect | None:
        """Return where a heading stands in it, None where there is no such one."""
        at = self._source.place_of(heading) if self._source is not None else None
        return None if at is None else self._box(*self._places.block(at))

    def mark_box(self) -> QRect | None:
        """Return where the marked passage stands in it, None where nothing is marked."""
        spread = self._marks
        return self._box(spread[0].start, spread[-1].end) if spread else None

    def _find(self, quote: str, heading: str | None) -> tuple[FoundPassage | None, tuple[Mark, ...]]:
        """Look for a quote once; it is asked for again after the answer."""
        if self._source is None:
            return None, ()
        kept = self._found.get((quote, heading))
        if kept is None:
            found = self._source.find(quote, heading)
            kept = found, tuple(self._places.marks(found.blocks)) if found else ()
            self._found[quote, heading] = kept
        return kept

    def _box(self, start: int, end: int) -> QRect | None:
        boxes = self.boxes(start, end)
        whole = QRectF()
        for box in boxes:
            whole = whole.united(box)
        return whole.toAlignedRect() if boxes else None


def read_source(text: str, source: Source) -> SourceText:
    """Return a source text to find passages in; the same again is the same, and what it has found out stays."""
    return _read(text, _is_markdown(source))


def read_ahead(text: str, source: Source) -> Iterator[None]:
    """Read a source text in small steps: showing it and marking a passage need no reading after that."""
    if _is_markdown(source):
        html(text)
        yield
    words = read_source(text, source)
    if words.blocks:  # which are made when they are first asked for
        yield
    words.find("a")  # what it needs for any quote is made now, and not when there is one
    yield


@lru_cache(maxsize=4)
def _read(text: str, is_markdown: bool) -> SourceText:
    return SourceText(text, is_markdown)


def _is_markdown(source: Source) -> bool:
    return PurePath(source.text or "").suffix.lower() in MARKDOWN


class _Places:
    """Where the letters of a text's blocks stand in the text that is shown.

    Both have the same letters in the same order; only the white space between them may differ.
    """

    def __init__(self, blocks: Sequence[Block], shown: str) -> None:
        self._starts = [0, *accumulate(_letters(block.text) for block in blocks)]
        widths = accumulate((1 + (ord(letter) > 0xFFFF) for letter in shown), initial=0)  # Qt counts in UTF-16
        self._shown = [at for letter, at in zip(shown, widths, strict=False) if not letter.isspace()]
        self._agree = len(self._shown) == self._starts[-1]

    def block(self, place: int) -> tuple[int, int]:
        """Return where a block begins and ends in what is shown."""
        return self._range(self._starts[place], self._starts[place + 1])

    def marks(self, blocks: Sequence[Block]) -> list[Mark]:
        """Return the marks of blocks, as ranges of what is shown."""
        found = []
        for place, block in enumerate(blocks):
            for start, end in block.marks:
                before, until = (self._starts[place] + _letters(block.text[:at]) for at in (start, end))
                if before < until and self._agree:
                    found.append(Mark(*self._range(before, until), "mark"))
        return found

    def _range(self, first: int, until: int) -> tuple[int, int]:
        if not self._agree or first >= until:
            return 0, 0
        return self._shown[first], self._shown[until - 1] + 1


def _letters(text: str) -> int:
    return len("".join(text.split()))


def _paragraphs(blocks: Sequence[Block]) -> str:
    return "".join(f"<p>{escape(block.text, quote=False)}</p>" for block in blocks)
