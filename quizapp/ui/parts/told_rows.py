"""What is said after the answer, a row a line, as a choice's rows are shown: `ToldRows(theme, parent)`."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QWidget

from quizapp.markup.html import inline_html
from quizapp.markup.plain import plain
from quizapp.quiz.forms import State as LineState
from quizapp.quiz.forms import ToldLine
from quizapp.ui.parts.column import Column
from quizapp.ui.parts.option_look import State
from quizapp.ui.parts.option_row import OptionRow
from quizapp.ui.theme import Theme

_BETWEEN = 8
_STATES: Mapping[LineState, State] = {
    "right": "right",
    "missed": "right",
    "wrong": "wrong",
    "partly": "partly",
    "passed": "passed",
}


class ToldRows(Column):
    """Rows that can be read and no more chosen."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._theme = theme
        self._rows: list[OptionRow] = []

    def show_lines(self, lines: Sequence[ToldLine], *, math: bool) -> None:
        """Show some lines in the place of those before."""
        for row in self._rows:
            self.remove(row)
            row.deleteLater()
        self._rows = [self._row(at, line, math) for at, line in enumerate(lines)]
        for row in self._rows:
            self.add(row, above=_BETWEEN)
            row.show()

    def _row(self, at: int, line: ToldLine, math: bool) -> OptionRow:
        html, words = inline_html(line.text, math), plain(line.text, math)
        row = OptionRow(self._theme, at, line.mark, html, words, parent=self)
        feedback = inline_html(line.feedback, math) if line.feedback else ""
        heard = plain(line.feedback, math) if line.feedback else ""
        row.show_state(_STATES[line.state], line.said, feedback, heard, chosen=line.chosen)
        row.setAccessibleName(f"{line.mark}. {words}" if line.mark else words)
        return row


def lines_said(lines: Sequence[ToldLine], *, math: bool) -> str:
    """Return what some lines say, to be read aloud."""
    parts = [(f"{line.said}: {plain(line.text, math)}.", line.feedback) for line in lines]
    return " ".join(f"{said} {plain(more, math)}" if more else said for said, more in parts)
