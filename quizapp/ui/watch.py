"""The library as it changes: files that are saved, added or removed while the window stands there."""

from typing import Any

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication

from quizapp.app.library import Library, Look
from quizapp.app.surveying import survey
from quizapp.ui.behind import Behind

SETTLE = 200  # ms from the first notice of a change: an editor may take several steps to save
TELL_EVERY = 1_000  # ms, while many files are read
MOST_WATCHED = 2_000  # what a system lets one program watch is limited; the rest is seen when the window is turned to


class Watch(QObject):
    """Looks at the library again when something changes on disk and when the window is turned to.

    `changed` comes when the library has something else to show.
    """

    changed = Signal()

    def __init__(self, library: Library, parent: QObject) -> None:
        super().__init__(parent)
        self._library = library
        self._work: Behind | None = None
        self._again = self._news = self._stopped = False
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(self._notice)
        self._watcher.directoryChanged.connect(self._notice)
        self._settle, self._tell = _timer(self, SETTLE), _timer(self, TELL_EVERY)
        self._settle.timeout.connect(self.look)
        self._tell.timeout.connect(self._tell_now)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.focusWindowChanged.connect(self._turned_to)

    @property
    def looking(self) -> bool:
        """Whether it is looking at the disk now."""
        return self._work is not None

    @Slot()
    def look(self) -> None:
        """Look at everything now, behind the window."""
        if self._work is not None or self._stopped:
            self._again = True
            return
        library = self._library
        places, stamps, read = library.places, library.stamps(), library.read
        self._work = Behind(lambda cancelled: survey(places, stamps, read, cancelled), self)
        self._work.came.connect(self._take)
        self._work.ended.connect(self._rest)
        self._work.start()

    def stop(self) -> None:
        """Look no more, and tell nothing more."""
        self._stopped = True
        self._settle.stop()
        self._tell.stop()
        if self._work is not None:
            self._work.cancel()
        self._library.keep()

    @Slot()
    def _notice(self) -> None:
        if not self._settle.isActive():
            self._settle.start()

    @Slot(object)
    def _turned_to(self, window: object) -> None:
        if window is not None:
            self._notice()

    @Slot(object)
    def _take(self, things: list[Any]) -> None:
        looks = [thing for thing in things if isinstance(thing, Look)]
        read = [thing for thing in things if not isinstance(thing, Look)]
        for seen in looks:
            self._news |= self._library.take_look(seen)
            self._watch(seen)
        if read:
            self._library.take(read)
            self._news = True
        if self._news and not self._tell.isActive():
            self._tell.start()

    @Slot()
    def _rest(self) -> None:
        self._work = None
        self._tell.stop()
        self._tell_now()
        if self._again:
            self._again = False
            self._notice()

    @Slot()
    def _tell_now(self) -> None:
        if self._news:
            self._news = False
            self._hold(True)
            self._library.keep()
            self.changed.emit()
            self._hold(False)

    def _hold(self, held: bool) -> None:
        """Let the window draw by itself: two threads that both want to run take three times as long."""
        if self._work is not None:
            self._work.hold(held)

    def _watch(self, seen: Look) -> None:
        files = [file.path for _, found in seen.files for file in found]
        wanted = dict.fromkeys([*seen.folders, *files][:MOST_WATCHED])
        watched = {*self._watcher.files(), *self._watcher.directories()}
        gone = [path for path in watched if path not in wanted]
        new = [path for path in wanted if path not in watched]
        if gone:
            self._watcher.removePaths(gone)
        if new:
            self._watcher.addPaths(new)


def _timer(parent: QObject, ms: int) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(ms)
    return timer
