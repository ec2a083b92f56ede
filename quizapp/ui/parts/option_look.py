"""What an option shows in one state: its words, what became of it, and the feedback; laid out, and painted."""

from typing import Literal, NamedTuple

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen

from quizapp.ui.parts.lines import Lines, laid
from quizapp.ui.parts.part import paint_frame
from quizapp.ui.parts.plain_text import PlainText
from quizapp.ui.parts.rich_text import RichText, text_of
from quizapp.ui.parts.verdict import paint_letter, paint_verdict
from quizapp.ui.theme import Theme
from quizapp.ui.tokens import CORNER, CORNER_SMALL, Token

State = Literal["normal", "chosen", "right", "wrong", "partly", "passed"]
START, END, GAP, _ABOVE_FEEDBACK = 12, 17, 12, 4
LEAST_WORDS = 120  # beside what is said at the row's end; with less room that goes below them
_SIGN = 24
_LOOK: dict[State, tuple[Token | None, Token | None]] = {  # ground and frame
    "normal": ("card", "line"),
    "chosen": ("accent-soft", "accent"),
    "right": ("right-soft", "right"),
    "wrong": ("wrong-soft", "wrong"),
    "partly": ("partly-soft", "partly"),
    "passed": (None, None),
}
_SAID: dict[State, Token] = {"right": "right", "wrong": "wrong", "partly": "partly"}


class Ending(NamedTuple):
    """A state, what is said of it at the row's end, and the feedback as safe HTML."""

    state: State
    said: str = ""
    feedback: str = ""


class Letter(NamedTuple):
    """The letter of a row, and whether it stands in a square, where several can be chosen, or in a circle."""

    letter: str
    several: bool


class _Laid(NamedTuple):
    """A row laid out at a width: where its words end, and where what follows them begins, down to its foot."""

    width: int
    direction: Qt.LayoutDirection
    end: int
    words: int
    said: int
    feedback: int
    height: int


class OptionLook:
    """A row as it looks in a state. Rows of the same words can share them where they are laid out alike."""

    def __init__(self, theme: Theme, letter: Letter, words: RichText | PlainText, ending: Ending) -> None:
        self._theme, self._letter, self._words = theme, letter, words
        self._state, self._said, feedback = ending
        self._feedback = text_of(theme, feedback) if feedback else None
        self._laid: _Laid | None = None

    def lay_out(self, width: int, direction: Qt.LayoutDirection) -> int:
        """Lay it out at a width; return its height."""
        return self._lay_out(width, direction).height

    def paint(self, painter: QPainter, size: QSize, direction: Qt.LayoutDirection, hovered: bool = False) -> None:
        """Paint it from (0, 0) on."""
        at = self._lay_out(size.width(), direction)
        self._paint_frame(painter, size, hovered)
        start, top, sign = self._start(), self._top(), self._theme.px(_SIGN)
        self._paint_sign(painter, QRectF(_left(at, START, sign), top, sign, sign))
        words: Token = "muted" if self._state == "passed" else "text"
        self._words.lay_out(at.end - start, direction)  # where another look shares them it may have wanted other lines
        self._words.paint(painter, _left(at, start, at.end - start), top, words)
        if self._said:
            lines = self._lines(direction)
            x = _left(at, at.end + GAP if at.said == top else start, lines.width)
            lines.paint(painter, x, at.said, self._theme.colour(_SAID.get(self._state, "muted")))
        if self._feedback is not None:
            self._feedback.paint(painter, _left(at, start, at.width - END - start), at.feedback, words)

    def _lay_out(self, width: int, direction: Qt.LayoutDirection) -> _Laid:
        if self._laid is None or self._laid.width != width or self._laid.direction != direction:
            start, top = self._start(), self._top()
            said = self._lines(direction)
            end = width - END - GAP - said.width
            beside = end - start >= self._theme.px(LEAST_WORDS) or not self._said
            if not beside:
                end = width - END
            words = self._words.lay_out(end - start, direction)
            foot = top + words + (0 if beside else said.height)
            feedback = foot + _ABOVE_FEEDBACK
            if self._feedback is not None:
                foot = feedback + self._feedback.lay_out(width - END - start, direction)
            self._laid = _Laid(width, direction, end, words, top if beside else top + words, feedback, foot + top)
        return self._laid

    def _lines(self, direction: Qt.LayoutDirection) -> Lines:
        """Return what is said at the row's end."""
        line = self._theme.line_height("body")
        return laid(self._theme, self._said, "small", bold=True, line=line, direction=direction)

    def _start(self) -> int:
        return START + self._theme.px(_SIGN) + GAP

    def _top(self) -> int:
        return 4 if self._state == "passed" else 12

    def _paint_frame(self, painter: QPainter, size: QSize, hovered: bool) -> None:
        ground, line = _LOOK[self._state]
        if self._state == "normal" and hovered:
            ground, line = "hover", "control"
        if ground and line:
            box = QRect(0, 0, size.width(), size.height())
            paint_frame(painter, box, CORNER, self._theme.colour(ground), self._theme.colour(line))

    def _paint_sign(self, painter: QPainter, box: QRectF) -> None:
        if self._state in ("right", "wrong", "partly"):
            paint_verdict(painter, self._theme, self._state, box.x(), box.y())
            return
        colour = self._theme.colour
        corner = CORNER_SMALL if self._letter.several else box.width() / 2
        if self._state == "chosen":
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("accent"))
            painter.drawRoundedRect(box, corner, corner)
        elif self._state == "normal":
            painter.setPen(QPen(colour("control"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), corner - 0.5, corner - 0.5)
        token: Token = "on-accent" if self._state == "chosen" else "muted"
        paint_letter(painter, self._theme, self._letter.letter, box, token)


def _left(at: _Laid, x: int, width: int) -> int:
    """Return the left edge of what begins `x` pixels from where reading starts."""
    return at.width - x - width if at.direction == Qt.LayoutDirection.RightToLeft else x
