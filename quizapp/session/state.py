"""A session as it stands, and what has happened in it: plain frozen data."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import Any

from quizapp.session.instant import Instant
from quizapp.session.plan import Plan, Slot


class Phase(StrEnum):
    """Where a session stands."""

    PLANNED = "planned"
    ASKING = "asking"
    TOLD = "told"
    FINISHED = "finished"


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened. `slot` is the question's place in the plan, from 0.

    `response` is the type's own; on `answered` None is "I don't know", and `credit` is the mark (0 to 1, exact), None
    where the type gives none.
    `active` is the time since the event before, in ms, as far as the learner was there. `on` is a flag's state,
    `level` how sure the learner is, 1 to 3. On `marked`, `reached` are the points by each criterion, and `credit` what
    they come to.
    """

    kind: str
    slot: int
    at: Instant
    active: int = 0
    response: Any = None
    credit: Fraction | None = None
    on: bool = False
    level: int | None = None
    reached: tuple[Fraction, ...] = ()


@dataclass(frozen=True, slots=True)
class Done:
    """An answer: the response, or None for "I don't know", and its credit, 0 to 1.

    It has no credit (None) where the type has points of its own, or where nobody has marked it yet. `level` tells how
    sure the learner was, 1 to 3, None where that was not said. `reached` are the points by each criterion, where it was
    marked by hand.
    """

    response: Any
    credit: Fraction | None
    level: int | None = None
    reached: tuple[Fraction, ...] = ()


@dataclass(frozen=True, slots=True)
class Session:
    """A session as it stands: frozen; `answers`, `drafts` and `spent` have an entry for each slot of the plan.

    `skipped` are the slots that were left for later and have no answer yet. `since` is the steady count of the newest
    event of this process, or None before its first and after a pause. `active` is the learner's time in ms. Where the
    plan has limits (`limited`), `spent` tells for each slot that has one the ms it was asked, `closed` are the slots
    whose time was up, and `timed_out` says that the session ended because its time was.
    For each slot `tried` holds the tries that failed and may be made again, each with its own credit, `hinted` counts
    the hints that were asked for, and `sure` is how sure the learner said they are, 1 to 3.
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
    limited: bool
    spent: tuple[int, ...]
    closed: frozenset[int]
    timed_out: bool
    tried: tuple[tuple[Done, ...], ...]
    hinted: tuple[int, ...]
    sure: tuple[int | None, ...]

    @property
    def slot(self) -> Slot:
        """The question that the session stands at."""
        return self.plan.slots[self.at]


def planned(plan: Plan) -> Session:
    """Return a session before its first step."""
    nothing = (None,) * len(plan.slots)
    limited = is_limited(plan.limit, plan.slots)
    nobody: frozenset[int] = frozenset()
    spent = (0,) * len(plan.slots)
    untried: tuple[tuple[Done, ...], ...] = ((),) * len(plan.slots)
    # fmt: off
    return Session(
        plan, Phase.PLANNED, 0, nothing, nothing, nobody, nobody, 0, None, limited, spent, nobody, False,
        untried, spent, nothing,
    )
    # fmt: on


def is_limited(limit: int | None, slots: Iterable[Slot]) -> bool:
    """Tell whether a session or any of its questions has a time limit."""
    return limit is not None or any(slot.limit is not None for slot in slots)


def next_unanswered(session: Session) -> int | None:
    """Return the slot to go to from here: the first after this one that has no answer, else the first of all."""
    count = len(session.answers)
    ahead = [*range(session.at + 1, count), *range(session.at)]
    return next((slot for slot in ahead if session.answers[slot] is None), None)
