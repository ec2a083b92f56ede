"""The table that is printed, and the figures in it."""

from collections.abc import Sequence
from statistics import median
from typing import NamedTuple

HEADS = ("measure", "ours", "floor", "ratio or ms beyond", "at most")


class Row(NamedTuple):
    """One measure, in words."""

    measure: str
    ours: str
    floor: str
    beyond: str
    at_most: str


def p99(times: Sequence[float]) -> float:
    """Return the 99th percentile: the smallest figure that 99 % do not exceed."""
    return sorted(times)[-(-len(times) * 99 // 100) - 1]


def ratio_row(measure: str, unit: str, ours: Sequence[float], floor: Sequence[float], at_most: float) -> Row:
    """Return a row whose figure is the median of the pairs' ratios; ours and floor are medians too."""
    ratio = median(one / other for one, other in zip(ours, floor, strict=True))
    return Row(
        measure,
        f"{median(ours):.1f} {unit}",
        f"{median(floor):.1f} {unit}",
        f"{ratio:.3f} ×{_over(ratio, at_most)}",
        f"{at_most:g} ×",
    )


def beyond_row(measure: str, ours: Sequence[float], floor: Sequence[float], at_most: float) -> Row:
    """Return a row whose figure is how far the 99th percentile (ms) lies beyond the floor's."""
    beyond = p99(ours) - p99(floor)
    return Row(
        measure,
        f"{p99(ours):.2f} ms (median {median(ours):.2f})",
        f"{p99(floor):.2f} ms (median {median(floor):.2f})",
        f"{beyond:.2f} ms{_over(beyond, at_most)}",
        f"{at_most:g} ms",
    )


def _over(figure: float, at_most: float) -> str:
    return "" if figure <= at_most else "  OVER"


def lines(rows: Sequence[Row]) -> list[str]:
    """Return the table's lines, its columns in line."""
    table = [HEADS, *rows]
    widths = [max(len(row[column]) for row in table) for column in range(len(HEADS))]
    said = [" | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in table]
    return [said[0], "-+-".join("-" * width for width in widths), *said[1:]]
