"""What a learner can do in a session."""

from dataclasses import dataclass
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
class Next:
    """Go on: to the next question, or to the results after the last."""


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


Action = Begin | Draft | Answer | DontKnow | Next | Flag | Pause | Resume
