"""The steps of a session: a table, and a fold of its events.

`step` says which events an action leads to; `fold` is the only thing that changes a session, and it reads nothing
but events. So whoever folds the kept events again stands where the learner stood.

In practice an answer is final and its feedback follows. In a test nothing is told before the end: after an answer comes
the next question, any question can be gone to and answered again, and the newest answer counts.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from fractions import Fraction
from functools import reduce
from typing import Any

from quizapp.quiz.quiz import Mode
from quizapp.quiz.types.table import TYPES
from quizapp.session.actions import (
    Action,
    Answer,
    Begin,
    DontKnow,
    Draft,
    Flag,
    GoTo,
    HandIn,
    Next,
    Pause,
    Resume,
    Skip,
)
from quizapp.session.instant import Instant
from quizapp.session.plan import Plan, Slot

LONGEST_LOOK = 30 * 60 * 1000  # ms; a longer look at one question is the learner's absence, not their time


class NotNow(Exception):
    """The action is not allowed where the session stands; nothing has changed."""


class Phase(StrEnum):
    """Where a session stands."""

    PLANNED = "planned"
    ASKING = "asking"
    TOLD = "told"
    FINISHED = "finished"


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened. `slot` is the question's place in the plan, from 0.

    `response` is the type's own; on `answered` None is "I don't know", and `credit` is the mark (0 to 1, exact).
    `active` is the time since the event before, in ms, as far as the learner was there. `on` is a flag's state.
    """

    kind: str
    slot: int
    at: Instant
    active: int = 0
    response: Any = None
    credit: Fraction | None = None
    on: bool = False


@dataclass(frozen=True, slots=True)
class Done:
    """An answer: the response, or None for "I don't know", and its credit, 0 to 1."""

    response: Any
    credit: Fraction


@dataclass(frozen=True, slots=True)
class Session:
    """A session as it stands: frozen; `answers` and `drafts` have an entry for each slot of the plan.

    `skipped` are the slots that were left for later and have no answer yet. `since` is the steady count of the newest
    event of this process, or None before its first.
    """

    plan: Plan
    phase: Phase
    at: int
    answers: tuple[Done | None, ...]
    drafts: tuple[Any, ...]
    flags: frozenset[int]
    skipped: frozenset[int]
    active: int
    since: int | None

    @property
    def slot(self) -> Slot:
        """The question that the session stands at."""
        return self.plan.slots[self.at]


def planned(plan: Plan) -> Session:
    """Return a session before its first step."""
    nothing = (None,) * len(plan.slots)
    return Session(plan, Phase.PLANNED, 0, nothing, nothing, frozenset(), frozenset(), 0, None)


def finished(plan: Plan, responses: Iterable[Any]) -> Session:
    """Return the session that ended with these responses, an entry for each slot; None is not answered."""
    counted = [given(slot, response) for slot, response in zip(plan.slots, responses, strict=True)]
    pairs = zip(plan.slots, counted, strict=True)
    answers = tuple(None if response is None else answer(slot, response) for slot, response in pairs)
    return replace(planned(plan), phase=Phase.FINISHED, answers=answers)


def step(session: Session, action: Action, now: Instant) -> tuple[Session, tuple[Event, ...]]:
    """Return the session after an action, and what happened.

    Raises NotNow where the action is not allowed, Nonsense where the response is not one of this question's.
    """
    events = tuple(_allowed(session, action)(session, action, _clock(session, now)))
    return reduce(fold, events, session), events


def resumed(plan: Plan, events: Iterable[Event]) -> Session:
    """Return the session that kept events lead to; its clock starts with the next event."""
    return replace(reduce(fold, events, planned(plan)), since=None)


def fold(session: Session, event: Event) -> Session:
    """Return the session after an event. Events of kinds it does not know change nothing but the clock."""
    changed = _FOLDS.get(event.kind, _only_clock)(session, event)
    return replace(changed, active=session.active + event.active, since=event.at.steady)


_Clock = tuple[Instant, int]


def _clock(session: Session, now: Instant) -> _Clock:
    return now, 0 if session.since is None else min(max(0, now.steady - session.since), LONGEST_LOOK)


def _allowed(session: Session, action: Action) -> Callable[[Session, Any, _Clock], Iterable[Event]]:
    made = _STEPS[session.plan.mode].get((session.phase, type(action)))
    if made is None:
        raise NotNow(f"{type(action).__name__} while {session.phase} in {session.plan.mode}")
    return made


def _begin(session: Session, _: Begin, clock: _Clock) -> Iterable[Event]:
    yield Event("shown", session.at, *clock)


def _draft(session: Session, action: Draft, clock: _Clock) -> Iterable[Event]:
    yield Event("drafted", session.at, *clock, response=given(session.slot, action.response))


def _answer(session: Session, action: Answer, clock: _Clock) -> Iterable[Event]:
    response = given(session.slot, action.response)
    if response is None:
        raise NotNow("nothing was chosen")
    yield _answered_with(session, response, clock)


def _dont_know(session: Session, _: DontKnow, clock: _Clock) -> Iterable[Event]:
    yield _answered_with(session, None, clock)


def _answer_and_go_on(session: Session, action: Answer, clock: _Clock) -> Iterable[Event]:
    yield from _answer(session, action, clock)
    yield from _on_from(session, clock)


def _dont_know_and_go_on(session: Session, action: DontKnow, clock: _Clock) -> Iterable[Event]:
    yield from _dont_know(session, action, clock)
    yield from _on_from(session, clock)


