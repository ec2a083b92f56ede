"""Where the Progress page and what the journal says meet."""

from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from quizapp.app.fault_sentences import sentences
from quizapp.app.progress import PAGE, attempts, bring_up, progress
from quizapp.journal.faults import JournalFault
from quizapp.journal.store import Journal
from quizapp.session.instant import Instant
from quizapp.ui.pages.progress import Pressed, ProgressPage

_RAISING = "Attempts of an earlier version are being read"
_SOON = "You can go on meanwhile; the older ones follow."


class Place(NamedTuple):
    """Where on the page one was: the scope that was chosen, how many attempts were listed, what was pressed."""

    scope: str | None = None
    listed: int = PAGE
    pressed: Pressed | None = None


NOWHERE = Place()


class ProgressFlow(QObject):
    """Shows how things went, seen from `now`. `place` is where one stands on the page, to come back to.

    `opened` asks for an attempt's results, `continued` to go on with one, `left` to go back Home. Without a journal,
    `trouble` says why there is none.
    """

    opened = Signal(str)
    continued = Signal(str)
    left = Signal()

    def __init__(
        self,
        page: ProgressPage,
        journal: Journal | None,
        now: Instant,
        place: Place = NOWHERE,
        trouble: tuple[str, str] | None = None,
    ) -> None:
        super().__init__(page)
        self.page, self.place = page, place
        self._journal, self._now, self._trouble = journal, now, trouble
        page.opened.connect(self._open)
        page.continued.connect(self.continued)
        page.scope_chosen.connect(self._choose)
        page.older_wanted.connect(self._list_older)
        page.again_wanted.connect(self.read)
        page.left.connect(self.left)
        self.read()

    @Slot()
    def read(self) -> None:
        """Read what there is to show, and show it; what an earlier version left is brought up bit by bit."""
        if self._journal is None:
            self.page.show_trouble(*(self._trouble or ("There is no journal.", "Nothing can be shown.")))
            return
        try:
            due = self._bring_up()
            self._show(due)
        except JournalFault as fault:
            self.page.show_trouble(*sentences(fault, "reading"))
            return
        if due:
            self.page.show_notice(f"{_RAISING}.", _SOON)
            QTimer.singleShot(0, self, self._go_on)

    def return_to_place(self) -> None:
        """Stand again on the attempt that was opened, once the page is shown; or on what is done first."""
        if self.place.pressed is not None:
            self.page.show_pressed(self.place.pressed)
        else:
            self.page.take_up()

    def _show(self, due: bool) -> None:
        assert self._journal is not None
        self.page.show_progress(progress(self._journal, self.place.scope, self.place.listed, due=due), self._now)

    def _bring_up(self) -> bool:
        """Bring some up; return whether more are left. What cannot be written stays as it was."""
        assert self._journal is not None
        return bring_up(self._journal)

    @Slot()
    def _go_on(self) -> None:
        try:
            if self._bring_up():
                QTimer.singleShot(0, self, self._go_on)
            else:
                self._show(False)
        except JournalFault as fault:
            self.page.show_notice(*sentences(fault, "reading"))

    @Slot(object)
    def _open(self, pressed: Pressed) -> None:
        self.place = self.place._replace(pressed=pressed, listed=max(PAGE, len(self.page.listed())))
        self.opened.emit(pressed.attempt)

    @Slot(str)
    def _choose(self, scope: str) -> None:
        self.place = self.place._replace(scope=scope, listed=max(PAGE, len(self.page.listed())))
        self.read()
        self.page.focus_chooser()

    @Slot()
    def _list_older(self) -> None:
        assert self._journal is not None
        rows = self.page.listed()
        try:
            more, older = attempts(self._journal, PAGE, rows[-1] if rows else None)
        except JournalFault as fault:
            self.page.show_notice(*sentences(fault, "reading"))
            return
        self.page.add_older(more, older, self._now)
