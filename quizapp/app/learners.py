"""Who learns here, as it is said."""

from collections.abc import Mapping, Sequence

from quizapp.app.settings import Settings
from quizapp.journal.learners import (
    EXTRA_TIMES,
    LONGEST,
    BadName,
    Learner,
    add,
    choose,
    extra_time,
    learners,
    named,
    rename,
    set_extra_time,
)
from quizapp.journal.store import Journal

__all__ = ["EXTRA_TIMES", "BadName", "Learner", "NobodySo", "add", "choose", "extra_time", "learners", "more_time"]
__all__ += ["named", "nobody_so", "rename", "set_extra_time", "shown", "take_turn", "why_not"]

NAMELESS = "You"
_WHY: Mapping[str, str] = {
    "no-name": "A name is needed.",
    "too-long": f"A name has at most {LONGEST} characters.",
    "taken": "{name} is here already. Take another name, or add what tells the two apart.",
}


def shown(learner: Learner) -> str:
    """Return what someone is called: “You” where they have given no name."""
    return learner.name or NAMELESS


def more_time(per_cent: int) -> str:
    """Return what is said of someone's extra time."""
    return f"{per_cent} % more time" if per_cent else "No extra time"


def why_not(fault: BadName) -> str:
    """Return why a name cannot be taken."""
    return _WHY[fault.code].format(name=fault.name)


class NobodySo(LookupError):
    """Nobody here has the name that was given; `known` are the names that are."""

    def __init__(self, known: Sequence[str]) -> None:
        super().__init__(", ".join(known))
        self.known = tuple(known)


def take_turn(journal: Journal, folder: str, name: str | None = None) -> None:
    """Let it be someone's turn: who has a name, or who was chosen last in the window.

    Raises NobodySo, or DamagedJournal or NotKept.
    """
    if name is None:
        choose(journal, Settings(folder).learner)
        return
    person = named(journal, name)
    if person is None:
        raise NobodySo([each.name for each in learners(journal) if each.name])
    choose(journal, person.id)


def nobody_so(name: str, known: Sequence[str]) -> tuple[str, str]:
    """Return what is said where nobody has a name."""
    others = f"Known are: {', '.join(known)}." if known else "Nobody has given a name yet."
    return f"Nobody here is called {name}.", f"{others} Names are added in the window, under Settings."
