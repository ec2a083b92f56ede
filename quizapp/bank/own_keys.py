"""Readers of the question types' own keys, made once from their fields: a new type touches nothing here."""

from collections.abc import Mapping

from quizapp.bank.kinds import reader_of
from quizapp.bank.type_keys import TypeKeys
from quizapp.quiz.types.table import TYPES

OWN_KEYS: Mapping[str, TypeKeys] = {name: TypeKeys(type_, reader_of) for name, type_ in TYPES.items()}
