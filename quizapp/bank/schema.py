"""The JSON Schema (draft 2020-12) of quiz files, made from the reader's own tables.

The keys, their order and what their values may be come from where the reader has them; the question types' own from
their fields, so that a new type is in the schema as soon as it is in the table of types. What the schema refuses the
reader refuses too; the reader sees more (names that nothing bears, options of which none is right).
"""

from collections.abc import Mapping
from typing import Any, get_args

from quizapp.bank import header, images, question, session_keys
from quizapp.bank import schema_words as words
from quizapp.bank.limits import QUESTIONS
from quizapp.bank.schema_kinds import schema_of_kind, shared_definitions
from quizapp.bank.schema_values import (
    DURATION_,
    FLAG,
    FORMAT,
    FULL_TEXT,
    NOT_BLANK,
    OF_READER,
    OPTIONAL_POINTS,
    PERCENTAGE,
    POINTS,
    SLUG_TEXT,
    TEXT,
    TEXTS,
    Schema,
    described,
    mapping,
    named,
    text_or,
    whole,
    word,
)
from quizapp.quiz.fields import Field
from quizapp.quiz.points import OwnPoints
from quizapp.quiz.quiz import Confidence, Difficulty, Mode
from quizapp.quiz.types.table import TYPES

DIALECT = "https://json-schema.org/draft/2020-12/schema"
Values = Mapping[str, Schema]


def quiz_schema() -> Schema:
    """Return the schema of quiz files."""
    definitions = {
        "waive": _waive(),
        **shared_definitions(),
        **{_definition(name): _question(name) for name in TYPES},
        "question": _question_of_any_type(),
    }
    return {
        "$schema": DIALECT,
        "$id": "urn:quizapp:format:1",
        "title": "A quiz",
        "description": "A quiz file of quizapp, format 1.",
        "type": "object",
        "required": ["format", "title", "questions"],
        "additionalProperties": False,
        "properties": described(header.KEYS, words.FILE, _file_values()),
        "$defs": definitions,
    }


def _of_readers(readers: Mapping[str, Any]) -> dict[str, Schema]:
    return {key: OF_READER[read] for key, read in readers.items()}


def _reference(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name}"}


def _file_values() -> Values:
    domain = mapping(described(header.DOMAIN, words.DOMAIN, _of_readers(header.DOMAIN) | _TITLE), ["title"])
    section = mapping(described(header.SECTION, words.SECTION, _of_readers(header.SECTION) | _TITLE), ["title"])
    return {
        **_of_readers(header.PLAIN),
        **_TITLE,
        "format": FORMAT,
        "authors": TEXTS,
        "tags": TEXTS,
        "waive": _reference("waive"),
        "domains": named(text_or(domain), minProperties=1),
        "sections": named(text_or(section)),
        "source": mapping(described(header.SOURCE, words.SOURCE, _of_readers(header.SOURCE))),
        "session": mapping(described(session_keys.KEYS, words.SESSION, _session_values())),
        "questions": {"type": "array", "minItems": 1, "maxItems": QUESTIONS, "items": _reference("question")},
    }


_TITLE: dict[str, Schema] = {"title": FULL_TEXT}


def _session_values() -> Values:
    orders = mapping(described(session_keys.ORDERS, words.SHUFFLE, dict.fromkeys(session_keys.ORDERS, FLAG)))
    return {
        "mode": word(get_args(Mode)),
        "draw": whole(1),
        "shuffle": {**orders, **FLAG, "type": [*FLAG["type"], "object"]},
        "time_limit": DURATION_,
        "tries": whole(1, 5),
        "retry_penalty": PERCENTAGE,
        "confidence": word(get_args(Confidence)),
        "pass": PERCENTAGE,
        "open_book": FLAG,
    }


def _waive() -> Schema:
    reasons = named({"description": "Why the warning is waived.", **FULL_TEXT})
    return {**reasons, "propertyNames": {"pattern": NOT_BLANK}}


def _definition(type_: str) -> str:
    return f"question-{type_}"


def _question_of_any_type() -> Schema:
    """Return the schema that asks a question's type first, so that its own keys are offered and no others."""
    usual = _reference(_definition(question.USUAL))
    for name in reversed([name for name in TYPES if name != question.USUAL]):
        is_it = {"type": "object", "properties": {"type": {"const": name}}, "required": ["type"]}
        usual = {"if": is_it, "then": _reference(_definition(name)), "else": usual}
    return usual


def _question(type_name: str) -> Schema:
    type_ = TYPES[type_name]
    keys = [key for key in question.COMMON if key != "points" or not issubclass(type_.Body, OwnPoints)]
    common = described(keys, words.QUESTION, _common_values())
    own = {field.name: _own(field) for field in type_.FIELDS}
    return {
        "title": f"A {type_name} question",
        "type": "object",
        "required": [
            *(["prompt"] if type_.PROMPT_NEEDED else []),
            *(field.name for field in type_.FIELDS if field.required),
        ],
        "additionalProperties": False,
        "properties": {**common, **own},
    }


def _common_values() -> Values:
    points = {**named(POINTS, minProperties=1), **OPTIONAL_POINTS, "type": [*OPTIONAL_POINTS["type"], "object"]}
    passage = {"section": SLUG_TEXT, "quote": TEXT}
    picture = {"path": FULL_TEXT, "alt": TEXT}
    return {
        "id": SLUG_TEXT,
        "type": word(tuple(TYPES)),
        "prompt": FULL_TEXT,
        "section": SLUG_TEXT,
        "points": points,
        "image": text_or(mapping(described(images.KEYS, words.IMAGE, picture), ["path"]), full=False),
        "hint": TEXTS,
        "explanation": TEXT,
        "source": mapping(described(question.PASSAGE, words.PASSAGE, passage)),
        "waive": _reference("waive"),
        "difficulty": word(get_args(Difficulty)),
        "tags": TEXTS,
        "time_limit": DURATION_,
    }


def _own(field: Field) -> Schema:
    title = field.name.replace("_", " ").capitalize()
    return {"title": title, "description": field.about, **schema_of_kind(field.kind, field.required)}
