"""What lies under a session's bar: the question in its column, and the source text beside it.

The source opens by itself after an answer that rests on a passage. Once the learner opened or closed it themselves it
stays as they left it, from question to question.
"""

import gc
from collections.abc import Callable, Iterator

from PySide6.QtCore import QRect, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from quizapp.markup.html import html
from quizapp.quiz.quiz import Section
from quizapp.session.view import SourceView, Told, View
from quizapp.ui.parts.idle import Idle
from quizapp.ui.parts.part import placed
from quizapp.ui.parts.passage_place import passage_place
from quizapp.ui.parts.question_actions import QuestionActions
from quizapp.ui.parts.question_column import QuestionColumn
from quizapp.ui.parts.reading import SIDE, Reading, column_width
from quizapp.ui.parts.source_pane import NARROW, WIDE, SourcePane
from quizapp.ui.parts.source_text import read_ahead
from quizapp.ui.theme import Theme

WIDE_PAGE = 1000  # up to this width prompts are smaller and the source is narrower
_LINE = 1
_LINE_STEP, _OVERLAP = 48, 48  # of what an arrow scrolls; of what a page keeps of the one before


class SessionBody(QWidget):
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
        self.column.grew.connect(self.arrange)
        self.foot = QuestionActions(theme, self._reading)
        self._reading.put(self.column, self.foot)
        self._pane = SourcePane(theme, self)
        self._pane.closed.connect(self.toggle_source)
        self._idle = Idle(self)
        self._endings: Callable[[object], View | None] | None = None

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
        self._endings = None
        self._prepare()

    def foresee(self, ending: Callable[[object], View | None]) -> None:
        """Make ready, while the question is read, what may be shown after the answer.

        `ending` returns what would be seen after a response, or after "I don't know" (None); None where nothing would.
        """
        self._endings = ending
        self._prepare()

    def tell(self, view: View, told: Told) -> str:
        """Show what became of the answer, and return it as it is read aloud."""
        self._idle.stop()
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
        if not told:
            self.column.answer.take_focus(by_pointer=by_pointer)
        elif by_pointer:
            self.foot.primary.setFocus(Qt.FocusReason.MouseFocusReason)
        else:
            self.foot.primary.take_focus()

    def scroll_by(self, steps: int, *, pages: bool) -> None:
        """Scroll what is read by some lines or pages, down or (below zero) up."""
        bar = self._reading.area.verticalScrollBar()
        bar.setValue(bar.value() + steps * (bar.pageStep() - _OVERLAP if pages else self._theme.px(_LINE_STEP)))

    def rest(self) -> None:
        """Foresee nothing any more, at no other size either: no answer follows."""
        self._endings = None
        self._idle.stop()

    def place(self, box: QRect) -> None:
        """Give it its place, and all that stands in it."""
        self.setGeometry(box)
        self.arrange()
        self._prepare()  # at another size, or in other colours

    @Slot()
    def arrange(self) -> None:
        """Give all that stands in it its place."""
        roomy, kept = self._rooms(opened=self._opened)
        self.column.set_narrow(self._narrow())
        self._reading.setGeometry(placed(self, 0, _LINE, roomy, self.height() - _LINE))
        self._reading.lay_out(lead=kept, narrow=self._narrow())
        if self._opened:
            self._pane.setGeometry(self._pane_box())

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.source_opened:
            QPainter(self).fillRect(0, 0, self.width(), _LINE, self._theme.colour("line"))

    def _prepare(self) -> None:
        if self._view is not None and self._view.told is None:
            self._idle.begin(self._steps(self._view))

    def _steps(self, view: View) -> Iterator[None]:
        """Make ready what will only have to be shown after the answer: first what comes whatever the answer is."""
        if view.source is not None:
            yield from read_ahead(view.source.text, view.source.source)
            self._show_source(view.source)
            yield
        self._hold_source(view)
        yield
        self.column.prepare()
        self.foot.prepare()
        yield
        html("*")  # what explains the answer may hold Markdown: its parser is loaded now
        if self._endings is not None:
            for response in self.column.answer.endings():
                yield
                yield from self._foresee(self._endings(response))
        yield
        gc.collect(1)  # what was left over on the way, which might else be collected in the midst of an answer

    def _foresee(self, view: View | None) -> Iterator[None]:
        """Make ready a view after the answer."""
        if view is None or view.told is None:
            return
        section, found = _section(view), None
        if view.source is not None and view.told.quote:
            found = self._pane.foresee(view.told.quote, section)
            yield
        opens = view.source is not None and (found is not None if self._wish is None else self._wish)
        roomy, kept = self._rooms(opened=opens)
        wide = self.column.span(column_width(roomy - kept, self.column))[1]
        where = passage_place(found, section)
        yield from self.column.foresee(view, view.told, where, there=found is not None, wide=wide)

    def _rooms(self, *, opened: bool) -> tuple[int, int]:
        """Return how wide the room of the question is, and how much of it stays free before the column."""
        side = self._side() if opened else 0
        roomy = self.width() - side
        return (
            roomy,
            side if roomy - side >= self.column.widest + 2 * SIDE else 0,
        )  # so wide a page need not move its column

    def _hold_source(self, view: View) -> None:
        """Have the source text parsed, laid out and painted ahead; what is ready already costs nothing."""
        if view.source is not None:
            self._show_source(view.source)
            self._pane.prepare(self._pane_box(), view.source.section)

    def _show_source(self, source: SourceView) -> None:
        self._pane.show_text(source.text, source.source, self._side())

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
