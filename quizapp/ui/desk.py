"""The desk: which page comes next. Built once, by `app`, with the window, the library and the journal."""

import os
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QWidget

from quizapp.app.clock import now
from quizapp.app.home import Home, Start, home
from quizapp.app.library import Library
from quizapp.journal.faults import DamagedJournal, JournalFault, NotKept
from quizapp.journal.store import Journal
from quizapp.record import Record
from quizapp.session.instant import Instant
from quizapp.ui import late
from quizapp.ui.pages.home import HomePage
from quizapp.ui.theme import Theme
from quizapp.ui.window import Window

if TYPE_CHECKING:
    from quizapp.app.taking import Underway
    from quizapp.ui.flows.session import SessionFlow
    from quizapp.ui.flows.unsaved import UnsavedFlow

    Beginning = Callable[[Journal], Underway]

Sentences = tuple[str, str]
REST_AFTER = 1_000  # ms on Home


class Outside(Record):
    """What comes from outside: the time, and the seed of a new session."""

    now: Callable[[], Instant]
    seed: Callable[[], int]


def any_seed() -> int:
    """Return a seed that nobody knows before, from 0 to 2**32 - 1."""
    return int.from_bytes(os.urandom(4), "big")  # as `secrets` does, which brings 4 MB of cryptography


MACHINE = Outside(now, any_seed)


