"""A session to begin, on a large card, or on a smaller one beside a session that waits; and that one's card."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from quizapp.app.home import Start
from quizapp.journal.summary import OpenAttempt
from quizapp.quiz.amounts import counted
from quizapp.session.instant import Instant
from quizapp.session.subject import minutes
from quizapp.ui.parts.button import Button
from quizapp.ui.parts.domain_pieces import counted_by_domain, named
from quizapp.ui.parts.home_card import HomeCard, Room
from quizapp.ui.parts.piece import Ground, Piece, Text, across
from quizapp.ui.parts.steps import HEIGHT, Step, paint_steps
from quizapp.ui.theme import Theme
from quizapp.ui.wording import about, came_of, count, counts_by_domain, day, flagged, marks

_STAYS = "Its answers stay; Progress lists it"


class StartCard(HomeCard):
    """`begun` and `text_wanted` give the session. `primary` is the button that the page's focus belongs on.

    `first_of` is how many quizzes there are of which this is the first, where that is worth saying.
    """

    begun = Signal(object)
    text_wanted = Signal(object)

    def __init__(
        self, theme: Theme, start: Start, *, first_of: int = 0, can_take: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self._start = start
        self.primary = Button(theme, "Take it again" if start.result else "Take the quiz", "primary", parent=self)
        self.primary.setEnabled(can_take)
        self.primary.setAccessibleDescription(start.title)
        self.primary.clicked.connect(self._begin)
        caption = _caption(start, first_of)
        if caption:
            self.block.add(Text(theme, caption, "small", "muted"))
        self.block.add(Text(theme, start.title, "lead", bold=True))
        self.block.add(Text(theme, about(start)), above=4)
        self.block.add(named(theme, marks(start)), above=14)
        self.set_actions(self._buttons(), above=18)

    def _buttons(self) -> list[QWidget]:
        if self._start.source is None:
            return [self.primary]
        text = Button(self.theme, "Read the text first", "quiet", icon="source", parent=self)
        text.clicked.connect(self._want_text)
        return [self.primary, text]

    @Slot()
    def _begin(self) -> None:
        self.begun.emit(self._start)

    @Slot()
    def _want_text(self) -> None:
        self.text_wanted.emit(self._start)


class OtherCard(HomeCard):
    """A session to begin instead of going on with the one that waits; `again` where that is on the same subject."""

    begun = Signal(object)

    def __init__(
        self, theme: Theme, start: Start, *, again: bool = False, can_take: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self._start = start
        facts = f"{count(start.questions, 'question')}, about {count(start.minutes, 'minute')}"
        self._domains = counted_by_domain(theme, start) if counts_by_domain(start) else named(theme, marks(start))
        self.block.add(Text(theme, facts, "small", "muted"))
        self.block.add(Text(theme, start.title, "lead", bold=True))
        self.block.add(self._domains, above=12)
        button = Button(theme, _offer(start, again), "secondary", parent=self)
        button.setEnabled(can_take)
        button.setAccessibleDescription(start.title)
        button.clicked.connect(self._begin)
        self.set_actions([button], above=9, at_foot=True)

    def set_room(self, room: Room) -> None:
        super().set_room(room)
        self.block.set_above(self._domains, 12 if room == "wide" else 8)

    @Slot()
    def _begin(self) -> None:
        self.begun.emit(self._start)


def _caption(start: Start, first_of: int) -> str:
    mixed, from_ = len(start.paths), ""
    if mixed > 1:
        from_ = f"A mixture from {mixed} quizzes"
    elif first_of > 1:
        from_ = f"The first of {counted(first_of)}"
    result = came_of(start.result) if start.result else ""
    said = "; ".join(filter(None, (from_, result)))
    return said[:1].upper() + said[1:]


def _offer(start: Start, again: bool) -> str:
    if len(start.paths) > 1:
        return f"Take another {start.questions}" if again else f"Take {count(start.questions, 'question')}"
    return "Begin anew" if again else "Take it again" if start.result else "Take the quiz"


class WaitingCard(HomeCard):
    """`continued` names the attempt, `put_aside` gives it. `primary` is the button that the page's focus belongs on."""

    continued = Signal(str)
    put_aside = Signal(object)

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
        aside = Button(theme, "Set aside", "quiet", parent=self)
        aside.setEnabled(can_take)
        aside.setAccessibleDescription(f"{attempt.title}. {_STAYS}")
        aside.clicked.connect(self._put_aside)
        self.set_actions([self.primary, aside], above=16, at_foot=True)

    def set_room(self, room: Room) -> None:
        super().set_room(room)
        self.block.set_above(self._steps, 16 if room == "wide" else 12)

    @Slot()
    def _continue(self) -> None:
        self.continued.emit(self._attempt.id)

    @Slot()
    def _put_aside(self) -> None:
        self.put_aside.emit(self._attempt)


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
    told = f"{attempt.answered} of {attempt.questions} answered{flagged(attempt.flagged)}"
    if attempt.left is not None:
        return f"{told}, {_time_left(attempt.left)}"
    return f"{told}, about {count(minutes(left), 'minute')} left" if left else told


def _time_left(ms: int) -> str:
    """Return what is left of a limited session's time, in minutes rounded up."""
    return f"{count(-(-ms // 60_000), 'minute')} left" if ms > 60_000 else "less than a minute left"
