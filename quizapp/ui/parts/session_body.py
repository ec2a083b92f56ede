"""What lies under a session's bar: the question in its column, and the source text beside it.

The source opens by itself after an answer that rests on a passage. Once the learner opened or closed it themselves it
stays as they left it, from question to question.
"""

from PySide6.QtCore import QCoreApplication, QEvent, QRect, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from quizapp.markup.html import html
from quizapp.quiz.quiz import Section
from quizapp.session.view import Told, View
from quizapp.ui.parts.arranged import Arranged
from quizapp.ui.parts.part import placed
from quizapp.ui.parts.passage_place import passage_place
from quizapp.ui.parts.question_actions import OVERHANG, QuestionActions
from quizapp.ui.parts.question_column import WIDEST, QuestionColumn
from quizapp.ui.parts.reading import SIDE, Reading
from quizapp.ui.parts.source_pane import NARROW, WIDE, SourcePane
from quizapp.ui.parts.stack import place
from quizapp.ui.theme import Theme

WIDE_PAGE = 1000  # up to this width prompts are smaller and the source is narrower
_LINE = 1
_LINE_STEP, _OVERLAP = 48, 48  # of what an arrow scrolls; of what a page keeps of the one before


class SessionBody(Arranged):
    """`column` is the question, `foot` what is done with it. `source_moved`: the source opened or closed."""

    source_moved = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._view: View | None = None
        self._wish: bool | None = None  # whether the learner wants the source beside them, once they said so
        self._opened = False
        self._shown_now = False  # whether this question opened it, by its passage or by a link
        self._reading = Reading(theme, self)
        self.column = QuestionColumn(theme, self._reading.area)
        self.column.passage_wanted.connect(self._show_passage)
        self.foot = QuestionActions(theme, self._reading)
        self._reading.put(self.column, self.foot, OVERHANG)
        self._pane = SourcePane(theme, self)
        self._pane.closed.connect(self.toggle_source)
        inside = self.findChildren(QWidget)
        self._holders = [each for each in inside if isinstance(each, Arranged) or each.findChildren(QWidget)]

    @property
    def source_opened(self) -> bool:
        """Whether the source stands beside the question."""
        return self._opened

    def ask(self, view: View) -> None:
        """Show a question before the answer. Its source is made ready when nothing else is to be done."""
        self._view, self._shown_now = view, False
        self._pane.unmark()
        self.column.ask(view, narrow=self._narrow())
        self._reading.area.verticalScrollBar().setValue(0)
        QTimer.singleShot(0, self, self._prepare)

    def tell(self, view: View, told: Told) -> str:
        """Show what became of the answer, and return it as it is read aloud."""
        self._view = view
        self._hold_source(view)
        section = _section(view)
        found = self._pane.mark(told.quote, section) if view.source is not None and told.quote else None
        self._shown_now = found is not None
        return self.column.tell(view, told, passage_place(found, section), there=found is not None)

    def lay_out(self, *, anew: bool) -> None:
        """Lay everything out now; `anew` brings the source to where this question needs it."""
        moved = self._opens() is not self._opened
        self._opened = self._opens()
        if self._opened and self._view is not None:
            self._hold_source(self._view)
        else:
            self._pane.hide()
        self.arrange()
        self._pane.setVisible(self._opened)
        if self._opened and (anew or moved):
            self._pane.show_mark(_section(self._view))
        if moved:
            self.source_moved.emit()

    def settle(self) -> None:
        """Take back what was asked for on the way, once all has its place: each would lay the page out again."""
        for holder in (self, *self._holders):
            QCoreApplication.removePostedEvents(holder, QEvent.Type.LayoutRequest.value)

    @Slot()
    def toggle_source(self) -> None:
        """Open the source or close it, as the learner wants it from now on."""
        if self._view is None or self._view.source is None:
            return
        self._wish = not self.source_opened
        self._shown_now = self._shown_now and self._wish
        if not self._wish and self._pane.holds_focus():
            self.start()
        self.lay_out(anew=False)

    def start(self, *, by_pointer: bool = False) -> None:
        """Give the focus to where the hands go next, an answer to choose or Next; with a pointer no ring is needed."""
        told = self._view is not None and self._view.told is not None
        target = self.foot.primary if told else self.column.answer.first()
        if target is not None and by_pointer:
            target.setFocus(Qt.FocusReason.MouseFocusReason)
        elif target is not None:
            target.take_focus()

    def scroll_by(self, steps: int, *, pages: bool) -> None:
        """Scroll what is read by some lines or pages, down or (below zero) up."""
        bar = self._reading.area.verticalScrollBar()
        bar.setValue(bar.value() + steps * (bar.pageStep() - _OVERLAP if pages else self._theme.px(_LINE_STEP)))

    def arrange(self) -> None:
        side = self._side() if self._opened else 0
        roomy = self.width() - side
        kept = side if roomy - side >= WIDEST + 2 * SIDE else 0  # so wide a page need not move its column
        self._reading.set_narrow(self._narrow())
        self.column.set_narrow(self._narrow())
        self._reading.set_lead(kept)
        place(self._reading, placed(self, 0, _LINE, roomy, self.height() - _LINE))
        if self._opened:
            self._pane.setGeometry(self._pane_box())

    def sizeHint(self) -> QSize:
        return QSize(WIDEST + 2 * SIDE, 400)

    def hasHeightForWidth(self) -> bool:
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.source_opened:
            QPainter(self).fillRect(0, 0, self.width(), _LINE, self._theme.colour("line"))

    @Slot()
    def _prepare(self) -> None:
        """Make ready, while the question is read, what will only have to be shown after the answer."""
        if self._view is not None:
            self._hold_source(self._view)
            self.column.prepare()
            html("*")  # what explains the answer may hold Markdown: its parser is loaded now

    def _hold_source(self, view: View) -> None:
        """Have the source text parsed, laid out and painted ahead; what is ready already costs nothing."""
        if view.source is not None:
            self._pane.show_text(view.source.text, view.source.source, self._side())
            self._pane.prepare(self._pane_box(), view.source.section)

    @Slot()
    def _show_passage(self) -> None:
        self._shown_now = True
        if self._wish is False:
            self._wish = None
        self.lay_out(anew=True)

    def _pane_box(self) -> QRect:
        side = self._side()
        return placed(self, self.width() - side, _LINE, side, self.height() - _LINE)

    def _opens(self) -> bool:
        if self._view is None or self._view.source is None:
            return False
        return self._wish if self._wish is not None else self._shown_now

    def _narrow(self) -> bool:
        return self.width() <= WIDE_PAGE

    def _side(self) -> int:
        """Return how wide the source is: wider where text is large, as far as the question keeps the greater part."""
        wide = NARROW if self._narrow() else WIDE
        return max(wide, min(self._theme.px(wide), self.width() * 2 // 5))


def _section(view: View | None) -> Section | None:
    return view.source.section if view is not None and view.source is not None else None
