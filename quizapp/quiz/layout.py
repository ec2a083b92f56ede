"""In which order what a question holds is shown: places in the file's order, never the screen's."""

from collections.abc import Callable

Layout = tuple[int, ...]
Rank = Callable[[int], bytes]  # a place's rank in a shuffled order
