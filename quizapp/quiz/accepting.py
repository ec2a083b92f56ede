"""Whether a typed text is one of those that are accepted: as it is written, but for some slips, or by a pattern."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

LONGEST = 300  # characters; in longer texts no slips are looked for
_UNIFIED = {
    **dict.fromkeys("“”„‟«»″", '"'),
    **dict.fromkeys("‘’‚‛‹›′`´", "'"),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    **dict.fromkeys("\u00ad\u200b\u2060\ufeff", ""),  # what is not seen
}
_TABLE = str.maketrans(_UNIFIED)
_SPECIAL = re.compile(r"([\\`*_{}\[\]()#+\-.!<>|~$&:^=])")


@dataclass(frozen=True, slots=True)
class Accepted:
    """A text that is accepted, what it earns (0 to 1), and what is said of it in Markdown."""

    text: str
    credit: Fraction = Fraction(1)
    feedback: str | None = None


@dataclass(frozen=True, slots=True)
class Rules:
    """How texts are compared: whether capitals count, how many slips are forgiven, whether `*` stands for any run."""

    case: bool = False
    typos: int = 0
    wildcard: bool = False


class Match(NamedTuple):
    """What was accepted, and whether with a slip."""

    entry: Accepted
    slip: bool


def match(text: str, entries: Sequence[Accepted], rules: Rules) -> Match | None:
    """Return the entry that a text is: the first that it is exactly, else the first that it is but for some slips."""
    given = comparable(text, rules.case)
    wanted = [comparable(entry.text, rules.case) for entry in entries]
    same = fits if rules.wildcard else str.__eq__
    for entry, each in zip(entries, wanted, strict=True):
        if same(each, given):
            return Match(entry, slip=False)
    if rules.typos and len(given) <= LONGEST:
        for entry, each in zip(entries, wanted, strict=True):
            if len(each) <= LONGEST and slips(each, given, rules.typos, case=rules.case) is not None:
                return Match(entry, slip=True)
    return None


def comparable(text: str, case: bool) -> str:
    """Return a text as it is compared: after NFKC, white space folded, quotation marks and dashes unified."""
    unified = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).translate(_TABLE))
    folded = unified if case else unicodedata.normalize("NFKC", unified.casefold())
    return " ".join(folded.split())


def fits(pattern: str, text: str) -> bool:
    """Tell whether a text fits a pattern in which `*` stands for any run; time grows with their lengths' product."""
    first, *others = pattern.split("*")
    if not others:
        return pattern == text
    if " ".join(pattern.replace("*", "").split()) == text:
        return True  # a run of nothing between two blanks
    *between, last = others
    if not text.startswith(first) or len(first) + len(last) > len(text) or not text.endswith(last):
        return False
    at, end = len(first), len(text) - len(last)
    for part in between:
        at = text.find(part, at, end)
        if at < 0:
            return False
        at += len(part)
    return True


def slips(wanted: str, given: str, most: int, *, case: bool) -> int | None:
    """Return how many slips lie between two texts, None where there are more than `most`.

    A slip is a letter missing, extra, wrong, or swapped with its neighbour; never a digit, nor, where case counts, a
    capital. The distance is that of optimal string alignment (Damerau 1964; Boytsov 2011, J. Exp. Algorithmics 16).
    """
    if abs(len(wanted) - len(given)) > most:
        return None
    endless = most + 1
    before: dict[int, int] = {}
    row = {at: at if _forgiven(given[:at], case) else endless for at in range(min(most, len(given)) + 1)}
    for i, letter in enumerate(wanted, 1):
        two, before, row = before, row, {}
        for j in range(max(0, i - most), min(len(given), i + most) + 1):
            best = before.get(j, endless) + _cost(letter, case, endless)
            if j:
                other = given[j - 1]
                wrong = max(_cost(letter, case, endless), _cost(other, case, endless))
                best = min(
                    best,
                    row.get(j - 1, endless) + _cost(other, case, endless),
                    before.get(j - 1, endless) + (0 if letter == other else wrong),
                )
                if i > 1 and j > 1 and (letter, wanted[i - 2]) == (given[j - 2], other) and letter != other:
                    best = min(best, two.get(j - 2, endless) + wrong)
            row[j] = min(best, endless)
        if min(row.values()) > most:
            return None
    found = row.get(len(given), endless)
    return found if found <= most else None


def _cost(letter: str, case: bool, endless: int) -> int:
    return 1 if _forgiven(letter, case) else endless


def _forgiven(letters: str, case: bool) -> bool:
    return not any(letter.isdigit() or (case and letter.isupper()) for letter in letters)


def as_markdown(text: str) -> str:
    """Return the Markdown that shows a text as it is."""
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))
