"""What someone earned: points by domain, what to read again, every answer with the right one and why."""

from dataclasses import dataclass
from fractions import Fraction

from quizapp.journal.attempts import read
from quizapp.journal.store import Journal
from quizapp.progress.certainty import certainty_mark
from quizapp.progress.share import wilson
from quizapp.quiz.by_hand import ByHand, Criterion
from quizapp.quiz.points import DomainPoints, by_domain, in_all, reached, share
from quizapp.quiz.quiz import Question, Section, Source
from quizapp.quiz.types.table import TYPES
from quizapp.session.marks import marks, pass_share
from quizapp.session.plan import Slot
from quizapp.session.steps import MARKED, Done, Session, resumed
from quizapp.session.view import Stake, Verdict, asked_of, stakes, verdict


@dataclass(frozen=True, slots=True)
class DomainRow:
    """Points in one domain, and the 95 % interval (shares, 0 to 1) that so few questions leave open."""

    points: DomainPoints
    low: float
    high: float

    @property
    def share(self) -> float:
        """What was earned of what was possible, 0 to 1."""
        return share(self.points.earned, self.points.possible)


@dataclass(frozen=True, slots=True)
class Text:
    """A source text that questions rest on, as it was when they were asked."""

    text: str
    source: Source


@dataclass(frozen=True, slots=True)
class AgainRow:
    """A section to read again: `missed` of its `questions` were not fully right."""

    section: Section
    missed: int
    questions: int
    text: Text | None


@dataclass(frozen=True, slots=True)
class HandRow:
    """What an answer is marked by hand with: the criteria, the points reached of each (none yet: empty), a sample.

    `answered` tells that there is something to be marked. The sample is Markdown.
    """

    criteria: tuple[Criterion, ...]
    reached: tuple[Fraction, ...]
    sample: str | None
    answered: bool


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """One question as it was answered. `answer` and `right` are Markdown, one entry a picked option.

    `slot` is its place in the session, from 0; `verdict` is None where it has no answer. `feedback` is what was said
    of what was picked; `level` is how sure the learner was, 1 to 3, where they said so. `by_hand` is there where a
    person marks the answer.
    """

    slot: int
    verdict: Verdict | None
    type: str
    prompt: str
    answer: tuple[str, ...]
    right: tuple[str, ...]
    feedback: tuple[str, ...]
    explanation: str | None
    quote: str | None
    section: Section | None
    stakes: tuple[Stake, ...]
    flagged: bool
    text: Text | None
    level: int | None = None
    by_hand: HandRow | None = None

    @property
    def missed(self) -> bool:
        """Whether there was something to be had and it was not: no matter of choice, and of no mark that is awaited."""
        return self.verdict not in ("right", "chosen", "unmarked")


@dataclass(frozen=True, slots=True)
class Certainty:
    """What certainty-based marks came to, over the answers of so many questions that are marked so."""

    earned: Fraction
    questions: int


@dataclass(frozen=True, slots=True)
class Results:
    """What came of a session. `utc` and `offset` say when it ended; `active` is the learner's time, in ms.

    `pass_share` is the share of all points that passes, 0 to 1, None where nothing says so. `timed_out` tells that it
    ended because its time was up; `unmarked` counts the answers that wait to be marked by hand.
    """

    title: str
    utc: int
    offset: int
    active: int
    domains: tuple[DomainRow, ...]
    earned: Fraction
    possible: Fraction
    pass_share: Fraction | None
    again: tuple[AgainRow, ...]
    answers: tuple[AnswerRow, ...]
    timed_out: bool = False
    unmarked: int = 0
    certainty: Certainty | None = None

    @property
    def passed(self) -> bool | None:
        """Whether the pass mark of all points was reached; None where there is none."""
        return reached(self.earned, self.possible, self.pass_share)


def results_of(journal: Journal, attempt: str) -> Results:
    """Return an attempt's results; raises UnreadableAttempt or DamagedJournal."""
    plan, events = read(journal, attempt)
    ended = next((event.at for event in reversed(events) if event.kind != MARKED), None)
    return results(resumed(plan, events), ended.utc if ended else 0, ended.offset if ended else 0)


