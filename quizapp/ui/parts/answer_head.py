"""The line of an answer in a list: verdict, question, answer, points; pressed it opens what stands below."""

from typing import NamedTuple

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from quizapp.app.certainty_words import LEVELS, were
from quizapp.app.results import AnswerRow
from quizapp.markup.plain import plain
from quizapp.session.view import Stake
from quizapp.ui.parts.control import Control
from quizapp.ui.parts.domain import DomainMark, paint_domain_sign
from quizapp.ui.parts.lines import elided, laid
from quizapp.ui.parts.part import paint_box, placed
from quizapp.ui.parts.verdict import Outcome, paint_verdict
from quizapp.ui.points import earned_in, earned_of, number, points_in
from quizapp.ui.theme import Theme
from quizapp.ui.tokens import Size, Token

SIDE, GAP, TOP = 16, 12, 11
_ANSWER, _SURE, _POINTS, _FLAG = 268, 92, 124, 16
_NARROW = 760  # below it the answer stands in what opens alone

SAID = {
    "right": "Right",
    "partly": "Partly right",
    "wrong": "Not right",
    "unknown": "I don’t know",
    "late": "The time was up",
    "chosen": "Your choice",
    "unmarked": "To be marked by hand",
    None: "No answer",
}
_OUTCOMES: dict[str | None, tuple[Outcome, str]] = {
    "right": ("right", ""),
    "partly": ("partly", ""),
    "wrong": ("wrong", ""),
    "unknown": ("none", "?"),
    "late": ("none", "–"),
    "chosen": ("none", "±"),
    "unmarked": ("none", "…"),
    None: ("none", "–"),
}


class Columns(NamedTuple):
    """Where the columns begin, and how wide the first three are; what is 0 wide is not shown."""

    question: int
    question_width: int
    answer: int
    answer_width: int
    sure: int
    sure_width: int
    points: int
    chevron: int


def columns(theme: Theme, width: int, *, sure: bool = False) -> Columns:
    """Return the columns of a list so many pixels wide; `sure`: one tells how sure the learner was."""
    px = theme.px
    question = SIDE + px(20) + GAP
    chevron = width - SIDE - px(20)
    points = chevron - GAP - px(_POINTS)
    broad = width >= px(_NARROW)
    sure_width, answer_width = px(_SURE) if broad and sure else 0, px(_ANSWER) if broad else 0
    at_sure = points - GAP - sure_width if sure_width else points
    answer = at_sure - GAP - answer_width if answer_width else at_sure
    wide = max(1, answer - GAP - question)
    return Columns(question, wide, answer, answer_width, at_sure, sure_width, points, chevron)


