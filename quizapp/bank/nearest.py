"""The known word that a mistyped one was most likely meant to be, as long as not too much is asked."""

from collections.abc import Collection

from quizapp.bank.limits import COMPARED, KEY


class Guesses:
    """Looks for nearest words until it has compared so many letters: hostile files are wrong too often."""

    def __init__(self, letters: int = COMPARED) -> None:
        self._left = letters

    def nearest(self, word: str, known: Collection[str]) -> str | None:
        """Return the known word that is the fewest slips away, or None where none is near or no more is looked for."""
        word = word.strip().lower()
        if not word or len(word) > KEY or self._left < 0:
            return None
        self._left -= len(known)
        best, fewest = None, min(max(1, (len(word) + 1) // 3) + 1, len(word))
        for candidate in known:
            if abs(len(candidate) - len(word)) < fewest and self._left >= 0:
                self._left -= len(word) * len(candidate)
                slips = _slips(word, candidate.lower())
                if slips < fewest:
                    best, fewest = candidate, slips
        return best


def _slips(first: str, second: str) -> int:
    """Return how many letters are missing, extra, wrong or swapped with a neighbour."""
    before, row = [0] * (len(second) + 1), list(range(len(second) + 1))
    for i, letter in enumerate(first, 1):
        above, before, row = before, row, [i]
        for j, other in enumerate(second, 1):
            slips = min(before[j] + 1, row[-1] + 1, before[j - 1] + (letter != other))
            if i > 1 and j > 1 and letter == second[j - 2] and first[i - 2] == other:
                slips = min(slips, above[j - 2] + 1)
            row.append(slips)
    return row[-1]
