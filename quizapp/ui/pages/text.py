"""The source text, to be read before the quiz."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from quizapp.quiz.quiz import Source
from quizapp.ui.parts.button import Button
from quizapp.ui.parts.scroll_area import ReadingArea
from quizapp.ui.parts.source_text import SourceWords
from quizapp.ui.parts.stack import Stack
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
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._area)
        self._column = Stack(widest=theme.px(_COLUMN), margins=(24, 24, 24, 40))
        self._from = Words(theme, size="small", colour="muted", parent=self._column)
        self._words = SourceWords(theme, self._column)
        foot = QWidget(self._column)
        row = QHBoxLayout(foot)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self._take = Button(theme, self.tr("Take the quiz"), "primary", parent=foot)
        back = Button(theme, self.tr("Back"), "quiet", parent=foot)
        row.addWidget(self._take)
        row.addWidget(back)
        row.addStretch(1)
        self._column.add(self._from)
        self._column.add(self._words, above=16)
        self._column.add(foot, above=32)
        self._area.setWidget(self._column)
        self._area.setAccessibleName(self.tr("Source text"))
        QWidget.setTabOrder(self._area, self._take)
        QWidget.setTabOrder(self._take, back)
        self._take.clicked.connect(self.begun)
        back.clicked.connect(self.left)
        for key in ("Alt+Left", "Escape"):
            QShortcut(QKeySequence(key), self).activated.connect(self.left)

    def show_text(self, text: str, source: Source) -> None:
        """Show a text and where it comes from."""
        by = ", ".join(part for part in (source.author, source.publisher, source.date) if part)
        said = f"“{source.title}”" if source.title else ""
        self._from.set_text(self.tr("The quizzes rest on {source}").format(source=", ".join(filter(None, (said, by)))))
        self._from.setVisible(bool(said or by))
        self._words.show_text(text, source)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._area.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._column.set_widest(self._theme.px(_COLUMN))
        self._column.arrange()
        self._column.updateGeometry()
