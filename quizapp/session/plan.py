"""The plan of a session: which questions, in which order, laid out how."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import zip_longest

from quizapp.quiz.points import main_domain
from quizapp.quiz.quiz import DomainId, Header, Mode, Question, Quiz
from quizapp.quiz.types.table import TYPES
from quizapp.session.order import option_rank, rank
from quizapp.session.subject import MIXED_DRAW, of_missed

Entry = tuple[Header, Question]


@dataclass(frozen=True, slots=True)
class Slot:
    """One question of a plan as it will be asked. `layout` is the type's own: places in the order shown.

    `limit` is the time that it may be looked at before its answer, in ms; None where it has no limit of its own.
    """

    header: Header
    question: Question
    layout: tuple[int, ...]
    limit: int | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """What a session asks. `subject` is what was taken: a quiz's id, or `collection:` and a collection's name.

    `limit` is the time for all of it in ms, with the learner's extra time; None where there is no limit.
    """

    title: str
    subject: str
    mode: Mode
    seed: int
    slots: tuple[Slot, ...]
    limit: int | None = None


def plan_quiz(quiz: Quiz, seed: int, mode: Mode | None = None, extra: int = 0) -> Plan:
    """Return the plan of a session on one quiz, as its `session:` says; `mode` is what the learner chose instead.

    `extra` is how much more time than others the learner has, in per cent.
    """
    header = quiz.header
    entries = [(header, question) for question in quiz.questions]
    if header.session.draw is not None:
        entries = draw(entries, header.session.draw, seed)
    if header.session.shuffle_questions:
        entries.sort(key=lambda entry: rank(seed, entry[0].id, entry[1].id, "question"))
    limit = allowed(header.session.time_limit, extra)
    return Plan(header.title, header.id, mode or header.session.mode, seed, _slots(entries, seed, extra), limit)


def plan_all(quiz: Quiz) -> Plan:
    """Return the plan that asks all of a quiz in its file's order, without limits."""
    slots = tuple(Slot(quiz.header, question, _in_file_order(question)) for question in quiz.questions)
    return Plan(quiz.header.title, quiz.header.id, "practice", 0, slots)


def plan_mixed(
    quizzes: Sequence[Quiz],
    title: str,
    subject: str,
    seed: int,
    count: int = MIXED_DRAW,
    mode: Mode | None = None,
    extra: int = 0,
) -> Plan:
    """Return the plan of a mixed session: `count` questions spread evenly over the domains, in the files' order.

    A question belongs to the domain that it earns most in. Within a domain the quizzes take turns. It is practice
    unless `mode` says otherwise. Questions keep limits of their own; the quizzes' are for all of their questions.
    """
    entries = [(quiz.header, question) for quiz in quizzes for question in quiz.questions]
    return Plan(title, subject, mode or "practice", seed, _slots(spread(entries, count, seed), seed, extra))


def plan_again(plan: Plan, slots: Iterable[int], seed: int, title: str) -> Plan:
    """Return a practice of some of a plan's questions again, in its order, laid out anew and without its time limit.

    Its results are kept apart from those of what was taken first.
    """
    chosen = [plan.slots[slot] for slot in slots]
    laid = _slots([(slot.header, slot.question) for slot in chosen], seed, 0)
    again = tuple(replace(new, limit=old.limit) for new, old in zip(laid, chosen, strict=True))
    return Plan(title, of_missed(plan.subject), "practice", seed, again)


def spread(entries: Sequence[Entry], count: int, seed: int) -> list[Entry]:
    """Return `count` entries (or all there are), as evenly over the domains as they allow, in the given order."""
    piles: dict[DomainId, list[int]] = {}
    for place, (header, question) in enumerate(entries):
        for domain in header.domains:
            piles.setdefault(DomainId(header.scope, domain.slug), [])
        piles[DomainId(header.scope, main_domain(question) or header.domains[0].slug)].append(place)
    turns = [_quizzes_in_turn(entries, pile, seed) for pile in piles.values()]
    return [entries[place] for place in sorted(_in_turn(turns)[:count])]


def draw(entries: Sequence[Entry], count: int, seed: int) -> list[Entry]:
    """Return `count` entries drawn from each set of domains in proportion, largest remainders first.

    They stay in the given order.
    """
    piles: dict[frozenset[DomainId], list[int]] = {}
    for place, (header, question) in enumerate(entries):
        domains = frozenset(DomainId(header.scope, domain) for domain, points in question.points if points)
        piles.setdefault(domains, []).append(place)
    shares = proportional([len(pile) for pile in piles.values()], min(count, len(entries)))
    taken = [
        place
        for pile, share in zip(piles.values(), shares, strict=True)
        for place in sorted(pile, key=lambda at: rank(seed, *_name(entries[at]), "draw"))[:share]
    ]
    return [entries[place] for place in sorted(taken)]


def proportional(sizes: Sequence[int], count: int) -> list[int]:
    """Return how many of `count` each size gets: its proportion rounded down, the rest by largest remainders.

    Of equal remainders the earlier goes first. `count` is at most the sizes' sum, so no size gets more than it has.
    """
    total = sum(sizes)
    if not total:
        return [0 for _ in sizes]
    exact = [Fraction(size * count, total) for size in sizes]
    shares = [int(part) for part in exact]
    rest = count - sum(shares)
    for place in sorted(range(len(sizes)), key=lambda at: shares[at] - exact[at])[:rest]:
        shares[place] += 1
    return shares


def allowed(seconds: int | None, extra: int) -> int | None:
    """Return a time limit in ms, with so many per cent more; None where there is none."""
    return None if seconds is None else seconds * (100 + extra) * 10


def _slots(entries: Iterable[Entry], seed: int, extra: int) -> tuple[Slot, ...]:
    return tuple(
        Slot(
            header,
            question,
            TYPES[question.type].layout(
                question.body, header.session.shuffle_options, option_rank(seed, header.id, question.id)
            ),
            allowed(question.time_limit, extra),
        )
        for header, question in entries
    )


def _in_file_order(question: Question) -> tuple[int, ...]:
    return TYPES[question.type].layout(question.body, False, lambda place: place.to_bytes(4, "big"))


def _quizzes_in_turn(entries: Sequence[Entry], pile: Sequence[int], seed: int) -> list[int]:
    quizzes: dict[str, list[int]] = {}
    for place in sorted(pile, key=lambda at: rank(seed, *_name(entries[at]), "draw")):
        quizzes.setdefault(entries[place][0].id, []).append(place)
    return _in_turn(list(quizzes.values()))


def _in_turn(piles: Sequence[Sequence[int]]) -> list[int]:
    return [place for row in zip_longest(*piles) for place in row if place is not None]


def _name(entry: Entry) -> tuple[str, str]:
    return entry[0].id, entry[1].id
