"""Home: what to do next, the last results by domain, the library. Loaded and painted at the start."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from quizapp.app.home import Home
from quizapp.session.instant import Instant
from quizapp.ui.parts import seldom
from quizapp.ui.parts.control import Control
from quizapp.ui.parts.home_content import HomeContent
from quizapp.ui.parts.quiz_card import QuizCard
from quizapp.ui.parts.scroll_area import ScrollArea
from quizapp.ui.theme import Theme
from quizapp.ui.wording import count

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.ui.parts.message import Tone
    from quizapp.ui.parts.seldom import Offer


class HomePage(QWidget):
    """Shows what `quizapp.app.home` knows. What is to be done next has the focus, so one key begins it.

    `begun` and `text_wanted` give a session to begin, `continued` and `results_wanted` name an attempt, `put_aside`
    gives the one that waits, `problems_wanted` names a quiz file. `files_wanted`, `folder_wanted` and `quiz_wanted` ask
    for more quizzes, and `removed` gives the paths of what was added and is to be taken out of the library.
    """

    begun = Signal(object)
    continued = Signal(str)
    put_aside = Signal(object)
    problems_wanted = Signal(str)
    text_wanted = Signal(object)
    results_wanted = Signal(str)
    files_wanted = Signal()
    folder_wanted = Signal()
    quiz_wanted = Signal()
    removed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._content: HomeContent | None = None
        self._shown: tuple[Home, Instant, bool] | None = None  # and not made yet
        self._trouble: tuple[str, str] | None = None
        self._offers: Sequence[Offer] = ()
        self._tone: Tone = "error"
        self._armed = False  # whether what nobody waits for is made
        self._words = ""  # those that are sought
        self._awaited: str | None = None  # the file whose card is to be shown once it is there
        self._painted = False
        self._area = ScrollArea(theme, self)
        self._area.verticalScrollBar().valueChanged.connect(self._fill)
        self._area.verticalScrollBar().rangeChanged.connect(self._fill)
        theme.changed.connect(self._fit)

    @property
    def complete(self) -> bool:
        """Whether it was painted with all that can be seen."""
        return self._painted

    def show_home(self, home: Home, now: Instant, can_take: bool = True) -> None:
        """Show how things stand at a time; where nothing can be taken, the buttons that begin are off."""
        self._shown, self._trouble = (home, now, can_take), None
        self._painted = False
        if self.isVisible():
            self._build()

    def show_home_anew(self, home: Home, now: Instant, can_take: bool = True) -> None:
        """Show how things stand now while someone looks at it: what they seek, where they are and were told stays."""
        if self._content is None or not self.isVisible():
            self.show_home(home, now, can_take)
            return
        said, scrolled = (self._trouble, self._offers, self._tone), self._area.verticalScrollBar().value()
        place = _Place(self._content)
        self._shown = home, now, can_take
        self._trouble, self._offers, self._tone = said
        self._build(place)
        self._area.verticalScrollBar().setValue(scrolled)
        if self._awaited is not None:
            self.reveal(self._awaited)

    def show_trouble(
        self, sentences: tuple[str, str] | None, offers: "Sequence[Offer]" = (), tone: "Tone" = "error"
    ) -> None:
        """Say above everything else what happened, and what was kept and what to do; None takes it away.

        `offers` are buttons: their words, and what they do.
        """
        self._trouble, self._offers, self._tone = sentences, offers, tone
        if self._content is not None and self.isVisible():
            self._say_trouble(self._content)

    def show_notice(self, sentences: tuple[str, str], offers: "Sequence[Offer]", tone: "Tone") -> None:
        """Say what came of what someone just did, where they see it; the first of what is offered has the focus."""
        self.show_trouble(sentences, offers, tone)
        self._area.verticalScrollBar().setValue(0)
        if self._content is not None and self.isVisible():
            self._content.take_offer()

    @Slot(str)
    def reveal(self, path: str) -> None:
        """Scroll to the card of a file, or the first of a folder, and give it the focus: now, or once it is there."""
        card = self._content.card_of(path) if self._content is not None and not self._words else None
        if self._content is None or not isinstance(card, Control):
            self._awaited = path
            return
        self._awaited = None
        self._content.follow()
        self._area.ensureWidgetVisible(card, 0, 40)
        card.take_focus()

    def show_found(self, words: str) -> None:
        """Show what fits some words, as if they were typed."""
        if self._content is not None and self._content.field is not None:
            self._content.field.arm().setText(words)
            self._seek(words)

    def arm(self) -> None:
        """Make now, while nobody waits, what can be typed into, and the keys that lead there."""
        if not self._armed:
            self._armed = True
            seldom.shortcuts(self, ("/", "Ctrl+F"), self._find)
            if self._content is not None and self._content.field is not None:
                self._content.field.arm()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._build()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._area.setGeometry(self.rect())
        self._fit()
        self._fill()

    def paintEvent(self, event: QPaintEvent) -> None:
        self._painted = self._content is not None

    def _build(self, place: "_Place | None" = None) -> None:
        """Make what is shown. It is made once the page has its size: text laid out at another was for nothing.

        `place` is where someone was on what it takes the place of.
        """
        if self._shown is None:
            return
        home, now, can_take = self._shown
        self._shown = None
        content = HomeContent(self._theme, home, now, can_take=can_take)
        content.begun.connect(self.begun)
        content.continued.connect(self.continued)
        content.put_aside.connect(self.put_aside)
        content.text_wanted.connect(self.text_wanted)
        content.results_wanted.connect(self.results_wanted)
        content.problems_wanted.connect(self.problems_wanted)
        content.files_wanted.connect(self.files_wanted)
        content.folder_wanted.connect(self.folder_wanted)
        content.quiz_wanted.connect(self.quiz_wanted)
        content.removed.connect(self.removed)
        content.sought.connect(self._seek)
        self._content = content
        if content.field is not None:
            content.field.left.connect(self._leave_field)
            if self._armed:
                content.field.arm()
        self._words = self._words if place else ""
        if self._words:
            content.seek(self._words)
        self._fit()
        content.fill(2 * self.height())  # before it is laid out, which then is done once
        self._area.setWidget(content)  # what was shown before ends here
        if place is not None:
            content.show_trouble(self._trouble, self._offers, self._tone)  # it was said already
        elif self._trouble is not None:
            self._say_trouble(content)
        if place is not None and place.take(content):
            return
        if content.primary is not None and content.primary.isEnabled():
            content.primary.take_focus()

    def _say_trouble(self, content: HomeContent) -> None:
        content.show_trouble(self._trouble, self._offers, self._tone)
        if self._trouble is not None:
            seldom.announce(self, " ".join(self._trouble))

    @Slot()
    def _find(self) -> None:
        field = self._content.field if self._content is not None else None
        if field is not None:
            self._area.verticalScrollBar().setValue(0)
            field.arm().setFocus(Qt.FocusReason.ShortcutFocusReason)
            field.arm().selectAll()

    @Slot(str)
    def _seek(self, words: str) -> None:
        content = self._content
        if content is None:
            return
        found = content.seek(words)
        self._words = words if words.strip() else ""
        self._fit()
        content.fill(2 * self.height())
        content.follow()
        if found is not None:
            seldom.announce(self, count(found, "quiz", "quizzes") if found else f"Nothing matches {words}")

    @Slot()
    def _leave_field(self) -> None:
        """Go on to the first quiz that was found, or to what is to be done next."""
        content = self._content
        if content is not None:
            onward = content.first_card() if self._words else content.primary
            if isinstance(onward, Control):
                onward.take_focus()

    @Slot()
    def _fit(self) -> None:
        if self._content is not None:
            self._content.set_width(self.width())

    @Slot()
    def _fill(self) -> None:
        """Make the cards that can be seen, and as many below as scrolling by a page would show."""
        if self._content is not None:
            self._content.fill(self._area.verticalScrollBar().value() + 2 * self.height())


class _Place:
    """Where someone is on Home: in the field with what they typed, or on a card or a button."""

    def __init__(self, content: HomeContent) -> None:
        field, focus = content.field, content.window().focusWidget()
        edit = field.edit if field is not None else None
        self._text, self._cursor = (edit.text(), edit.cursorPosition()) if edit is not None else ("", 0)
        self._in_field = edit is not None and edit is focus
        self._card = focus.start.paths[0] if isinstance(focus, QuizCard) else None
        self._name = focus.accessibleName() if isinstance(focus, Control) and content.isAncestorOf(focus) else None

    def take(self, content: HomeContent) -> bool:
        """Take the same place; tell whether there is one."""
        field = content.field
        if field is not None and self._text:
            field.arm().setText(self._text)
            field.arm().setCursorPosition(self._cursor)
        if field is not None and self._in_field:
            field.arm().setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        place = content.card_of(self._card) if self._card else content.control(self._name) if self._name else None
        if isinstance(place, Control):
            place.take_focus()
        return isinstance(place, Control)
