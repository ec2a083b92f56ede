"""Where the library and whoever adds to it meet: by dialog, by drop, by a new quiz; and taken out again."""

import os
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from quizapp.app.added import SortedOut, change_list, sort_out
from quizapp.app.library import Library
from quizapp.app.new_quiz import write_template
from quizapp.quiz.amounts import counted
from quizapp.ui.behind import Behind

FILTER = "Quizzes (*.quiz.yaml *.quiz.yml *.yaml *.yml);;All files (*)"
PATIENCE = 100  # ms that the window waits for a look at what is added; a large folder is looked through behind it
_ELSEWHERE = "quizapp opens files and folders of this machine; save this one here first."
_STAYS = "The quizzes stay where they are, and quizapp follows when they change."
_TAKEN_OUT = "Nothing was deleted: the files are where they were, and what came of them is kept."
_NOT_LOST = "Nothing else was changed."


class LibraryFlow(QObject):
    """`changed` comes when other files or folders belong to the library, `wanted` names one whose card is to be shown.

    `said` gives what happened: sentences, what is offered, and the tone.
    """

    changed = Signal()
    wanted = Signal(str)
    said = Signal(object, object, str)

    def __init__(self, library: Library, folder: str, window: QWidget) -> None:
        """`folder` is the data folder, where the list of what was added lies."""
        super().__init__(window)
        self._library, self._folder, self._window = library, folder, window

    @Slot()
    def choose_files(self) -> None:
        """Let someone choose quiz files to add."""
        self._choose("Add quizzes", QFileDialog.FileMode.ExistingFiles)

    @Slot()
    def choose_folder(self) -> None:
        """Let someone choose a folder of quizzes to add."""
        self._choose("Add a folder of quizzes", QFileDialog.FileMode.Directory)

    @Slot(object)
    def add_urls(self, urls: Sequence[QUrl]) -> None:
        """Add what was dropped."""
        local = [url.toLocalFile() for url in urls if url.isLocalFile()]
        elsewhere = [url.toDisplayString() for url in urls if not url.isLocalFile()]
        self.add(local, [f"“{name}” cannot be added. {_ELSEWHERE}" for name in elsewhere])

    @Slot(list)
    def add(self, paths: Sequence[str], refused: Sequence[str] = ()) -> None:
        """Add files and folders; `refused` is what could not be added anyway, and why."""
        places = self._library.places

        def work(_: object) -> Iterator[SortedOut]:
            yield sort_out(paths, places)

        looked = Behind(work, self)
        looked.came.connect(partial(self._take, tuple(refused)))
        looked.start(PATIENCE)

    @Slot(object)
    def remove(self, paths: Sequence[str]) -> None:
        """Take files and folders that were added out of the library; it can be undone."""
        gone = set(self._library.gone)
        if self._listed(remove=paths):
            named = _named(paths)
            said = f"{named} {'is' if len(paths) == 1 else 'are'} no part of the library any more."
            told = "" if gone.issuperset(paths) else _TAKEN_OUT
            self.said.emit((said, told), [("Undo", partial(self._put_back, paths))], "plain")

    @Slot()
    def write_quiz(self) -> None:
        """Write a new quiz into the learner's own folder, and open it in the system's editor."""
        own = self._library.own
        if own is None:
            return
        try:
            path = write_template(own)
        except OSError as error:
            self.said.emit((f"The new quiz could not be written to {own}: {_reason(error)}.", _NOT_LOST), [], "error")
            return
        self.changed.emit()
        opens = QDesktopServices.openUrl(QUrl.fromLocalFile(path))
        name, folder = os.path.basename(path), os.path.dirname(path)
        how = "It opens in your editor" if opens else "Open it in any editor of text"
        told = f"It lies in {folder}. {how}; its card here follows each time you save."
        self.said.emit((f"“{name}” is yours to write.", told), [self._show(path)], "info")

    def _choose(self, title: str, mode: QFileDialog.FileMode) -> None:
        dialog = QFileDialog(self._window, title, os.path.expanduser("~"), FILTER)
        dialog.setFileMode(mode)
        dialog.filesSelected.connect(self.add)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _take(self, refused: tuple[str, ...], things: list[Any]) -> None:
        for found in things:
            if isinstance(found, SortedOut):
                self._take_in(found._replace(refused=(*refused, *found.refused)))

    def _take_in(self, found: SortedOut) -> None:
        if found.new and not self._listed(add=found.new):
            return
        reasons = " ".join(found.refused)
        if found.new:
            told = " ".join(filter(None, (_STAYS, reasons)))
            was = "was" if len(found.new) == 1 else "were"
            offers = [self._show(found.new[0]), ("Undo", partial(self.remove, found.new))]
            self.said.emit((f"{_named(found.new)} {was} added to the library.", told), offers, "info")
        elif found.known:
            are = "is" if len(found.known) == 1 else "are"
            said = f"{_named(found.known)} {are} in the library already."
            self.said.emit((said, reasons), [self._show(found.known[0])], "error" if reasons else "info")
        elif reasons:
            self.said.emit(("Nothing was added.", reasons), [], "error")

    def _show(self, path: str) -> tuple[str, Callable[[], None]]:
        return "Show it", partial(self.wanted.emit, path)

    def _put_back(self, paths: Sequence[str]) -> None:
        if self._listed(add=paths):
            self.said.emit(None, [], "plain")
            self.wanted.emit(paths[0])

    def _listed(self, add: Sequence[str] = (), remove: Sequence[str] = ()) -> bool:
        """Change the list of what was added; tell whether that could be kept."""
        try:
            self._library.set_added(change_list(self._folder, add, remove))
        except OSError as error:
            said = f"The list of what you added could not be saved: {_reason(error)}."
            self.said.emit((said, "The library is as it was. Make room, then try again."), [], "error")
            return False
        self.changed.emit()
        return True


def _named(paths: Sequence[str]) -> str:
    if len(paths) == 1:
        return f"“{os.path.basename(paths[0])}”"
    return f"{counted(len(paths)).capitalize()} files or folders"


def _reason(error: OSError) -> str:
    return (error.strerror or str(error)).lower()
