"""What stands on Home, from the title down to the library."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtWidgets import QWidget

from quizapp.app.home import Home, Start
from quizapp.session.instant import Instant
from quizapp.ui.parts import seldom
from quizapp.ui.parts.button import Button
from quizapp.ui.parts.home_card import Room, room_of
from quizapp.ui.parts.last_results import LastResults
from quizapp.ui.parts.library import Library
from quizapp.ui.parts.next_row import NextRow
from quizapp.ui.parts.session_cards import OtherCard, StartCard, WaitingCard
from quizapp.ui.parts.stack import Margins, Stack
from quizapp.ui.parts.words import Words
from quizapp.ui.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.ui.parts.seldom import Offer

_MARGINS: dict[Room, Margins] = {"wide": (40, 26, 40, 24), "narrow": (24, 18, 24, 16), "tight": (24, 18, 24, 16)}
_BELOW_HEAD = {"wide": 18, "narrow": 14, "tight": 14}
_ABOVE_LIBRARY = {"wide": 22, "narrow": 14, "tight": 14}
_INTRO = 640


class HomeContent(Stack):
    """How things stand. `primary` is the button of what to do next, None where there is nothing to do."""

    begun = Signal(object)
    continued = Signal(str)
    problems_wanted = Signal(str)
    text_wanted = Signal(object)
    results_wanted = Signal(str)

    def __init__(
        self, theme: Theme, home: Home, now: Instant, *, can_take: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(margins=_MARGINS["wide"], parent=parent)
        self.theme, self._home, self._can_take = theme, home, can_take
        self.primary: Button | None = None
        self._page_width = 0
        self._fresh = _is_fresh(home)
        self.add(Words(theme, "Start here" if self._fresh else "What to do next", size="title", bold=True, parent=self))
        if self._fresh:
            self._add_intro()
        self._trouble = Stack(parent=self)
        self._message: QWidget | None = None
        self._trouble.hide()
        self.add(self._trouble, above=16)
        self._next = NextRow(theme, self)
        self._next.show_cards(self._cards(now), self._last_results(now))
        if not self._next.has_cards:
            self._next.hide()
        self.add(self._next)
        self._library = seldom.no_quizzes(theme, self) if not home.shelves else self._shelves()
        self.add(self._library)

    def sizeHint(self) -> QSize:
        return QSize(0, 0)  # the page gives it a width, and that its height

    def set_width(self, width: int) -> None:
        """Follow the page's width."""
        self._page_width = width
        room = room_of(width, self.theme.text_scale)
        margins = _MARGINS[room]
        self.set_margins(margins)
        inner = width - margins[0] - margins[2]
        self._next.set_room(room, inner)
        self.set_above(self._next, 16 if self._fresh or not self._trouble.isHidden() else _BELOW_HEAD[room])
        self.set_above(self._library, _ABOVE_LIBRARY[room])
        if isinstance(self._library, Library):
            self._library.set_room(room, inner)
        self.follow()

    def fill(self, down_to: int) -> None:
        """Make the cards that stand above `down_to`, in pixels from the top."""
        if isinstance(self._library, Library):
            self._library.fill(down_to - self.top_of(self._library, self._page_width))

    def show_trouble(self, sentences: tuple[str, str] | None, offers: "Sequence[Offer]" = ()) -> None:
        """Show a message above the cards, or none."""
        self._trouble.hide()
        if self._message is not None:
            self._trouble.remove(self._message)
            self._message.deleteLater()
        self._message = seldom.trouble(self.theme, sentences, offers, self._trouble) if sentences else None
        if self._message is not None:
            self._trouble.add(self._message)
            self._message.show()
            self._trouble.show()
        self.arrange()
        self.updateGeometry()

    def _add_intro(self) -> None:
        intro = Stack(widest=self.theme.px(_INTRO), centred=False, parent=self)
        intro.add(Words(self.theme, _intro(self._home), parent=intro))
        self.add(intro, above=6)

    def _cards(self, now: Instant) -> list[WaitingCard | StartCard | OtherCard]:
        """Return the session that waits, if any, and the one that can be begun."""
        waiting, start = self._home.waiting, self._home.start
        if waiting is None:
            return [self._start_card(start)] if start else []
        first = WaitingCard(self.theme, waiting, now, can_take=self._can_take, parent=self._next)
        first.continued.connect(self.continued)
        self.primary = first.primary
        if start is None:
            return [first]
        again = start.subject == waiting.subject
        other = OtherCard(self.theme, start, again=again, can_take=self._can_take, parent=self._next)
        other.begun.connect(self.begun)
        return [first, other]

    def _start_card(self, start: Start) -> StartCard:
        first_of = next((len(row.quizzes) for row in self._home.shelves if row.quizzes[0].paths == start.paths), 0)
        card = StartCard(self.theme, start, first_of=first_of, can_take=self._can_take, parent=self._next)
        card.begun.connect(self.begun)
        card.text_wanted.connect(self.text_wanted)
        self.primary = card.primary
        return card

    def _last_results(self, now: Instant) -> LastResults | None:
        if not self._home.domains:
            return None
        results = LastResults(self.theme, self._home.domains, now, self._next)
        results.wanted.connect(self.results_wanted)
        return results

    def _shelves(self) -> Library:
        library = Library(
            self.theme,
            self._home.shelves,
            waiting=self._home.waiting,
            fresh=self._fresh,
            can_take=self._can_take,
            parent=self,
        )
        library.chosen.connect(self._choose)
        return library

    @Slot(object)
    def _choose(self, start: Start) -> None:
        waiting = self._home.waiting
        if start.errors:
            self.problems_wanted.emit(start.paths[0])
        elif waiting is not None and waiting.subject == start.subject:
            self.continued.emit(waiting.id)
        else:
            self.begun.emit(start)


def _is_fresh(home: Home) -> bool:
    """Tell whether nothing waits and nothing was finished."""
    results = [row.result for row in home.domains]
    taken = [quiz.result for row in home.shelves for quiz in row.quizzes]
    return home.waiting is None and not any((*results, *taken, home.start and home.start.result))


def _intro(home: Home) -> str:
    if not home.shelves:
        return "Here you take quizzes. After each answer you read why it is right or wrong."
    if home.start is None:
        return "No quiz can be taken yet: each file here has errors. Open one to see what is wrong."
    if home.start.source is None:
        return "Here you take quizzes. After each answer you read why it is right or wrong."
    by = f"a text by {home.start.author}" if home.start.author else f"“{home.start.source}”"
    return f"Short quizzes, written from {by}. After each answer you read why, and see the passage it rests on."
