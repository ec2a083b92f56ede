"""Home: what to do next, the last results by domain, the library. Loaded and painted at the start."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from quizapp.app.home import Home
from quizapp.session.instant import Instant
from quizapp.ui.parts import seldom
from quizapp.ui.parts.home_content import HomeContent
from quizapp.ui.parts.scroll_area import ScrollArea
from quizapp.ui.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.ui.parts.seldom import Offer


class HomePage(QWidget):
    """Shows what `quizapp.app.home` knows. What is to be done next has the focus, so one key begins it.

    `begun` and `text_wanted` give a session to begin, `continued` and `results_wanted` name an attempt,
    `problems_wanted` names a quiz file.
    """

    begun = Signal(object)
    continued = Signal(str)
    problems_wanted = Signal(str)
    text_wanted = Signal(object)
    results_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._content: HomeContent | None = None
        self._shown: tuple[Home, Instant, bool] | None = None  # and not made yet
        self._trouble: tuple[str, str] | None = None
        self._offers: Sequence[Offer] = ()
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

    def show_trouble(self, sentences: tuple[str, str] | None, offers: "Sequence[Offer]" = ()) -> None:
        """Say above everything else what happened, and what was kept and what to do; None takes it away.

        `offers` are buttons: their words, and what they do.
        """
        self._trouble, self._offers = sentences, offers
        if self._content is not None and self.isVisible():
            self._say_trouble(self._content)

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

    def _build(self) -> None:
        """Make what is shown. It is made once the page has its size: text laid out at another was for nothing."""
        if self._shown is None:
            return
        home, now, can_take = self._shown
        self._shown = None
        content = HomeContent(self._theme, home, now, can_take=can_take)
        content.begun.connect(self.begun)
        content.continued.connect(self.continued)
        content.text_wanted.connect(self.text_wanted)
        content.results_wanted.connect(self.results_wanted)
        content.problems_wanted.connect(self.problems_wanted)
        self._content = content
        self._fit()
        content.fill(2 * self.height())  # before it is laid out, which then is done once
        self._area.setWidget(content)  # what was shown before ends here
        if self._trouble is not None:
            self._say_trouble(content)
        if content.primary is not None and content.primary.isEnabled():
            content.primary.take_focus()

    def _say_trouble(self, content: HomeContent) -> None:
        content.show_trouble(self._trouble, self._offers)
        if self._trouble is not None:
            seldom.announce(self, " ".join(self._trouble))

    @Slot()
    def _fit(self) -> None:
        if self._content is not None:
            self._content.set_width(self.width())

    @Slot()
    def _fill(self) -> None:
        """Make the cards that can be seen, and as many below as scrolling by a page would show."""
        if self._content is not None:
            self._content.fill(self._area.verticalScrollBar().value() + 2 * self.height())