def _on_from(session: Session, clock: _Clock) -> Iterable[Event]:
    """Show the next question without an answer; where there is no other the learner stays."""
    to = next_unanswered(session)
    if to is not None:
        yield Event("shown", to, clock[0])


def _answered_with(session: Session, response: Any, clock: _Clock) -> Event:
    done = answer(session.slot, response)
    return Event("answered", session.at, *clock, response=done.response, credit=done.credit)


def _next(session: Session, _: Next, clock: _Clock) -> Iterable[Event]:
    to = next_unanswered(session)
    yield Event("handed-in", session.at, *clock) if to is None else Event("shown", to, *clock)


def _skip(session: Session, _: Skip, clock: _Clock) -> Iterable[Event]:
    yield Event("skipped", session.at, *clock)
    yield from _on_from(session, clock)


def _go_to(session: Session, action: GoTo, clock: _Clock) -> Iterable[Event]:
    if not 0 <= action.slot < len(session.answers):
        raise NotNow(f"there is no question {action.slot}")
    yield Event("shown", action.slot, *clock)


def _hand_in(session: Session, _: HandIn, clock: _Clock) -> Iterable[Event]:
    yield Event("handed-in", session.at, *clock)


def _flag(session: Session, action: Flag, clock: _Clock) -> Iterable[Event]:
    yield Event("flagged", session.at, *clock, on=action.on)


def _pause(session: Session, _: Pause, clock: _Clock) -> Iterable[Event]:
    yield Event("paused", session.at, *clock)


def _resume(session: Session, _: Resume, clock: _Clock) -> Iterable[Event]:
    now, _away = clock
    yield Event("resumed", session.at, now)


def given(slot: Slot, response: Any) -> Any:
    """Return a response as it counts: None where nothing was chosen, an empty list of ticks included.

    Raises Nonsense where it is not one of this question's.
    """
    if response is None:
        return None
    type_ = TYPES[slot.question.type]
    plain = type_.to_json(response)
    return None if plain in ([], {}) else type_.from_json(slot.question.body, plain)


def answer(slot: Slot, response: Any) -> Done:
    """Return what answering a question with one of its responses, or with "I don't know" (None), comes to."""
    if response is None:
        return Done(None, Fraction(0))
    return Done(response, TYPES[slot.question.type].credit(slot.question.body, response))


def next_unanswered(session: Session) -> int | None:
    """Return the slot to go to from here: the first after this one that has no answer, else the first of all."""
    count = len(session.answers)
    ahead = [*range(session.at + 1, count), *range(session.at)]
    return next((slot for slot in ahead if session.answers[slot] is None), None)


_Steps = Mapping[tuple[Phase, type], Callable[[Session, Any, _Clock], Iterable[Event]]]

_ALWAYS: _Steps = {
    (Phase.PLANNED, Begin): _begin,
    (Phase.ASKING, Draft): _draft,
    (Phase.ASKING, Skip): _skip,
    (Phase.ASKING, HandIn): _hand_in,
    (Phase.ASKING, Flag): _flag,
    (Phase.ASKING, Pause): _pause,
    (Phase.ASKING, Resume): _resume,
}
_STEPS: Mapping[Mode, _Steps] = {
    "practice": {
        **_ALWAYS,
        (Phase.ASKING, Answer): _answer,
        (Phase.ASKING, DontKnow): _dont_know,
        (Phase.TOLD, Next): _next,
        (Phase.TOLD, HandIn): _hand_in,
        (Phase.TOLD, Flag): _flag,
        (Phase.TOLD, Pause): _pause,
        (Phase.TOLD, Resume): _resume,
    },
    "test": {
        **_ALWAYS,
        (Phase.ASKING, Answer): _answer_and_go_on,
        (Phase.ASKING, DontKnow): _dont_know_and_go_on,
        (Phase.ASKING, GoTo): _go_to,
    },
}


def _shown(session: Session, event: Event) -> Session:
    return replace(session, phase=Phase.ASKING, at=event.slot)


def _drafted(session: Session, event: Event) -> Session:
    return replace(session, drafts=_put(session.drafts, event.slot, event.response))


def _answered(session: Session, event: Event) -> Session:
    done = Done(event.response, event.credit or Fraction(0))
    changed = replace(
        session, at=event.slot, answers=_put(session.answers, event.slot, done), skipped=session.skipped - {event.slot}
    )
    if session.plan.mode == "practice":
        return replace(changed, phase=Phase.TOLD)
    return replace(changed, drafts=_put(session.drafts, event.slot, event.response))


def _skipped(session: Session, event: Event) -> Session:
    return replace(session, skipped=session.skipped | {event.slot})


def _flagged(session: Session, event: Event) -> Session:
    flags = session.flags | {event.slot} if event.on else session.flags - {event.slot}
    return replace(session, flags=flags)


def _handed_in(session: Session, _: Event) -> Session:
    return replace(session, phase=Phase.FINISHED)


def _only_clock(session: Session, _: Event) -> Session:
    return session


def _put(entries: tuple[Any, ...], place: int, entry: Any) -> tuple[Any, ...]:
    return (*entries[:place], entry, *entries[place + 1 :])


_FOLDS: Mapping[str, Callable[[Session, Event], Session]] = {
    "shown": _shown,
    "drafted": _drafted,
    "answered": _answered,
    "skipped": _skipped,
    "flagged": _flagged,
    "handed-in": _handed_in,
}