class AnswerHead(Control):
    """One line while it is closed; the whole question while it is open."""

    def __init__(self, theme: Theme, row: AnswerRow, parent: QWidget | None = None, *, sure: bool = False) -> None:
        super().__init__(theme, parent)
        self._row, self._sure, self.opened = row, sure, False
        self._question = " ".join(plain(row.prompt).split())
        self._answer = answer_words(row)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        points = ", ".join(_said(stake, waits=row.verdict == "unmarked") for stake in row.stakes)
        flag = ", flagged" if row.flagged else ""
        level = f", {were(row.level)}" if row.level else ""
        self.setAccessibleName(f"{SAID[row.verdict]}{level}{flag}. {self._question} {self._answer}. {points}")
        self.set_opened(False)

    def set_opened(self, opened: bool) -> None:
        """Show whether what stands below is open."""
        self.opened = opened
        self.setAccessibleDescription(self.tr("Open") if opened else self.tr("Closed"))
        self.follow()

    def sizeHint(self) -> QSize:
        return QSize(640, self.heightForWidth(640))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.theme.px(20) + 2 * TOP)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        line = self.theme.px(20)
        if not self.opened:
            return line + 2 * TOP
        lines = laid(self.theme, self._question, "body", width=self._room(columns(self.theme, width, sure=self._sure)))
        return max(line, lines.height - self.theme.px(4)) + 2 * TOP

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, at = QPainter(self), columns(self.theme, self.width(), sure=self._sure)
        if self.hovered():
            paint_box(painter, self.rect(), self.theme.colour("hover"))
        outcome, mark = _OUTCOMES[self._row.verdict]
        disc = placed(self, SIDE, TOP, self.theme.px(20), self.theme.px(20))
        paint_verdict(painter, self.theme, outcome, disc.x(), disc.y(), 20, mark)
        self._words(painter, self._question, "body", at.question, self._room(at), TOP - self.theme.px(2), self.opened)
        self._flag(painter, at)
        if at.answer_width:
            self._words(painter, self._answer, "small", at.answer, at.answer_width, TOP, False)
        if at.sure_width and self._row.level:
            words = LEVELS[self._row.level]
            self._words(painter, words, "small", at.sure, at.sure_width, TOP, False, "muted")
        self._points(painter, at)
        chevron = placed(self, at.chevron, TOP, self.theme.px(20), self.theme.px(20))
        icon = "chevron-up" if self.opened else "chevron-down"
        self.theme.paint_icon(painter, icon, chevron.x(), chevron.y(), 20, self.theme.colour("muted"))

    def _room(self, at: Columns) -> int:
        """Return how wide the question is: its flag stands at the end of its column."""
        return max(1, at.question_width - (self.theme.px(_FLAG) + GAP if self._row.flagged else 0))

    def _flag(self, painter: QPainter, at: Columns) -> None:
        if self._row.flagged:
            size = self.theme.px(_FLAG)
            x = at.question + at.question_width - size
            box = placed(self, x, TOP + self.theme.px(2), size, size)
            self.theme.paint_icon(painter, "flag-on", box.x(), box.y(), _FLAG, self.theme.colour("text"))

    def _words(
        self,
        painter: QPainter,
        words: str,
        size: Size,
        x: int,
        width: int,
        y: int,
        wrap: bool,
        colour: Token = "text",
    ) -> None:
        shown = words if wrap else elided(words, self.theme.font(size), width)
        lines = laid(self.theme, shown, size, width=width, direction=self.layoutDirection())
        lines.paint(painter, placed(self, x, 0, width, 1).x(), y, self.theme.colour(colour))

    def _points(self, painter: QPainter, at: Columns) -> None:
        waits = self._row.verdict == "unmarked"
        parts = [(stake, laid(self.theme, _figure(stake, waits=waits), "small")) for stake in self._row.stakes]
        sign = self.theme.px(16)
        needed = sum(sign + 4 + lines.width for _, lines in parts) + GAP * max(0, len(parts) - 1)
        x = min(at.points, at.chevron - GAP - needed)
        for stake, lines in parts:
            box = placed(self, x, TOP + self.theme.px(2), sign, sign)
            paint_domain_sign(painter, self.theme, _mark(stake), box.x(), box.y(), 16)
            words = placed(self, x + sign + 4, TOP, lines.width, lines.height)
            lines.paint(painter, words.x(), words.y(), self.theme.colour("text"))
            x += sign + 4 + lines.width + GAP


def answer_words(row: AnswerRow) -> str:
    """Return what was answered, in plain words."""
    if row.answer:
        return "; ".join(" ".join(plain(part).split()) for part in row.answer)
    return SAID[row.verdict if row.verdict in ("unknown", "late") else None]


def _figure(stake: Stake, *, waits: bool) -> str:
    if waits:
        return f"– of {number(stake.possible)}"
    return earned_of(stake.earned or stake.possible * 0, stake.possible)


def _said(stake: Stake, *, waits: bool) -> str:
    if waits:
        return points_in(stake.possible, stake.domain.title)
    return earned_in(stake.earned or stake.possible * 0, stake.possible, stake.domain.title)


def _mark(stake: Stake) -> DomainMark:
    return DomainMark(stake.domain.slug, stake.domain.title, stake.place, stake.domain.color)
