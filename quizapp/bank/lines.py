"""Lines and columns of offsets: from 1, in code points; lines end at LF or CR LF and nowhere else."""

from bisect import bisect_right
from itertools import accumulate


class Lines:
    """Where the lines of a text begin."""

    def __init__(self, text: str) -> None:
        lengths = (len(line) + 1 for line in text.split("\n"))
        self._starts = [0, *accumulate(lengths)][:-1]

    def place(self, offset: int) -> tuple[int, int]:
        """Return the line and column of an offset."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1
