"""Something went wrong in the program itself: what was kept, and the details, to be read before they are handed on."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QWidget

from quizapp.ui.parts.announce import announce
from quizapp.ui.parts.button import Button
from quizapp.ui.parts.details import LEAST, Details
from quizapp.ui.parts.home_card import room_of
from quizapp.ui.parts.message import Message
from quizapp.ui.parts.scroll_area import ScrollArea
from quizapp.ui.parts.stack import Flow, Margins, Stack
from quizapp.ui.parts.words import Words
from quizapp.ui.theme import Theme

_WIDE, _NARROW = (40, 24, 40, 24), (24, 16, 24, 16)
_PRIVATE = "No answer, no name and no text of a quiz is in them."
_FAILS = "Home cannot be shown either. Close quizapp and open it again."


class CrashPage(QWidget):
    """`copied` asks to copy the details, `left` to go to Home, `closed` to close the window."""

    copied = Signal()
    left = Signal()
    closed = Signal()

    def __init__(self, theme: Theme, sentences: tuple[str, str], details: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._sentences = theme, sentences
        self._area = ScrollArea(theme, self)
        column = self._column = Stack(margins=_NARROW)
        column.add(Words(theme, "What went wrong", size="title", bold=True, parent=column))
        self._message = Message(theme, "error", *sentences, large=True, parent=column)
        column.add(self._message, above=16)
        column.add(self._buttons(column), above=16)
        column.add(Words(theme, "Details", size="lead", bold=True, parent=column), above=24)
        column.add(Words(theme, _PRIVATE, size="small", colour="muted", parent=column), above=4)
        self._details = Details(theme, details, column)
        column.add(self._details, above=8)
        self._area.setWidget(column)
        for key in ("Alt+Left", "Escape"):
            QShortcut(QKeySequence(key), self).activated.connect(self.left)
        theme.changed.connect(self._fit)

    @property
    def details(self) -> str:
        """The details that are shown."""
        return self._details.text()

    def take_focus(self) -> None:
        """Let Return lead back to Home, and say what the page is about."""
        self._back.take_focus()
        announce(self, " ".join(self._sentences))

    def say_home_fails(self) -> None:
        """Say that Home cannot be shown."""
        head, text = self._sentences
        self._message.set_words(head, f"{text.replace(' You can go on.', '')} {_FAILS}")
        self._fit()
        announce(self, _FAILS)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._area.setGeometry(self.rect())
        self._fit()

    def _buttons(self, parent: QWidget) -> QWidget:
        self._back = Button(self._theme, "Back to Home", "primary", parent=parent)
        self._back.clicked.connect(self.left)
        copy = Button(self._theme, "Copy details", "secondary", parent=parent)
        copy.clicked.connect(self.copied)
        close = Button(self._theme, "Close quizapp", "secondary", parent=parent)
        close.clicked.connect(self.closed)
        return Flow([self._back, copy, close], 12, parent=parent)

    @Slot()
    def _fit(self) -> None:
        """Let the details have what room there is below the rest."""
        self._column.set_margins(self._margins())
        self._details.set_height(0)
        rest = self._column.heightForWidth(self.width()) - self._theme.px(LEAST)
        self._details.set_height(self.height() - rest)
        self._column.follow()

    def _margins(self) -> Margins:
        return _WIDE if room_of(self.width(), self._theme.text_scale) == "wide" else _NARROW
