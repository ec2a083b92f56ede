"""The time that is left, quietly: a clock with figures, and an eye that hides them.

    sign = TimeSign(theme, bar);  sign.toggled.connect(…);  sign.resized.connect(bar.arrange)
    sign.show_time(TimeLeft(400_000, None))

Shown is what runs out first. The last minute of a session and the last seconds of a question are said in words, where
the figures are hidden too. For a screen reader the name changes once a minute, for a name that changes each second
would be read each second.
"""

from typing import Literal

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from quizapp.app.time_words import LAST, LAST_OF_QUESTION, figures, in_words, time_words
from quizapp.session.time import TimeLeft
from quizapp.ui.parts.button import Button
from quizapp.ui.parts.lines import Lines
from quizapp.ui.parts.part import placed, reading_direction
from quizapp.ui.theme import Theme
from quizapp.ui.tokens import Token

Form = Literal["whole", "without eye", "short", "figures"]
FORMS: tuple[Form, ...] = ("whole", "without eye", "short", "figures")  # the largest first
_GAP = 4


class TimeSign(QWidget):
    """Two buttons that do the same. `toggled` asks to show or hide the time; `resized`: other room is needed."""

    toggled = Signal(bool)
    resized = Signal()

    def __init__(self, theme: Theme, parent: QWidget, *, shown: bool = True, key: str = "T") -> None:
        super().__init__(parent)
        self._theme, self._shown, self._key = theme, shown, key
        self._left: TimeLeft | None = None
        self._form: Form = "whole"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.figures = _Figures(theme, self)
        self.eye = Button(theme, "Hide the time left", "quiet", icon="eye", only_icon=True, parent=self)
        for button in (self.figures, self.eye):
            button.clicked.connect(self._toggle)
        self.hide()

    @property
    def shown(self) -> bool:
        """Whether the figures are shown."""
        return self._shown

    def show_time(self, left: TimeLeft | None) -> None:
        """Show what is left; nothing where nothing runs."""
        self._left = left
        self._tell()

    def set_shown(self, shown: bool) -> None:
        """Show or hide the figures."""
        self._shown = shown
        self._tell()

    def set_form(self, form: Form) -> None:
        """Take less room, or all that is needed; whoever asks for it knows that its size is another."""
        self._form = form
        self._follow()

    def sizeHint(self) -> QSize:
        parts = [button.sizeHint() for button in self._parts()]
        width = sum(size.width() for size in parts) + _GAP * max(0, len(parts) - 1)
        return QSize(width, max((size.height() for size in parts), default=0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _tell(self) -> None:
        before = self.isHidden(), self.sizeHint()
        self._follow()
        if (self.isHidden(), self.sizeHint()) != before:
            self.resized.emit()

    def _follow(self) -> None:
        left = self._left
        rest = left.soonest if left else None
        if left is not None and rest is not None:
            self._say(left, rest)
        self.setVisible(rest is not None)
        self._arrange()

    def _say(self, left: TimeLeft, rest: int) -> None:
        own = left.question == rest
        last = rest <= (LAST_OF_QUESTION if own else LAST)
        self.figures.setHidden(not (self._shown or last))
        self.figures.show_words(self._words(rest, own=own, last=last), plain=self._form == "figures" and not last)
        self.figures.last = last
        does = "Hide" if self._shown else "Show"
        of = " for this question" if own else " left"
        self.figures.setAccessibleName(f"{_about(rest)}{of}" if self._shown else self._words(rest, own=own, last=last))
        self.figures.setAccessibleDescription(f"{does}s the time")
        tip = f"{does} the time left ({self._key})"
        self.figures.setToolTip(f"{time_words(left)}. {tip}" if self._shown else tip)
        self.eye.setHidden(self._form != "whole" and not self.figures.isHidden())
        if self.eye.words() != f"{does} the time left":
            self.eye.set_text(f"{does} the time left")
            self.eye.set_icon("eye" if self._shown else "eye-off")
        self.eye.setToolTip(tip)

    def _words(self, rest: int, *, own: bool, last: bool) -> str:
        lasting = "Last seconds" if own else "Last minute"
        if not self._shown:
            return lasting
        if self._form in ("short", "figures"):
            return figures(rest)
        if last:
            return f"{lasting}: {figures(rest)}"
        return f"{figures(rest)} for this question" if own else f"{figures(rest)} left"

    def _parts(self) -> list[Button]:
        return [button for button in (self.figures, self.eye) if not button.isHidden()]

    def _arrange(self) -> None:
        x = 0
        for button in self._parts():
            size = button.sizeHint()
            y = (self.height() - size.height()) // 2
            button.setGeometry(placed(self, x, y, size.width(), size.height()))
            x += size.width() + _GAP

    @Slot()
    def _toggle(self) -> None:
        self.toggled.emit(not self._shown)


class _Figures(Button):
    """What is painted changes each second, its name seldom. `last` makes it stand out a little, by its colour."""

    last = False

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        self._painted = ""
        super().__init__(theme, "", "quiet", icon="clock", parent=parent)

    def words(self) -> str:
        return self._painted

    def show_words(self, words: str, *, plain: bool) -> None:
        """Paint other words, and no clock before them where they are `plain`."""
        if words != self._painted or plain is (self._icon is not None):
            self._painted, self._lines = words, None
            self.set_icon(None if plain else "clock")

    def setAccessibleName(self, name: str) -> None:
        if name != self.accessibleName():
            super().setAccessibleName(name)

    def _laid(self) -> Lines:
        """Lay it out with digits of one width, so that nothing moves while they change."""
        if self._lines is None:
            font = QFont(self.theme.font("body"))
            font.setFeature(QFont.Tag("tnum"), 1)
            self._lines = Lines(self._painted, font, self._line_height(), direction=reading_direction(self))
        return self._lines

    def _colours(self) -> tuple[Token | None, Token | None, Token]:
        ground, line, words = super()._colours()
        return ground, line, "text" if self.last else words


def _about(ms: int) -> str:
    """Return a time in words that stay the same for a while."""
    step = 60_000 if ms > LAST else 10_000
    return f"At most {in_words(-(-ms // step) * step)}"
