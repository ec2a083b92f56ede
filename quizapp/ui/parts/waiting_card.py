"""The session that waits: where it stopped, how far it is, and the button that goes on with it."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from quizapp.journal.summary import OpenAttempt
from quizapp.session.amount import minutes
from quizapp.session.instant import Instant
from quizapp.ui.parts.button import Button
from quizapp.ui.parts.home_card import HomeCard
from quizapp.ui.parts.piece import Ground, Piece, Text, across
from quizapp.ui.parts.room import Room
from quizapp.ui.parts.steps import HEIGHT, Step, paint_steps
from quizapp.ui.theme import Theme
from quizapp.ui.wording import count, day


class WaitingCard(HomeCard):
    """`continued` names the attempt. `primary` is the button that the page's focus belongs on."""

    continued = Signal(str)

    def __init__(
        self, theme: Theme, attempt: OpenAttempt, now: Instant, *, can_take: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self._attempt = attempt
        self._steps = _Steps(theme, attempt)
        self.block.add(Text(theme, _stopped(attempt, now), "small", "muted"))
        self.block.add(Text(theme, attempt.title, "lead", bold=True))
        self.block.add(self._steps, above=16)
        self.block.add(Text(theme, _answered(attempt), "small", "muted"), above=8)
        self.primary = Button(theme, "Continue", "primary", parent=self)
        self.primary.setEnabled(can_take)
        self.primary.setAccessibleDescription(attempt.title)
        self.primary.clicked.connect(self._continue)
        self.set_actions([self.primary], above=16, at_foot=True)

    def set_room(self, room: Room) -> None:
        super().set_room(room)
        self.block.set_above(self._steps, 16 if room == "wide" else 12)

    @Slot()
    def _continue(self) -> None:
        self.continued.emit(self._attempt.id)


class _Steps(Piece):
    """How far the session is, a step a question."""

    def __init__(self, theme: Theme, attempt: OpenAttempt) -> None:
        super().__init__(theme)
        done: list[Step] = ["done"] * attempt.slot
        to_come: list[Step] = ["to come"] * (attempt.questions - attempt.slot - 1)
        self._steps: list[Step] = [*done, "now", *to_come]

    def height(self, width: int) -> int:
        return HEIGHT

    def paint(self, ground: Ground, x: int, y: int, width: int) -> None:
        with across(ground, x, y, width) as painter:
            paint_steps(painter, self.theme, self._steps, width)


def _stopped(attempt: OpenAttempt, now: Instant) -> str:
    at = "the answer to question" if attempt.told else "question"
    return f"Stopped {day(attempt.utc, attempt.offset, now)} at {at} {attempt.slot + 1}"


def _answered(attempt: OpenAttempt) -> str:
    left = attempt.questions - attempt.answered
    told = f"{attempt.answered} of {attempt.questions} answered"
    return f"{told}, about {count(minutes(left), 'minute')} left" if left else told
