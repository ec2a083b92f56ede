"""What a value may be, as JSON Schema: the reader's kinds of values, as an editor sees them.

An editor has made numbers, flags and null of plain words before a schema is asked, and text is text: whatever a
plain word may have become is taken where a text stands. Nothing here refuses what the reader takes. Patterns are
written so that ECMAScript and Python read them alike.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from quizapp.bank.numbers import DURATION, NUMBER, duration, percentage
from quizapp.bank.scalars import COLOR, FLAGS, LANGUAGE, color, flag, language, line, markdown, slug, text, url

Schema = dict[str, Any]

SCALAR = ["string", "number", "boolean", "null"]  # what a plain word may have become
BLANK = r"\s*"
NOT_BLANK = r"\S"

_NAME = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}"
# Of letters beyond ASCII the reader knows more than a pattern can say; NFC, which it counts in, may be shorter.
_FOREIGN = r"(?=.*[^\x00-\x7f])[^\x00-/:-@\[-`{-\x7f\s][^\x00-,/:-@\[-^`{-\x7f\s]{0,255}"
SLUG = f"(?:{_NAME}|{_FOREIGN})"
_NUMBER = NUMBER.pattern.replace("([+-]?[0-9]+)", "[+-]?[0-9]+")
_POSITIVE = _NUMBER.replace("[+-]?", r"\+?", 1)
_ZERO = r"-[0.]+(?:[eE][+-]?[0-9]+)?"
_HUNDRED = r"\+?(?:0*(?:100(?:\.0*)?|[0-9]{1,2}(?:\.[0-9]*)?)|\.[0-9]+)"  # from 0 to 100, written without exponent
_EXPONENT = r"\+?[0-9.]+[eE][+-]?[0-9]+"
_ONE = rf"\+?0*1(?:\.0*)?|{_EXPONENT}"


def _whole(pattern: str) -> str:
    return f"^(?:{pattern})$"


def _optional(pattern: str) -> str:
    """Return the pattern of a text, or of nothing; blanks around it do not count."""
    return _whole(rf"\s*(?:{pattern})?\s*")


def _any_case(words: Iterable[str]) -> str:
    return "|".join("".join(f"[{letter.upper()}{letter}]" for letter in word) for word in words)


TEXT: Schema = {"type": SCALAR}
FULL_TEXT: Schema = {"type": SCALAR, "pattern": NOT_BLANK}
TEXTS: Schema = {"type": [*SCALAR, "array"], "items": FULL_TEXT}
FLAG: Schema = {"type": ["boolean", "string", "null"], "pattern": _optional(_any_case(FLAGS))}
FLAG_WORDS = _whole(rf"\s*(?:{_any_case(FLAGS)})\s*")
FULL_FLAG: Schema = {"type": ["boolean", "string"], "pattern": FLAG_WORDS}
FORMAT: Schema = {"anyOf": [{"const": 1}, {"type": "string", "pattern": _whole(rf"\s*(?:{_ONE})\s*")}]}
POINTS: Schema = {"type": ["number", "string"], "minimum": 0, "pattern": _whole(rf"\s*(?:{_POSITIVE}|{_ZERO})\s*")}
OPTIONAL_POINTS: Schema = {
    "type": ["number", "string", "null"],
    "minimum": 0,
    "pattern": _optional(f"{_POSITIVE}|{_ZERO}"),
}
PERCENTAGE: Schema = {
    "type": ["string", "null"],
    "pattern": _optional(f"(?:{_HUNDRED}|{_EXPONENT}|{_ZERO})%"),
    "examples": ["60%"],
}
DURATION_: Schema = {
    "type": ["string", "null"],
    "pattern": _optional(f"(?=.*[1-9]){DURATION.pattern}".replace("([0-9]", "(?:[0-9]")),
    "examples": ["90s", "20m", "1h30m"],
}
SLUG_TEXT: Schema = {"type": SCALAR, "minimum": 0, "pattern": _whole(rf"\s*|{SLUG}")}
SLUG_KEYS: Schema = {"pattern": _whole(SLUG)}
COLOR_: Schema = {"type": ["string", "null"], "pattern": _whole(rf"\s*|{COLOR.pattern}"), "examples": ["#2A8F78"]}
URL_: Schema = {"type": ["string", "null"], "pattern": _whole(rf"\s*|{_any_case(['http'])}[Ss]?://[^\s/?#]\S*")}
LANGUAGE_: Schema = {
    "type": ["string", "boolean", "null"],
    "pattern": _whole(
        rf"\s*|{LANGUAGE.pattern}".replace("a-wyz", "a-wyzA-WYZ").replace("a-z", "a-zA-Z").replace("x", "[xX]")
    ),
    "examples": ["en", "pt-BR"],
}

Read = Callable[..., Any]
OF_READER: Mapping[Read, Schema] = {
    text: TEXT,
    line: TEXT,
    markdown: TEXT,
    flag: FLAG,
    slug: SLUG_TEXT,
    color: COLOR_,
    url: URL_,
    language: LANGUAGE_,
    percentage: PERCENTAGE,
    duration: DURATION_,
}


def word(words: tuple[str, ...]) -> Schema:
    """Return one of some fixed words; what YAML 1.1 takes for a flag is among them too."""
    flags: list[object] = [FLAGS[each] for each in words if each in FLAGS]
    loosely = {"type": ["string", "null"], "pattern": _optional("|".join(words))}
    return {"anyOf": [{"enum": [*words, *flags]}, loosely]}


def whole(least: int, most: int | None = None) -> Schema:
    """Return a whole number from `least`, to `most` if there is a most."""
    return {
        "type": ["integer", "string", "null"],
        "minimum": least,
        **({} if most is None else {"maximum": most}),
        "pattern": _optional(r"\+?[0-9]+"),
    }


def mapping(properties: Mapping[str, Schema], required: Iterable[str] = (), **more: Any) -> Schema:
    """Return a mapping with these keys and no others; `required` must be there. Nothing at all is taken too."""
    return {
        "type": ["object", "null", "string"],
        "pattern": _whole(BLANK),
        "additionalProperties": False,
        **({"required": list(required)} if required else {}),
        "properties": dict(properties),
        **more,
    }


def named(value: Schema, **more: Any) -> Schema:
    """Return a mapping whose keys are slugs of the teacher's own, or nothing."""
    return {
        "type": ["object", "null", "string"],
        "pattern": _whole(BLANK),
        "propertyNames": SLUG_KEYS,
        "additionalProperties": value,
        **more,
    }


def text_or(schema: Schema, full: bool = True) -> Schema:
    """Return a text, or what `schema` says of a mapping; `full`: the text may not be empty."""
    rest = {key: value for key, value in schema.items() if key not in ("type", "pattern")}
    return {"type": [*SCALAR, "object"], **({"pattern": NOT_BLANK} if full else {}), **rest}
