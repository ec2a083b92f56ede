"""The library while the window is open: followed on disk, added to, taken out of."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal, Slot

from quizapp.app.library import Library
from quizapp.ui import late
from quizapp.ui.theme import Theme
from quizapp.ui.watch import Watch
from quizapp.ui.window import Window

if TYPE_CHECKING:
    from quizapp.ui.flows.library import LibraryFlow
    from quizapp.ui.parts.drop_frame import DropFrame


class Librarian(QObject):
    """`changed` comes when the library has something else to show, `wanted` names a file whose card is to be shown.

    `said` gives what came of what someone did: sentences or None, what is offered, and the tone.
    """

    changed = Signal()
    wanted = Signal(str)
    said = Signal(object, object, str)

    def __init__(self, library: Library, theme: Theme, window: Window, parent: QObject) -> None:
        super().__init__(parent)
        self._library, self._theme, self._window = library, theme, window
        self._adding: LibraryFlow | None = None
        self._frame: DropFrame | None = None
        self._watch = Watch(library, self)
        self._watch.changed.connect(self.changed)
        window.dropped.connect(self._add)
        window.held.connect(self._show_held)

    def watch(self) -> None:
        """From now on follow what changes on disk, and take what is dropped."""
        self._window.setAcceptDrops(True)
        self._watch.look()

    def read_the_rest(self) -> None:
        """Read what was not read yet, if there is any."""
        if self._library.unread:
            self._watch.look()

    def stop(self) -> None:
        """Follow no more: the window is about to close."""
        self._watch.stop()

    def choose_files(self) -> None:
        """Let someone choose quiz files to add."""
        self._flow().choose_files()

    def choose_folder(self) -> None:
        """Let someone choose a folder of quizzes to add."""
        self._flow().choose_folder()

    def write_quiz(self) -> None:
        """Write a new quiz, and open it in the system's editor."""
        self._flow().write_quiz()

    def remove(self, paths: Sequence[str]) -> None:
        """Take files and folders that were added out of the library."""
        self._flow().remove(paths)

    @Slot(object)
    def _add(self, urls: Sequence[QUrl]) -> None:
        self._flow().add_urls(urls)

    @Slot(bool)
    def _show_held(self, held: bool) -> None:
        if self._frame is None:
            self._frame = late.drop_frame(self._theme, self._window)
        self._frame.set_shown(held)

    def _flow(self) -> "LibraryFlow":
        if self._adding is None:
            self._adding = late.library(self._library, self._library.folder, self._window)
            self._adding.changed.connect(self._look_again)
            self._adding.wanted.connect(self.wanted)
            self._adding.said.connect(self.said)
        return self._adding

    @Slot()
    def _look_again(self) -> None:
        self.changed.emit()
        self.watch()
