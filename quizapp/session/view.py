"""What may be seen of a session now. Before the answer the key is not in it: what cannot be reached cannot leak."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, Literal

from quizapp.quiz.points import OwnPoints, earned
from quizapp.quiz.quiz import Domain, Mode, Question, Section, Source
from quizapp.quiz.types.table import TYPES
from quizapp.session.plan import Slot
from quizapp.session.state import Done, Phase, Session
from quizapp.session.time import TimeLeft, time_left
from quizapp.session.tries import hints_shown, most_left, tries_left

Verdict = Literal["right", "partly", "wrong", "unknown", "late", "chosen", "unmarked"]


@dataclass(frozen=True, slots=True)
class Stake:
    """What a question can earn in one domain, and after the answer what it earned. `place` is the domain's, from 0."""

    domain: Domain
    place: int
    possible: Fraction
    earned: Fraction | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """What is said after the answer. `rows` is the type's own; `explanation` and feedback are Markdown.

    `quote` is the passage of the source text that the answer rests on; `level` how sure the learner was, 1 to 3.
    `reached` are the points by each criterion, where it was marked by hand.
    """

    verdict: Verdict
    response: Any
    rows: Any
    explanation: str | None
    quote: str | None
    level: int | None
    reached: tuple[Fraction, ...] = ()


@dataclass(frozen=True, slots=True)
class Tried:
    """What is said of a failed try while another may be made; the key is not in it.

    None of `responses` can be tried again; `feedback` is Markdown. `left` counts the tries that are left, and `most`
    is the share of the points, 0 to 1, that the next one earns at most.
    """

    verdict: Verdict
    responses: tuple[Any, ...]
    feedback: tuple[str, ...]
    left: int
    most: Fraction


@dataclass(frozen=True, slots=True)
class SourceView:
    """The source text beside the question: its Markdown, where it comes from, and the section to open it at."""

    text: str
    source: Source
    section: Section | None


@dataclass(frozen=True, slots=True)
class View:
    """What may be seen now. Where `phase` is finished only title, count and answered mean something.

    `slot` counts from 0; `answered` tells for each slot whether it has been; `flags`, `skipped` (left for later) and
    `unsaved` (what is chosen is not what was answered) are slots in order. `asked` is the type's own; `draft` is
    what is chosen, in a test also what was answered; `told` is there after the answer, in a test never before the end.
    `time` is what was left after the last step, None where nothing has a limit; `closed` are the slots whose own time
    was up. `hints` are those that are shown, Markdown, of `hint_count`; `tried` is there after a failed try, while
    another may be made. Where `asks_sure`, the learner can say how sure they are; `sure` is what they said, 1 to 3.
    `domains` are the quiz's, in its order.
    """

    phase: Phase
    mode: Mode
    title: str
    slot: int
    answered: tuple[bool, ...]
    flags: tuple[int, ...]
    skipped: tuple[int, ...]
    unsaved: tuple[int, ...]
    quiz: str
    question: str
    type: str
    language: str
    math: bool
    prompt: str
    stakes: tuple[Stake, ...]
    asked: Any
    draft: Any
    source: SourceView | None
    told: Told | None
    time: TimeLeft | None
    closed: tuple[int, ...]
    hints: tuple[str, ...]
    hint_count: int
    tried: Tried | None
    asks_sure: bool
    sure: int | None
    domains: tuple[Domain, ...]

    @property
    def count(self) -> int:
        """How many questions the session has."""
        return len(self.answered)

    @property
    def last(self) -> bool:
        """Whether every question has its answer."""
        return all(self.answered)

    @property
    def flagged(self) -> bool:
        """Whether this question is flagged."""
        return self.slot in self.flags

    @property
    def unanswered(self) -> tuple[int, ...]:
        """The slots without an answer, in order."""
        return tuple(slot for slot, done in enumerate(self.answered) if not done)

    @property
    def can_hint(self) -> bool:
        """Whether a further hint can be asked for."""
        return self.phase is Phase.ASKING and self.mode == "practice" and len(self.hints) < self.hint_count

    @property
    def can_skip(self) -> bool:
        """Whether skipping leads to another question."""
        return self.phase is Phase.ASKING and any(slot != self.slot for slot in self.unanswered)

    @property
    def can_go_to(self) -> bool:
        """Whether any question can be gone to."""
        return self.phase is Phase.ASKING and self.mode == "test"

    @property
    def before(self) -> int | None:
        """The slot to go back to: the nearest one before this that can be gone to, in a test."""
        return self._open(range(self.slot - 1, -1, -1))

    @property
    def after(self) -> int | None:
        """The slot to go on to: the nearest one after this that can be gone to, in a test."""
        return self._open(range(self.slot + 1, self.count))

    def _open(self, slots: range) -> int | None:
        return next((slot for slot in slots if slot not in self.closed), None) if self.can_go_to else None


