"""Who learns here, as it is said."""

from collections.abc import Mapping

from quizapp.journal.learners import LONGEST, BadName, Learner, add, choose, learners, named, rename

__all__ = ["BadName", "Learner", "add", "choose", "learners", "named", "rename", "shown", "why_not"]

NAMELESS = "You"
_WHY: Mapping[str, str] = {
    "no-name": "A name is needed.",
    "too-long": f"A name has at most {LONGEST} characters.",
    "taken": "{name} is here already. Take another name, or add what tells the two apart.",
}


def shown(learner: Learner) -> str:
    """Return what someone is called: “You” where they have given no name."""
    return learner.name or NAMELESS


def why_not(fault: BadName) -> str:
    """Return why a name cannot be taken."""
    return _WHY[fault.code].format(name=fault.name)
