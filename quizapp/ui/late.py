"""The one table of what the window loads late: nothing here is needed before Home is painted.

Each entry imports its modules when it is first called.
"""

# ruff: noqa: PLC0415
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fractions import Fraction

    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QWidget

    from quizapp.app.fault_sentences import Sentences
    from quizapp.app.home import Start
    from quizapp.app.library import Library
    from quizapp.app.reading import Loaded
    from quizapp.app.results import Results
    from quizapp.app.settings import Settings
    from quizapp.bank.files import Unreadable
    from quizapp.bank.summary import QuizSummary
    from quizapp.journal.faults import JournalFault
    from quizapp.journal.store import Journal
    from quizapp.session.instant import Instant
    from quizapp.session.plan import Plan
    from quizapp.session.steps import Session
    from quizapp.ui.crashes import Crashes
    from quizapp.ui.desk import Desk, Outside
    from quizapp.ui.flows.aside import AsideFlow
    from quizapp.ui.flows.librarian import Librarian
    from quizapp.ui.flows.library import LibraryFlow
    from quizapp.ui.flows.look import LookFlow
    from quizapp.ui.flows.problems import ProblemsFlow
    from quizapp.ui.flows.results import ResultsFlow
    from quizapp.ui.flows.retrospect import Retrospect
    from quizapp.ui.flows.sessions import Sessions
    from quizapp.ui.flows.settings import SettingsFlow
    from quizapp.ui.flows.text import TextFlow
    from quizapp.ui.flows.turns import Turns
    from quizapp.ui.flows.unsaved import UnsavedFlow
    from quizapp.ui.pages.crash import CrashPage
    from quizapp.ui.parts.drop_frame import DropFrame
    from quizapp.ui.theme import Theme
    from quizapp.ui.window import Window


def summary_of(path: str) -> "QuizSummary | None":
    """Read a quiz file anew, and return what Home needs to know of it."""
    from quizapp.app.reading import summary_of

    return summary_of(path)


def load(paths: Sequence[str]) -> "Loaded":
    """Read quiz files."""
    from pathlib import Path

    from quizapp.app.reading import load

    return load(map(Path, paths))


def unopenable(paths: Sequence[str]) -> "Sequence[Unreadable]":
    """Return why paths cannot be opened, of those that cannot."""
    from pathlib import Path

    from quizapp.app.reading import unopenable

    return unopenable(map(Path, paths))


def librarian(library: "Library", theme: "Theme", window: "Window", parent: "QObject") -> "Librarian":
    """Return what follows the library on disk, adds to it and takes out of it."""
    from quizapp.ui.flows.librarian import Librarian

    return Librarian(library, theme, window, parent)


def library(library: "Library", folder: str, window: "QWidget") -> "LibraryFlow":
    """Return the flow of what is added to the library and taken out of it."""
    from quizapp.ui.flows.library import LibraryFlow

    return LibraryFlow(library, folder, window)


def drop_frame(theme: "Theme", window: "QWidget") -> "DropFrame":
    """Return the frame that shows that something can be dropped."""
    from quizapp.ui.parts.drop_frame import DropFrame

    return DropFrame(theme, window)


def set_aside(folder: str) -> "tuple[Journal | None, Sentences | None]":
    """Begin a new journal in place of a damaged one, which is kept; return it, or None, with what to say of it."""
    from quizapp.app.opening import set_aside_if_possible

    return set_aside_if_possible(folder)


def refused(fault: "JournalFault") -> "Sentences":
    """Return what to say where a session could not be begun or gone on with."""
    from quizapp.app.fault_sentences import sentences

    return sentences(fault, "session")


def unread(fault: "JournalFault") -> "Sentences":
    """Return what to say where the journal could not be read."""
    from quizapp.app.fault_sentences import sentences

    return sentences(fault, "reading")


def unopened(faults: "Sequence[Unreadable]") -> "Sentences":
    """Return what to say of paths that could not be opened."""
    from quizapp.app.reading import unopened

    return unopened(faults)


def aside(
    journal: "Journal", unsaved: "UnsavedFlow | None", now: "Callable[[], Instant]", parent: "QObject"
) -> "AsideFlow":
    """Return what sets a session aside, and undoes it."""
    from quizapp.ui.flows.aside import AsideFlow

    return AsideFlow(journal, unsaved, now, parent)


def choose_learner(journal: "Journal", id_: str) -> None:
    """Let it be the turn of the learner who was chosen last; where nobody can be read it stays the first's."""
    from contextlib import suppress

    from quizapp.app.learners import choose
    from quizapp.journal.faults import JournalFault

    with suppress(JournalFault):
        choose(journal, id_)


