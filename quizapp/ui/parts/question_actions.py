"""What is done with a question: Check or Next, "I don’t know", Skip; above them what went wrong, if anything did.

One row serves before and after the answer, so that the primary button keeps its left edge. Where the quiet buttons have
no room in it they stand below.
"""

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtWidgets import QWidget

from quizapp.ui.parts.announce import announce
from quizapp.ui.parts.button import Button
from quizapp.ui.parts.kept import KeptButton, KeptCap
from quizapp.ui.parts.message import Message
from quizapp.ui.parts.part import placed
from quizapp.ui.parts.tab_order import put_in_tab_order
from quizapp.ui.parts.words import Words
from quizapp.ui.theme import Theme

_NEXT = "Next"
OVERHANG = 12  # beyond the column's end, so that the words of its quiet button end where the column does
_GAP, _BELOW_MESSAGE = 12, 16
_UNKNOWN, _GIVE_UP = "I don’t know", "Show the answer"
_LEAST_REASON = 160  # what the reason needs beside the buttons


class QuestionActions(QWidget):
    """As wide as the column and `OVERHANG` more.

    `pressed` comes from the primary button; Return on it is left to the page, which knows what came before.
    """

    pressed = Signal()
    not_known = Signal()
    tried_again = Signal()
    went_on = Signal()
    skipped = Signal()
    hinted = Signal()
    went_back = Signal()
    ending = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._message = Message(theme, "error", "", parent=self)
        self._again = Button(theme, "Try again", small=True, parent=self._message)
        self._again.clicked.connect(self.tried_again)
        self._unsaved = Button(theme, "Go on without saving", "quiet", small=True, parent=self._message)
        self._unsaved.clicked.connect(self.went_on)
        self._message.add_action(self._again)
        self._message.add_action(self._unsaved)
        self._message.hide()
        self._notice: Message | None = None  # made when there is first something to say
        self.primary = KeptButton(theme, "Check", "primary", parent=self)
        self.primary.takes_return = False
        self.primary.clicked.connect(self.pressed)
        self._cap = KeptCap(theme, "Enter", self)
        self._reason = Words(theme, size="small", colour="muted", parent=self)
        self._theme = theme
        self._back = self._quiet("Back", "Back to the question before (Alt+B)")
        self._back.clicked.connect(self.went_back)
        self._hint: Button | None = None  # made when there is first a hint to be shown
        self._not_known = self._quiet(_UNKNOWN, "")
        self._not_known.clicked.connect(self.not_known)
        self._skip = self._quiet("Skip", "Leave it for later (K)")
        self._skip.clicked.connect(self.skipped)
        self._end = self._quiet("Hand in", "Hand in (Alt+E)")
        self._end.clicked.connect(self.ending)

    def prepare(self) -> None:
        """Have ready what will be shown after the answer too."""
        self._cap.resize(self._cap.sizeHint())
        self._cap.keep()
        self.primary.keep_as(KeptButton(self._theme, _NEXT, "primary"))

    def show_asking(
        self,
        words: str,
        reason: str,
        *,
        note: str = "",
        key: str = "Enter",
        back: bool = False,
        hint: bool = False,
        tried: bool = False,
        skip: bool = False,
        end: bool = False,
    ) -> None:
        """Offer what is done with a question before its feedback.

        `words` are the primary's; `reason` says why it is off, where it is; `note` that "I don’t know" was said;
        `key` is the key that presses it; `tried` that a try has failed.
        """
        self._show(words, reason, note, key)
        self._not_known.set_text(_GIVE_UP if tried else _UNKNOWN)
        self._not_known.setVisible(not note)
        self._offer_hint(hint)
        self._back.setVisible(back)
        self._skip.setVisible(skip)
        self._end.setVisible(end)

    def _offer_hint(self, offered: bool) -> None:
        if self._hint is None and offered:
            self._hint = Button(self._theme, "Hint", "quiet", icon="hint", parent=self)
            self._hint.setToolTip("Show a hint (H)")
            self._hint.clicked.connect(self.hinted)
            put_in_tab_order(self._not_known, [self._hint])
        if self._hint is not None:
            self._hint.setVisible(offered)

    def show_next(self, last: bool) -> None:
        """Offer Next, or the results after the last answer."""
        self._show("See results" if last else _NEXT, "")
        for button in self._quiets():
            button.hide()

    def show_trouble(self, head: str, text: str, can_retry: bool, can_go_on: bool = False) -> None:
        """Say what went wrong, what was kept and what to do; what stands there already is not said aloud again."""
        before = "" if self._message.isHidden() else self._message.accessibleName()
        self._message.set_words(head, text)
        self._again.setVisible(can_retry)
        self._unsaved.setVisible(can_go_on)
        self.clear_trouble()
        self._message.show()
        if self._message.accessibleName() != before:
            announce(self._message, f"{head} {text}")

    def clear_trouble(self) -> bool:
        """Take back what was said; return whether anything was."""
        said = self._said()
        for message in (self._message, self._notice):
            if message is not None:
                message.hide()
        return said is not None

    def show_notice(self, head: str, text: str) -> None:
        """Say what happened, where nothing is wrong and nothing to be done."""
        if self._notice is None:
            self._notice = Message(self._theme, "plain", "", icon="clock", parent=self)
        self._notice.set_words(head, text)
        self._message.hide()
        self._notice.show()

    def _said(self) -> Message | None:
        """Return the message that is shown."""
        shown = (each for each in (self._message, self._notice) if each is not None and not each.isHidden())
        return next(shown, None)

    def _show(self, words: str, reason: str, note: str = "", key: str = "Enter") -> None:
        self._cap.set_key(key)
        if self.primary.words() != words:
            self.primary.set_text(words)
        self.primary.setEnabled(not reason)
        said = reason or note
        self._cap.setVisible(not said)
        self._reason.setVisible(bool(said))
        if said:
            self._reason.set_text(said)

    def place(self, box: QRect) -> None:
        """Give it its place, and all that stands in it."""
        self.setGeometry(box)
        top, width = self._top(self.width()), self.width()
        said = self._said()
        if said is not None:
            said.setGeometry(placed(self, 0, 0, width - OVERHANG, top - _BELOW_MESSAGE))
        row, x = self._row_height(width), 0
        for widget in (self.primary, self._cap):
            if not widget.isHidden():
                x = self._put(widget, x, top, row, widget.sizeHint()) + _GAP
        if not self._reason.isHidden():
            room = self._reason_room(width)
            self._put(self._reason, x, top, row, QSize(room, self._reason.heightForWidth(room)))
        x = width - self._quiet_width()
        if self._is_split(width):
            x, top, row = 0, top + row + _GAP, self._skip.sizeHint().height()
        for button in self._quiets():
            x = self._put(button, x, top, row, button.sizeHint())

    def heightForWidth(self, width: int) -> int:
        below = _GAP + self._skip.sizeHint().height() if self._is_split(width) else 0
        return self._top(width) + self._row_height(width) + below

    def sizeHint(self) -> QSize:
        return QSize(400, self.heightForWidth(400))

    def _top(self, width: int) -> int:
        """Return where the row begins: below the message, where there is one."""
        said = self._said()
        return 0 if said is None else said.heightForWidth(width - OVERHANG) + _BELOW_MESSAGE

    def _row_height(self, width: int) -> int:
        reason = 0 if self._reason.isHidden() else self._reason.heightForWidth(self._reason_room(width))
        return max(self.primary.sizeHint().height(), reason)

    def _reason_room(self, width: int) -> int:
        quiet = OVERHANG if self._is_split(width) else self._quiet_width() + _GAP
        return max(1, width - self.primary.sizeHint().width() - _GAP - quiet)

    def _quiets(self) -> list[Button]:
        """Return the quiet buttons that are offered."""
        buttons = (self._back, self._hint, self._not_known, self._skip, self._end)
        return [each for each in buttons if each is not None and not each.isHidden()]

    def _quiet_width(self) -> int:
        return sum(button.sizeHint().width() for button in self._quiets())

    def _is_split(self, width: int) -> bool:
        """Tell whether the quiet buttons stand below the primary, for want of room beside it."""
        if not self._quiets():
            return False
        least = self._cap.sizeHint().width() if self._reason.isHidden() else self._theme.px(_LEAST_REASON)
        return self.primary.sizeHint().width() + least + self._quiet_width() + 2 * _GAP > width

    def _quiet(self, words: str, tip: str) -> Button:
        button = Button(self._theme, words, "quiet", parent=self)
        button.setToolTip(tip)
        return button

    def _put(self, widget: QWidget, x: int, top: int, row: int, size: QSize) -> int:
        """Place something in the middle of the row; return where it ends."""
        widget.setGeometry(placed(self, x, top + (row - size.height()) // 2, size.width(), size.height()))
        return x + size.width()
