"""Readers of numbers, percentages and durations: exact, and never more work than the limits allow."""

import re
from fractions import Fraction

from yaml.nodes import Node

from quizapp.bank.problems import Problems
from quizapp.bank.scalars import bare

NUMBER = re.compile(r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE]([+-]?[0-9]+))?")
WHOLE = re.compile(r"[+-]?[0-9]+")
DURATION = re.compile(r"(?:([0-9]{1,6})h)?(?:([0-9]{1,6})m)?(?:([0-9]{1,6})s)?")
COMMA = re.compile(r"[+-]?[0-9]+,[0-9]+")
LENGTH = 400  # characters
EXPONENT = 300
SMALL = {str(number): Fraction(number) for number in range(101)}
HUNDRED = Fraction(100)


def number(node: Node, key: Node, problems: Problems) -> Fraction | None:
    """Return a finite decimal, exact."""
    value = bare(node, key, "number", problems)
    if value is None:
        return None
    parsed = SMALL.get(value) or exact(value)
    if parsed is None:
        mend = value.replace(",", ".") if COMMA.fullmatch(value) else ""
        problems.error("bad-number", node, key=key.value, given=value, **({"nearest": mend} if mend else {}))
    return parsed


def exact(value: str) -> Fraction | None:
    """Return the number that a text writes, None where it is none or beyond the limits."""
    match = NUMBER.fullmatch(value) if len(value) <= LENGTH else None
    if match is None or abs(int(match[1] or 0)) > EXPONENT:
        return None
    return Fraction(value)


def whole(node: Node, key: Node, least: int, most: int | None, problems: Problems) -> int | None:
    """Return a whole number between two ends, both included."""
    value = bare(node, key, "whole number", problems)
    if value is None:
        return None
    if not WHOLE.fullmatch(value) or len(value) > LENGTH:
        problems.error("bad-whole-number", node, key=key.value, given=value)
        return None
    found = int(value)
    if found < least or (most is not None and found > most):
        problems.error("out-of-range", node, key=key.value, given=value, **_ends(least, most))
        return None
    return found


def _ends(least: int, most: int | None) -> dict[str, int]:
    return {"least": least} if most is None else {"least": least, "most": most}


def percentage(node: Node, key: Node, problems: Problems) -> Fraction | None:
    """Return a percentage from 0 to 100 as a share from 0 to 1."""
    value = bare(node, key, "percentage", problems)
    if value is None:
        return None
    share = exact(value[:-1]) if value.endswith("%") else None
    if share is None:
        guess = _percentage_meant(value)
        problems.error("bad-percentage", node, key=key.value, given=value, **({"nearest": guess} if guess else {}))
        return None
    if not 0 <= share <= HUNDRED:
        problems.error("out-of-range", node, key=key.value, given=value, least="0%", most="100%")
        return None
    return share / HUNDRED


def duration(node: Node, key: Node, problems: Problems) -> int | None:
    """Return a duration in seconds, above 0."""
    value = bare(node, key, "duration", problems)
    if value is None:
        return None
    match = DURATION.fullmatch(value)
    if match is None:
        problems.error("bad-duration", node, key=key.value, given=value)
        return None
    hours, minutes, seconds = (int(part or 0) for part in match.groups())
    total = hours * 3600 + minutes * 60 + seconds
    if not total:
        problems.error("no-time", node, key=key.value, given=value)
    return total or None


def _percentage_meant(value: str) -> str | None:
    share = exact(value.removesuffix("%").strip())
    if share is None or not 0 <= share <= HUNDRED:
        return None
    if "%" not in value and 0 < share < 1:
        share *= HUNDRED
    return f"{share}%" if share.denominator == 1 else None
