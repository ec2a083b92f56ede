"""The one place where the Markdown parser is loaded: when a text first has something in it to parse."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.markup import parser


def full() -> "type[parser.Parsed]":
    """Return what parses Markdown; the first call takes some 50 ms."""
    parsed: type[parser.Parsed] = import_module("quizapp.markup.parser").Parsed
    return parsed
