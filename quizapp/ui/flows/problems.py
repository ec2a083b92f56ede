"""Where the page on a file with errors and the file meet."""

from PySide6.QtCore import QObject, Signal, Slot

from quizapp.app.problems import problems_of
from quizapp.ui.pages.problems import ProblemsPage


class ProblemsFlow(QObject):
    """Shows what is wrong with a file, and reads it again when asked; `left` leads back, also when all is mended."""

    left = Signal()

    def __init__(self, page: ProblemsPage, path: str) -> None:
        super().__init__(page)
        self.page, self._path = page, path
        page.left.connect(self.left)
        page.reread.connect(self.read)
        self.mended = False
        self.read()

    @Slot()
    def read(self) -> None:
        """Read the file, and show what is wrong with it; without an error, or without the file, lead back."""
        problems = problems_of(self._path)
        self.mended = problems is None
        if problems is None:
            self.left.emit()
        else:
            self.page.show_problems(problems)
