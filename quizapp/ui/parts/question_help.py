"""What stands below the answers before the feedback: how a try went, hints, and how sure the learner is."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from quizapp.app.verdict_words import tried_sentences
from quizapp.markup.plain import plain
from quizapp.session.view import Tried, View
from quizapp.ui.parts.column import Column
from quizapp.ui.parts.hints import Hints
from quizapp.ui.parts.message import Message
from quizapp.ui.parts.sure_row import SureRow
from quizapp.ui.theme import Theme

_BETWEEN = 16


class QuestionHelp(Column):
    """Shows of a view what helps on. `sure` gives how sure the learner says they are, 1 to 3, None for not at all."""

    sure = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._tried = Message(theme, "plain", "", icon="redo", parent=self)
        self._hints = Hints(theme, self)
        self._sure = SureRow(theme, self)
        self._sure.chosen.connect(self.sure)
        for widget in (self._tried, self._hints, self._sure):
            self.add(widget, above=_BETWEEN)
        self._view: View | None = None

    def show_help(self, view: View) -> str:
        """Show what helps on with a question before its feedback; return what is new, to be read aloud."""
        before, self._view = self._view, view
        said = []
        self._tried.setVisible(view.tried is not None)
        if view.tried is not None:
            head, more = tried_words(view.tried, math=view.math)
            self._tried.set_words(head, more)
            if before is None or before.tried != view.tried:
                said.append(f"{head} {more}")
        self._hints.setVisible(bool(view.hints))
        self._hints.show_hints(view.hints, math=view.math)
        if view.hints and (before is None or before.hints != view.hints):
            said.append(f"Hint: {plain(view.hints[-1], view.math)}")
        self._sure.setVisible(view.asks_sure)
        self._sure.show_level(view.sure)
        return " ".join(said)


def needs_help(view: View) -> bool:
    """Tell whether there is anything to be shown of a view."""
    return view.told is None and (view.tried is not None or bool(view.hints) or view.asks_sure)


def tried_words(tried: Tried, *, math: bool) -> tuple[str, str]:
    """Return what is said of a failed try: how it went, and what the next one can earn, with the feedback."""
    head, more = tried_sentences(tried)
    return head, " ".join((more, *(plain(part, math) for part in tried.feedback)))
