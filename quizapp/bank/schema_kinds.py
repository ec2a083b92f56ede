"""The kinds of values that a type's own keys take, as JSON Schema: a line each."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from quizapp.bank import accepts, belonging, decisions, options, quantities, rubrics
from quizapp.bank import schema_words as words
from quizapp.bank.schema_values import (
    BLANK,
    FACTOR,
    FLAG,
    FLAG_WORDS,
    FULL_FLAG,
    FULL_TEXT,
    NOT_BLANK,
    PERCENTAGE,
    SCALAR,
    SIGNED,
    TEXT,
    TEXTS,
    TOLERANCE,
    Schema,
    described,
    mapping,
    named,
    text_or,
    whole,
    word,
)
from quizapp.quiz.fields import (
    Accepts,
    Amount,
    Blanks,
    Decisions,
    Factors,
    Field,
    Flag,
    Groups,
    Kind,
    Line,
    Options,
    Pairs,
    Prose,
    Rubric,
    Sides,
    Span,
    Texts,
    Whole,
    Within,
    Word,
)
from quizapp.quiz.types.table import TYPES


def schema_of_kind(kind: Kind, required: bool) -> Schema:
    """Return what may stand under a type's own key."""
    return _SCHEMAS[type(kind)](kind, required)


def shared_definitions() -> dict[str, Schema]:
    """Return what several types refer to, by name."""
    return {"options": _options(Options()), "options-with-credit": _options(Options(credit=True))}


def _options_of(kind: Options, _: bool) -> Schema:
    shared = "options-with-credit" if kind.credit else "options"
    return {"$ref": f"#/$defs/{shared}", "minItems": kind.least}


def _options(kind: Options) -> Schema:
    keys = options.KEYS_WITH_CREDIT if kind.credit else options.KEYS
    values = {
        **dict.fromkeys(options.TEXTS, FULL_TEXT),
        "feedback": TEXT,
        "pin": FLAG,
        "misconception": TEXT,
        "credit": PERCENTAGE,
    }
    option = mapping(described(keys, words.OPTION, values))
    one_text = {
        "anyOf": [{"required": [name]} for name in options.TEXTS],
        "dependentSchemas": {
            name: {"properties": dict.fromkeys(_without(options.TEXTS, name, keys), False)} for name in options.TEXTS
        },
    }
    return {"type": "array", "items": {**text_or(option), **one_text}}


def _without(texts: Sequence[str], name: str, keys: Iterable[str]) -> list[str]:
    """Return the keys that an option may not have whose text stands under `name`."""
    only_for_wrong = [key for key in ("credit", "misconception") if name == "correct" and key in keys]
    return [*(other for other in texts if other != name), *only_for_wrong]


def _sides(_kind: Sides, _required: bool) -> Schema:
    sides = {"true": "What is said to whoever answered true.", "false": "What is said to whoever answered false."}
    properties = {side: {"description": about, **TEXT} for side, about in sides.items()}
    return mapping(properties, patternProperties={FLAG_WORDS: TEXT})


def _accepts(_kind: Accepts, required: bool) -> Schema:
    entry = mapping(
        described(accepts.KEYS, words.ACCEPTED, {"text": FULL_TEXT, "credit": PERCENTAGE, "feedback": TEXT}), ["text"]
    )
    alone = FULL_TEXT if required else TEXT
    return {**alone, "type": [*SCALAR, "array"], "minItems": 1, "items": text_or(entry)}


def _decisions(_kind: Decisions, _required: bool) -> Schema:
    points = named(SIGNED, minProperties=1)
    option = mapping(described(decisions.KEYS, words.DECISION, {"text": FULL_TEXT, "points": points, "feedback": TEXT}))
    return {"type": "array", "minItems": decisions.LEAST, "items": text_or({**option, "required": ["text"]})}


def _amount(_kind: Amount, _required: bool) -> Schema:
    ends = {"type": "array", "minItems": 2, "maxItems": 2, "items": SIGNED}
    between = mapping(described(quantities.BETWEEN, words.AMOUNT, {"between": ends}), ["between"])
    rest = {key: value for key, value in between.items() if key not in SIGNED}
    return {**SIGNED, "type": [*SIGNED["type"], "object"], **rest}


def _factors(_kind: Factors, _required: bool) -> Schema:
    return {**named(FACTOR), "propertyNames": {"pattern": NOT_BLANK}}


def _pairs(_kind: Pairs, _required: bool) -> Schema:
    pair = {"type": "array", "items": FULL_TEXT, "minItems": 2, "maxItems": 2}
    return {"type": "array", "minItems": belonging.LEAST, "items": pair}


def _texts(kind: Texts, _required: bool) -> Schema:
    return {"type": "array", "minItems": kind.least, "items": FULL_TEXT} if kind.least else TEXTS


def _groups(_kind: Groups, _required: bool) -> Schema:
    return {
        "type": "object",
        "minProperties": belonging.LEAST,
        "propertyNames": {"pattern": NOT_BLANK},
        "additionalProperties": {"type": "array", "items": FULL_TEXT},
    }


def _rubric(_kind: Rubric, _required: bool) -> Schema:
    values = {"criterion": FULL_TEXT, "points": {**FACTOR, "maximum": rubrics.MOST}}
    criterion = mapping(described(rubrics.KEYS, words.CRITERION, values), rubrics.KEYS)
    return {"type": ["array", "string", "null"], "pattern": f"^{BLANK}$", "minItems": 1, "items": criterion}


def _span(_kind: Span, _required: bool) -> Schema:
    return mapping(described(rubrics.WORDS, words.WORDS, dict.fromkeys(rubrics.WORDS, whole(1))))


def _blanks(_kind: Blanks, _required: bool) -> Schema:
    own = [_keys_of(TYPES[name].FIELDS) for name in ("short-answer", "numeric", "choice")]
    alone = _accepts(Accepts(), required=True)
    return named({"anyOf": [alone, *own]}, minProperties=1)


def _keys_of(fields: Sequence[Field]) -> Schema:
    """Return a mapping with a type's own keys, as a blank has them."""
    values = {
        each.name: {
            "title": each.name.capitalize(),
            "description": each.about,
            **schema_of_kind(each.kind, each.required),
        }
        for each in fields
    }
    return mapping(values, [each.name for each in fields if each.required])


_SCHEMAS: Mapping[type[Any], Callable[[Any, bool], Schema]] = {
    Flag: lambda _, required: FULL_FLAG if required else FLAG,
    Word: lambda kind, _: word(kind.words),
    Options: _options_of,
    Sides: _sides,
    Whole: lambda kind, _: whole(kind.least, kind.most),
    Accepts: _accepts,
    Line: lambda _, required: FULL_TEXT if required else TEXT,
    Amount: _amount,
    Within: lambda *_: TOLERANCE,
    Factors: _factors,
    Prose: lambda _, required: FULL_TEXT if required else TEXT,
    Rubric: _rubric,
    Span: _span,
    Decisions: _decisions,
    Pairs: _pairs,
    Texts: _texts,
    Groups: _groups,
    Blanks: _blanks,
}
