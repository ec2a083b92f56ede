"""An option: what can be picked, and what is said once it was."""

from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Option:
    """One option of a question, in the file's order.

    `text` and `feedback` are Markdown; `credit` is the share of the points, 0 to 1, that picking it earns:
    1 for a correct option, 0 for a wrong one unless the file says otherwise. A pinned option keeps its place
    at the end when options are shuffled.
    """

    text: str
    correct: bool = False
    feedback: str | None = None
    credit: Fraction = Fraction(0)
    pin: bool = False
    misconception: str | None = None
