"""What a learner can do in a session."""

from dataclasses import dataclass
from fractions import Fraction
from typing import Any


@dataclass(frozen=True, slots=True)
class Begin:
    """Show the first question."""


@dataclass(frozen=True, slots=True)
class Draft:
    """Choose, but not hand in yet. `response` is the type's own; None takes the choice back."""

    response: Any


@dataclass(frozen=True, slots=True)
class Answer:
    """Hand in a response."""

    response: Any


@dataclass(frozen=True, slots=True)
class DontKnow:
    """Say "I don't know": no points, no guess, the explanation."""


@dataclass(frozen=True, slots=True)
class Hint:
    """Show the question's next hint. In practice only."""


@dataclass(frozen=True, slots=True)
class Sure:
    """Say how sure one is, 1 to 3; None takes it back. Where the quiz asks it."""

    level: int | None


@dataclass(frozen=True, slots=True)
class Next:
    """Go on after the feedback: to the next question, or to the results after the last."""


@dataclass(frozen=True, slots=True)
class Skip:
    """Leave the question for later: on to the next one without an answer, and to this one again after all others."""


@dataclass(frozen=True, slots=True)
class GoTo:
    """Go to any question, by its slot from 0, one that has its answer too. In a test only."""

    slot: int


@dataclass(frozen=True, slots=True)
class HandIn:
    """End the session here. What has no answer stays without one, and earns nothing."""


@dataclass(frozen=True, slots=True)
class Flag:
    """Mark the question to come back to, or take the mark back."""

    on: bool


@dataclass(frozen=True, slots=True)
class Pause:
    """Leave; the session waits."""


@dataclass(frozen=True, slots=True)
class Resume:
    """Come back, in a process that knows only what was kept."""


@dataclass(frozen=True, slots=True)
class Tick:
    """Keep how much time has passed, where it is limited: a sudden end gives back no more than since then."""


@dataclass(frozen=True, slots=True)
class TimeUp:
    """The time of the session or of the question is over: what stands there is handed in, or answered."""


@dataclass(frozen=True, slots=True)
class MarkByHand:
    """Say how many points an answer reaches by each criterion of its question. The newest mark counts.

    After the end; in practice also right after the answer, by the learner's own judgement.
    """

    slot: int
    reached: tuple[Fraction, ...]


Action = (
    Begin
    | Draft
    | Answer
    | DontKnow
    | Hint
    | Sure
    | Next
    | Skip
    | GoTo
    | HandIn
    | Flag
    | Pause
    | Resume
    | Tick
    | TimeUp
    | MarkByHand
)
