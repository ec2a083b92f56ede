"""The reader of `options`: texts, or mappings that say more of them."""

from collections.abc import Callable, Sequence
from fractions import Fraction

from yaml.nodes import MappingNode, Node, ScalarNode

from quizapp.bank.drafts import new_option
from quizapp.bank.limits import TEXT
from quizapp.bank.mapping import Keys, Known, items, known, opened, too_few
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
        found = [_usual(item) or _option(item, key, option_keys, problems) for item in nodes]
        whole = tuple(filter(None, found))
        if _may_hold_equals(whole):
            _tell_of_equals(found, nodes, problems)
        return whole if len(whole) == len(found) else None

    return read


def _usual(node: Node) -> Option | None:
    """Return an option of the common kind, a text with or without feedback, if none of it needs a closer look."""
    pairs = node.value
    if type(node) is not MappingNode or not 0 < len(pairs) <= 2:
        return None
    key, value = pairs[0]
    text, feedback = value.value, None
    if key.value not in TEXTS or type(value) is not ScalarNode or not _is_simple(text):
        return None
    if len(pairs) == 2:
        second, value = pairs[1]
        feedback = value.value
        if second.value != "feedback" or type(value) is not ScalarNode or not _is_simple(feedback):
            return None
    correct = key.value == "correct"
    return new_option(text, correct, feedback, ONE if correct else NONE, False, None)


def _is_simple(text: str) -> bool:
    """Tell whether a text can be taken as it is."""
    return 0 < len(text) <= TEXT and not text.isspace() and "![" not in text


def _option(node: Node, list_key: Node, known_keys: Known, problems: Problems) -> Option | None:
    """Return an option of any kind; None where it has no text, which was told."""
    if isinstance(node, ScalarNode):
        text = item_text(node, list_key, markdown, problems)
        return None if text is None else Option(text)
    keys = opened(node, "option", known_keys, problems)
    return None if keys is None else _from_keys(node, keys, problems)


def _from_keys(node: Node, keys: Keys, problems: Problems) -> Option | None:
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


def _may_hold_equals(options: Sequence[Option]) -> bool:
    """Tell whether a closer look is needed; of texts without odd blanks equal ones are the same letter by letter."""
    texts = [option.text for option in options]
    joined = " ".join(texts)
    plain = joined.isascii() and joined.isprintable() and "  " not in joined and joined.strip() == joined
    return not plain or len(set(texts)) < len(texts)


def _tell_of_equals(options: Sequence[Option | None], nodes: Sequence[Node], problems: Problems) -> None:
    """Tell of each option whose text equals that of one before."""
    seen: set[str | None] = set()
    for option, node in zip(options, nodes, strict=True):
        text = folded(option.text) if option else None
        if option and text in seen:
            problems.error("duplicate-option", _text_node(node), text=option.text)
        seen.add(text)


def _text_node(node: Node) -> Node:
    """Return where an option's text stands."""
    if isinstance(node, MappingNode):
        return next((value for key, value in node.value if key.value in TEXTS), node)
    return node
