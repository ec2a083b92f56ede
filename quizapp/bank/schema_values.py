"""What a value may be, as JSON Schema: the reader's kinds of values, as an editor sees them.

An editor has made numbers, flags and null of plain words before a schema is asked, and text is text: whatever a
plain word may have become is taken where a text stands. Nothing here refuses what the reader takes. Patterns are
written so that ECMAScript and Python read them alike; `patternErrorMessage` is what editors say in their place.
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


def _matching(types: Iterable[str], pattern: str, message: str, *examples: str, **more: Any) -> Schema:
    """Return values of some types of which a text matches a pattern, else a message is shown."""
    shown = {"examples": list(examples)} if examples else {}
    return {"type": list(types), "pattern": pattern, "patternErrorMessage": message, **more, **shown}


TEXT: Schema = {"type": SCALAR}
FULL_TEXT: Schema = _matching(SCALAR, NOT_BLANK, "This may not be empty.")
TEXTS: Schema = {"type": [*SCALAR, "array"], "items": FULL_TEXT}

_TRUE_OR_FALSE = "This is true or false."
FLAG: Schema = _matching(("boolean", "string", "null"), _optional(_any_case(FLAGS)), _TRUE_OR_FALSE)
FLAG_WORDS = _whole(rf"\s*(?:{_any_case(FLAGS)})\s*")
FULL_FLAG: Schema = _matching(("boolean", "string"), FLAG_WORDS, _TRUE_OR_FALSE)

FORMAT: Schema = {"anyOf": [{"const": 1}, {"type": "string", "pattern": _whole(rf"\s*(?:{_ONE})\s*")}]}
_A_NUMBER = "This is a number such as 2 or 0.5, not below 0."
POINTS: Schema = _matching(("number", "string"), _whole(rf"\s*(?:{_POSITIVE}|{_ZERO})\s*"), _A_NUMBER, minimum=0)
OPTIONAL_POINTS: Schema = _matching(
    ("number", "string", "null"), _optional(f"{_POSITIVE}|{_ZERO}"), _A_NUMBER, minimum=0
)
SIGNED: Schema = _matching(("number", "string"), _whole(rf"\s*(?:{_NUMBER})\s*"), "This is a number such as 2 or -1.")
FACTOR: Schema = _matching(
    ("number", "string"), _whole(rf"\s*(?=[^eE]*[1-9]){_POSITIVE}\s*"), "This is a number above 0.", exclusiveMinimum=0
)
TOLERANCE: Schema = _matching(
    ("number", "string", "null"),
    _optional(f"{_POSITIVE}|{_ZERO}|(?:{_HUNDRED}|{_EXPONENT}|{_ZERO})%"),
    "This is a number such as 0.5, not below 0, or a percentage such as 1%.",
    "1%",
    minimum=0,
)
PERCENTAGE: Schema = _matching(
    ("string", "null"),
    _optional(f"(?:{_HUNDRED}|{_EXPONENT}|{_ZERO})%"),
    "This is a percentage such as 60%, from 0% to 100%.",
    "60%",
)
DURATION_: Schema = _matching(
    ("string", "null"),
    _optional(f"(?=.*[1-9]){DURATION.pattern}".replace("([0-9]", "(?:[0-9]")),
    "This is a time such as 90s, 20m or 1h30m.",
    *("90s", "20m", "1h30m"),
)
_A_NAME = "A name has up to 64 letters, digits, “-”, “_” and “.”, and begins with a letter or digit."
SLUG_TEXT: Schema = _matching(SCALAR, _whole(rf"\s*|{SLUG}"), _A_NAME, minimum=0)
SLUG_KEYS: Schema = {"pattern": _whole(SLUG), "patternErrorMessage": _A_NAME}
COLOR_: Schema = _matching(
    ("string", "null"), _whole(rf"\s*|{COLOR.pattern}"), "A colour is written as “#2A8F78”, in quotes.", "#2A8F78"
)
URL_: Schema = _matching(
    ("string", "null"),
    _whole(rf"\s*|{_any_case(['http'])}[Ss]?://[^\s/?#]\S*"),
    "An address begins with https:// or http://.",
)
LANGUAGE_: Schema = _matching(
    ("string", "boolean", "null"),
    _whole(rf"\s*|{LANGUAGE.pattern}".replace("a-wyz", "a-wyzA-WYZ").replace("a-z", "a-zA-Z").replace("x", "[xX]")),
    "A language is a tag such as en or pt-BR.",
    *("en", "pt-BR"),
)

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
    loosely = [{"type": ["string", "null"], "pattern": _optional("|".join(words))}]
    as_flags = [{"enum": flags}] if flags else []
    return {"anyOf": [{"enum": list(words)}, *loosely, *as_flags]}


def whole(least: int, most: int | None = None) -> Schema:
    """Return a whole number from `least`, to `most` if there is a most."""
    ends = {"minimum": least, **({} if most is None else {"maximum": most})}
    return _matching(("integer", "string", "null"), _optional(r"\+?[0-9]+"), "This is a whole number.", **ends)


_KEYS = "This is written as keys with values."


def mapping(properties: Mapping[str, Schema], required: Iterable[str] = (), **more: Any) -> Schema:
    """Return a mapping with these keys and no others; `required` must be there. Nothing at all is taken too."""
    return {
        **_matching(("object", "null", "string"), _whole(BLANK), _KEYS),
        "additionalProperties": False,
        **({"required": list(required)} if required else {}),
        "properties": dict(properties),
        **more,
    }


def named(value: Schema, **more: Any) -> Schema:
    """Return a mapping whose keys are slugs of the teacher's own, or nothing."""
    return {
        **_matching(("object", "null", "string"), _whole(BLANK), _KEYS),
        "propertyNames": SLUG_KEYS,
        "additionalProperties": value,
        **more,
    }


def text_or(schema: Schema, full: bool = True) -> Schema:
    """Return a text, or what `schema` says of a mapping; `full`: the text may not be empty."""
    alone = FULL_TEXT if full else TEXT
    rest = {key: value for key, value in schema.items() if key not in FULL_TEXT}
    return {**alone, "type": [*SCALAR, "object"], **rest}


def described(
    keys: Iterable[str], said: Mapping[str, tuple[str, str]], values: Mapping[str, Schema]
) -> dict[str, Schema]:
    """Return the schema of each key, with its title and description."""
    return {key: {"title": said[key][0], "description": said[key][1], **values[key]} for key in keys}
