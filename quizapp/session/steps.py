"""The steps of a session: a table, and a fold of its events.

`step` says which events an action leads to; `fold` is the only thing that changes a session, and it reads nothing
but events. So whoever folds the kept events again stands where the learner stood.

In practice an answer is final and its feedback follows, unless it is a failed try and another may be made. In a test
nothing is told before the end: after an answer comes the next question, any question can be gone to and answered again,
and the newest answer counts.

Where time is limited, whatever arrives after its end is taken as `TimeUp` instead.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import reduce
from typing import Any

from quizapp.quiz.by_hand import ByHand, credit_of
from quizapp.quiz.quiz import Mode
from quizapp.session.actions import (
    Action,
    Answer,
    Begin,
    DontKnow,
    Draft,
    Flag,
    GoTo,
    HandIn,
    Hint,
    MarkByHand,
    Next,
    Pause,
    Resume,
    Skip,
    Sure,
    Tick,
    TimeUp,
)
from quizapp.session.instant import Instant
from quizapp.session.plan import Plan
from quizapp.session.responses import answer, given
from quizapp.session.state import Done, Event, Phase, Session, next_unanswered, planned
from quizapp.session.time import GRACE, due, passed
from quizapp.session.time_up import time_up
from quizapp.session.tries import concluded, hints_shown, is_over

__all__ = ["Done", "Event", "NotNow", "Phase", "Session", "answer", "finished", "fold", "given", "next_unanswered"]
__all__ += ["planned", "resumed", "step"]


LEVELS = (1, 2, 3)  # unsure, fairly sure, sure
MARKED = "marked"  # by hand: after the end too, so it is not what a session ended with


class NotNow(Exception):
    """The action is not allowed where the session stands; nothing has changed."""


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
    clock = _clock(session, action, now)
    if session.limited and _too_late(session, action, clock):
        action = TimeUp()
    events = tuple(_allowed(session, action)(session, action, clock))
    return reduce(fold, events, session), events


def resumed(plan: Plan, events: Iterable[Event]) -> Session:
    """Return the session that kept events lead to; its clock starts with the next event."""
    return replace(reduce(fold, events, planned(plan)), since=None)


def fold(session: Session, event: Event) -> Session:
    """Return the session after an event. Events of kinds it does not know change nothing but the clock."""
    if session.limited and session.phase is Phase.ASKING and session.slot.limit is not None:
        session = replace(session, spent=_put(session.spent, session.at, session.spent[session.at] + event.active))
    changed = _FOLDS.get(event.kind, _only_clock)(session, event)
    since = None if event.kind == "paused" else event.at.steady
    return replace(changed, active=session.active + event.active, since=since)


_Clock = tuple[Instant, int]


def _clock(session: Session, action: Action, now: Instant) -> _Clock:
    return now, 0 if isinstance(action, Resume) else passed(session, now)


def _too_late(session: Session, action: Action, clock: _Clock) -> bool:
    grace = 0 if isinstance(action, Resume | Tick | TimeUp) else GRACE
    return due(session, clock[1], grace) is not None


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
    if any(response == each.response for each in session.tried[session.at]):
        raise NotNow("that was tried")
    done = answer(session.slot, response)
    if is_over(session, session.at, done):
        yield _answered_with(session, response, clock)
    else:
        level = session.sure[session.at]
        yield Event("tried", session.at, *clock, response=response, credit=done.credit, level=level)


def _dont_know(session: Session, _: DontKnow, clock: _Clock) -> Iterable[Event]:
    yield _answered_with(session, None, clock)


def _hint(session: Session, _: Hint, clock: _Clock) -> Iterable[Event]:
    if hints_shown(session, session.at) >= len(session.slot.question.hints):
        raise NotNow("there is no further hint")
    yield Event("hinted", session.at, *clock)


def _sure(session: Session, action: Sure, clock: _Clock) -> Iterable[Event]:
    if session.slot.header.session.confidence == "off" or action.level not in (None, *LEVELS):
        raise NotNow("how sure someone is, is not asked")
    yield Event("sure", session.at, *clock, level=action.level)


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
    done = concluded(session, session.at, response)
    level = session.sure[session.at]
    return Event("answered", session.at, *clock, response=done.response, credit=done.credit, level=level)


def _next(session: Session, _: Next, clock: _Clock) -> Iterable[Event]:
    to = next_unanswered(session)
    yield Event("handed-in", session.at, *clock) if to is None else Event("shown", to, *clock)


def _skip(session: Session, _: Skip, clock: _Clock) -> Iterable[Event]:
    yield Event("skipped", session.at, *clock)
    yield from _on_from(session, clock)


def _go_to(session: Session, action: GoTo, clock: _Clock) -> Iterable[Event]:
    if not 0 <= action.slot < len(session.answers):
        raise NotNow(f"there is no question {action.slot}")
    if action.slot in session.closed:
        raise NotNow(f"the time of question {action.slot} is up")
    yield Event("shown", action.slot, *clock)


def _hand_in(session: Session, _: HandIn, clock: _Clock) -> Iterable[Event]:
    """End; what was tried, though not to the end, counts as it stands."""
    now, active = clock
    for at, tried in enumerate(session.tried):
        if tried and session.answers[at] is None:
            done = concluded(session, at, None)
            yield Event("answered", at, now, active, response=done.response, credit=done.credit, level=session.sure[at])
            active = 0
    yield Event("handed-in", session.at, now, active)


def _mark(session: Session, action: MarkByHand, clock: _Clock) -> Iterable[Event]:
    """Mark an answer by hand; before the end only the one that was just given."""
    at, finished = action.slot, session.phase is Phase.FINISHED
    if not (0 <= at < len(session.answers) and (finished or at == session.at)):
        raise NotNow(f"the answer to question {at} is not marked now")
    done, body = session.answers[at], session.plan.slots[at].question.body
    credit = credit_of(body, action.reached) if isinstance(body, ByHand) else None
    if done is None or done.response is None or credit is None:
        raise NotNow("there is nothing to be marked by hand so")
    now, active = clock
    yield Event(MARKED, at, now, 0 if finished else active, credit=credit, reached=action.reached)


def _flag(session: Session, action: Flag, clock: _Clock) -> Iterable[Event]:
    yield Event("flagged", session.at, *clock, on=action.on)


def _pause(session: Session, _: Pause, clock: _Clock) -> Iterable[Event]:
    yield Event("paused", session.at, *clock)


def _resume(session: Session, _: Resume, clock: _Clock) -> Iterable[Event]:
    yield Event("resumed", session.at, *clock)


def _tick(session: Session, _: Tick, clock: _Clock) -> Iterable[Event]:
    if not session.limited:
        raise NotNow("no time is limited")
    yield Event("ticked", session.at, *clock)


def _time_up(session: Session, _: TimeUp, clock: _Clock) -> Iterable[Event]:
    what = due(session, clock[1])
    if what is None:
        raise NotNow("there is time left")
    return time_up(session, what, *clock)


_Steps = Mapping[tuple[Phase, type], Callable[[Session, Any, _Clock], Iterable[Event]]]

_ALWAYS: _Steps = {
    (Phase.PLANNED, Begin): _begin,
    (Phase.ASKING, Draft): _draft,
    (Phase.ASKING, Sure): _sure,
    (Phase.ASKING, Skip): _skip,
    (Phase.ASKING, HandIn): _hand_in,
    (Phase.ASKING, Flag): _flag,
    (Phase.ASKING, Pause): _pause,
    (Phase.ASKING, Resume): _resume,
    (Phase.ASKING, Tick): _tick,
    (Phase.ASKING, TimeUp): _time_up,
    (Phase.FINISHED, MarkByHand): _mark,
}
_STEPS: Mapping[Mode, _Steps] = {
    "practice": {
        **_ALWAYS,
        (Phase.ASKING, Answer): _answer,
        (Phase.ASKING, DontKnow): _dont_know,
        (Phase.ASKING, Hint): _hint,
        (Phase.TOLD, Next): _next,
        (Phase.TOLD, HandIn): _hand_in,
        (Phase.TOLD, Flag): _flag,
        (Phase.TOLD, Pause): _pause,
        (Phase.TOLD, Resume): _resume,
        (Phase.TOLD, Tick): _tick,
        (Phase.TOLD, TimeUp): _time_up,
        (Phase.TOLD, MarkByHand): _mark,
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
    done = Done(event.response, event.credit, event.level)
    changed = replace(
        session, at=event.slot, answers=_put(session.answers, event.slot, done), skipped=session.skipped - {event.slot}
    )
    if session.plan.mode == "practice":
        return replace(changed, phase=Phase.TOLD)
    return replace(changed, drafts=_put(session.drafts, event.slot, event.response))


def _marked(session: Session, event: Event) -> Session:
    done = session.answers[event.slot]
    if done is None or event.credit is None:
        return session
    marked = replace(done, credit=event.credit, reached=event.reached)
    return replace(session, answers=_put(session.answers, event.slot, marked))


def _tried(session: Session, event: Event) -> Session:
    tries = (*session.tried[event.slot], Done(event.response, event.credit, event.level))
    drafts = _put(session.drafts, event.slot, event.response)
    return replace(session, tried=_put(session.tried, event.slot, tries), drafts=drafts)


def _hinted(session: Session, event: Event) -> Session:
    return replace(session, hinted=_put(session.hinted, event.slot, session.hinted[event.slot] + 1))


def _said_sure(session: Session, event: Event) -> Session:
    return replace(session, sure=_put(session.sure, event.slot, event.level))


def _skipped(session: Session, event: Event) -> Session:
    return replace(session, skipped=session.skipped | {event.slot})


def _flagged(session: Session, event: Event) -> Session:
    flags = session.flags | {event.slot} if event.on else session.flags - {event.slot}
    return replace(session, flags=flags)


def _closed(session: Session, event: Event) -> Session:
    return replace(session, closed=session.closed | {event.slot})


def _timed_out(session: Session, _: Event) -> Session:
    return replace(session, timed_out=True)


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
    MARKED: _marked,
    "tried": _tried,
    "hinted": _hinted,
    "sure": _said_sure,
    "skipped": _skipped,
    "flagged": _flagged,
    "closed": _closed,
    "timed-out": _timed_out,
    "handed-in": _handed_in,
}
