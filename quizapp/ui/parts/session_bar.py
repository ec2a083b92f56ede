"""The bar above a session: pause, how far it is, and what can be done at any question."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from quizapp.session.time import TimeLeft
from quizapp.session.view import View
from quizapp.ui.parts.button import Button
from quizapp.ui.parts.kept import KeptButton
from quizapp.ui.parts.part import placed
from quizapp.ui.parts.step_picker import REACH, StepPicker
from quizapp.ui.parts.steps import HEIGHT as STEPS
from quizapp.ui.parts.steps import Step
from quizapp.ui.parts.time_sign import FORMS, TimeSign
from quizapp.ui.parts.words import Words
from quizapp.ui.theme import Theme

HEIGHT = 64
_SIDE, _GAP, _BUTTON_GAP = 16, 16, 4
_PLACE, _NARROW_PLACE = 320, 200


class SessionBar(QWidget):
    """Says where the session is. `ending`, `flag_wanted`, `source_wanted`, `keys_wanted` come from its buttons.

    `went` gives the slot of a question to go to, by its step; `time_wanted` whether the time left is to be shown.
    """

    paused = Signal()
    ending = Signal()
    flag_wanted = Signal()
    source_wanted = Signal()
    keys_wanted = Signal()
    went = Signal(int)
    time_wanted = Signal(bool)

    def __init__(
        self, theme: Theme, parent: QWidget | None = None, *, single_keys: bool = True, time_shown: bool = True
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        alt = "" if single_keys else "Alt+"
        self._shown: tuple[int, list[Step]] | None = None
        self._pause = Button(theme, self.tr("Pause"), "quiet", icon="pause", parent=self)
        self._pause.setToolTip(self.tr("Pause (Alt+Left)"))
        self._pause.clicked.connect(self.paused)
        self._words = Words(theme, size="small", align="centre", parent=self)
        self._steps = StepPicker(theme, self)
        self._steps.chosen.connect(self.went)
        self._time: TimeSign | None = None  # made where time is limited
        self._time_shown, self._time_key = time_shown, f"{alt}T"
        self.end = self._sign(
            self.tr("See what is open, and hand in"), "hand-in", self.tr("See what is open, and hand in (Alt+E)")
        )
        self.end.clicked.connect(self.ending)
        self.flag = self._sign(self.tr("Flag this question"), "flag", self.tr("Flag this question (F)"))
        self.flag.clicked.connect(self.flag_wanted)
        self.source = self._sign(self.tr("Source text"), "source", self.tr("Source text ({key})").format(key=f"{alt}S"))
        self.source.clicked.connect(self.source_wanted)
        self.keys = self._sign(
            self.tr("Keys of this page"), "keys", self.tr("Keys of this page ({key})").format(key=f"{alt}?")
        )
        self.keys.clicked.connect(self.keys_wanted)
        theme.changed.connect(self.follow)

    def show_place(self, slot: int, answered: Sequence[bool]) -> None:
        """Show which question of how many it is, from 0, and which have their answer."""
        steps: list[Step] = ["done" if done else "to come" for done in answered]
        steps[slot] = "now"
        if (slot, steps) == self._shown:
            return
        self._shown = slot, steps
        words = self.tr("Question {number} of {count}").format(number=slot + 1, count=len(answered))
        self._words.set_text(words)
        self._steps.show_steps(steps, words)
        self._arrange()

    def show_ways(self, view: View) -> None:
        """Let the steps lead to what can be gone to."""
        self._steps.offer(view)

    @property
    def time_shown(self) -> bool:
        """Whether the time left is shown where there is a limit."""
        return self._time_shown

    def show_time(self, left: TimeLeft | None) -> None:
        """Show the time that is left; nothing where nothing is limited."""
        if self._time is None:
            if left is None:
                return
            self._time = TimeSign(self._theme, self, shown=self._time_shown, key=self._time_key)
            self._time.resized.connect(self._arrange)
            self._time.toggled.connect(self.time_wanted)
            QWidget.setTabOrder(self._time.eye, self.end)
            QWidget.setTabOrder(self._time.figures, self._time.eye)
        self._time.show_time(left)

    def set_time_shown(self, shown: bool) -> None:
        """Show the time that is left, or hide it."""
        self._time_shown = shown
        if self._time is not None:
            self._time.set_shown(shown)

    def show_flag(self, on: bool, key: str) -> None:
        """Show whether the question is flagged, and the key that changes it."""
        if on != self.flag.isChecked():
            self.flag.set_icon("flag-on" if on else "flag")
            self.flag.set_on(on)
        self.flag.setToolTip(self.tr("Flag this question ({key})").format(key=key))

    def prepare(self) -> None:
        """Have ready how the source's sign looks while the text is open."""
        opened = KeptButton(self._theme, "", "quiet", icon="source", icon_size=24, only_icon=True)
        opened.set_on(True)
        self.source.keep_as(opened)

    def show_source(self, there: bool, opened: bool) -> None:
        """Show whether there is a source text, and whether it is open."""
        if opened != self.source.isChecked():
            self.source.set_on(opened)
        if there is self.source.isHidden():
            self.source.setVisible(there)
            self._arrange()

    def sizeHint(self) -> QSize:
        return QSize(600, max(HEIGHT, self._pause.sizeHint().height() + 24, self._middle() + 24))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._arrange()

    def _sign(self, name: str, icon: str, tip: str) -> KeptButton:
        button = KeptButton(self._theme, name, "quiet", icon=icon, icon_size=24, only_icon=True, parent=self)
        button.setToolTip(tip)
        return button

    @Slot()
    def follow(self) -> None:
        self.updateGeometry()
        self._arrange()

    def _middle(self) -> int:
        return self._words.sizeHint().height() + 4 + STEPS

    @Slot()
    def _arrange(self) -> None:
        hint = self._pause.sizeHint()
        self._put(self._pause, _SIDE, hint)
        end = self.width() - _SIDE
        for button in (self.keys, self.source, self.flag, self.end):
            if not button.isHidden():
                hint = button.sizeHint()
                end -= hint.width()
                self._put(button, end, hint)
                end -= _BUTTON_GAP
        own = _PLACE if self.width() > 1000 else _NARROW_PLACE
        wide = max(own, self._words.sizeHint().width())
        x = (self.width() - wide) // 2
        if self._time is not None and not self._time.isHidden():
            end = self._arrange_time(self._time, end, x + wide)
            start = _SIDE + self._pause.width()
            x = min(x, max(start, (start + end - wide) // 2)) if x + wide > end else x
        self._arrange_place(x, wide)

    def _arrange_time(self, time: TimeSign, end: int, middle: int) -> int:
        """Put the time before the buttons, in the largest form that keeps off the middle; return where it begins."""
        room = end - middle - _GAP
        for form in FORMS:
            time.set_form(form)
            if time.sizeHint().width() <= room:
                break
        hint = time.sizeHint()
        self._put(time, end - hint.width(), hint)
        return end - hint.width() - _BUTTON_GAP

    def _arrange_place(self, x: int, wide: int) -> None:
        line, y = self._theme.line_height("small"), (self.height() - self._middle()) // 2
        self._words.setGeometry(placed(self, x, y, wide, line))
        self._steps.setGeometry(placed(self, x, y + line + 4 - REACH, wide, STEPS + 2 * REACH))

    def _put(self, button: QWidget, x: int, size: QSize) -> None:
        button.setGeometry(placed(self, x, (self.height() - size.height()) // 2, size.width(), size.height()))