def view(session: Session) -> View:
    """Return what may be seen of a session where it stands."""
    slot, done = session.slot, session.answers[session.at]
    question, header, type_ = slot.question, slot.header, TYPES[slot.question.type]
    shown = done if session.phase in (Phase.TOLD, Phase.FINISHED) else None
    return View(
        phase=session.phase,
        mode=session.plan.mode,
        title=session.plan.title,
        slot=session.at,
        answered=tuple(answer is not None for answer in session.answers),
        flags=tuple(sorted(session.flags)),
        skipped=tuple(sorted(session.skipped)),
        unsaved=tuple(_unsaved(session)),
        quiz=header.id,
        question=question.id,
        type=question.type,
        language=header.language,
        math=header.math,
        prompt=question.prompt,
        stakes=stakes(slot, shown),
        asked=type_.ask(question.body, slot.layout),
        draft=session.drafts[session.at],
        source=_source(session),
        told=_told(session, shown) if shown else None,
        time=time_left(session),
        closed=tuple(sorted(session.closed)),
        hints=question.hints[: hints_shown(session, session.at)],
        hint_count=len(question.hints),
        tried=_tried(session),
        asks_sure=header.session.confidence != "off" and asked_of(question),
        sure=session.sure[session.at],
        domains=header.domains,
    )


def asked_of(question: Question) -> bool:
    """Tell whether it is asked how sure one is: not of what has no right answer, or none that is known."""
    return TYPES[question.type].key(question.body) is not None


def _tried(session: Session) -> Tried | None:
    tries, at = session.tried[session.at], session.at
    if not tries or session.answers[at] is not None:
        return None
    question, type_, last = session.slot.question, TYPES[session.slot.question.type], tries[-1]
    lines = type_.told_form(type_.tell(question.body, session.slot.layout, last.response))
    return Tried(
        verdict=verdict(question, last),
        responses=tuple(each.response for each in tries),
        feedback=tuple(line.feedback for line in lines if line.chosen and line.feedback),
        left=tries_left(session, at),
        most=most_left(session, at),
    )


def _unsaved(session: Session) -> Iterator[int]:
    """Yield the slots of a test where what is chosen, or no more chosen, is not what was answered."""
    if session.plan.mode == "test":
        for slot, (draft, done) in enumerate(zip(session.drafts, session.answers, strict=True)):
            if draft != (done.response if done else None) and slot not in session.closed:
                yield slot


def verdict(question: Question, done: Done, *, closed: bool = False) -> Verdict:
    """Return what is said of an answer as a whole; `closed` where the question's own time was up.

    `chosen`: no response is right or wrong, each has its own points; `unmarked`: it waits to be marked by hand.
    """
    if done.response is None:
        return "late" if closed else "unknown"
    if isinstance(question.body, OwnPoints):
        return "chosen"
    if done.credit is None:
        return "unmarked"
    own = done.credit if done.credit == 1 else TYPES[question.type].credit(question.body, done.response)
    own = done.credit if own is None else own  # marked by hand
    return "right" if own == 1 else "partly" if own else "wrong"  # whatever the tries before cost


def stakes(slot: Slot, done: Done | None) -> tuple[Stake, ...]:
    """Return what a question can earn in each domain, and what it earned where it has an answer."""
    places = {domain.slug: place for place, domain in enumerate(slot.header.domains)}
    gained = (earned(slot.question, done.response, done.credit) if done else None) or {}
    return tuple(
        Stake(slot.header.domains[places[slug]], places[slug], points, gained.get(slug))
        for slug, points in slot.question.points
        if points or gained.get(slug)
    )


def _source(session: Session) -> SourceView | None:
    header, question = session.slot.header, session.slot.question
    closed = session.plan.mode == "test" and not header.session.open_book and session.phase is not Phase.FINISHED
    if header.text is None or closed:
        return None
    slug = (question.source and question.source.section) or question.section
    section = next((section for section in header.sections if section.slug == slug), None)
    return SourceView(header.text, header.source, section)


def _told(session: Session, done: Done) -> Told:
    question, type_ = session.slot.question, TYPES[session.slot.question.type]
    return Told(
        verdict=verdict(question, done, closed=session.at in session.closed),
        response=done.response,
        rows=type_.tell(question.body, session.slot.layout, done.response),
        explanation=question.explanation,
        quote=question.source.quote if question.source else None,
        level=done.level,
        reached=done.reached,
    )
