"""How sure a share from few answers is."""

from math import sqrt

Z95 = 1.959963984540054  # the standard normal's 97.5 % point


def wilson(share: float, answers: int, z: float = Z95) -> tuple[float, float]:
    """Return the interval, 0 to 1, that a share of `answers` answers leaves open; (0, 1) without answers.

    Wilson's score interval (Wilson 1927, J. Am. Stat. Assoc. 22, 209-212), 95 % unless `z` says otherwise.
    """
    if not answers:
        return 0.0, 1.0
    square = z * z
    centre = share + square / (2 * answers)
    half = z * sqrt(share * (1 - share) / answers + square / (4 * answers * answers))
    scale = 1 + square / answers
    return max(0.0, (centre - half) / scale), min(1.0, (centre + half) / scale)
