"""`type: cloze`: a text with blanks, each a small question of its own: a typed word, a number, or a choice.

The blanks are marked, asked and told by the types that they are of, so this module knows three of its siblings.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from quizapp.quiz.fields import Blanks, Field, Problem, Prose
from quizapp.quiz.forms import Form, Line, State, ToldLine
from quizapp.quiz.layout import Layout, Rank
from quizapp.quiz.nonsense import Nonsense, all_understood
from quizapp.quiz.rows import screen_marks
from quizapp.quiz.types import choice, numeric, short_answer
from quizapp.quiz.types.choice import Choice
from quizapp.quiz.types.numeric import Numeric
from quizapp.quiz.types.short_answer import ShortAnswer
from quizapp.quiz.words import folded, is_slug
from quizapp.quiz.written import Written

NAME = "cloze"
PROMPT_NEEDED = False
FIELDS = (
    Field("text", Prose(), "The text, with each blank as {name}; {{ and }} stand for braces.", required=True),
    Field("blanks", Blanks(), "What is accepted in each blank.", required=True),
)
NOTHING = Fraction(0)
GAP, EMPTY = "____", "…"
_AROUND = 12  # letters before and after a brace, by which it is found
_TOKENS = re.compile(r"\{\{|\}\}|\{([^{}]*)\}|[{}]")
Part = ShortAnswer | Numeric | Choice
Answers = tuple[str | int | None, ...]


@dataclass(frozen=True, slots=True)
class Blank:
    """A blank by its name; one of the three is what it is."""

    name: str
    short: ShortAnswer | None = None
    number: Numeric | None = None
    choice: Choice | None = None


@dataclass(frozen=True, slots=True)
class Cloze:
    """The text as it was written, and its blanks in the order of the file."""

    text: str
    blanks: tuple[Blank, ...]


@dataclass(frozen=True, slots=True)
class BlankAsked:
    """A blank before the answer; `asked` is what its own type shows, `options` are Markdown where one is picked."""

    at: int
    asked: Any
    options: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ClozeAsked:
    """What stands before, between and after the blanks, as Markdown, and the blanks in the order of the text."""

    texts: tuple[str, ...]
    blanks: tuple[BlankAsked, ...]


@dataclass(frozen=True, slots=True)
class BlankTold:
    """A blank after the answer: what was given (None: nothing), what is right, as Markdown, and what was said of it."""

    given: str | None
    right: str
    state: State
    feedback: str | None


@dataclass(frozen=True, slots=True)
class ClozeTold:
    """The text and its blanks after the answer, in the order of the text."""

    texts: tuple[str, ...]
    blanks: tuple[BlankTold, ...]


Body = Cloze
Response = Answers  # for each blank, in the file's order: a typed text, an option's place, or None


def build(values: Mapping[str, Any], language: str) -> Cloze:
    """Return the question's own data from its fields' values."""
    return Cloze(values["text"], tuple(_blank(name, body) for name, body in values["blanks"]))


def _blank(name: str, body: Part) -> Blank:
    match body:
        case ShortAnswer():
            return Blank(name, short=body)
        case Numeric():
            return Blank(name, number=body)
        case Choice():
            return Blank(name, choice=body)


def problems(question: Cloze) -> Iterator[Problem]:
    """Name blanks without entry, entries without blank, blanks that stand twice, and braces that stand alone."""
    names = {blank.name for blank in question.blanks}
    seen: set[str] = set()
    for token in _TOKENS.finditer(question.text):
        if token[0] in ("{", "}"):
            yield _of_text("lone-brace", around=_around(question.text, token.start()))
        elif token[1] is not None:
            name = folded(token[1])
            if not is_slug(name):
                yield _of_text("bad-slug", key="text", given=name)
            elif name in seen:
                yield _of_text("blank-twice", name=name)
            elif name not in names:
                yield _of_text("blank-without-entry", name=name)
            seen.add(name)
    for blank in question.blanks:
        if blank.name not in seen:
            yield Problem("entry-without-blank", ("blanks", blank.name), (("name", blank.name),))


def _of_text(code: str, **facts: str) -> Problem:
    return Problem(code, ("text",), tuple(facts.items()), at_value=True)


def _around(text: str, at: int) -> str:
    """Return the words around a place in a text."""
    return " ".join(text[max(0, at - _AROUND) : at + _AROUND].split())


def credit(question: Cloze, response: Answers) -> Fraction:
    """Return the credit of a response, 0 to 1: the mean over the blanks. Raises Nonsense as the blanks' types do."""
    earned, faults = NOTHING, {}
    for at, (blank, given) in enumerate(zip(question.blanks, response, strict=True)):
        try:
            earned += NOTHING if given is None else _type_of(blank).credit(_body(blank), given)
        except Nonsense as fault:
            faults[at] = fault
    if faults:
        raise _of_parts(faults, response)
    return earned / len(question.blanks)


