"""A question as it is read and answered, and after the answer what is said of it.

column = QuestionColumn(theme, parent=area)
column.chose.connect(page.choose)
column.ask(view, narrow=False)
column.tell(view, "Economics, second paragraph", there=True)
"""

from collections.abc import Iterator, Mapping

from PySide6.QtCore import QLocale, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from quizapp.app.verdict_words import verdict_words
from quizapp.markup.html import html
from quizapp.markup.plain import plain
from quizapp.session.view import Told, View
from quizapp.ui.answers.answer import Answer
from quizapp.ui.answers.table import answer_for
from quizapp.ui.parts.badge import Badge
from quizapp.ui.parts.column import Column
from quizapp.ui.parts.domain import DomainMark
from quizapp.ui.parts.ends import Ends
from quizapp.ui.parts.kept import KeptLine
from quizapp.ui.parts.question_help import QuestionHelp, needs_help
from quizapp.ui.parts.quote import Quote
from quizapp.ui.parts.rich import Rich
from quizapp.ui.parts.tab_order import put_in_tab_order, stops_in
from quizapp.ui.parts.told_words import gained, mark_of, verdict_sentence
from quizapp.ui.parts.verdict_line import VerdictLine
from quizapp.ui.points import earned_in, points_in
from quizapp.ui.theme import Theme
from quizapp.ui.tokens import Size

WIDEST = 672
FIRST = "choice"  # the type whose widget is there from the start
LONG_PROMPT = 130  # characters; a longer one is set smaller
_ARABIC_LINES: Mapping[Size, int] = {"title": 44, "lead": 32}  # Arabic stands taller


