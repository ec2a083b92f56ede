"""The reader of `options`: texts, or mappings that say more of them."""

from collections.abc import Callable, Sequence
from fractions import Fraction

from yaml.nodes import MappingNode, Node, ScalarNode

from quizapp.bank.mapping import Keys, items, known, opened, too_few
from quizapp.bank.numbers import percentage
from quizapp.bank.problems import Problems
from quizapp.bank.scalars import flag, is_empty, line, markdown
from quizapp.bank.texts import item_text
from quizapp.quiz.fields import Options
from quizapp.quiz.option import Option
from quizapp.quiz.words import folded

TEXTS = ("correct", "wrong", "text")
KEYS = known(*TEXTS, "feedback", "pin", "misconception")
KEYS_WITH_CREDIT = known(*KEYS, "credit")
ONE, NONE = Fraction(1), Fraction(0)

Found = tuple[Option, ...] | None


def options_reader(kind: Options) -> Callable[[Node, Node, Problems], Found]:
    """Return the reader of a list of options; None comes back where not every option has a text."""
    option_keys = KEYS_WITH_CREDIT if kind.credit else KEYS

    def read(node: Node, key: Node, problems: Problems) -> Found:
        nodes = items(node, key, problems)
        if nodes is None:
            return None
        if len(nodes) < kind.least:
            too_few(key, kind.least, len(nodes), problems)
            return None
        found = []
        for item in nodes:
            if isinstance(item, ScalarNode):
                text = item_text(item, key, markdown, problems)
                found.append(None if text is None else Option(text))
            else:
                keys = opened(item, "option", option_keys, problems)
                found.append(None if keys is None else _option(item, keys, problems))
        _tell_of_equals(found, nodes, problems)
        whole = tuple(option for option in found if option is not None)
        return whole if len(whole) == len(nodes) else None

    return read


def _option(node: Node, keys: Keys, problems: Problems) -> Option | None:
    named = [name for name in TEXTS if name in keys]
    if len(named) != 1:
        _tell_of_texts(node, keys, named, problems)
        return None
    key, value = keys[named[0]]
    text = markdown(value, key, problems)
    if text is None:
        if is_empty(value):
            problems.missing("no-option-text", node)
        return None
    correct = named[0] == "correct"
    feedback = misconception = None
    credit, pin = ONE if correct else NONE, False
    for name, (key, value) in keys.items():
        if name == "feedback":
            feedback = markdown(value, key, problems)
        elif name == "pin":
            pin = flag(value, key, problems) or False
        elif name not in TEXTS and correct:
            problems.error("only-for-wrong", key, key=name)
        elif name == "credit":
            credit = percentage(value, key, problems) or NONE
        elif name == "misconception":
            misconception = line(value, key, problems)
    return Option(text, correct, feedback, credit, pin, misconception)


def _tell_of_texts(node: Node, keys: Keys, named: Sequence[str], problems: Problems) -> None:
    if named:
        problems.error("several-option-texts", keys[named[1]][0], first=named[0], second=named[1])
    else:
        problems.missing("no-option-text", node)


def _tell_of_equals(found: Sequence[Option | None], nodes: Sequence[Node], problems: Problems) -> None:
    """Tell of each option whose text equals that of one before."""
    texts: dict[str, int] = {}
    for place, option in enumerate(found):
        if option is not None and texts.setdefault(folded(option.text), place) != place:
            problems.error("duplicate-option", _text_node(nodes[place]), text=option.text)


def _text_node(node: Node) -> Node:
    """Return where an option's text stands."""
    if isinstance(node, MappingNode):
        return next((value for key, value in node.value if key.value in TEXTS), node)
    return node
