"""Where the page on a source text and the quizzes written from it meet."""

from PySide6.QtCore import QObject, Signal, Slot

from quizapp.app.home import Start
from quizapp.app.reading import Loaded
from quizapp.ui.pages.text import TextPage


class TextFlow(QObject):
    """Shows the text that quizzes were written from; `begun` gives the session to begin, `left` leads back."""

    begun = Signal(object)
    left = Signal()

    def __init__(self, page: TextPage, loaded: Loaded, start: Start) -> None:
        super().__init__(page)
        self.page, self._start = page, start
        page.left.connect(self.left)
        page.begun.connect(self._begin)
        for quiz in loaded.quizzes:
            if quiz.header.text is not None:
                page.show_text(quiz.header.text, quiz.header.source)
                break

    @Slot()
    def _begin(self) -> None:
        self.begun.emit(self._start)