def _of_parts(faults: Mapping[int, Nonsense], response: Answers) -> Nonsense:
    """Return the first fault with the others, and what is left of a response without the blanks at fault."""
    first, *others = faults.values()
    rest = tuple(None if at in faults else given for at, given in enumerate(response))
    first.others, first.rest = tuple(others), None if set(rest) == {None} else rest
    return first


def key(question: Cloze) -> Answers:
    """Return the response that earns everything."""
    return tuple(_type_of(blank).key(_body(blank)) for blank in question.blanks)


def chance(question: Cloze) -> Fraction:
    """Return the credit that blind guessing earns on average."""
    each = [_type_of(blank).chance(_body(blank)) for blank in question.blanks]
    return sum(each, NOTHING) / len(each)


def layout(question: Cloze, shuffle: bool, rank: Rank) -> Layout:
    """Return the options' places in the order to show, those of all blanks one after the other, counted on."""
    order: list[int] = []
    for blank in question.blanks:
        if blank.choice is not None:
            order += _counted_on(blank.choice, len(order), shuffle, rank)
    return tuple(order)


def _counted_on(question: Choice, before: int, shuffle: bool, rank: Rank) -> list[int]:
    return [before + place for place in choice.layout(question, shuffle, lambda place: rank(before + place))]


def ask(question: Cloze, order: Layout) -> ClozeAsked:
    """Return what may be seen before the answer."""
    asked = {blank.name: _asked(at, blank, own) for at, (blank, own) in enumerate(_with_orders(question, order))}
    texts, names = _parts(question.text)
    return ClozeAsked(texts, tuple(asked[name] for name in names))


def _asked(at: int, blank: Blank, order: Layout) -> BlankAsked:
    asked = _type_of(blank).ask(_body(blank), order)
    options = tuple(row.text for row in asked.rows) if blank.choice is not None else ()
    return BlankAsked(at, asked, options)


def tell(question: Cloze, order: Layout, response: Answers | None) -> ClozeTold:
    """Return what is seen after the answer; no response is "I don't know"."""
    given = response or (None,) * len(question.blanks)
    pairs = zip(_with_orders(question, order), given, strict=True)
    told = {blank.name: _told(blank, own, each) for (blank, own), each in pairs}
    texts, names = _parts(question.text)
    return ClozeTold(texts, tuple(told[name] for name in names))


def _told(blank: Blank, order: Layout, given: str | int | None) -> BlankTold:
    type_, body = _type_of(blank), _body(blank)
    (right, *_) = type_.words(body, type_.key(body))
    if given is None:
        return BlankTold(None, right, "passed", None)
    lines = type_.told_form(type_.tell(body, order, given))
    own = next(line for line in lines if line.chosen)
    return BlankTold(type_.words(body, given)[0], right, own.state, own.feedback)


def form(asked: ClozeAsked) -> Form:
    """Return what is asked in plain lines: the text with numbered gaps, and what can be picked for some."""
    text = asked.texts[0]
    for number, after in enumerate(asked.texts[1:], 1):
        text += f"({number}) {GAP}{after}"
    picks = [
        Line(f"({number})", "; ".join(f"{mark} {option}" for mark, option in _marked(blank)))
        for number, blank in enumerate(asked.blanks, 1)
        if blank.options
    ]
    how = "" if len(asked.blanks) == 1 else "one gap after the other, parted by “|”"
    return Form((Line("", text), *picks), how, "Your answer" if not how else "Your answers", free=True)


def told_form(told: ClozeTold) -> tuple[ToldLine, ...]:
    """Return what is said after the answer in plain lines: each gap with what was given and what is right."""
    return tuple(_told_line(number, blank) for number, blank in enumerate(told.blanks, 1))


_SAID: Mapping[State, str] = {"right": "Right", "partly": "Partly right", "wrong": "Not right", "passed": "Left empty"}


def _told_line(number: int, blank: BlankTold) -> ToldLine:
    right = "" if blank.state == "right" else f"right: {blank.right}"
    words_ = "; ".join(part for part in (blank.given or "", right) if part)
    return ToldLine(_SAID[blank.state], str(number), words_, blank.state, blank.feedback, blank.given is not None)


