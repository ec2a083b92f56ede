"""Progress: where one stands in each domain and how one got there, then every attempt, to be opened."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QWidget

from quizapp.app.progress import DRAWN, AttemptRow, Progress
from quizapp.session.instant import Instant
from quizapp.ui.charts.over_attempts import OverAttempts
from quizapp.ui.parts.attempt_list import AttemptList
from quizapp.ui.parts.button import Button
from quizapp.ui.parts.chooser import Chooser
from quizapp.ui.parts.control import Control
from quizapp.ui.parts.ends import Ends
from quizapp.ui.parts.home_card import room_of
from quizapp.ui.parts.message import Message
from quizapp.ui.parts.part import paint_frame
from quizapp.ui.parts.scroll_area import ScrollArea
from quizapp.ui.parts.stack import Flow, Margins, Stack
from quizapp.ui.parts.stand_rows import StandRows
from quizapp.ui.parts.two_cards import TwoCards
from quizapp.ui.parts.words import Words
from quizapp.ui.theme import Theme
from quizapp.ui.tokens import CORNER
from quizapp.ui.wording import count

_WIDE, _NARROW = (40, 26, 40, 24), (24, 18, 24, 16)
_LEAST_CARD = 400  # how broad a card is at least beside the other
_EMPTY = "Nothing to show yet"
_WILL = (
    "Once you have finished a quiz, this page shows your points in each domain, how they change from attempt to"
    " attempt, and every attempt question by question."
)
_NONE = "The points follow with the first attempt that is finished."
_LAST = "Your last points, and the range that so few questions leave open."


class Pressed(NamedTuple):
    """What of an attempt was pressed: its line, or its mark or points in one of the domains, counted from 0."""

    attempt: str
    domain: int | None = None
    mark: bool = False


class ProgressPage(QWidget):
    """Shows how things went. `opened` gives what was Pressed, `continued` an attempt, `scope_chosen` a scope's id.

    `older_wanted` asks to list more attempts, `again_wanted` to read once more, `left` to go back Home.
    """

    opened = Signal(object)
    continued = Signal(str)
    scope_chosen = Signal(str)
    older_wanted = Signal()
    again_wanted = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._area = ScrollArea(theme, self)
        self._column: Stack | None = None
        self._notice: Message | None = None
        self._list: AttemptList | None = None
        self._more: Flow | None = None
        self._chart: OverAttempts | None = None
        self._rows: StandRows | None = None
        self._chooser: Chooser | None = None
        self._first: Button | None = None  # what is done first where there is nothing to look at
        self._scopes: tuple[str, ...] = ()
        for key in ("Alt+Left", "Escape"):
            QShortcut(QKeySequence(key), self).activated.connect(self.left)
        theme.changed.connect(self._fit)

    def show_progress(self, progress: Progress, now: Instant) -> None:
        """Show how things stand, seen from a moment; nothing stays of what was shown before."""
        column = self._begin(progress)
        if progress.domains:
            column.add(self._cards(progress, now, column), above=18)
        if progress.attempts:
            column.add(self._attempts_head(progress, column), above=20 if progress.domains else 16)
            self._list = AttemptList(self._theme, column)
            self._list.opened.connect(self._open_line)
            self._list.continued.connect(self.continued)
            self._list.add_rows(progress.attempts, now)
            column.add(self._list, above=12)
            self._add_more(progress.older)
        elif not progress.due:
            column.add(self._empty(column), above=16)
        self._end(column)

    def show_trouble(self, head: str, text: str) -> None:
        """Show why nothing can be shown, and how to try again."""
        column = self._begin(None)
        message = Message(self._theme, "error", head, text, large=True, parent=column)
        again = Button(self._theme, "Try again", small=True, parent=message)
        again.clicked.connect(self.again_wanted)
        self._first = again
        message.add_action(again)
        column.add(message, above=16)
        self._end(column)

    def show_notice(self, head: str, text: str) -> None:
        """Say something above all that is shown; with no words no more of it."""
        if self._notice is not None:
            self._notice.set_words(head, text)
            self._notice.setVisible(bool(head))
            self._fit()

    def add_older(self, rows: Sequence[AttemptRow], older: bool, now: Instant) -> None:
        """List more attempts, and go on with the first of them; `older` says that there are still more."""
        if self._list is None or self._column is None:
            return
        self._list.add_rows(rows, now)
        if self._more is not None:
            self._column.remove(self._more)
            self._more.deleteLater()
            self._more = None
        self._add_more(older)
        self._fit()
        if rows:
            self.show_pressed(Pressed(rows[0].id))

    def take_up(self) -> None:
        """Give the focus to what is done first, where there is nothing to look at."""
        if self._first is not None:
            self._first.take_focus()

    def show_pressed(self, pressed: Pressed) -> None:
        """Give the focus to what was pressed of an attempt, else to its line, and bring it into sight."""
        control: Control | None = None
        if pressed.domain is not None and pressed.mark and self._chart:
            control = self._chart.mark_of(pressed.attempt, pressed.domain)
        elif pressed.domain is not None and self._rows:
            control = self._rows.link_of(pressed.domain)
        if control is None and self._list:
            control = self._list.line_of(pressed.attempt)
        if control is not None:
            control.take_focus()
            self._area.ensureWidgetVisible(control, 0, 24)

    def listed(self) -> list[AttemptRow]:
        """Return the attempts that are listed, the newest first."""
        return [line.row for line in self._list.lines()] if self._list else []

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._area.setGeometry(self.rect())
        self._fit()

    def _begin(self, progress: Progress | None) -> Stack:
        self._list = self._chart = self._rows = self._more = self._chooser = self._first = None
        column = Stack(margins=self._margins())
        column.add(self._head(progress, column))
        self._notice = Message(self._theme, "plain", "", "", parent=column)
        self._notice.hide()
        column.add(self._notice, above=16)
        return column

    def _end(self, column: Stack) -> None:
        before, self._column = self._area.takeWidget(), column
        if before is not None:  # not deleted at once: it is what was pressed in it that brings the new one
            before.deleteLater()
        self._area.setWidget(column)
        column.show()
        self._fit()

    def _head(self, progress: Progress | None, parent: Stack) -> QWidget:
        title = Words(self._theme, "Progress", size="title", bold=True, parent=parent)
        if progress is None or progress.scope is None or len(progress.scopes) < 2:
            return title
        head = Ends(16, parent)
        title.setParent(head)
        self._scopes = tuple(scope.id for scope in progress.scopes)
        names = [scope.title for scope in progress.scopes]
        at = self._scopes.index(progress.scope.id)
        self._chooser = Chooser(self._theme, "Domains of", names, at, head)
        self._chooser.chosen.connect(self._choose)
        head.put(title, self._chooser)
        return head

    def _cards(self, progress: Progress, now: Instant, parent: Stack) -> QWidget:
        theme = self._theme
        stand = _Card(theme, parent)
        stand.add(Words(theme, "Where you stand", size="lead", bold=True, parent=stand))
        stand.add(Words(theme, _LAST, size="small", colour="muted", parent=stand))
        self._rows = StandRows(theme, progress.domains, now, stand)
        self._rows.opened.connect(self._open_points)
        stand.add(self._rows, above=16)
        got = _Card(theme, parent)
        got.add(Words(theme, "How you got here", size="lead", bold=True, parent=got))
        taken = len(progress.domains[0].points)
        told = (
            f"Points in per cent, over the last {taken} attempts."
            if taken == DRAWN
            else (f"Points in per cent, over {count(taken, 'attempt')}.")
        )
        got.add(Words(theme, told, size="small", colour="muted", parent=got))
        self._chart = OverAttempts(theme, progress.domains, now, got)
        self._chart.opened.connect(self._open_mark)
        got.add(self._chart, above=12)
        return TwoCards(theme, stand, got, least=_LEAST_CARD, parent=parent)

    def _attempts_head(self, progress: Progress, parent: Stack) -> QWidget:
        words = Stack(parent=parent)
        words.add(Words(self._theme, "Attempts", size="lead", bold=True, parent=words))
        if not progress.scopes and not progress.due:
            words.add(Words(self._theme, _NONE, size="small", colour="muted", parent=words))
        return words

    def _empty(self, parent: Stack) -> QWidget:
        card = _Card(self._theme, parent)
        card.add(Words(self._theme, _EMPTY, size="lead", bold=True, parent=card))
        card.add(Words(self._theme, _WILL, parent=card), above=4)
        home = Button(self._theme, "Choose a quiz", "primary", parent=card)
        home.clicked.connect(self.left)
        self._first = home
        card.add(Flow([home], 8, parent=card), above=16)
        return card

    def _add_more(self, older: bool) -> None:
        if not older or self._list is None:
            return
        parent = self._list.parentWidget()
        button = Button(self._theme, "Show older ones", parent=parent)
        button.clicked.connect(self.older_wanted)
        self._more = Flow([button], 8, parent=parent)
        column = self._column if parent is self._column else parent
        if isinstance(column, Stack):
            column.add(self._more, above=12)
        self._more.show()

    def _margins(self) -> Margins:
        return _WIDE if room_of(self.width(), self._theme.text_scale) == "wide" else _NARROW

    @Slot()
    def _fit(self) -> None:
        if self._column is not None:
            self._column.set_margins(self._margins())
            self._column.follow()

    @Slot(str)
    def _open_line(self, attempt: str) -> None:
        self.opened.emit(Pressed(attempt))

    @Slot(str, int)
    def _open_points(self, attempt: str, domain: int) -> None:
        self.opened.emit(Pressed(attempt, domain))

    @Slot(str, int)
    def _open_mark(self, attempt: str, domain: int) -> None:
        self.opened.emit(Pressed(attempt, domain, mark=True))

    @Slot(int)
    def _choose(self, place: int) -> None:
        self.scope_chosen.emit(self._scopes[place])

    def focus_chooser(self) -> None:
        """Give the focus back to what chooses the scope, after another was chosen."""
        if self._chooser is not None:
            self._chooser.take_focus()


class _Card(Stack):
    """A column on a framed ground."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(margins=(21, 17, 21, 21), parent=parent)
        self._theme = theme
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        colour = self._theme.colour
        paint_frame(QPainter(self), self.rect(), CORNER, colour("card"), colour("line"))
