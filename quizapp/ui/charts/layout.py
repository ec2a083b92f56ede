"""Where the marks of a chart stand. No Qt here: shares and pixels go in, pixels come out.

A strip shows shares from 0 (its foot) to 1 (its top), one a column; columns are counted from where reading starts.
"""

from collections.abc import Sequence
from typing import NamedTuple

_ALONE = 4.0  # half the width of a band that has no neighbour


class Value(NamedTuple):
    """A share with the ends of its interval, 0 to 1; without an interval both are None."""

    share: float
    low: float | None = None
    high: float | None = None


class Mark(NamedTuple):
    """Where the value of a column stands."""

    column: int
    x: float
    y: float


Outline = tuple[tuple[float, float], ...]


class Strip(NamedTuple):
    """The marks of a strip, and the outlines of the bands behind them."""

    marks: tuple[Mark, ...]
    bands: tuple[Outline, ...]


def columns(count: int, start: float, end: float) -> list[float]:
    """Return where some columns stand, the first at `start`, the last at `end`; a lone one in the middle."""
    if count == 1:
        return [(start + end) / 2]
    return [start + at * (end - start) / (count - 1) for at in range(count)]


def strip(values: Sequence[Value | None], xs: Sequence[float], top: float, height: float) -> Strip:
    """Return a strip; `top` is where 1 stands, `height` below it 0. A column without value has no mark."""
    marks = [
        Mark(at, x, top + height * (1 - value.share))
        for at, (value, x) in enumerate(zip(values, xs, strict=True))
        if value is not None
    ]
    return Strip(tuple(marks), tuple(_bands(values, xs, top, height)))


def _bands(values: Sequence[Value | None], xs: Sequence[float], top: float, height: float) -> list[Outline]:
    """Return a band for each row of neighbours with intervals; columns without a value do not part neighbours."""
    rows: list[list[tuple[float, float, float]]] = [[]]
    for value, x in zip(values, xs, strict=True):
        if value is None:
            continue
        if value.low is None or value.high is None:
            rows.append([])
        else:
            rows[-1].append((x, top + height * (1 - value.high), top + height * (1 - value.low)))
    return [_outline(row) for row in rows if row]


def _outline(row: list[tuple[float, float, float]]) -> Outline:
    if len(row) == 1:
        ((x, upper, lower),) = row
        row = [(x - _ALONE, upper, lower), (x + _ALONE, upper, lower)]
    return tuple((x, upper) for x, upper, _ in row) + tuple((x, lower) for x, _, lower in reversed(row))


def labelled(lefts: Sequence[float], widths: Sequence[float], gap: float) -> list[int]:
    """Return which labels have room, `gap` apart: the first and the last, then those between, from the first on.

    `lefts` and `widths` say where each would stand.
    """
    if not lefts:
        return []
    last = len(lefts) - 1
    shown = [0] if not last or lefts[0] + widths[0] + gap <= lefts[last] else []
    for at in range(1, last):
        free = lefts[shown[-1]] + widths[shown[-1]] + gap if shown else lefts[last]
        if lefts[at] >= free and lefts[at] + widths[at] + gap <= lefts[last]:
            shown.append(at)
    return [*shown, last] if last else shown
