"""What an answer is worth where it counts how sure someone was: certainty-based marking.

Right earns 1, 2 or 3 and wrong 0, −2 or −6 at the levels 1, 2, 3; a part f of the credit earns f times the level, and
no level counts as 1 (Gardner-Medwin 1995, Association for Learning Technology Journal 3(1), 80-85). The break-even
points, 67 and 80 %, make it best to say what one thinks.
"""

from fractions import Fraction

MOST = 3
_WRONG = {1: 0, 2: -2, 3: -6}


def certainty_mark(credit: Fraction, level: int | None) -> Fraction:
    """Return the mark of an answer's credit (0 to 1) at a level, 1 to 3, or None where none was said: −6 to 3."""
    said = level or 1
    return credit * said if credit else Fraction(_WRONG[said])
