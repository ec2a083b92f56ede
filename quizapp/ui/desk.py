"""The desk: which page comes next. Built once, by `app`, with the window, the library and the journal."""

import os
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QWidget

from quizapp.app.clock import now
from quizapp.app.home import Home, Start, home
from quizapp.app.library import Library
from quizapp.app.settings import Settings
from quizapp.journal.faults import DamagedJournal, JournalFault
from quizapp.journal.store import Journal
from quizapp.journal.summary import OpenAttempt
from quizapp.record import Record
from quizapp.session.instant import Instant
from quizapp.ui import late
from quizapp.ui.pages.home import HomePage
from quizapp.ui.theme import Theme
from quizapp.ui.window import Window

if TYPE_CHECKING:
    from quizapp.session.plan import Plan
    from quizapp.ui.flows.aside import AsideFlow
    from quizapp.ui.flows.librarian import Librarian
    from quizapp.ui.flows.look import LookFlow
    from quizapp.ui.flows.problems import ProblemsFlow
    from quizapp.ui.flows.retrospect import Retrospect
    from quizapp.ui.flows.sessions import Sessions
    from quizapp.ui.flows.turns import Turns
    from quizapp.ui.flows.unsaved import UnsavedFlow
    from quizapp.ui.pages.crash import CrashPage
    from quizapp.ui.parts.message import Tone
    from quizapp.ui.parts.seldom import Offer

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
        settings: Settings,
        trouble: Sentences | None = None,
        outside: Outside = MACHINE,
    ) -> None:
        super().__init__(window)
        self.window = window
        self._theme, self._library, self.journal = theme, library, journal
        self._trouble, self._outside, self._settings = trouble, outside, settings
        self._guest: QWidget | None = None
        self._sessions: Sessions | None = None
        self._unsaved: UnsavedFlow | None = None  # what sessions could not save
        self._aside: AsideFlow | None = None  # the last one, for as long as it can be undone
        self._librarian: Librarian | None = None
        self._turns: Turns | None = None
        self._look: LookFlow | None = None
        self._retrospect: Retrospect | None = None
        self._mending: ProblemsFlow | None = None  # the page on a file with errors, while it is shown
        self.shown = Home(None, None, (), ())
        self.home_page = HomePage(theme, window)
        self.home_page.begun.connect(self._begin)
        self.home_page.continued.connect(self._go_on)
        self.home_page.put_aside.connect(self._put_aside)
        self.home_page.problems_wanted.connect(self.show_problems)
        self.home_page.text_wanted.connect(self._show_text)
        self.home_page.results_wanted.connect(self._show_results)
        self.home_page.files_wanted.connect(self._choose_files)
        self.home_page.folder_wanted.connect(self._choose_folder)
        self.home_page.quiz_wanted.connect(self._write_quiz)
        self.home_page.removed.connect(self._remove)
        window.chosen.connect(self._show_chosen)
        window.closing.connect(self._before_closing)
        theme.changed.connect(self._follow_look)

    def open(self, given: Sequence[str]) -> None:
        """Show the first page: Home, or what is wrong with a file that was given where there is one such."""
        self.show_home()
        if not given:
            return
        faults = late.unopenable(given)
        rows = [row for shelf in self._library.shelves() for row in zip(shelf.quizzes, shelf.places, strict=True)]
        broken = [quiz.path for quiz, place in rows if place.kind == "given" and quiz.errors]
        if faults:
            self.home_page.show_trouble(late.unopened(faults))
        elif len(broken) == 1:
            self.show_problems(broken[0])

    @property
    def complete(self) -> bool:
        """Whether Home was painted with all that can be seen of it."""
        return self.home_page.complete

    @Slot()
    def warm(self) -> None:
        """Load what the first click will need."""
        self.window.add_keys()
        self.home_page.arm()
        self.watch()
        late.warm()

    def watch(self) -> None:
        """From now on follow what changes on disk, and take what is dropped."""
        self._call_librarian().watch()

    def stop_watching(self) -> None:
        """Follow no more: the window is about to close."""
        if self._librarian is not None:
            self._librarian.stop()

    @Slot()
    def show_home(self) -> None:
        """Show Home as things stand now."""
        self._show_home_with(self._trouble)

    @Slot(str)
    def show_problems(self, path: str) -> None:
        """Show what is wrong with a quiz file."""
        flow = late.problems(self._theme, self.window, path)
        flow.left.connect(self._leave_problems)
        if flow.mended:
            self.show_home()
        else:
            self._show(flow.page, "home")
            self._mending = flow

    def _show_home_with(self, trouble: Sentences | None) -> None:
        waits = self._unsaved.sentences() if self._unsaved is not None else None
        self.shown, trouble = self._standing(trouble or waits)
        self._read_the_rest()
        self.home_page.show_home(self.shown, self._outside.now(), can_take=self.journal is not None)
        self.home_page.show_trouble(trouble, self._ways_on() if trouble is waits else ())
        self._show(self.home_page, "home")
        QTimer.singleShot(REST_AFTER, self, self._rest)

    def _ways_on(self) -> "Sequence[Offer]":
        """Return what is offered where something waits to be saved: the way to what Home would not lead to else."""
        newest = self._unsaved.newest() if self._unsaved is not None else None
        if newest is None:
            return ()
        attempt, finished = newest
        if finished:
            return [("See the results", lambda: self._show_results(attempt))]
        if self.shown.waiting is not None and self.shown.waiting.id == attempt:
            return ()
        return [("Go on with the session", lambda: self._go_on(attempt))]

    @Slot()
    def _rest(self) -> None:
        """Tidy the journal's log away while nobody waits."""
        if self.journal is not None:
            self.journal.rest()

    def _standing(self, trouble: Sentences | None) -> tuple[Home, Sentences | None]:
        """Return how things stand, and what there is to say of it."""
        shelves = self._library.shelves()
        try:
            return home(self.journal, shelves, self._library.gone), trouble
        except DamagedJournal:
            trouble = self._set_journal_aside()
            return home(self.journal, shelves, self._library.gone), trouble
        except JournalFault as fault:
            return home(None, shelves, self._library.gone), late.unread(fault)

    def _set_journal_aside(self) -> Sentences | None:
        """Begin a new journal in place of the damaged one, which is kept; return what to say of it."""
        assert self.journal is not None
        self.journal.close()
        self.journal, said = late.set_aside(os.path.dirname(self.journal.path))
        return said

    @Slot()
    def _follow_library(self) -> None:
        """Show the library as it is now, on the pages that show it; a session that is taken is left alone."""
        if self._mending is not None:
            self._mending.follow()
        elif self._guest is None:
            shown, trouble = self._standing(None)
            self._read_the_rest()
            if shown != self.shown:
                self.shown = shown
                self.home_page.show_home_anew(shown, self._outside.now(), can_take=self.journal is not None)
            if trouble is not None:
                self.home_page.show_trouble(trouble)

    def _read_the_rest(self) -> None:
        if self._librarian is not None:
            self._librarian.read_the_rest()

    @Slot()
    def _leave_problems(self) -> None:
        """Show Home, at the card of a file that can be taken now."""
        flow = self._mending
        self.show_home()
        if flow is not None and flow.mended:
            self.home_page.reveal(flow.path)

    def _call_librarian(self) -> "Librarian":
        if self._librarian is None:
            self._librarian = late.librarian(self._library, self._theme, self.window, self)
            self._librarian.changed.connect(self._follow_library)
            self._librarian.wanted.connect(self.home_page.reveal)
            self._librarian.said.connect(self._say)
        return self._librarian

    @Slot()
    def _choose_files(self) -> None:
        self._call_librarian().choose_files()

    @Slot()
    def _choose_folder(self) -> None:
        self._call_librarian().choose_folder()

    @Slot()
    def _write_quiz(self) -> None:
        self._call_librarian().write_quiz()

    @Slot(object)
    def _remove(self, paths: Sequence[str]) -> None:
        self._call_librarian().remove(paths)

    @Slot(object, object, str)
    def _say(self, sentences: Sentences | None, offers: "Sequence[Offer]", tone: "Tone") -> None:
        if sentences is None:
            self.home_page.show_trouble(None)
        else:
            self.home_page.show_notice(sentences, offers, tone)

    @Slot(object)
    def _begin(self, start: Start) -> None:
        if self.journal is not None:
            self._call_sessions().begin(self.journal, start)

    @Slot(str)
    def _go_on(self, attempt: str) -> None:
        if self.journal is not None:
            self._call_sessions().go_on(self.journal, attempt)

    @Slot(object)
    def _put_aside(self, attempt: OpenAttempt) -> None:
        if self.journal is None:
            return
        if self._aside is not None:
            self._aside.deleteLater()
        self._aside = late.aside(self.journal, self._unsaved, self._outside.now, self)
        self._aside.changed.connect(self.show_home)
        self._aside.said.connect(self._say)
        self._aside.put_aside(attempt)

    def _call_sessions(self) -> "Sessions":
        if self._sessions is None:
            self._unsaved = late.unsaved(self)
            self._unsaved.saved.connect(self._saved)
            self._sessions = late.sessions(self._theme, self.window, self._settings, self._unsaved, self._outside)
            self._sessions.begun.connect(self._show_session)
            self._sessions.ended.connect(self._show_results)
            self._sessions.left.connect(self.show_home)
            self._sessions.outdated.connect(self.show_home)
            self._sessions.refused.connect(self._show_refused)
        return self._sessions

    @Slot(object)
    def _show_session(self, page: QWidget) -> None:
        self._show(page, None)

    @Slot(object, object)
    def _show_refused(self, said: Sentences, offers: "Sequence[Offer]") -> None:
        """Say on Home why there is no session, unless Home has found that the journal itself is damaged."""
        journal = self.journal
        self._show_home_with(said)
        if offers and self.journal is journal:
            self.home_page.show_trouble(said, offers)

    @Slot()
    def _saved(self) -> None:
        if self._guest is None:
            self.show_home()
        elif self._retrospect is not None:
            self._retrospect.follow_saved(self._guest)

    @Slot()
    def _before_closing(self) -> None:
        """Stay once where something cannot be saved, and say what would be lost."""
        self._settings.set_window(self.window.place())
        warning = self._unsaved.last_warning() if self._unsaved is not None else None
        if warning is not None:
            self.window.stay()
            self._show_home_with(warning)

    @Slot(str)
    def _show_results(self, attempt: str) -> None:
        if self.journal is None:
            return
        unsaved = self._unsaved
        held, notice = (unsaved.session(attempt), unsaved.result_sentences(attempt)) if unsaved else (None, None)
        of = held or (self.journal, attempt)
        try:
            flow = late.results(self._theme, self.window, of, self._outside, notice=notice, can_retake=True)
        except JournalFault as fault:
            self._show_home_with(late.unread(fault))
            return
        flow.left.connect(self.show_home)
        flow.retaken.connect(self._retake)
        if unsaved is not None:
            unsaved.saved.connect(flow.saved)
        self._show(flow.page, "home")

    @Slot(object)
    def _retake(self, plan: "Plan") -> None:
        if self.journal is not None:
            self._call_sessions().take(self.journal, plan)

    @Slot(str)
    def _show_chosen(self, key: str) -> None:
        if key == "progress":
            self.show_progress()
        elif key == "settings":
            self.show_settings()
        elif key == "learner":
            self._whose().open(self.journal)
        else:
            self.show_home()

    def show_crash(self, log: str | None, offers: "Sequence[Offer]") -> None:
        """Say on Home that something went wrong in the program itself; a session under way waits there."""
        self._leave_session()
        self.show_home()
        self.home_page.show_trouble(self._crashed(log), offers)

    def show_crash_page(self, log: str | None, details: str) -> "CrashPage":
        """Show the details of what went wrong, on a page of their own: it asks nothing of Home."""
        self._leave_session()
        page = late.crash_page(self._theme, self.window, self._crashed(log), details)
        self._show(page, "home")
        return page

    def _leave_session(self) -> None:
        if self._unsaved is not None:
            self._unsaved.hold()

    def _crashed(self, log: str | None) -> Sentences:
        return late.crashed(log, self._unsaved.sentences() if self._unsaved is not None else None)

    @Slot()
    def show_settings(self) -> None:
        """Show what can be set."""
        flow = late.settings(self._theme, self.window, self._settings, self.journal)
        flow.left.connect(self.show_home)
        flow.turned.connect(self.show_turn)
        self._show(flow.page, "settings")

    @Slot()
    def show_turn(self) -> None:
        """Show whose turn it is, where several learn here."""
        self._whose().show(self.journal)

    @Slot()
    def _turn(self) -> None:
        self.show_turn()
        self.show_home()

    def _whose(self) -> "Turns":
        if self._turns is None:
            self._turns = late.turns(self.window, self._settings)
            self._turns.turned.connect(self._turn)
            self._turns.more.connect(self.show_settings)
        return self._turns

    @Slot()
    def _follow_look(self) -> None:
        if self._look is None:
            self._look = late.look(self._theme, self._settings, self.window)
        self._look.follow()

    @Slot()
    def show_progress(self) -> None:
        """Show how things went so far."""
        if self._retrospect is None:
            self._retrospect = late.retrospect(self._theme, self.window, self._outside, self._trouble)
            self._retrospect.shown.connect(self._show_past)
            self._retrospect.continued.connect(self._go_on)
            self._retrospect.left.connect(self.show_home)
        self._retrospect.open(self.journal, self._unsaved.list_sentences() if self._unsaved is not None else None)

    @Slot(object)
    def _show_past(self, page: QWidget) -> None:
        self._show(page, "progress")

    @Slot(object)
    def _show_text(self, start: Start) -> None:
        flow = late.text(self._theme, self.window, late.load(start.paths), start)
        flow.left.connect(self.show_home)
        flow.begun.connect(self._begin)
        self._show(flow.page, "home")

    def _show(self, page: QWidget, rail: str | None) -> None:
        before, self._guest = self._guest, None if page is self.home_page else page
        self._mending = None
        self.window.show_page(page, rail)
        if before is not None and before is not page:
            self.window.drop_page(before)
