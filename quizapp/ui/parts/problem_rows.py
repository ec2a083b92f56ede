"""The lines of a file with what is wrong below each, on a card."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from quizapp.app.problems import Gap, Line, Problems, Row, Told
from quizapp.ui.parts.card import Card
from quizapp.ui.parts.code_line import NUMBERS, CodeLine
from quizapp.ui.parts.part import paint_box
from quizapp.ui.parts.sign import Sign
from quizapp.ui.parts.words import Words
from quizapp.ui.theme import Theme

_SIGN = {"error": ("error", "wrong"), "warning": ("warning", "text"), "info": ("info", "text")}


class ProblemRows(Card):
    """What `quizapp.app.problems` says of a file."""

    def __init__(self, theme: Theme, problems: Problems, parent: QWidget | None = None) -> None:
        super().__init__(theme, padding=(0, 8, 0, 8), parent=parent)
        for row in problems.rows:
            self.body.addWidget(_made(theme, row, self))
        if problems.hidden:
            more = self.tr("And {count} more; mend these first.").format(count=problems.hidden)
            self.body.addWidget(_Aside(theme, more, self))


def _made(theme: Theme, row: Row, parent: QWidget) -> QWidget:
    match row:
        case Line(number, text, severity):
            wrong = severity == "error"
            return CodeLine(theme, number, text.text, key=text.key, marks=text.marks, wrong=wrong, parent=parent)
        case Told():
            return _Said(theme, row, parent)
        case Gap(lines, clean):
            return _Aside(theme, _gap_words(lines, clean), parent)


def _gap_words(lines: int, clean: bool) -> str:
    what = "1 line" if lines == 1 else f"{lines} lines"
    return f"{what} without errors" if clean else f"{what} more"


class _Aside(QWidget):
    """A quiet line between the others."""

    def __init__(self, theme: Theme, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(NUMBERS), 6, 16, 6)
        row.addWidget(Words(theme, words, size="small", colour="muted", parent=self))


class _Said(QWidget):
    """What is wrong, in a sentence; the mend below it, the place and the code at the end."""

    def __init__(self, theme: Theme, told: Told, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._wrong = theme, told.severity == "error"
        icon, colour = _SIGN[told.severity]
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(NUMBERS), 4, 16, 12)
        row.setSpacing(12)
        sign = Sign(theme, icon, size=20, colour=colour, name=told.severity, parent=self)  # type: ignore[arg-type]
        beside = QVBoxLayout()
        beside.addSpacing(2)
        beside.addWidget(sign)
        beside.addStretch(1)
        row.addLayout(beside)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(Words(theme, told.sentence, parent=self))
        if told.hint:
            column.addWidget(Words(theme, told.hint, size="small", colour="muted", parent=self))
        row.addLayout(column, 1)
        place = Words(theme, f"{told.place} {told.code}", size="caption", colour="muted", fit="one line", parent=self)
        row.addWidget(place, 0, Qt.AlignmentFlag.AlignVCenter)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._wrong:
            paint_box(QPainter(self), self.rect(), self._theme.colour("wrong-soft"))
