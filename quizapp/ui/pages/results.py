"""Results: points by domain first, then what to read again, then every answer with the right one and why."""

from collections.abc import Iterator

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from quizapp.app.certainty_words import certainty_sentence
from quizapp.app.results import AgainRow, AnswerRow, Results, Text
from quizapp.app.time_words import UP
from quizapp.app.unmarked_words import unmarked_sentence
from quizapp.quiz.quiz import Section
from quizapp.session.instant import Instant
from quizapp.ui.parts.announce import announce
from quizapp.ui.parts.answer_list import AnswerList
from quizapp.ui.parts.button import Button, Kind
from quizapp.ui.parts.card import Card
from quizapp.ui.parts.ends import Ends
from quizapp.ui.parts.message import Message
from quizapp.ui.parts.read_again import ReadAgain
from quizapp.ui.parts.score_rows import ScoreRows
from quizapp.ui.parts.scroll_area import ScrollArea
from quizapp.ui.parts.segments import Segments
from quizapp.ui.parts.source_pane import NARROW, WIDE, SourcePane
from quizapp.ui.parts.stack import Flow, Margins, Stack
from quizapp.ui.parts.two_cards import TwoCards
from quizapp.ui.parts.words import Words
from quizapp.ui.points import earned_in_all, pass_mark
from quizapp.ui.theme import Theme
from quizapp.ui.wording import count, day

_ORDER = {"wrong": 0, "partly": 1, "unknown": 2, "late": 2, None: 2, "unmarked": 3, "chosen": 4, "right": 5}
_LEAST_SCORES, _AGAIN = 520, 352  # how broad the card of points is at least beside the other, and how broad that is
_WIDE, _NARROW = (40, 24, 40, 24), (24, 16, 24, 16)
_FEW = "So few questions cannot say it more closely than these ranges."
_MANY = 30  # questions in a domain, from which on the ranges are no longer said to be wide


