"""The lines of a file with what is wrong below each, on a card."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from quizapp.app.problems import Gap, Line, Problems, Row, Told
from quizapp.quiz.diagnostic import Severity
from quizapp.ui.parts.block import Block
from quizapp.ui.parts.code_line import GROUNDS, NUMBERS, CodeLine
from quizapp.ui.parts.lines import Lines
from quizapp.ui.parts.part import paint_frame
from quizapp.ui.parts.piece import Ground, Piece, Signed, Text
from quizapp.ui.parts.pieces import AtEnds, Pile
from quizapp.ui.parts.stack import Stack
from quizapp.ui.theme import Theme
from quizapp.ui.tokens import CORNER, Token
from quizapp.ui.wording import count

_SIGNS: dict[Severity, tuple[str, Token]] = {
    "error": ("error", "wrong"),
    "warning": ("warning", "text"),
    "info": ("advice", "text"),
}
_END = 16


class ProblemRows(Stack):
    """What `quizapp.app.problems` says of a file."""

    def __init__(self, theme: Theme, problems: Problems, parent: QWidget | None = None) -> None:
        super().__init__(margins=(1, 9, 1, 9), parent=parent)
        self.theme = theme
        theme.changed.connect(self.update)
        for row in problems.rows:
            self.add(_made(theme, row, self))
        if problems.hidden:
            self.add(_aside(theme, f"{count(problems.hidden, 'more problem')} here; mend these first", self))

    def paintEvent(self, event: QPaintEvent) -> None:
        colour = self.theme.colour
        paint_frame(QPainter(self), self.rect(), CORNER, colour("card"), colour("line"))


def _made(theme: Theme, row: Row, parent: QWidget) -> QWidget:
    match row:
        case Line(number, seen, severity):
            return CodeLine(theme, number, seen.text, key=seen.key, marks=seen.marks, severity=severity, parent=parent)
        case Told():
            return _told(theme, row, parent)
        case Gap(lines, clean):
            said = f"{count(lines, 'line')} without errors" if clean else f"{count(lines, 'more line')}"
            return _aside(theme, said, parent)


def _aside(theme: Theme, words: str, parent: QWidget) -> QWidget:
    block = Block(theme, parent, padding=(0, 6, _END, 6), indent=NUMBERS)
    block.add(Text(theme, words, "small", "muted"))
    return block


def _told(theme: Theme, told: Told, parent: QWidget) -> QWidget:
    """Return what is wrong, in a sentence; the mend below it, the place and the code at the end."""
    sign, colour = _SIGNS[told.severity]
    said = Pile(theme)
    sentence = Text(theme, told.sentence)
    said.add(sentence)
    if told.hint:
        said.add(Text(theme, told.hint, "small", "muted"))
    signed = Signed(theme, sign, said, gap=12, colour=colour)
    signed.said = f"{told.severity.capitalize()}: {said.said}"
    block = Block(theme, parent, padding=(0, 4, _END, 12), indent=NUMBERS, on=GROUNDS[told.severity])
    block.add(
        AtEnds(theme, signed, _Place(theme, f"{told.place} {told.code}"), 12, least=theme.px(32) + sentence.least())
    )
    return block


class _Place(Piece):
    """Where a problem is and what it is called, in the face of the file."""

    def natural(self) -> int:
        return self._lines().width

    def height(self, width: int) -> int:
        return self.theme.line_height("caption")

    def paint(self, ground: Ground, x: int, y: int, width: int) -> None:
        lines = self._lines()
        lines.paint(ground.painter, ground.left(x + width - lines.width, lines.width), y, self.theme.colour("muted"))

    def _lines(self) -> Lines:
        return Lines(self.said, self.theme.font("caption", mono=True), self.theme.line_height("caption"))