class Desk(QObject):
    """Leads from page to page. Without a journal, for which `trouble` says why, nothing can be taken.

    `journal` is the one that is written to now; `shown` is what Home shows; `outside` gives the time and seeds.
    """

    def __init__(
        self,
        window: Window,
        theme: Theme,
        library: Library,
        journal: Journal | None,
        trouble: Sentences | None = None,
        outside: Outside = MACHINE,
    ) -> None:
        super().__init__(window)
        self.window = window
        self._theme, self._library, self.journal = theme, library, journal
        self._trouble, self._outside = trouble, outside
        self._guest: QWidget | None = None
        self._taken: SessionFlow | None = None  # the session that is taken now
        self._unsaved: UnsavedFlow | None = None
        self._warned = False
        self.shown = Home(None, None, (), ())
        self.home_page = HomePage(theme, window)
        self.home_page.begun.connect(self._begin)
        self.home_page.continued.connect(self._go_on)
        self.home_page.problems_wanted.connect(self.show_problems)
        self.home_page.text_wanted.connect(self._show_text)
        self.home_page.results_wanted.connect(self._show_results)
        window.chosen.connect(self.show_home)
        window.closing.connect(self._before_closing)

    def open(self, given: Sequence[str]) -> None:
        """Show the first page: Home, or what is wrong with a file that was given where there is one such."""
        self.show_home()
        if not given:
            return
        loaded = late.load(given)
        broken = [str(file.path) for file in loaded.files if file.quiz is None]
        if loaded.unreadable:
            self.home_page.show_trouble(late.unopened(loaded.unreadable))
        elif len(broken) == 1:
            self.show_problems(broken[0])

    @property
    def complete(self) -> bool:
        """Whether Home was painted with all that can be seen of it."""
        return self.home_page.complete

    @Slot()
    def warm(self) -> None:
        """Load what the first click will need."""
        self.window.add_text_sizes()
        late.warm()

    @Slot()
    def show_home(self) -> None:
        """Show Home as things stand now."""
        self._show_home_with(self._trouble)

    @Slot(str)
    def show_problems(self, path: str) -> None:
        """Show what is wrong with a quiz file."""
        flow = late.problems(self._theme, self.window, path)
        flow.left.connect(self.show_home)
        if flow.mended:
            self.show_home()
        else:
            self._show(flow.page, "home")

    def _show_home_with(self, trouble: Sentences | None) -> None:
        if trouble is None and self._unsaved is not None:
            trouble = self._unsaved.sentences()
        self.shown, trouble = self._standing(trouble)
        self.home_page.show_home(self.shown, self._outside.now(), can_take=self.journal is not None)
        self.home_page.show_trouble(trouble)
        self._show(self.home_page, "home")
        QTimer.singleShot(REST_AFTER, self, self._rest)

    @Slot()
    def _rest(self) -> None:
        """Tidy the journal's log away while nobody waits."""
        if self.journal is not None:
            self.journal.rest()

    def _standing(self, trouble: Sentences | None) -> tuple[Home, Sentences | None]:
        """Return how things stand, and what there is to say of it."""
        shelves = self._library.shelves()
        try:
            return home(self.journal, shelves), trouble
        except DamagedJournal:
            trouble = self._set_journal_aside()
            return home(self.journal, shelves), trouble
        except JournalFault as fault:
            return home(None, shelves), late.unread(fault)

    def _set_journal_aside(self) -> Sentences | None:
        """Begin a new journal in place of the damaged one, which is kept; return what to say of it."""
        assert self.journal is not None
        folder = os.path.dirname(self.journal.path)
        self.journal.close()
        self.journal = None
        try:
            self.journal, notice = late.set_aside(folder)
        except JournalFault as fault:
            return late.refused(fault)
        return notice

    @Slot(object)
    def _begin(self, start: Start) -> None:
        loaded = late.load(start.paths)
        if len(loaded.quizzes) < len(start.paths):
            self.show_home()  # a file has changed since Home was shown, and cannot be taken now
            return
        self._take(
            lambda journal: late.begun(journal, loaded, self._outside),
            lambda journal: late.begun(journal, loaded, self._outside, unsaved=True),
        )

    @Slot(str)
    def _go_on(self, attempt: str) -> None:
        held = self._unsaved and self._unsaved.underway(attempt)
        self._take(lambda journal: held or late.gone_on(journal, attempt, self._outside))

    def _take(self, begin: "Beginning", unsaved: "Beginning | None" = None) -> None:
        """Begin or go on with a session. `unsaved` begins it although the disk refuses."""
        if self.journal is None:
            return
        try:
            flow = late.session(self._theme, self.window, begin(self.journal))
        except NotKept as fault:
            self._show_home_with(late.refused(fault))
            again = ("Try again", lambda: self._take(begin, unsaved))
            go_on = ("Go on without saving", lambda: self._take(unsaved or begin))
            self.home_page.show_trouble(late.refused(fault), [again, go_on] if unsaved else [again])
            return
        except JournalFault as fault:
            self._show_home_with(late.refused(fault))
            return
        self._taken = flow
        flow.ended.connect(self._hold)
        flow.left.connect(self._hold)
        flow.ended.connect(self._show_results)
        flow.left.connect(self.show_home)
        self._show(flow.page, None)

    @Slot()
    def _hold(self) -> None:
        """Keep what the session that is being left could not save, until it can be."""
        taken, self._taken = self._taken, None
        if taken is None or not taken.underway.taking.unsaved.count:
            return
        if self._unsaved is None:
            self._unsaved = late.unsaved(self)
            self._unsaved.saved.connect(self._saved)
        self._unsaved.hold(taken.underway)

    @Slot()
    def _saved(self) -> None:
        self._warned = False
        if self._guest is None:
            self.show_home()

    @Slot()
    def _before_closing(self) -> None:
        """Save what can be saved; where something cannot, stay once, and say what would be lost."""
        self._hold()
        if self._unsaved is None or self._unsaved.save() or self._warned:
            return
        self._warned = True
        self.window.stay()
        said = self._unsaved.sentences()
        self._show_home_with(said and (said[0], f"{said[1]} Close the window again to end without it."))

    @Slot(str)
    def _show_results(self, attempt: str) -> None:
        if self.journal is None:
            return
        held = self._unsaved and self._unsaved.session(attempt)
        try:
            flow = late.results(self._theme, self.window, held or (self.journal, attempt), self._outside)
        except JournalFault as fault:
            self._show_home_with(late.unread(fault))
            return
        flow.left.connect(self.show_home)
        self._show(flow.page, "home")

    @Slot(object)
    def _show_text(self, start: Start) -> None:
        flow = late.text(self._theme, self.window, late.load(start.paths), start)
        flow.left.connect(self.show_home)
        flow.begun.connect(self._begin)
        self._show(flow.page, "home")

    def _show(self, page: QWidget, rail: str | None) -> None:
        before, self._guest = self._guest, None if page is self.home_page else page
        self.window.show_page(page, rail)
        if before is not None and before is not page:
            self.window.drop_page(before)
