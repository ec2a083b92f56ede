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
from quizapp.journal.faults import DamagedJournal, JournalFault, NotKept
from quizapp.journal.store import Journal
from quizapp.journal.summary import OpenAttempt
from quizapp.record import Record
from quizapp.session.instant import Instant
from quizapp.ui import late
from quizapp.ui.pages.home import HomePage
from quizapp.ui.theme import Theme
from quizapp.ui.window import Window

if TYPE_CHECKING:
    from PySide6.QtCore import QUrl

    from quizapp.app.taking import Underway
    from quizapp.ui.flows.library import LibraryFlow
    from quizapp.ui.flows.problems import ProblemsFlow
    from quizapp.ui.flows.progress import Place, ProgressFlow
    from quizapp.ui.flows.session import SessionFlow
    from quizapp.ui.flows.turns import Turns
    from quizapp.ui.flows.unsaved import UnsavedFlow
    from quizapp.ui.pages.crash import CrashPage
    from quizapp.ui.parts.drop_frame import DropFrame
    from quizapp.ui.parts.message import Tone
    from quizapp.ui.parts.seldom import Offer
    from quizapp.ui.watch import Watch

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
        settings: Settings,
        trouble: Sentences | None = None,
        outside: Outside = MACHINE,
    ) -> None:
        super().__init__(window)
        self.window = window
        self._theme, self._library, self.journal = theme, library, journal
        self._trouble, self._outside, self._settings = trouble, outside, settings
        self._guest: QWidget | None = None
        self._taken: SessionFlow | None = None  # the session that is taken now
        self._unsaved: UnsavedFlow | None = None
        self._warned = False
        self._turns: Turns | None = None
        self._adding: LibraryFlow | None = None
        self._watch: Watch | None = None
        self._drop_frame: DropFrame | None = None
        self._mending: ProblemsFlow | None = None  # the page on a file with errors, while it is shown
        self._appearing: str | None = None  # what was just added, until its card is there
        self._progress: ProgressFlow | None = None  # the Progress page, while it is shown
        self._was_at: Place | None = None  # where on it one was, while an attempt is looked at that was opened there
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
        window.dropped.connect(self._add_dropped)
        window.held.connect(self._show_held)
        window.chosen.connect(self._show_chosen)
        window.closing.connect(self._before_closing)
        theme.changed.connect(self._remember_look)

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
        self.window.setAcceptDrops(True)
        if self._watch is None:
            self._watch = late.watch(self._library, self)
            self._watch.changed.connect(self._follow_library)
        self._watch.look()

    def stop_watching(self) -> None:
        """Follow no more: the window is about to close."""
        if self._watch is not None:
            self._watch.stop()

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
        if trouble is None and self._unsaved is not None:
            trouble = self._unsaved.sentences()
        self.shown, trouble = self._standing(trouble)
        self._read_the_rest()
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
            return home(self.journal, shelves, self._library.gone), trouble
        except DamagedJournal:
            trouble = self._set_journal_aside()
            return home(self.journal, shelves, self._library.gone), trouble
        except JournalFault as fault:
            return home(None, shelves, self._library.gone), late.unread(fault)

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
            if self._appearing is not None:
                self._reveal(self._appearing)

    def _read_the_rest(self) -> None:
        if self._watch is not None and self._library.unread:
            self._watch.look()

    @Slot()
    def _leave_problems(self) -> None:
        """Show Home, at the card of a file that can be taken now."""
        flow = self._mending
        self.show_home()
        if flow is not None and flow.mended:
            self.home_page.reveal(flow.path)

    def _library_flow(self) -> "LibraryFlow":
        if self._adding is None:
            self._adding = late.library(self._library, self._library.folder, self.window)
            self._adding.changed.connect(self._look_again)
            self._adding.wanted.connect(self._reveal)
            self._adding.said.connect(self._say)
        return self._adding

    @Slot()
    def _choose_files(self) -> None:
        self._library_flow().choose_files()

    @Slot()
    def _choose_folder(self) -> None:
        self._library_flow().choose_folder()

    @Slot()
    def _write_quiz(self) -> None:
        self._library_flow().write_quiz()

    @Slot(object)
    def _remove(self, paths: Sequence[str]) -> None:
        self._library_flow().remove(paths)

    @Slot(object)
    def _add_dropped(self, urls: "Sequence[QUrl]") -> None:
        self._library_flow().add_urls(urls)

    @Slot(bool)
    def _show_held(self, held: bool) -> None:
        if self._drop_frame is None:
            self._drop_frame = late.drop_frame(self._theme, self.window)
        self._drop_frame.set_shown(held)

    @Slot()
    def _look_again(self) -> None:
        self._follow_library()
        self.watch()

    @Slot(str)
    def _reveal(self, path: str) -> None:
        """Show the card of a file, or the first of a folder, now or as soon as it was read."""
        self._appearing = None if self.home_page.reveal(path) else path

    @Slot(object, object, str)
    def _say(self, sentences: Sentences | None, offers: "Sequence[Offer]", tone: "Tone") -> None:
        if sentences is None:
            self.home_page.show_trouble(None)
        else:
            self.home_page.show_notice(sentences, offers, tone)

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

    @Slot(object)
    def _put_aside(self, attempt: OpenAttempt) -> None:
        if self.journal is None:
            return
        flow = late.aside(self.journal, self._unsaved, self._outside.now, self)
        flow.changed.connect(self.show_home)
        flow.said.connect(self._say)
        flow.put_aside(attempt)

    def _take(self, begin: "Beginning", unsaved: "Beginning | None" = None) -> None:
        """Begin or go on with a session. `unsaved` begins it although the disk refuses."""
        if self.journal is None:
            return
        try:
            flow = late.session(self._theme, self.window, begin(self.journal), single_keys=self._settings.single_keys)
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
        self._settings.set_window(self.window.place())
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
        self._hold()
        self.show_home()
        self.home_page.show_trouble(self._crashed(log), offers)

    def show_crash_page(self, log: str | None, details: str) -> "CrashPage":
        """Show the details of what went wrong, on a page of their own: it asks nothing of Home."""
        self._hold()
        page = late.crash_page(self._theme, self.window, self._crashed(log), details)
        self._show(page, "home")
        return page

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
    def _remember_look(self) -> None:
        """Write down how the window looks, wherever that was chosen."""
        self._settings.set_appearance(self._theme.scheme)
        self._settings.set_text_size(round(self._theme.text_scale * 100))

    @Slot()
    def show_progress(self) -> None:
        """Show how things went so far."""
        self._show_progress(None)

    @Slot()
    def _back_to_progress(self) -> None:
        self._show_progress(self._was_at)

    def _show_progress(self, place: "Place | None") -> None:
        flow = late.progress(self._theme, self.window, self.journal, self._outside, self._trouble, place)
        flow.left.connect(self.show_home)
        flow.continued.connect(self._go_on)
        flow.opened.connect(self._show_attempt)
        self._show(flow.page, "progress")
        self._progress = flow
        flow.return_to_place()

    @Slot(str)
    def _show_attempt(self, attempt: str) -> None:
        """Show the results of an attempt that was opened from Progress, and lead back there."""
        if self._progress is None or self.journal is None:
            return
        try:
            flow = late.results(self._theme, self.window, (self.journal, attempt), self._outside, "Progress")
        except JournalFault as fault:
            self._progress.page.show_notice(*late.unread(fault))
            return
        self._was_at = self._progress.place
        flow.left.connect(self._back_to_progress)
        self._show(flow.page, "progress")

    @Slot(object)
    def _show_text(self, start: Start) -> None:
        flow = late.text(self._theme, self.window, late.load(start.paths), start)
        flow.left.connect(self.show_home)
        flow.begun.connect(self._begin)
        self._show(flow.page, "home")

    def _show(self, page: QWidget, rail: str | None) -> None:
        before, self._guest = self._guest, None if page is self.home_page else page
        self._mending = self._progress = None
        self.window.show_page(page, rail)
        if before is not None and before is not page:
            self.window.drop_page(before)