def settings(theme: "Theme", parent: "QWidget", settings: "Settings", journal: "Journal | None") -> "SettingsFlow":
    """Return the flow of the Settings page; the page owns it."""
    import os

    from quizapp.ui.flows.settings import SettingsFlow
    from quizapp.ui.pages.settings import SettingsPage

    return SettingsFlow(SettingsPage(theme, parent), theme, settings, journal, os.path.dirname(settings.path))


def crashed(log: str | None, waits: "Sentences | None") -> "Sentences":
    """Return what is said where something went wrong in the program itself; `waits` is what is said of the unsaved."""
    from quizapp.app.log import sentences

    return sentences(log, " ".join(waits) if waits else "")


def crash_page(theme: "Theme", parent: "QWidget", sentences: "Sentences", details: str) -> "CrashPage":
    """Return the page that shows the details of what went wrong in the program itself."""
    from quizapp.ui.pages.crash import CrashPage

    return CrashPage(theme, sentences, details, parent)


def watch_faults(desk: "Desk", folder: str) -> "Crashes":
    """From now on take faults that nobody caught; return what takes them."""
    from quizapp.ui.crashes import Crashes

    found = desk.findChild(Crashes)
    crashes = found if isinstance(found, Crashes) else Crashes(desk, folder)
    crashes.watch()
    return crashes


def turns(window: "Window", settings: "Settings") -> "Turns":
    """Return what shows whose turn it is, and changes it."""
    from quizapp.ui.flows.turns import Turns

    return Turns(window, settings)


def look(theme: "Theme", settings: "Settings", window: "Window") -> "LookFlow":
    """Return what writes down how the window looks."""
    from quizapp.ui.flows.look import LookFlow

    return LookFlow(theme, settings, window)


def sessions(
    theme: "Theme", window: "Window", settings: "Settings", unsaved: "UnsavedFlow", outside: "Outside"
) -> "Sessions":
    """Return what begins sessions and goes on with them."""
    from quizapp.ui.flows.sessions import Sessions

    return Sessions(theme, window, settings, unsaved, outside.now, outside.seed)


def results(
    theme: "Theme",
    parent: "QWidget",
    of: "Session | tuple[Journal, str]",
    outside: "Outside",
    back: str = "Home",
    notice: "Sentences | None" = None,
    *,
    can_retake: bool = False,
) -> "ResultsFlow":
    """Return the flow of a page on what came of an attempt, or of a session that just ended; the page owns it.

    `back` names the page that it leads back to; `notice` is what there is to say of an attempt that is not saved;
    `can_retake` that what was missed can be taken again.
    """
    from quizapp.app.by_hand import mark_by_hand
    from quizapp.app.results import results as ended
    from quizapp.app.results import results_of
    from quizapp.journal.attempts import read
    from quizapp.session.plan import plan_again
    from quizapp.ui.flows.results import ResultsFlow
    from quizapp.ui.pages.results import ResultsPage

    now = outside.now()

    def again(slots: "tuple[int, ...]") -> "Plan":
        plan = read(*of)[0] if isinstance(of, tuple) else of.plan
        return plan_again(plan, slots, outside.seed(), plan.title)

    retake = again if can_retake else None
    if not isinstance(of, tuple):
        return ResultsFlow(ResultsPage(theme, parent, back), ended(of, now.utc, now.offset), now, notice, None, retake)
    journal, attempt = of

    def mark(slot: int, reached: "tuple[Fraction, ...]") -> "Results":
        return mark_by_hand(journal, attempt, slot, reached, outside.now())

    return ResultsFlow(ResultsPage(theme, parent, back), results_of(journal, attempt), now, notice, mark, retake)


def retrospect(theme: "Theme", window: "QWidget", outside: "Outside", trouble: "Sentences | None") -> "Retrospect":
    """Return what shows the Progress page and the attempts that are opened there."""
    from quizapp.ui.flows.retrospect import Retrospect

    return Retrospect(theme, window, outside, trouble)


def unsaved(parent: "QObject") -> "UnsavedFlow":
    """Return what holds on to what sessions could not save."""
    from quizapp.ui.flows.unsaved import UnsavedFlow

    return UnsavedFlow(parent)


def problems(theme: "Theme", parent: "QWidget", path: str) -> "ProblemsFlow":
    """Return the flow of the page on a file with errors; the page owns it."""
    from quizapp.ui.flows.problems import ProblemsFlow
    from quizapp.ui.pages.problems import ProblemsPage

    return ProblemsFlow(ProblemsPage(theme, parent), path)


def text(theme: "Theme", parent: "QWidget", loaded: "Loaded", start: "Start") -> "TextFlow":
    """Return the flow of the page on a source text; the page owns it."""
    from quizapp.ui.flows.text import TextFlow
    from quizapp.ui.pages.text import TextPage

    return TextFlow(TextPage(theme, parent), loaded, start)


def warm() -> None:
    """Load now, while nobody waits, what the first click will need."""
    from quizapp.ui.flows import sessions

    del sessions
