"""The source text, to be read before the quiz."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QWidget

from quizapp.quiz.quiz import Source
from quizapp.ui.parts.button import Button
from quizapp.ui.parts.reading_area import ReadingArea
from quizapp.ui.parts.source_text import SourceWords
from quizapp.ui.parts.stack import Flow, Stack
from quizapp.ui.parts.words import Words
from quizapp.ui.theme import Theme

_COLUMN = 672


class TextPage(QWidget):
    """Shows a source text in a column to read. `begun` asks for the quiz, `left` leads back."""

    begun = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._area = ReadingArea(theme, self)
        self._column = Stack(widest=theme.px(_COLUMN), margins=(24, 24, 24, 40))
        self._title = Words(theme, size="title", bold=True, parent=self._column)
        self._from = Words(theme, size="small", colour="muted", parent=self._column)
        self._words = SourceWords(theme, self._column, ground="surface")
        take = Button(theme, "Take the quiz", "primary", parent=self._column)
        take.clicked.connect(self.begun)
        back = Button(theme, "Back", "quiet", parent=self._column)
        back.clicked.connect(self.left)
        self._column.add(self._title)
        self._column.add(self._from)
        self._column.add(self._words, above=24)
        self._column.add(Flow([take, back], 8, parent=self._column), above=32)
        self._area.setWidget(self._column)
        self._area.setAccessibleName("Source text")
        for key in ("Alt+Left", "Escape"):
            QShortcut(QKeySequence(key), self).activated.connect(self.left)
        theme.changed.connect(self._fit)

    def show_text(self, text: str, source: Source) -> None:
        """Show a text and where it comes from, from its beginning."""
        self._title.set_text(source.title or "Source text")
        by = ", ".join(part for part in (source.author, source.publisher, source.date) if part)
        self._from.set_text(by)
        self._from.setVisible(bool(by))
        self._words.show_text(text, source)
        self._area.verticalScrollBar().setValue(0)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # It scrolls by keys. A ring around all of the page would be noise, so it comes with the first Tab.
        self._area.setFocus(Qt.FocusReason.ActiveWindowFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._area.setGeometry(self.rect())
        self._fit()

    @Slot()
    def _fit(self) -> None:
        self._column.set_widest(self._theme.px(_COLUMN))
        self._column.follow()
