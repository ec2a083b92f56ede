"""The window, wired together once: theme, journal, library, desk."""

import gc
import sys
from collections.abc import Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from quizapp import places
from quizapp.app.library import Library, read_list
from quizapp.app.settings import Settings
from quizapp.bank.index import Index
from quizapp.journal.faults import DamagedJournal, JournalFault
from quizapp.journal.store import Journal, open_journal
from quizapp.ui import late
from quizapp.ui.desk import MACHINE, Desk, Outside, Sentences
from quizapp.ui.theme import Scheme, Theme
from quizapp.ui.window import Window

if TYPE_CHECKING:
    from collections.abc import Iterator

WARM_AFTER = 300  # ms after the first paint: what the first click needs is loaded then


def run(files: Sequence[Path], data: Path) -> int:
    """Open the window on the quizzes that ship and on `files`; return the exit status when it is closed.

    `data` is the folder of journal and index; it is made where it is not there.
    """
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    with opened(application, files, data) as desk:
        desk.window.show()
        sys.excepthook = lambda *met: late.watch_faults(desk, str(data)).take(*met)
        QTimer.singleShot(WARM_AFTER, desk, desk.warm)
        QTimer.singleShot(WARM_AFTER, desk, lambda: late.watch_faults(desk, str(data)))
        gc.freeze()
        gc.enable()
        try:
            return application.exec()
        finally:
            sys.excepthook = sys.__excepthook__  # the desk is about to go


@contextmanager
def opened(
    application: QApplication,
    files: Sequence[Path],
    data: Path,
    outside: Outside = MACHINE,
    scheme: Scheme | None = None,
) -> "Iterator[Desk]":
    """Give the desk of a window that stands on Home and is not shown yet; close what it holds in the end.

    `scheme` is what it looks like where that is not left to the settings.
    """
    application.setApplicationName("quizapp")
    application.setApplicationDisplayName("quizapp")
    settings = Settings(str(data))
    looks = settings.appearance if scheme is None else scheme
    theme = Theme(places.resources(), application, scheme=looks, text_scale=settings.text_size / 100)
    theme.apply(application)
    journal, trouble = _journal(data)
    if journal is not None and settings.learner is not None:
        late.choose_learner(journal, settings.learner)
    index = Index(str(data))
    given = [str(path.absolute()) for path in files]
    library = Library(
        index,
        late.summary_of,
        [str(places.questions())],
        given,
        own=str(places.own(data)),
        added=read_list(str(data)),
        shared=places.shared(),
        folder=str(data),
    )
    window = Window(theme)
    if settings.window is not None:
        window.stand_at(settings.window)
    desk = Desk(window, theme, library, journal, settings, trouble, outside)
    if settings.learner is not None:
        desk.show_turn()
    try:
        desk.open(given)
        yield desk
    finally:
        desk.stop_watching()
        window.close()
        window.deleteLater()
        index.close()
        if desk.journal is not None:
            desk.journal.close()


def _journal(data: Path) -> tuple[Journal | None, Sentences | None]:
    """Return the journal with what there is to say of it, or None with why there is none."""
    try:
        return open_journal(str(data)), None
    except DamagedJournal:
        return late.set_aside(str(data))
    except JournalFault as fault:
        return None, late.refused(fault)
