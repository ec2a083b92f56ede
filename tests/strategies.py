"""What property tests draw: questions, quizzes, and what a learner might do with them."""

from dataclasses import replace
from fractions import Fraction
from functools import partial
from typing import Any

from hypothesis import strategies as st

from quizapp.quiz.accepting import Accepted
from quizapp.quiz.by_hand import ByHand, steps
from quizapp.quiz.numerals import written
from quizapp.quiz.quiz import Mode, Question, Quiz, SessionDefaults
from quizapp.quiz.types.categorize import Categorize
from quizapp.quiz.types.choice import Choice
from quizapp.quiz.types.cloze import Cloze
from quizapp.quiz.types.essay import Essay
from quizapp.quiz.types.matching import Matching
from quizapp.quiz.types.multiple import Multiple
from quizapp.quiz.types.numeric import Numeric
from quizapp.quiz.types.ordering import Ordering
from quizapp.quiz.types.scenario import Scenario
from quizapp.quiz.types.short_answer import ShortAnswer
from quizapp.quiz.types.table import TYPES
from quizapp.session.actions import (
    Action,
    Answer,
    Begin,
    DontKnow,
    Draft,
    Flag,
    GoTo,
    HandIn,
    Hint,
    MarkByHand,
    Next,
    Pause,
    Resume,
    Skip,
    Sure,
    Tick,
    TimeUp,
)
from quizapp.session.steps import Session
from tests.builders import (
    categorize,
    choice,
    cloze,
    essay,
    matching,
    multiple,
    numeric,
    ordering,
    question,
    quiz,
    scenario,
    short_answer,
    true_false,
)

DOMAINS = ("geography", "trade", "safety")
worths = st.one_of(st.integers(0, 5).map(Fraction), st.fractions(0, 3, max_denominator=7))


def _texts(keys: int, pins: int, count: int) -> list[str]:
    return [f"{'*' * (keys >> at & 1)}Option {at}{'|' * (pins >> at & 1)}" for at in range(count)]


_counts = st.integers(2, 5)
_pins = st.sampled_from((0, 0, 1, 16, 18))
_choices = st.builds(
    lambda count, key, pins: choice(*_texts(1 << key % count, pins, count)), _counts, st.integers(0, 4), _pins
)
_multiples = st.builds(
    lambda count, keys, pins, scoring: multiple(*_texts(keys % (2**count - 1) + 1, pins, count), scoring=scoring),
    _counts,
    st.integers(0, 31),
    _pins,
    st.sampled_from(("net", "exact", "each")),
)
_words = st.text("aAbB1é –", min_size=1, max_size=6).filter(lambda text: bool(text.strip()))


def _accepting(texts: list[str], shares: list[Fraction], rules: dict[str, Any]) -> Any:
    entries = [Accepted(text, share) for text, share in zip(texts, [Fraction(1), *shares], strict=False)]
    return short_answer(*entries, **rules)


_short_answers = st.builds(
    _accepting,
    st.lists(_words, min_size=1, max_size=3),
    st.lists(st.fractions(0, 1, max_denominator=4), min_size=2, max_size=2),
    st.sampled_from(({}, {"case": True}, {"typos": 2}, {"typos": 1, "case": True}, {"wildcard": True})),
)
_numbers = st.decimals(-9999, 9999, places=2).map(str)
_numerics = st.one_of(
    st.builds(
        numeric,
        _numbers,
        st.sampled_from((None, "0.5", "0", "10%")),
        st.just("m"),
        st.sampled_from(({}, {"km": "1000", "m²": "2"})),
        st.sampled_from(("comma", "point", "blank")),
    ),
    st.builds(lambda a, b: numeric((min(a, b), max(a, b)), "1"), st.integers(-9, 9), st.integers(-9, 9)),
)
_matchings = st.builds(
    lambda rights, extra: matching(*(f"left {at}>right {right}" for at, right in enumerate(rights)), extra=extra),
    st.lists(st.integers(0, 3), min_size=2, max_size=4),
    st.sampled_from(((), ("nothing",), ("nothing", "nowhere"))),
)
_orderings = st.builds(
    lambda count, scoring: ordering(*(f"item {at}" for at in range(count)), scoring=scoring),
    st.integers(2, 5),
    st.sampled_from(("relative", "exact", "absolute")),
)
_groupings = st.builds(
    lambda one, two, three: categorize(first="a" * one, second=" ".join("bcde"[:two]), third=" ".join("fgh"[:three])),
    st.integers(1, 3),
    st.integers(1, 4),
    st.integers(0, 3),
)
_clozes = st.builds(
    lambda short, pick: cloze("The {river} and {{ the {sea}.", sea=pick, river=short), _short_answers, _choices
)
_assigned = st.one_of(_clozes, _matchings, _orderings, _groupings)
_effects = st.dictionaries(st.sampled_from(DOMAINS), st.integers(-4, 4), max_size=3)
_scenarios = st.lists(_effects, min_size=2, max_size=4).map(
    lambda effects: scenario(**{f"option{at}": points for at, points in enumerate(effects)})
)
credited: st.SearchStrategy[Any] = st.one_of(
    _choices, _multiples, st.booleans().map(true_false), _short_answers, _numerics, _assigned
)
"""Bodies of questions whose responses have credit."""
_worths = st.sampled_from(("0.5", "1", "2", "2.25"))
_essays = st.lists(_worths, max_size=3).map(lambda worths: essay(*worths, sample="So."))
bodies: st.SearchStrategy[Any] = st.one_of(credited, _scenarios, _essays)
"""Bodies of questions of any type."""

