"""A line of a file as it stands there: its number, its key muted, what is wrong with it underlined.

CodeLine(theme, 14, "    explaination: A call back …", key=17, marks=((4, 16),), severity="error")
"""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from quizapp.quiz.diagnostic import Severity
from quizapp.ui.parts.lines import Lines
from quizapp.ui.parts.part import Part, paint_box
from quizapp.ui.theme import Theme, baseline
from quizapp.ui.tokens import Token

NUMBERS = 56  # where the text begins; the number ends 16 before
GROUNDS: dict[Severity, Token] = {"error": "wrong-soft", "warning": "sunk", "info": "sunk"}
_INKS: dict[Severity, Token] = {"error": "wrong", "warning": "text", "info": "text"}
_LINE, _END = 24, 16


class CodeLine(Part):
    """One line; what is too long for the page goes on below. It runs left to right in any language."""

    def __init__(
        self,
        theme: Theme,
        number: int,
        text: str,
        *,
        key: int = 0,
        marks: tuple[tuple[int, int], ...] = (),
        severity: Severity | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self._number, self._text, self._marks = str(number), text, marks
        self._key, self._severity = (0 if severity else key), severity
        self._laid: tuple[int, QTextLayout] | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(self.tr("Line {number}: {text}").format(number=number, text=text.strip()))

    def restyle(self) -> None:
        self._laid = None

    def sizeHint(self) -> QSize:
        return QSize(400, self.heightForWidth(1000))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self._line())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._layout(width).lineCount() * self._line()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colour, start = QPainter(self), self.theme.colour, self.theme.px(NUMBERS)
        if self._severity:
            paint_box(painter, self.rect(), colour(GROUNDS[self._severity]))
        number = Lines(self._number, self._font(bold=self._severity is not None), self._line())
        end = start - self.theme.px(16)
        number.paint(painter, end - number.exact_width, 0, colour(_INKS[self._severity] if self._severity else "muted"))
        painter.setPen(colour("text"))
        layout = self._layout(self.width())
        layout.draw(painter, QPointF(start, 0))
        for first, last in self._marks:
            self._underline(painter, layout, first, last)

    def _underline(self, painter: QPainter, layout: QTextLayout, first: int, last: int) -> None:
        for place in range(layout.lineCount()):
            line = layout.lineAt(place)
            begin, until = max(first, line.textStart()), min(last, line.textStart() + line.textLength())
            if begin < until:
                left, right = (_x(line.cursorToX(at)) for at in (begin, until))
                under = place * self._line() + self._line() - 3
                box = QRectF(self.theme.px(NUMBERS) + left, under, max(2.0, right - left), 2)
                paint_box(painter, box, self.theme.colour(_INKS[self._severity or "error"]))

    def _layout(self, width: int) -> QTextLayout:
        if self._laid is None or self._laid[0] != width:
            self._laid = width, self._made(width - self.theme.px(NUMBERS) - _END)
        return self._laid[1]

    def _made(self, width: int) -> QTextLayout:
        font = self._font()
        layout = QTextLayout(self._text or " ", font)
        option = QTextOption(Qt.AlignmentFlag.AlignLeft)
        option.setTextDirection(Qt.LayoutDirection.LeftToRight)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        muted = QTextLayout.FormatRange()
        look = QTextCharFormat()
        look.setForeground(self.theme.colour("muted"))
        muted.start, muted.length, muted.format = 0, self._key, look
        layout.setFormats([muted] if self._key else [])
        layout.beginLayout()
        at = 0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(40, width))
            line.setPosition(QPointF(0, at * self._line() + baseline(font, self._line()) - line.ascent()))
            at += 1
        layout.endLayout()
        return layout

    def _font(self, *, bold: bool = False) -> QFont:
        return self.theme.font("small", bold, mono=True)

    def _line(self) -> int:
        return self.theme.px(_LINE)


def _x(place: object) -> float:
    """Return the x of what `cursorToX` answers: the binding gives it alone, or with the cursor's place."""
    return float(place[0] if isinstance(place, tuple) else place)  # type: ignore[arg-type]
