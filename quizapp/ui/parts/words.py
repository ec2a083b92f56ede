"""Words: plain text at a size of the type scale, wrapped in lines of its exact height.

    Words(theme, "12 questions, about 6 minutes", size="small", colour="muted", parent=card)

What people wrote is shown as they wrote it: nothing in it is markup. Markdown goes to `Rich`.
"""

from typing import Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from quizapp.ui.parts.lines import Lines, elided, laid, longest_word
from quizapp.ui.parts.part import Part, reading_direction
from quizapp.ui.theme import Theme
from quizapp.ui.tokens import Size, Token

Fit = Literal["wrap", "one line", "elide"]
Align = Literal["start", "centre", "end"]
_ALIGN = {
    "start": Qt.AlignmentFlag.AlignLeft,  # to the right where the language runs so
    "centre": Qt.AlignmentFlag.AlignHCenter,
    "end": Qt.AlignmentFlag.AlignRight,
}


class Words(Part):
    """Plain text. `fit` says what happens to more of it than there is room for.

    "wrap": it goes on in the next line; "one line": it keeps the room it needs; "elide": it ends with “…”,
    and the whole stands in the tool tip and in the accessible name. `head` is bold and comes first.
    """

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        *,
        size: Size = "body",
        bold: bool = False,
        colour: Token = "text",
        fit: Fit = "wrap",
        align: Align = "start",
        spaced: bool = True,
        head: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self._text, self._head, self._size, self._bold, self._colour = "", 0, size, bold, colour
        self._fit, self._align, self._spaced = fit, align, spaced
        self._laid: tuple[int, Lines] | None = None
        self._natural: QSize | None = None
        horizontal = QSizePolicy.Policy.Fixed if fit == "one line" else QSizePolicy.Policy.Preferred
        policy = QSizePolicy(horizontal, QSizePolicy.Policy.Fixed if fit != "wrap" else QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(fit == "wrap")
        self.setSizePolicy(policy)
        self.set_text(text, head=head)

    def words(self) -> str:
        """Return the text."""
        return self._text

    def set_text(self, text: str, *, head: str = "") -> None:
        """Show another text, after a bold head if there is one."""
        self._text = f"{head} {text}".strip() if head else text
        self._head = len(head)
        self.setAccessibleName(self._text)
        self.follow()

    def set_colour(self, colour: Token) -> None:
        """Show it in another colour."""
        self._colour = colour
        self.update()

    def set_size(self, size: Size, *, bold: bool | None = None) -> None:
        """Show it at another size of the type scale."""
        self._size = size
        self._bold = self._bold if bold is None else bold
        self.follow()

    def restyle(self) -> None:
        self._laid = self._natural = None

    def sizeHint(self) -> QSize:
        if self._natural is None:
            lines = self._lines_of(self._text)
            self._natural = QSize(lines.room if self._fit == "wrap" else lines.width, lines.height)
        return self._natural

    def minimumSizeHint(self) -> QSize:
        if self._fit == "one line":
            return self.sizeHint()
        narrowest = 2 * self._line_height()
        if self._fit == "wrap":  # but an endless word must not hold the window open: it is broken
            narrowest = min(longest_word(self._text, self._font()), 5 * narrowest)
        return QSize(min(narrowest, self.sizeHint().width()), self._line_height())

    def hasHeightForWidth(self) -> bool:
        return self._fit == "wrap"

    def heightForWidth(self, width: int) -> int:
        return self._lines(width).height if self._fit == "wrap" else self._line_height()

    def paintEvent(self, event: QPaintEvent) -> None:
        lines = self._lines(self.width())
        left = 0.0 if self._fit == "wrap" else self._left(lines.exact_width)
        lines.paint(QPainter(self), left, 0, self.theme.colour(self._colour))

    def resizeEvent(self, event: QResizeEvent) -> None:
        if self._fit == "elide":
            self.setToolTip(self._text if self.width() < self.sizeHint().width() else "")

    def _lines(self, width: int) -> Lines:
        if self._laid is None or self._laid[0] != width:
            text = elided(self._text, self._font(), width) if self._fit == "elide" else self._text
            self._laid = width, self._lines_of(text, width if self._fit == "wrap" else None)
        return self._laid[1]

    def _left(self, width: float) -> float:
        """Return where a single line of a width begins."""
        spare = self.width() - width
        start = {"start": 0.0, "centre": spare / 2, "end": spare}[self._align]
        return spare - start if self.mirrored() else start

    def _lines_of(self, text: str, width: int | None = None) -> Lines:
        return laid(
            self.theme,
            text,
            self._size,
            bold=self._bold,
            spaced=self._spaced,
            width=width,
            direction=reading_direction(self),
            alignment=_ALIGN[self._align],
            head=self._head,
        )

    def _font(self) -> QFont:
        return self.theme.font(self._size, self._bold, spaced=self._spaced)

    def _line_height(self) -> int:
        return self.theme.line_height(self._size)
