"""What stands on Home, from the title down to the library."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtWidgets import QWidget

from quizapp.app.home import Home, Start
from quizapp.session.instant import Instant
from quizapp.ui.parts import seldom
from quizapp.ui.parts.button import Button
from quizapp.ui.parts.control import Control
from quizapp.ui.parts.ends import Ends
from quizapp.ui.parts.find_field import FindField
from quizapp.ui.parts.home_card import Room, room_of
from quizapp.ui.parts.last_results import LastResults
from quizapp.ui.parts.library import LIFTED, Library
from quizapp.ui.parts.next_row import NextRow
from quizapp.ui.parts.session_cards import OtherCard, StartCard, WaitingCard
from quizapp.ui.parts.stack import Margins, Stack
from quizapp.ui.parts.words import Words
from quizapp.ui.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.app.home import ShelfRow
    from quizapp.ui.parts.message import Tone
    from quizapp.ui.parts.seldom import Offer

_MARGINS: dict[Room, Margins] = {"wide": (40, 26, 40, 24), "narrow": (24, 18, 24, 16), "tight": (24, 18, 24, 16)}
_BELOW_HEAD = {"wide": 18, "narrow": 14, "tight": 14}
_ABOVE_LIBRARY = {"wide": 22, "narrow": 14, "tight": 14}
_INTRO = 640
_LIFTED = 2
_MANY = 13  # quizzes: a newcomer who has no more sees them all


class HomeContent(Stack):
    """How things stand. `primary` is the button of what to do next, None where there is nothing to do.

    `field` is where a quiz is sought, None where there are so few that all are seen; `sought` gives the words.
    """

    begun = Signal(object)
    continued = Signal(str)
    put_aside = Signal(object)
    problems_wanted = Signal(str)
    text_wanted = Signal(object)
    results_wanted = Signal(str)
    sought = Signal(str)
    files_wanted = Signal()
    folder_wanted = Signal()
    quiz_wanted = Signal()
    removed = Signal(object)

    def __init__(
        self, theme: Theme, home: Home, now: Instant, *, can_take: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(margins=_MARGINS["wide"], parent=parent)
        self.theme, self._home, self._can_take = theme, home, can_take
        self.primary: Button | None = None
        self._page_width = 0
        self._fresh = _is_fresh(home)
        self._quizzes = sum(len(row.quizzes) for row in home.shelves)
        self.field: FindField | None = None
        self._words = ""
        self._drop: QWidget | None = None
        self.add(self._head())
        self._intro = self._add_intro() if self._fresh else None
        self._trouble = Stack(parent=self)
        self._message: QWidget | None = None
        self._trouble.hide()
        self.add(self._trouble, above=16)
        self._next = NextRow(theme, self)
        self._next.show_cards(self._cards(now), self._last_results(now))
        if not self._next.has_cards:
            self._next.hide()
        self.add(self._next)
        self._library = self._shelves() if home.shelves or home.gone else seldom.no_quizzes(theme, self)
        self.add(self._library)

    def sizeHint(self) -> QSize:
        return QSize(0, 0)  # the page gives it a width, and that its height

    def set_width(self, width: int) -> None:
        """Follow the page's width."""
        self._page_width = width
        room = room_of(width, self.theme.text_scale)
        start, top, end, foot = _MARGINS[room]
        lifted = _LIFTED if self.field is not None else 0  # the field is that much higher than the title
        self.set_margins((start, top - lifted, end, foot))
        inner = width - start - end
        self._next.set_room(room, inner)
        self.set_above(self._next, 16 if self._fresh or not self._trouble.isHidden() else _BELOW_HEAD[room] - lifted)
        self.set_above(self._library, _ABOVE_LIBRARY[room] - (0 if self._fresh else LIFTED))
        if isinstance(self._library, Library):
            self._library.set_room(room, inner)
        self.follow()

    def fill(self, down_to: int) -> None:
        """Make the cards that stand above `down_to`, in pixels from the top."""
        if isinstance(self._library, Library):
            self._library.fill(down_to - self.top_of(self._library, self._page_width))
        if self._fresh and self._drop is None and not self._words and self._is_complete():
            self._drop = seldom.drop_area(self.theme, self.folder_wanted.emit, self.quiz_wanted.emit, self)
            self.add(self._drop, above=16)
            self._drop.show()
            if self.isVisible():
                self.follow()

    def seek(self, words: str) -> int | None:
        """Show what of the library fits some words, and that alone; return how many quizzes do. Without words: all.

        None where there is nothing to seek in.
        """
        words = " ".join(words.split())
        if not isinstance(self._library, Library) and not self._words:
            return None
        shelves = seldom.matching(self._home.shelves, words) if words else self._home.shelves
        found = sum(len(row.quizzes) for row in shelves)
        self._words = words
        for widget in filter(None, (self._next if self._next.has_cards else None, self._intro, self._drop)):
            widget.setVisible(not words)
        before = self._library
        nothing = seldom.nothing_found(self.theme, words, self._show_all, self) if not found else None
        self._library = nothing or self._shelves(shelves, self._quizzes)
        self.remove(before)
        before.deleteLater()
        self.add(self._library)
        if self._drop is not None:  # it stays at the foot
            self.remove(self._drop)
            self.add(self._drop, above=16)
            self._drop.setVisible(not words)
        self._library.show()
        return found

    def card_of(self, path: str) -> QWidget | None:
        """Return the card of a file, or of the first below a folder that was added; None where there is none."""
        return self._library.card_of(path) if isinstance(self._library, Library) else None

    def control(self, name: str) -> Control | None:
        """Return the first thing to press of a name; None where there is none that can be pressed."""
        named = (each for each in self.findChildren(Control) if each.accessibleName() == name)
        return next((each for each in named if each.isEnabled() and each.isVisibleTo(self)), None)

    def first_card(self) -> QWidget | None:
        """Return the first card of the library; None where there is none."""
        return self._library.first_card() if isinstance(self._library, Library) else None

    def show_trouble(
        self, sentences: tuple[str, str] | None, offers: "Sequence[Offer]" = (), tone: "Tone" = "error"
    ) -> None:
        """Show a message above the cards, or none."""
        self._trouble.hide()
        if self._message is not None:
            self._trouble.remove(self._message)
            self._message.deleteLater()
        self._message = seldom.trouble(self.theme, sentences, offers, self._trouble, tone) if sentences else None
        if self._message is not None:
            if self.primary is not None:
                seldom.tab_before(self.primary, self._message)
            self._trouble.add(self._message)
            self._message.show()
            self._trouble.show()
        self.arrange()
        self.updateGeometry()

    def take_offer(self) -> None:
        """Give the focus to the first that a message offers, if it does."""
        buttons = self._message.findChildren(Button) if self._message is not None else []
        if buttons:
            buttons[0].take_focus()

    def _head(self) -> QWidget:
        said = "Start here" if self._fresh else "What to do next"
        title = Words(self.theme, said, size="title", bold=True, parent=self)
        if self._quizzes < (_MANY if self._fresh else 1):
            return title
        head = Ends(16, self)
        title.setParent(head)
        self.field = FindField(self.theme, head)
        self.field.sought.connect(self.sought)
        head.put(title, self.field)
        return head

    def _is_complete(self) -> bool:
        return not isinstance(self._library, Library) or self._library.complete

    @Slot()
    def _show_all(self) -> None:
        if self.field is not None:
            self.field.arm().setFocus()
            self.field.arm().cleared.emit()

    def _add_intro(self) -> QWidget:
        intro = Stack(widest=self.theme.px(_INTRO), centred=False, parent=self)
        intro.add(Words(self.theme, _intro(self._home), parent=intro))
        self.add(intro, above=6)
        return intro

    def _cards(self, now: Instant) -> list[WaitingCard | StartCard | OtherCard]:
        """Return the session that waits, if any, and the one that can be begun."""
        waiting, start = self._home.waiting, self._home.start
        if waiting is None:
            return [self._start_card(start)] if start else []
        first = WaitingCard(self.theme, waiting, now, can_take=self._can_take, parent=self._next)
        first.continued.connect(self.continued)
        first.put_aside.connect(self.put_aside)
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

    def _shelves(self, shelves: "Sequence[ShelfRow] | None" = None, of: int | None = None) -> Library:
        library = Library(
            self.theme,
            self._home.shelves if shelves is None else shelves,
            waiting=self._home.waiting,
            fresh=self._fresh,
            can_take=self._can_take,
            gone=() if self._words else self._home.gone,
            of=of,
            parent=self,
        )
        library.chosen.connect(self._choose)
        library.files_wanted.connect(self.files_wanted)
        library.folder_wanted.connect(self.folder_wanted)
        library.quiz_wanted.connect(self.quiz_wanted)
        library.removed.connect(self.removed)
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
