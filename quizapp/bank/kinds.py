"""The readers of the kinds of values that a type's own keys take, a line each."""

from collections.abc import Callable, Mapping
from typing import Any

from yaml.nodes import Node

from quizapp.bank.accepts import accepts
from quizapp.bank.belonging import groups, pairs, texts_reader
from quizapp.bank.blanks import blanks_reader
from quizapp.bank.decisions import decisions
from quizapp.bank.numbers import whole
from quizapp.bank.options import options_reader
from quizapp.bank.problems import Problems
from quizapp.bank.quantities import amount, factors, within
from quizapp.bank.rubrics import rubric, words
from quizapp.bank.scalars import (
    flag,
    line,
    markdown,
    word,
)
from quizapp.bank.sides import sides
from quizapp.quiz.fields import (
    Accepts,
    Amount,
    Blanks,
    Decisions,
    Factors,
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

Reader = Callable[[Node, Node, Problems], Any]


def reader_of(kind: Kind) -> Reader:
    """Return what reads a kind of value: a node, the key it stands under, and where problems go."""
    return _READERS[type(kind)](kind)


def _word_reader(kind: Word) -> Reader:
    return lambda node, key, problems: word(node, key, kind.words, problems)


def _whole_reader(kind: Whole) -> Reader:
    return lambda node, key, problems: whole(node, key, kind.least, kind.most, problems)


_READERS: Mapping[type[Any], Callable[[Any], Reader]] = {
    Flag: lambda _: flag,
    Word: _word_reader,
    Options: options_reader,
    Sides: lambda _: sides,
    Whole: _whole_reader,
    Accepts: lambda _: accepts,
    Line: lambda _: line,
    Amount: lambda _: amount,
    Within: lambda _: within,
    Factors: lambda _: factors,
    Prose: lambda _: markdown,
    Rubric: lambda _: rubric,
    Span: lambda _: words,
    Decisions: lambda _: decisions,
    Pairs: lambda _: pairs,
    Texts: texts_reader,
    Groups: lambda _: groups,
    Blanks: lambda _: blanks_reader(reader_of),
}