_points = st.dictionaries(st.sampled_from(DOMAINS), worths, min_size=1, max_size=3)
_penalties = st.one_of(st.just(Fraction(1, 3)), st.fractions(0, 1, max_denominator=4))
_more: st.SearchStrategy[dict[str, Any]] = st.fixed_dictionaries(
    {},
    optional={
        "tries": st.integers(1, 4),
        "retry_penalty": _penalties,
        "confidence": st.sampled_from(("off", "ask", "score")),
    },
)
modes: st.SearchStrategy[Mode] = st.sampled_from(("practice", "test"))


def quizzes(
    id_: str = "rivers", collection: str | None = None, most: int = 6, of: st.SearchStrategy[Any] = bodies
) -> st.SearchStrategy[Quiz]:
    """Draw a quiz over DOMAINS, of one to `most` questions of any type, for practice or as a test."""

    def made(
        asked: list[tuple[Any, dict[str, Fraction]]], questions: bool, options: bool, mode: Mode, more: dict[str, Any]
    ) -> Quiz:
        rows = [
            question(f"q{place}", body, points, hints=("A hint.", "A further one.")[: place % 3])
            for place, (body, points) in enumerate(asked)
        ]
        session = SessionDefaults(mode, shuffle_questions=questions, shuffle_options=options, **more)
        return quiz(*rows, id_=id_, domains=DOMAINS, collection=collection, session=session)

    asked = st.lists(st.tuples(of, _points), min_size=1, max_size=most)
    return st.builds(made, asked, st.booleans(), st.booleans(), modes, _more)


def limited_quizzes() -> st.SearchStrategy[Quiz]:
    """Draw a quiz with a time limit (in seconds) for the session, for some of its questions, for both or for none."""

    def made(of: Quiz, whole: int | None, own: list[int | None]) -> Quiz:
        rows = tuple(replace(asked, time_limit=limit) for asked, limit in zip(of.questions, own, strict=False))
        session = replace(of.header.session, time_limit=whole)
        return Quiz(replace(of.header, session=session), rows)

    own = st.lists(st.one_of(st.none(), st.integers(1, 60)), min_size=6, max_size=6)
    return st.builds(made, quizzes(), st.one_of(st.none(), st.integers(1, 200)), own)


def is_nothing(response: Any) -> bool:
    """Tell whether a response is none: nothing ticked, or nothing given to any item."""
    nothing = isinstance(response, tuple) and not any(each is not None for each in response)
    return response == frozenset() or nothing


def bytes_of(place: int) -> bytes:
    """Return a place's rank where nothing is shuffled."""
    return place.to_bytes(4, "big")


def responses(asked: Question) -> st.SearchStrategy[Any]:
    """Draw a response that makes sense for a question, the empty one included."""
    match asked.body:
        case Choice(options=options):
            return st.integers(0, len(options) - 1)
        case Multiple(options=options):
            return st.frozensets(st.integers(0, len(options) - 1))
        case Ordering(items=items):
            return st.permutations(range(len(items))).map(tuple)
        case Cloze(blanks=(sea, river)):
            each = responses(replace(asked, type="choice", body=sea.choice))
            other = responses(replace(asked, type="short-answer", body=river.short))
            return st.tuples(st.none() | each, st.none() | other)
        case Matching() | Categorize():
            of = TYPES[asked.type].ask(asked.body, TYPES[asked.type].layout(asked.body, False, bytes_of))
            each = st.none() | st.integers(0, len(of.choices) - 1)
            return st.lists(each, min_size=len(of.items), max_size=len(of.items)).map(tuple)
        case Scenario(options=decisions):
            return st.integers(0, len(decisions) - 1)
        case Numeric(low=low, units=units):
            amounts = st.one_of(
                st.just(written(low, units.grouping)), st.sampled_from(("1,5", "−2.25", "1e3", "1 000"))
            )
            return st.builds(
                lambda amount, unit: f"{amount} {unit}".strip(), amounts, st.sampled_from(("", *units.names))
            )
        case Essay():
            return st.sampled_from(("A few words.", "Two\n\nparagraphs – of words", "一二三"))
        case ShortAnswer(accept=accept):
            return st.one_of(_words, st.sampled_from([entry.text for entry in accept]))
    return st.booleans()


def marks_by_hand(session: Session) -> st.SearchStrategy[Action]:
    """Draw a mark by hand for some question, one that makes sense where its type is marked so."""
    at = st.integers(-1, len(session.answers) - 1)
    return at.flatmap(lambda slot: _reached(session.plan.slots[slot].question).map(partial(MarkByHand, slot)))


def _reached(asked: Question) -> st.SearchStrategy[tuple[Fraction, ...]]:
    criteria = asked.body.criteria() if isinstance(asked.body, ByHand) else ()
    return st.tuples(*(st.sampled_from(list(steps(each))) for each in criteria))


def actions(session: Session) -> st.SearchStrategy[Action]:
    """Draw anything that a learner might try where a session stands, allowed or not."""
    chosen = responses(session.slot.question)
    return st.one_of(
        chosen.map(Answer),
        chosen.map(Draft),
        st.sampled_from((Next(), Skip(), Tick(), TimeUp())),
        st.integers(-1, len(session.answers)).map(GoTo),
        marks_by_hand(session),
        st.sampled_from((Hint(), Sure(1), Sure(3), Sure(None))),
        st.sampled_from((Begin(), DontKnow(), Pause(), Resume(), Draft(None), Flag(True), Flag(False), HandIn())),
    )
