"""Frozen data to JSON's plain data and back, so that a question can be kept as it was asked.

A dataclass becomes a mapping of those fields that differ from their defaults; a Fraction `"n/d"`; a tuple a list.
"""

from collections.abc import Hashable
from dataclasses import MISSING, fields, is_dataclass
from fractions import Fraction
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, Union, cast, get_args, get_origin, get_type_hints

from quizapp.quiz.quiz import Header, Question
from quizapp.quiz.types.table import TYPES


def header_to_plain(header: Header) -> dict[str, Any]:
    """Return a header as plain data."""
    return _record(header)


def header_from_plain(data: dict[str, Any]) -> Header:
    """Return the header that plain data stand for; raises ValueError, KeyError or TypeError where there is none."""
    header: Header = _read_record(Header, data)
    return header


def question_to_plain(question: Question) -> dict[str, Any]:
    """Return a question with its type's own data as plain data."""
    return {**_record(question), "body": _record(question.body)}


def question_from_plain(data: dict[str, Any]) -> Question:
    """Return the question that plain data stand for; raises ValueError, KeyError or TypeError where there is none."""
    body = _read_record(TYPES[data["type"]].Body, data["body"])
    question: Question = _read_record(Question, data, body=body)
    return question


def _record(value: Any) -> dict[str, Any]:
    return {
        each.name: _plain(getattr(value, each.name))
        for each in fields(value)
        if each.default is MISSING or getattr(value, each.name) != each.default
    }


def _plain(value: Any) -> Any:
    if is_dataclass(value) and not isinstance(value, type):
        return _record(value)
    if isinstance(value, Fraction):
        return f"{value.numerator}/{value.denominator}"
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return value


def _read_record(record: type[Any], data: dict[str, Any], **known: Any) -> Any:
    hints = _hints(cast(Hashable, record))
    values = {name: _read(hints[name], value) for name, value in data.items() if name not in known}
    return record(**values, **known)


@cache
def _hints(record: Hashable) -> dict[str, Any]:
    return get_type_hints(record)


def _read(hint: Any, value: Any) -> Any:
    origin = get_origin(hint)
    if origin in (Union, UnionType):
        return None if value is None else _read(next(part for part in get_args(hint) if part is not NoneType), value)
    if origin is tuple:
        return _read_tuple(get_args(hint), value)
    if hint is Fraction:
        return Fraction(value)
    if isinstance(hint, type) and is_dataclass(hint):
        return _read_record(hint, value)
    if origin is Literal or isinstance(value, hint):
        return value
    raise TypeError(f"{value!r} is no {hint}")


def _read_tuple(parts: tuple[Any, ...], value: Any) -> tuple[Any, ...]:
    if parts[-1] is Ellipsis:
        return tuple(_read(parts[0], item) for item in value)
    return tuple(_read(part, item) for part, item in zip(parts, value, strict=True))
