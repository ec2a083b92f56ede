"""The known word that a mistyped one was most likely meant to be."""

from collections.abc import Iterable

from quizapp.bank.limits import KEY


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word that is the fewest slips away, or None where none is near."""
    word = word.strip().lower()
    if not word or len(word) > KEY:
        return None
    best, fewest = None, min(max(1, (len(word) + 1) // 3) + 1, len(word))
    for candidate in known:
        if abs(len(candidate) - len(word)) < fewest:
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
