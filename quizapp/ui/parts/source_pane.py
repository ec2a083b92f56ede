"""The source text beside a page: `pane = SourcePane(theme, parent)`, then `pane.show_text(text, source)`.

The page places it, and decides when it is seen; `closed` says that its close button was pressed. A text can be shown
while the pane is hidden: it is then laid out for the width given, so that opening it costs little.
"""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from quizapp.bank.passages import FoundPassage
from quizapp.quiz.quiz import Section, Source
from quizapp.ui.parts.column import Column
from quizapp.ui.parts.control import REACH
from quizapp.ui.parts.kept import KeptButton, KeptWords
from quizapp.ui.parts.part import placed
from quizapp.ui.parts.reading_area import ReadingArea
from quizapp.ui.parts.source_text import SourceWords
from quizapp.ui.theme import Theme

WIDE, NARROW = 416, 344
_TOP, _BELOW_HEAD, _ABOVE_HEADING = 16, 24, 8
_SEEN = 64  # so much of what is around a marked passage stands in view with it


class SourcePane(QWidget):
    """A source text with its title and author, opened at a section or at a marked passage."""

    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title = KeptWords(theme, bold=True, parent=self)
        self._author = KeptWords(theme, size="caption", colour="muted", parent=self)
        self._close = KeptButton(theme, self.tr("Close the text"), "quiet", icon="cross", only_icon=True, parent=self)
        self._close.ground = "card"
        self._close.clicked.connect(self.closed)
        self._area = ReadingArea(theme, self)
        self._area.setWidgetResizable(False)  # this lays the column out itself
        self._area.setAccessibleName(self.tr("Source text"))
        self._column = Column(parent=self._area)
        self.words = SourceWords(theme, self._column)
        self._column.add(self.words)
        self._area.setWidget(self._column)
        self._sides = 24, 24
        self._aim: tuple[Callable[[Section | None], None], Section | None] = self.open_at, None
        self._held: tuple[str, Source, int, bool] | None = None
        self._ready: object = None
        theme.changed.connect(self._arrange)
        self.hide()

    def show_text(self, text: str, source: Source, width: int) -> None:
        """Hold a text, ready to be seen at a width of the pane; of another text nothing is marked."""
        if (text, source, width, self.isRightToLeft()) == self._held:
            return
        self._held = text, source, width, self.isRightToLeft()
        self._title.set_text(source.title or self.tr("Source text"))
        author = ", ".join(part for part in (source.author, source.publisher, source.date) if part)
        self._author.set_text(author)
        self._author.setVisible(bool(author))
        self.words.show_text(text, source)
        self._set_sides(width)
        self._arrange()

    def prepare(self, box: QRect, section: Section | None) -> None:
        """Lay it out and paint ahead where it will stand, opened at a section, while it is hidden."""
        if self.isHidden() and (box, section, self._held) != self._ready:
            self._ready = box, section, self._held
            self.setGeometry(box)
            self._arrange()
            for widget in self.findChildren(QWidget):
                widget.ensurePolished()
            for part in (self._title, self._author, self._close):
                part.keep()
            self.words.prepare((self._section_top(section) or 0) - self.words.y(), self._area.height() + _SEEN)

    def open_at(self, section: Section | None) -> None:
        """Stand at a section's beginning, or at the text's; also after the pane has got another size."""
        self._aim = self.open_at, section
        top = self._section_top(section)
        self._scroll(0 if top is None else top)

    def foresee(self, quote: str, section: Section | None) -> FoundPassage | None:
        """Have ready what `mark` and `show_mark` will show, and return what the first will; nothing is seen of it."""
        found, box, marks = self.words.foresee(quote, _heading(section))
        if box is not None:
            top = min(self._mark_top(box, section), max(0, self._column.height() - self._area.height()))
            self.words.prepare_marks(marks, top - self.words.y(), self._area.height())
        return found

    def mark(self, quote: str, section: Section | None) -> FoundPassage | None:
        """Mark a passage; None where the text does not hold it."""
        return self.words.mark(quote, _heading(section))

    def unmark(self) -> None:
        """Mark nothing any more."""
        self.words.set_marks(())

    def show_mark(self, section: Section | None) -> None:
        """Bring the marked passage into view, with its section's heading where both fit; as `open_at` does."""
        self._aim = self.show_mark, section
        box = self.words.mark_box()
        if box is None:
            self.open_at(section)
            return
        self._scroll(self._mark_top(box, section))

    def holds_focus(self) -> bool:
        """Tell whether the keyboard's focus is in it."""
        return self.isAncestorOf(self.window().focusWidget())  # of nothing it is none

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_sides(self.width())
        self._arrange()
        aim, section = self._aim
        aim(section)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        for box in self._around_words(event.rect()):
            painter.fillRect(box, self._theme.colour("card"))
        painter.fillRect(placed(self, 0, 0, 1, self.height()), self._theme.colour("line"))

    def _around_words(self, box: QRect) -> Iterator[QRect]:
        """Yield what of a box the words do not cover: they paint their own ground, and are most of it."""
        words = QRect(self.words.mapTo(self, QPoint()), self.words.size()) & self._area.geometry() & box
        if words.isEmpty():
            yield box
            return
        yield QRect(box.left(), box.top(), box.width(), words.top() - box.top())
        yield QRect(box.left(), words.top(), words.left() - box.left(), words.height())
        yield QRect(words.right() + 1, words.top(), box.right() - words.right(), words.height())
        yield QRect(box.left(), words.bottom() + 1, box.width(), box.bottom() - words.bottom())

    def _set_sides(self, width: int) -> None:
        self._sides = (20, 12) if width <= NARROW else (24, 24)

    @Slot()
    def _arrange(self) -> None:
        """Lay out the head, and the text below it."""
        start, end = 1 + self._sides[0], 12
        close = self._close.sizeHint()
        wide = self.width() - start - end - close.width() - 8
        title = self._title.heightForWidth(wide)
        author = self._author.heightForWidth(wide) if not self._author.isHidden() else 0
        height = max(title + author, close.height())
        y = _TOP + (height - title - author) // 2
        self._title.setGeometry(placed(self, start, y, wide, title))
        self._author.setGeometry(placed(self, start, y + title, wide, author))
        y = _TOP + (height - close.height()) // 2
        self._close.setGeometry(placed(self, self.width() - end - close.width(), y, close.width(), close.height()))
        top = _TOP + height + _BELOW_HEAD - REACH
        start, end = self._sides
        self._column.set_margins((start - REACH, _ABOVE_HEADING, end - REACH, 24))
        room = max(0, self.height() - top - REACH)
        self._area.setGeometry(placed(self, 1 + REACH, top + REACH, self.width() - 1 - 2 * REACH, room - REACH))
        wide = self._area.width()
        self._column.place(QRect(self._column.pos(), QSize(wide, self._column.heightForWidth(wide))))

    def _section_top(self, section: Section | None) -> int | None:
        heading = _heading(section)
        box = self.words.heading_box(heading) if heading else None
        return None if box is None else box.top() + self.words.y() - _ABOVE_HEADING

    def _mark_top(self, box: QRect, section: Section | None) -> int:
        """Return what to scroll to for a marked box of the words."""
        passage = box.translated(0, self.words.y())
        top = self._section_top(section)
        seen = self._area.height() - _SEEN
        if top is None or passage.top() < top or passage.bottom() > top + seen:
            top = passage.top() - min(2 * _SEEN, max(0, seen - passage.height()))
        return top

    def _scroll(self, top: int) -> None:
        bar = self._area.verticalScrollBar()
        bar.setRange(0, max(0, self._column.height() - self._area.height()))
        bar.setValue(top)


def _heading(section: Section | None) -> str | None:
    return None if section is None else section.heading or section.title
