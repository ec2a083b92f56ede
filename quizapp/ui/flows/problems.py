"""Where the page on a file with errors and the file meet."""

import os
from collections.abc import Iterator

from PySide6.QtCore import QObject, Signal, Slot

from quizapp.app.problems import Problems, problems_of
from quizapp.ui.behind import Behind
from quizapp.ui.pages.problems import ProblemsPage

PATIENCE = 150  # ms: what takes longer to read is read behind the page, which says so


class ProblemsFlow(QObject):
    """Shows what is wrong with a file, and reads it again when asked or when it changes.

    `left` leads back, also where the file is gone or all is `mended`.
    """

    left = Signal()

    def __init__(self, page: ProblemsPage, path: str) -> None:
        super().__init__(page)
        self.page, self.path = page, path
        page.left.connect(self.left)
        page.reread.connect(self.read)
        self.mended = False
        self._stamp: tuple[int, int] | None = None
        self._work: Behind | None = None
        self.read()

    @Slot()
    def read(self) -> None:
        """Read the file, and show what is wrong with it; without an error, or without the file, lead back."""
        if self._work is not None:
            self._work.cancel()
        path, self._stamp = self.path, _stamp(self.path)

        def work(_: object) -> Iterator[Problems | None]:
            yield problems_of(path)

        self._work = Behind(work, self)
        self._work.came.connect(self._show)
        self._work.start(PATIENCE)
        if self._work is not None:
            self.page.show_reading(path)

    def follow(self) -> None:
        """Read the file again if it has changed since."""
        if _stamp(self.path) != self._stamp:
            self.read()

    @Slot(object)
    def _show(self, came: list[Problems | None]) -> None:
        self._work = None
        (problems,) = came
        self.mended = problems is None
        if problems is not None:
            self.page.show_problems(problems)
        else:
            self.left.emit()


def _stamp(path: str) -> tuple[int, int] | None:
    try:
        state = os.stat(path)
    except OSError:
        return None
    return state.st_size, state.st_mtime_ns
