"""Numbers with the units that a question knows, as they are typed."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from quizapp.quiz.nonsense import Nonsense
from quizapp.quiz.numerals import LENGTH, Grouping, number, shown

_AT_END = re.compile(r"([^\n]{0,100}[0-9])[ \u00a0\u202f]?([^0-9\s]{1,20})")  # a number and what stands behind it
PER_CENT = str.maketrans("٪％﹪", "%%%")
ONE = Fraction(1)


@dataclass(frozen=True, slots=True)
class Units:
    """The unit of the answer, if it has one, and others with what one of them is in it; and how numbers are grouped."""

    own: str | None = None
    others: tuple[tuple[str, Fraction], ...] = ()
    grouping: Grouping = "comma"

    @property
    def names(self) -> tuple[str, ...]:
        """The units' names, the answer's own first."""
        return (*([] if self.own is None else [self.own]), *(name for name, _ in self.others))

    def factor(self, name: str | None) -> Fraction:
        """Return what one of a unit is in the answer's own; no name is that one."""
        return next((factor for other, factor in self.others if other == name), ONE)


@dataclass(frozen=True, slots=True)
class Quantity:
    """What was understood: the number, the unit typed with it (None: a bare number), and both in the answer's unit."""

    number: Fraction
    unit: str | None
    value: Fraction


def comparable_unit(text: str) -> str:
    """Return a unit's name as names are compared: `m²` is `m2`, `km / h` is `km/h`."""
    return "".join(unicodedata.normalize("NFKC", text).translate(PER_CENT).split())


def quantity(text: str, units: Units) -> Quantity:
    """Return what a text says; raises Nonsense where that is no number, or has a unit that is not known here."""
    text = text.strip()
    bare = number(text, units.grouping)
    if bare is not None:
        return Quantity(bare, None, bare)
    end = _AT_END.fullmatch(text)
    if end is not None and (end[2] == units.own or any(end[2] == name for name, _ in units.others)):
        amount = number(end[1], units.grouping)
        if amount is not None:
            return Quantity(amount, end[2], amount * units.factor(end[2]))
    for name, amount in _with_unit(text, units) if len(text) <= LENGTH else ():
        return Quantity(amount, name, amount * units.factor(name))
    raise _fault(text, units)


def reading(text: str, units: Units) -> str:
    """Return what is understood of a text, as `1,500 m`; raises Nonsense as `quantity` does."""
    found = quantity(text, units)
    return with_unit(shown(found.value, units.grouping), units.own)


def with_unit(amount: str, unit: str | None) -> str:
    """Return a number with its unit."""
    return amount if unit is None else f"{amount} {unit}"


def parted(text: str, units: Units) -> tuple[str, str | None]:
    """Return what is typed before a known unit at the end, and that unit's name; a number need not stand there yet."""
    names = _names(units) if len(text) <= LENGTH else {}
    for cut in range(1, len(text)):
        name = _named(text[cut:], names) if not text[cut - 1].isalpha() else None
        if name is not None:
            return text[:cut].rstrip(), name
    return text, None


def _names(units: Units) -> dict[str, str]:
    """Return the names by how they may be written; in other letters, capitals or small, where that is only one."""
    exact = {comparable_unit(name): name for name in units.names}
    loose: dict[str, list[str]] = {}
    for key, name in exact.items():
        loose.setdefault(key.casefold(), []).append(name)
    return {key: names[0] for key, names in loose.items() if len(names) == 1} | exact


def _named(text: str, names: Mapping[str, str]) -> str | None:
    said = comparable_unit(text)
    return names.get(said) or names.get(said.casefold())


def _with_unit(text: str, units: Units) -> Iterator[tuple[str, Fraction]]:
    """Yield the ways in which a text is a number and a known unit, on either side of it."""
    names = _names(units)
    for cut in range(1, len(text)):
        for unit, rest in ((text[cut:], text[:cut]), (text[:cut], text[cut:])):
            name = _named(unit, names)
            amount = number(rest.strip(), units.grouping) if name is not None else None
            if name is not None and amount is not None:
                yield name, amount


def _fault(text: str, units: Units) -> Nonsense:
    """Return why a text makes no sense: its number, or else what stands after or before a number."""
    unit = next(_unit_given(text, units), None) if len(text) <= LENGTH else None
    if unit is None:
        return Nonsense("not-a-number", given=text)
    if not units.names:
        return Nonsense("no-unit-here", given=unit)
    return Nonsense("unknown-unit", given=unit, known=", ".join(units.names))


def _unit_given(text: str, units: Units) -> Iterator[str]:
    """Yield what stands beside a number at an end of a text and may be meant as its unit."""
    for cut in range(len(text) - 1, 0, -1):
        for unit, rest in ((text[cut:], text[:cut]), (text[:-cut], text[-cut:])):
            if not _NUMERAL.issuperset(_undigited(unit)) and number(rest.strip(), units.grouping) is not None:
                yield unit.strip()


_NUMERAL = frozenset(" ,.'’eE+-−–×x*·^٬٫")


def _undigited(text: str) -> Iterator[str]:
    return (" " if letter.isspace() else letter for letter in text if not letter.isdecimal())
