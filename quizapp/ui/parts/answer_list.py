"""Every question of a session with its answer, to be opened one by one: `AnswerList(theme, rows, parent=page)`."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from quizapp.app.results import AnswerRow, HandRow
from quizapp.bank.passages import FoundPassage
from quizapp.markup.html import html, inline_html
from quizapp.ui.parts.answer_head import SIDE, AnswerHead, answer_words, columns
from quizapp.ui.parts.arranged import Arranged
from quizapp.ui.parts.essay_told import rubric_html
from quizapp.ui.parts.mark_by_hand import MarkByHand
from quizapp.ui.parts.part import paint_box, paint_frame, placed
from quizapp.ui.parts.passage_place import passage_place
from quizapp.ui.parts.quote import quoted
from quizapp.ui.parts.rich import Rich
from quizapp.ui.parts.source_text import read_source
from quizapp.ui.parts.stack import Stack, height_of, place
from quizapp.ui.parts.words import Words
from quizapp.ui.theme import Theme
from quizapp.ui.tokens import CORNER

_LABEL, _BETWEEN, _ABOVE, _BELOW = 124, 4, 1, 11
_HEAD_TOP = 8


class AnswerList(Stack):
    """The answers on one card, under the columns' names; `opened` gives a row whose passage is to be seen.

    Where they `can_mark`, answers that a person marks can be: `marked` gives the row, and the points by each criterion.
    """

    opened = Signal(object)
    marked = Signal(object, object)

    def __init__(
        self, theme: Theme, rows: Sequence[AnswerRow], parent: QWidget | None = None, *, can_mark: bool = False
    ) -> None:
        super().__init__(margins=(1, 1, 1, 1), parent=parent)
        self._theme = theme
        sure = any(row.level for row in rows)
        self.add(_Names(theme, self, sure=sure))
        self._answers = [_Answer(theme, row, self, sure=sure, can_mark=can_mark) for row in rows]
        for answer in self._answers:
            answer.asked.connect(self.opened)
            answer.marked.connect(self.marked)
            self.add(answer)
        theme.changed.connect(self.update)

    def open_first(self) -> None:
        """Open the first answer."""
        if self._answers:
            self._answers[0].toggle()

    def open_slot(self, slot: int) -> QWidget | None:
        """Open the answer to a slot's question and give it the focus; return its line, None where it is not here."""
        for answer in self._answers:
            if answer.slot == slot:
                answer.open()
                answer.head.take_focus()
                return answer.head
        return None

    def paintEvent(self, event: QPaintEvent) -> None:
        colour = self._theme.colour
        paint_frame(QPainter(self), self.rect(), CORNER, colour("card"), colour("line"))


class _Names(Arranged):
    """What the columns hold."""

    def __init__(self, theme: Theme, parent: QWidget, *, sure: bool) -> None:
        super().__init__(parent)
        self._theme, self._sure = theme, sure
        first = "Question, sure but wrong first" if sure else "Question, missed ones first"
        names = (first, "Your answer", "You were", "Points")
        self._names = [Words(theme, name, size="caption", colour="muted", fit="elide", parent=self) for name in names]

    def sizeHint(self) -> QSize:
        return QSize(640, self.heightForWidth(640))

    def heightForWidth(self, width: int) -> int:
        return self._theme.line_height("caption") + 2 * _HEAD_TOP

    def arrange(self) -> None:
        at, line = columns(self._theme, self.width(), sure=self._sure), self._theme.line_height("caption")
        question, answer, sure, points = self._names
        question.setGeometry(placed(self, at.question, _HEAD_TOP, at.question_width, line))
        answer.setGeometry(placed(self, at.answer, _HEAD_TOP, max(1, at.answer_width), line))
        answer.setVisible(at.answer_width > 0)
        sure.setGeometry(placed(self, at.sure, _HEAD_TOP, max(1, at.sure_width), line))
        sure.setVisible(at.sure_width > 0)
        points.setGeometry(placed(self, at.points, _HEAD_TOP, at.chevron - at.points, line))