def words(question: Cloze, response: Answers) -> tuple[str, ...]:
    """Return a response in words, a blank each, in the order of the text."""
    given = {blank.name: (blank, each) for blank, each in zip(question.blanks, response, strict=True)}
    ordered = (given[name] for name in _parts(question.text)[1])
    return tuple(EMPTY if each is None else _type_of(blank).words(_body(blank), each)[0] for blank, each in ordered)


def to_json(response: Answers) -> dict[str, str | int]:
    """Return a response as JSON: the blank's place to what was given; nothing where nothing was."""
    return {str(at): given for at, given in enumerate(response) if given not in (None, "")}


def from_json(question: Cloze, value: object) -> Answers:
    """Return a response from JSON; raises Nonsense where it is not one of this question's."""
    if not isinstance(value, dict):
        raise Nonsense("not-pairs")
    given: list[str | int | None] = [None] * len(question.blanks)
    for name, each in value.items():
        at = int(name) if isinstance(name, str) and name.isascii() and name.isdigit() and len(name) < 7 else -1
        if not 0 <= at < len(given):
            raise Nonsense("no-such-blank", given=str(name))
        blank = question.blanks[at]
        given[at] = _type_of(blank).from_json(_body(blank), each) or (0 if blank.choice is not None else None)
    return tuple(given)


def from_values(question: Cloze, value: Written) -> Answers:
    """Return a response as a file of responses writes it: the blank's name with a text or an option."""
    if not isinstance(value, Mapping):
        raise Nonsense("not-pairs")
    places = {blank.name: at for at, blank in enumerate(question.blanks)}
    given: list[str | int | None] = [None] * len(question.blanks)

    def take(entry: tuple[str, str]) -> None:
        name, each = entry
        if name not in places:
            unknown = Nonsense("no-such-blank", given=name)
            unknown.at_key = True
            raise unknown
        blank = question.blanks[places[name]]
        given[places[name]] = _type_of(blank).from_values(_body(blank), each)

    all_understood(value.items(), take)
    return tuple(given)


def from_typed(asked: ClozeAsked, typed: str) -> Answers:
    """Return the response that a typed line is: the gaps' answers in the order of the text, parted by `|`."""
    several = len(asked.blanks) > 1
    given_ = [word.strip() for word in typed.split("|")] if several else [typed.strip()]
    if len(given_) > len(asked.blanks):
        raise Nonsense("too-many-gaps", count=len(asked.blanks))
    answers: list[str | int | None] = [None] * len(asked.blanks)
    for blank, word in zip(asked.blanks, given_, strict=False):
        answers[blank.at] = _understood(blank, word) if word else None
    return tuple(answers)


def _understood(blank: BlankAsked, word: str) -> Any:
    """Return what a word stands for in a blank: an option by its letter, number or text, else what was typed."""
    if not blank.options:
        type_ = numeric if isinstance(blank.asked, numeric.NumberAsked) else short_answer
        return type_.from_typed(blank.asked, word)
    texts = {folded(option).casefold(): row.place for option, row in zip(blank.options, blank.asked.rows, strict=True)}
    wanted = folded(word).casefold()
    return texts[wanted] if wanted in texts else choice.from_typed(blank.asked, word)


def _marked(blank: BlankAsked) -> list[tuple[str, str]]:
    return list(zip(screen_marks(len(blank.options)), blank.options, strict=True))


def _parts(text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return what stands around the blanks, and their names, in the order of the text."""
    texts, names, last = [""], [], 0
    for token in _TOKENS.finditer(text):
        texts[-1] += text[last : token.start()]
        last = token.end()
        if token[1] is None:
            texts[-1] += token[0][0]
        else:
            names.append(folded(token[1]))
            texts.append("")
    texts[-1] += text[last:]
    return tuple(texts), tuple(names)


def _with_orders(question: Cloze, order: Layout) -> Iterator[tuple[Blank, Layout]]:
    """Yield each blank with the order of its options, counted from 0."""
    before = 0
    for blank in question.blanks:
        count = len(blank.choice.options) if blank.choice is not None else 0
        yield blank, tuple(place - before for place in order[before : before + count])
        before += count


def _type_of(blank: Blank) -> Any:
    return short_answer if blank.short is not None else numeric if blank.number is not None else choice


def _body(blank: Blank) -> Part:
    body = blank.short or blank.number or blank.choice
    if body is None:
        raise ValueError(f"a blank that is nothing: {blank.name}")
    return body