class ResultsPage(QWidget):
    """Shows what came of a session. `left` asks to go back: Home, or to the page that `back` names.

    `marked` gives an answer's row, and the points by each criterion that a person gives it; `retake_wanted` the slots
    of what was missed.
    """

    left = Signal()
    marked = Signal(object, object)
    retake_wanted = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None, back: str = "Home") -> None:
        super().__init__(parent)
        self._theme, self._leads_to = theme, back
        self._column: Stack | None = None
        self._answers: AnswerList | None = None
        self._back: Button | None = None
        self._notice: Stack | None = None  # where a message stands
        self._message: Message | None = None
        self._rows: tuple[AnswerRow, ...] = ()
        self._shown: list[tuple[AnswerRow, ...]] = []
        self._can_mark = False
        self._missed: tuple[int, ...] = ()
        self._brought: QWidget | None = None
        self._area = ScrollArea(theme, self)
        self._pane = SourcePane(theme, self)
        self._pane.closed.connect(self._close_text)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._area, 1)
        row.addWidget(self._pane)
        QShortcut(QKeySequence("Alt+Left"), self).activated.connect(self.left)

    def show_results(
        self,
        results: Results,
        now: Instant,
        *,
        can_mark: bool = False,
        can_retake: bool = False,
        opened: int | None = None,
    ) -> None:
        """Show what came of a session, seen from a moment; nothing stays of what was shown before.

        `can_retake`: what was missed can be taken again. `can_mark`: what waits to be marked can be marked here.
        `opened` is the slot of an answer to show.
        """
        self._close_text()
        self._can_mark = can_mark
        self._missed = tuple(row.slot for row in results.answers if row.missed) if can_retake else ()
        self._message = None
        theme = self._theme
        column = Stack(margins=self._margins())
        column.add(self._head(results, now, column))
        self._notice = Stack(parent=column)
        self._notice.hide()
        column.add(self._notice, above=16)
        missed, waiting = any(row.missed for row in results.answers), results.unmarked > 0
        again = ReadAgain(theme, results.again, column, missed=missed, waiting=waiting)
        again.opened.connect(self._open_section)
        scores = _scores(theme, results, column)
        cards = TwoCards(theme, scores, again, least=_LEAST_SCORES, second_width=_AGAIN, parent=column)
        column.add(cards, above=16)
        self._rows = tuple(sorted(results.answers, key=_place))
        column.add(self._answers_head(column), above=20)
        self._forget()
        self._column = column
        self._area.setWidget(column)
        self._show_answers(0)
        if opened is not None and self._answers is not None:
            self._brought = self._answers.open_slot(opened)
            QTimer.singleShot(0, self, self._bring)  # once it is laid out

    def _forget(self) -> None:
        """Take away what was shown before: later, for what was pressed in it is still at work."""
        if self._column is not None:
            self._area.takeWidget().deleteLater()
        self._column = self._answers = None

    def show_notice(self, sentences: tuple[str, str] | None) -> None:
        """Say above the points that nothing is saved yet; None takes it back, and says that it is saved."""
        notice = self._notice
        if notice is None or (sentences is None and self._message is None):
            return
        if self._message is not None:
            notice.remove(self._message)
            self._message.deleteLater()
        self._message = Message(self._theme, "error", *sentences, parent=notice) if sentences else None
        if self._message is not None:
            notice.add(self._message)
            self._message.show()
        notice.setVisible(self._message is not None)
        self._fit()
        announce(self, " ".join(sentences) if sentences else "These results are saved now.")

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._back is not None:
            self._back.take_focus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._pane.setFixedWidth(self._pane_width())
        self._fit()

    def _head(self, results: Results, now: Instant, parent: Stack) -> QWidget:
        words = Stack(parent=parent)
        words.add(Words(self._theme, results.title, size="title", bold=True, parent=words))
        words.add(Words(self._theme, _when(results, now), size="small", colour="muted", parent=words))
        if results.timed_out:
            words.add(Words(self._theme, UP, size="small", parent=words), above=4)
        kind: Kind = "secondary" if self._missed else "primary"
        back = Button(self._theme, f"Back to {self._leads_to}", kind, parent=parent)
        back.clicked.connect(self.left)
        self._back = back
        if not self._missed:
            return _ends(words, back, parent)
        retake = Button(self._theme, retake_words(len(self._missed)), "primary", parent=parent)
        retake.clicked.connect(self._retake)
        return _ends(words, Flow([back, retake], 12, parent=parent), parent)

    @Slot()
    def _retake(self) -> None:
        self.retake_wanted.emit(self._missed)

    def _answers_head(self, parent: Stack) -> QWidget:
        missed = tuple(row for row in self._rows if row.missed)
        flagged = tuple(row for row in self._rows if row.flagged)
        waiting = tuple(row for row in self._rows if row.verdict == "unmarked")
        named = [("All", self._rows), ("Missed", missed), ("Flagged", flagged), ("To mark", waiting)]
        named = [(name, rows) for at, (name, rows) in enumerate(named) if rows or at < 2]
        self._shown = [rows for _, rows in named]
        names = [f"{name} {len(rows)}" for name, rows in named]
        segments = Segments(self._theme, names, parent)
        segments.chosen.connect(self._show_answers)
        title = Words(self._theme, self.tr("Your answers"), size="lead", bold=True, parent=parent)
        return _ends(title, segments, parent)

    @Slot()
    def _bring(self) -> None:
        """Scroll to an answer that is to be seen."""
        if self._brought is not None:
            self._area.ensureWidgetVisible(self._brought, 0, 200)
            self._brought = None

    @Slot(int)
    def _show_answers(self, which: int) -> None:
        if self._column is None:
            return
        if self._answers is not None:
            self._column.remove(self._answers)
            self._answers.deleteLater()
        self._answers = AnswerList(self._theme, self._shown[which], self._column, can_mark=self._can_mark)
        self._answers.opened.connect(self._open_passage)
        self._answers.marked.connect(self.marked)
        self._column.add(self._answers, above=12)
        self._answers.open_first()
        self._answers.show()
        self._fit()

    def _margins(self) -> Margins:
        return _WIDE if self.width() > 912 else _NARROW

    def _pane_width(self) -> int:
        return WIDE if self.width() > 912 else NARROW

    def _fit(self) -> None:
        if self._column is not None:
            self._column.set_margins(self._margins())
            self._column.follow()

    @Slot(object)
    def _open_section(self, row: AgainRow) -> None:
        if row.text is not None:
            self._open(row.text, row.section)
            self._pane.unmark()
            self._pane.open_at(row.section)

    @Slot(object)
    def _open_passage(self, row: AnswerRow) -> None:
        if row.text is None:
            return
        self._open(row.text, row.section)
        if row.quote is not None and self._pane.mark(row.quote, row.section):
            self._pane.show_mark(row.section)
        else:
            self._pane.open_at(row.section)

    def _open(self, text: Text, section: Section | None) -> None:
        self._pane.setFixedWidth(self._pane_width())
        self._pane.show_text(text.text, text.source, self._pane_width())
        self._pane.show()
        layout = self.layout()
        if layout is not None:
            layout.activate()
        self._fit()

    @Slot()
    def _close_text(self) -> None:
        had_focus = self._pane.holds_focus()
        self._pane.hide()
        self._fit()
        if had_focus and self._back is not None:
            self._back.setFocus(Qt.FocusReason.OtherFocusReason)