class _Answer(Stack):
    """An answer's line, and below it, while it is open, the right one and why."""

    asked = Signal(object)
    marked = Signal(object, object)

    def __init__(self, theme: Theme, row: AnswerRow, parent: QWidget, *, sure: bool, can_mark: bool) -> None:
        super().__init__(margins=(0, 1, 0, 0), parent=parent)
        self._theme, self._row, self._can_mark = theme, row, can_mark
        self.head = AnswerHead(theme, row, self, sure=sure)
        self.head.clicked.connect(self.toggle)
        self._why: _Why | None = None
        self.add(self.head)

    @property
    def slot(self) -> int:
        """The question's place in the session, from 0."""
        return self._row.slot

    def open(self) -> None:
        """Open what stands below."""
        if not self.head.opened:
            self.toggle()

    @Slot()
    def toggle(self) -> None:
        """Open or close what stands below; it is made when it is first opened."""
        if self._why is None:
            self._why = _Why(self._theme, self._row, self, can_mark=self._can_mark)
            self._why.asked.connect(self._ask)
            self._why.marked.connect(self._mark)
            self._why.hide()
            self.add(self._why)
        opened = not self.head.opened
        self.head.set_opened(opened)
        self._why.setVisible(opened)
        self.follow()

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_box(QPainter(self), placed(self, 0, 0, self.width(), 1), self._theme.colour("line"))

    @Slot()
    def _ask(self) -> None:
        self.asked.emit(self._row)

    @Slot(object)
    def _mark(self, reached: object) -> None:
        self.marked.emit(self._row, reached)


class _Why(Arranged):
    """Labels and words: the answer and what was said of it, the right one, why, and where it stands."""

    asked = Signal()
    marked = Signal(object)

    def __init__(self, theme: Theme, row: AnswerRow, parent: QWidget, *, can_mark: bool) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows: list[tuple[Words, QWidget]] = []
        feedback = "".join(map(html, row.feedback))
        given = _options(row.answer) if row.answer else f"<p>{escape(answer_words(row))}</p>"
        self._add(self.tr("Your answer"), given + feedback)
        if row.verdict != "right" and row.right:
            self._add(self.tr("Right answer"), _options(row.right))
        if row.by_hand is not None:
            self._add_by_hand(row.by_hand, can_mark=can_mark)
        why = (html(row.explanation) if row.explanation else "") + self._passage(row)
        if why:
            self._add(self.tr("Why"), why)

    def sizeHint(self) -> QSize:
        return QSize(640, self.heightForWidth(640))

    def heightForWidth(self, width: int) -> int:
        wide = self._edges(width)[2]
        heights = [height_of(words, wide) for _, words in self._rows]
        return _ABOVE + sum(heights) + _BETWEEN * (len(heights) - 1) + _BELOW

    def arrange(self) -> None:
        start, words_start, wide = self._edges(self.width())
        y = _ABOVE
        for label, words in self._rows:
            height = height_of(words, wide)
            across = words_start - start
            label.setGeometry(placed(self, start, y, across, label.heightForWidth(across)))
            place(words, placed(self, words_start, y, wide, height))
            y += height + _BETWEEN

    def _add(self, label: str, words: str) -> None:
        rich = Rich(self._theme, words, gap=_BETWEEN, parent=self)
        rich.followed.connect(self._follow_link)
        self._put(label, rich)

    def _add_by_hand(self, hand: HandRow, *, can_mark: bool) -> None:
        """Add a sample and what is looked for: with the points to be given, where there is an answer and one can."""
        if hand.sample is not None:
            self._add(self.tr("Sample"), html(hand.sample))
        if hand.answered and can_mark:
            marking = MarkByHand(self._theme, hand.criteria, hand.reached, parent=self)
            marking.marked.connect(self.marked)
            self._put(self.tr("Mark"), marking)
        else:
            self._add(self.tr("Looked for"), rubric_html(hand.criteria, reached=hand.reached))

    def _put(self, label: str, widget: QWidget) -> None:
        self._rows.append((Words(self._theme, label, colour="muted", parent=self), widget))

    def _edges(self, width: int) -> tuple[int, int, int]:
        at = columns(self._theme, width)
        start = at.question + self._theme.px(_LABEL)
        return at.question, start, max(1, width - start - SIDE - self._theme.px(20))

    def _passage(self, row: AnswerRow) -> str:
        if row.quote is None:
            return ""
        where = escape(passage_place(_found(row), row.section) or "", quote=False)
        link = f'<a href="passage">{where}</a>' if where and row.text is not None else where
        return f"<p>{escape(quoted(row.quote, None), quote=False)} {link}</p>"

    @Slot()
    def _follow_link(self) -> None:
        self.asked.emit()


def _found(row: AnswerRow) -> FoundPassage | None:
    if row.text is None or row.quote is None:
        return None
    heading = None if row.section is None else row.section.heading or row.section.title
    return read_source(row.text.text, row.text.source).find(row.quote, heading)


def _options(options: Sequence[str]) -> str:
    return "".join(f"<p>{inline_html(option)}</p>" for option in options)