def results(session: Session, utc: int, offset: int) -> Results:
    """Return what came of a session that ended at a moment (UTC in ms, offset in minutes)."""
    marked = tuple(marks(session))
    domains, whole = tuple(map(_domain, by_domain(marked))), in_all(marked)
    texts: dict[str, Text] = {}
    rows = tuple(
        _answer(session, place, slot, done, _text(texts, slot))
        for place, (slot, done) in enumerate(zip(session.plan.slots, session.answers, strict=True))
    )
    return Results(
        session.plan.title,
        utc,
        offset,
        session.active,
        domains,
        whole.earned,
        whole.possible,
        pass_share(session.plan),
        _again(session, texts),
        rows,
        session.timed_out,
        whole.unmarked,
        _certainty(session),
    )


def _certainty(session: Session) -> Certainty | None:
    """Return what certainty-based marks came to: of the first try, for later ones have been told something."""
    marks = [
        certainty_mark(first.credit, first.level)
        for slot, done, tried in zip(session.plan.slots, session.answers, session.tried, strict=True)
        if slot.header.session.confidence == "score" and done is not None and asked_of(slot.question)
        if (first := tried[0] if tried else done).response is not None and first.credit is not None
    ]
    return Certainty(sum(marks, Fraction(0)), len(marks)) if marks else None


def _domain(points: DomainPoints) -> DomainRow:
    return DomainRow(points, *wilson(share(points.earned, points.possible), points.questions))


def _text(texts: dict[str, Text], slot: Slot) -> Text | None:
    header = slot.header
    if header.text is None:
        return None
    return texts.setdefault(header.text, Text(header.text, header.source))


def _answer(session: Session, place: int, slot: Slot, done: Done | None, text: Text | None) -> AnswerRow:
    question, type_ = slot.question, TYPES[slot.question.type]
    given = done.response if done else None
    return AnswerRow(
        slot=place,
        verdict=verdict(question, done, closed=place in session.closed) if done else None,
        type=question.type,
        prompt=question.prompt or _asked(slot),
        answer=() if given is None else type_.words(question.body, given),
        right=_right(slot),
        feedback=_feedback(slot, given),
        explanation=question.explanation,
        quote=question.source.quote if question.source else None,
        section=_section(slot),
        stakes=stakes(slot, done),
        flagged=place in session.flags,
        text=text,
        level=done.level if done else None,
        by_hand=_by_hand(question, done),
    )


def _by_hand(question: Question, done: Done | None) -> HandRow | None:
    body = question.body
    if not isinstance(body, ByHand):
        return None
    answered = done is not None and done.response is not None
    return HandRow(body.criteria(), done.reached if done else (), body.sample(), answered)


def _right(slot: Slot) -> tuple[str, ...]:
    """Return what is right: as the type itself tells it where that is no row to pick, else its key in words."""
    body, type_ = slot.question.body, TYPES[slot.question.type]
    key = type_.key(body)
    if key is None:
        return ()
    lines = type_.told_form(type_.tell(body, slot.layout, None))
    told = tuple(line.text for line in lines if line.state == "right" and not line.mark)
    return told or type_.words(body, key)


def _asked(slot: Slot) -> str:
    """Return what stands for the prompt of a question that has none."""
    type_ = TYPES[slot.question.type]
    return " ".join(line.text for line in type_.form(type_.ask(slot.question.body, slot.layout)).lines)


def _feedback(slot: Slot, given: object) -> tuple[str, ...]:
    if given is None:
        return ()
    type_ = TYPES[slot.question.type]
    lines = type_.told_form(type_.tell(slot.question.body, slot.layout, given))
    return tuple(line.feedback for line in lines if line.feedback and line.chosen)


def _section(slot: Slot) -> Section | None:
    question = slot.question
    slug = (question.source and question.source.section) or question.section
    return next((section for section in slot.header.sections if section.slug == slug), None)


def _again(session: Session, texts: dict[str, Text]) -> tuple[AgainRow, ...]:
    """Return a row for each section of a text with something missed; quizzes on one text share its sections."""
    rows: dict[tuple[str, str], AgainRow] = {}
    for slot, done in zip(session.plan.slots, session.answers, strict=True):
        section = _section(slot)
        if section is None:
            continue
        at = (slot.header.text or slot.header.id, section.heading or section.title)
        before = rows.get(at) or AgainRow(section, 0, 0, texts.get(slot.header.text or ""))
        missed = done is None or done.response is None or (done.credit is not None and done.credit < 1)
        rows[at] = AgainRow(before.section, before.missed + missed, before.questions + 1, before.text)
    return tuple(sorted((row for row in rows.values() if row.missed), key=lambda row: -row.missed))