class QuestionColumn(Column):
    """Stakes, prompt, answers; after the answer verdict, explanation and the passage that it rests on."""

    chose = Signal(object)  # the type's own response
    sure = Signal(object)  # how sure the learner says they are, 1 to 3, or None
    changed = Signal()  # there is another response, which may not be said yet
    grew = Signal()
    marked = Signal(object)  # the points by each criterion that the learner gives their own answer
    passage_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(widest=WIDEST, parent=parent)
        self._theme = theme
        self._head = Ends(16, self)
        self._stakes = KeptLine(theme, colour="muted", gap=6, between=16, parent=self._head)
        self._badge = Badge(theme, "plain", "", self._head)
        self._head.put(self._stakes, self._badge)
        self._prompt = Rich(theme, size="title", ground="surface", parent=self)
        self._prompt.followed.connect(_open)
        self.add(self._head)
        self.add(self._prompt, above=12)
        self._answers: dict[str, Answer] = {}
        first = answer_for(FIRST, theme, self)
        self._verdict = VerdictLine(theme, self)
        self._explanation = Rich(theme, ground="surface", parent=self)
        self._explanation.followed.connect(_open)
        self._quote = Quote(theme, self)
        self._quote.followed.connect(self.passage_wanted)
        for widget in (self._verdict, self._explanation, self._quote):
            self.add(widget, above=16)
        self._spot = first  # where answers stand in the order of Tab, whenever they are made
        self.answer = self._take(FIRST, first)
        self._help: QuestionHelp | None = None  # made when there is first something to be shown
        self._view: View | None = None

    def ask(self, view: View, *, narrow: bool) -> None:
        """Show a question as it stands before the answer."""
        self._view = view
        self._prompt.set_html(html(view.prompt, view.math), plain(view.prompt, view.math))
        self._prompt.setVisible(bool(view.prompt))
        self.answer.drop()
        self.answer = self._answer_for(view.type)
        for answer in self._answers.values():
            answer.setVisible(answer is self.answer)
        self.answer.domains = view.domains
        self.widest = self.answer.breadth
        up_to = "up to " if self.answer.up_to else ""
        self._stakes.show_domains(
            [(mark_of(stake), f"{up_to}{points_in(stake.possible, stake.domain.title)}") for stake in view.stakes]
        )
        self._badge.setVisible(bool(self.answer.badge))
        if self.answer.badge:
            self._badge.set_text(self.answer.badge)
        self.set_narrow(narrow)
        self.show_response(view)
        put_in_tab_order(self._spot, self.answer.stops())
        self.show_help(view)
        for widget in (self._verdict, self._explanation, self._quote):
            widget.hide()

    def prepare(self) -> None:
        """Have Qt do now what it does for a widget that is first shown, for all that comes after the answer.

        What stays has its picture taken, for it is painted again where it moves.
        """
        self._stakes.keep()
        for widget in self.findChildren(QWidget):
            widget.ensurePolished()

    def foresee(self, view: View, told: Told, where: str | None, *, there: bool, wide: int) -> Iterator[None]:
        """Have ready, in small steps, what `tell` would show in a column so wide. Nothing of it can be read before."""
        if told.explanation:
            self._explanation.hold(html(told.explanation, view.math))
            self._explanation.resize(wide, self._explanation.heightForWidth(wide))
            self._explanation.prepare(0, self._explanation.height())
            yield
        if told.quote:
            self._quote.foresee(told.quote, where, wide, there=there)
            yield
        self._verdict.foresee(self._words(told), _earned(view), wide)
        yield
        yield from self.answer.foresee(told.rows, wide)

    def heading(self) -> str:
        """Return what is asked and what it can earn, as it is read aloud."""
        return f"{self._stakes.accessibleName()}. {self._prompt.accessibleName()}"

    def show_response(self, view: View) -> None:
        """Show what is chosen."""
        response = view.draft if view.told is None else view.told.response
        self.answer.ask(view.asked, response, view.language, math=view.math)

    def show_help(self, view: View) -> str:
        """Show how a try went, hints and certainty; return what is new of them, to be read aloud."""
        if self._help is None and needs_help(view):
            self._help = QuestionHelp(self._theme, self)
            self._help.sure.connect(self.sure)
            self.insert(self._help, self._verdict, above=24)
        if self._help is None:
            return ""
        self._help.setVisible(needs_help(view))
        said = self._help.show_help(view)
        if needs_help(view):
            put_in_tab_order(self._spot, [*self.answer.stops(), *stops_in(self._help)])
        return said

    def set_narrow(self, narrow: bool) -> None:
        """Set the prompt for a narrow page or a wide one."""
        view = self._view
        if view is not None:
            long = narrow or len(plain(view.prompt, view.math)) > LONG_PROMPT
            size: Size = "lead" if long else "title"
            arabic = QLocale(view.language).script() == QLocale.Script.ArabicScript
            self._prompt.set_size(size, line=_ARABIC_LINES[size] if arabic else None)
            self.set_above(self.answer, 20 if long else 24)

    def tell(self, view: View, told: Told, where: str | None, *, there: bool) -> str:
        """Show what became of the answer, and return it as it is read aloud.

        `where` is the place of the passage in the source text; `there` says that it can be shown.
        """
        self.answer.drop()
        self.show_help(view)
        self.answer.reached = told.reached
        self.answer.tell(told.rows)
        sentence = verdict_sentence(told, view.stakes)
        self._verdict.show_verdict(self._words(told), _earned(view), sentence)
        self._verdict.show()
        why = self._explain(told, view.math)
        self._quote.setVisible(bool(told.quote))
        if told.quote:
            self._quote.show_quote(told.quote, where, there=there)
            self.set_above(self._quote, 12 if why else 16)
        return " ".join(part for part in (sentence, self.answer.said(told.rows), why) if part)

    def _words(self, told: Told) -> str:
        return self.answer.verdict(told.rows) or verdict_words(told)

    def _explain(self, told: Told, math: bool) -> str:
        why = plain(told.explanation, math) if told.explanation else ""
        self._explanation.setVisible(bool(why))
        if told.explanation:
            self._explanation.set_html(html(told.explanation, math), why)
        return why

    def _answer_for(self, type_: str) -> Answer:
        """Return the widget of a type, made when it is first asked for; it stands between prompt and verdict."""
        answer = self._answers.get(type_)
        return self._take(type_, answer_for(type_, self._theme, self)) if answer is None else answer

    def _take(self, type_: str, answer: Answer) -> Answer:
        self._answers[type_] = answer
        answer.chose.connect(self.chose)
        answer.changed.connect(self.changed)
        answer.grew.connect(self.grew)
        answer.marked.connect(self.marked)
        answer.hide()
        self.insert(answer, self._verdict, above=24)
        return answer


def _earned(view: View) -> list[tuple[DomainMark, str]]:
    """Return what was earned in each domain, as it is shown; of what waits to be marked, what it is worth."""
    if view.told is not None and view.told.verdict == "unmarked":
        return [(mark_of(stake), points_in(stake.possible, stake.domain.title)) for stake in view.stakes]
    return [(mark_of(stake), earned_in(gained(stake), stake.possible, stake.domain.title)) for stake in view.stakes]


@Slot(str)
def _open(address: str) -> None:
    QDesktopServices.openUrl(QUrl(address))


def direction_of(language: str) -> Qt.LayoutDirection:
    """Return which way a language (a BCP 47 tag) runs."""
    return QLocale(language).textDirection()