def retake_words(count: int) -> str:
    """Return `Retake the 3 missed`."""
    return "Retake the one missed" if count == 1 else f"Retake the {count} missed"


def _place(row: AnswerRow) -> tuple[int, int]:
    """Return where an answer stands in the list: missed ones first, and of wrong ones those that one was surest of."""
    return _ORDER[row.verdict], -(row.level or 0) if row.verdict == "wrong" else 0


def _ends(first: QWidget, last: QWidget, parent: QWidget) -> Ends:
    ends = Ends(16, parent)
    first.setParent(ends)
    last.setParent(ends)
    ends.put(first, last)
    return ends


def _scores(theme: Theme, results: Results, parent: QWidget) -> Card:
    card = Card(theme, padding=(20, 16, 20, 20), parent=parent)
    card.body.addWidget(Words(theme, "Points by domain", size="lead", bold=True, parent=card))
    card.body.addSpacing(12)
    card.body.addWidget(ScoreRows(theme, results.domains, card))
    card.body.addSpacing(12)
    few = 0 < max((row.points.questions for row in results.domains), default=0) < _MANY
    total = f"{'; '.join([earned_in_all(results.earned, results.possible), *_passed(results)])}."
    words = f"{total} {_FEW}" if few else total
    for line in (*_domains_passed(results), words, *_beside(results)):
        card.body.addWidget(Words(theme, line, size="small", colour="muted", parent=card))
    card.body.addStretch(1)
    return card


def _beside(results: Results) -> Iterator[str]:
    """Yield what is told beside the points: what waits for its mark, and certainty marks."""
    if results.unmarked:
        yield unmarked_sentence(results.unmarked)
    if results.certainty is not None:
        earned = results.certainty.earned
        yield certainty_sentence((earned.numerator, earned.denominator), results.certainty.questions)


def _passed(results: Results) -> list[str]:
    """Return whether the pass mark of all points was reached, where there is one."""
    share, passed = results.pass_share, results.passed
    return [] if share is None or passed is None else [pass_mark(share, passed=passed)]


def _domains_passed(results: Results) -> Iterator[str]:
    """Yield of each domain with a pass mark whether it was reached."""
    for row in results.domains:
        share, passed = row.points.domain.pass_share, row.points.passed
        if share is not None and passed is not None:
            yield f"{row.points.domain.title}: {pass_mark(share, passed=passed)}."


def _when(results: Results, now: Instant) -> str:
    when = day(results.utc, results.offset, now)
    minutes = round(results.active / 60_000)
    took = f" in {count(minutes, 'minute')}" if minutes else " in under a minute" if results.active else ""
    return f"{when[:1].upper()}{when[1:]}, {count(len(results.answers), 'question')}{took}"
