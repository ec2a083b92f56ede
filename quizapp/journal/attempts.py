"""Attempts: begun, kept event by event, read back."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from fractions import Fraction
from hashlib import sha256
from sqlite3 import Connection
from typing import Any, cast, get_args

from quizapp.journal.aside import HIDDEN, is_aside
from quizapp.journal.derived import Newest, rebuild, renew, write_derived, write_points
from quizapp.journal.faults import TakenOver, UnreadableAttempt
from quizapp.journal.store import Journal, new_id
from quizapp.quiz.plain import header_from_plain, header_to_plain, question_from_plain, question_to_plain
from quizapp.quiz.points import by_domain, earned
from quizapp.quiz.quiz import Header, Mode, Question
from quizapp.quiz.types.table import TYPES
from quizapp.session.instant import Instant
from quizapp.session.marks import marks
from quizapp.session.plan import Plan, Slot
from quizapp.session.steps import LEVELS, MARKED, Event, Session, fold, planned, resumed


class Attempt:
    """An attempt that this process works on: `keep` writes what happened, `session` is where that leads.

    It is `learner`'s, whoever has the turn when it is written. `beginning` writes the attempt itself, with its first
    events, where that was not done yet.
    """

    def __init__(
        self,
        journal: Journal,
        id_: str,
        learner: str,
        session: Session,
        contents: Sequence[str],
        worker: str,
        beginning: Callable[[Connection], None] | None = None,
    ) -> None:
        self.id, self.session = id_, session
        self._learner = learner
        self._journal, self._contents, self._worker, self._beginning = journal, contents, worker, beginning

    def keep(self, events: Iterable[Event]) -> None:
        """Write events with the marks they bring: committed and synced when this returns, else nothing is written.

        Raises NotKept where the disk refuses, TakenOver where another window works on the attempt.
        """
        session = self.session
        with self._journal.writing() as db:
            if self._beginning is not None:
                self._beginning(db)
            self._claim(db)
            for event in events:
                before, session = session, fold(session, event)
                seq = self._write(db, before, event)
                if event.kind == MARKED:
                    _make_due(self._journal, self._learner, session.plan.subject)
                    renew(db, self._worked_on(db), session)
                else:
                    write_derived(db, self._newest(seq, event), session)
        self.session, self._beginning = session, None

    def _claim(self, db: Connection) -> None:
        row = db.execute("SELECT worker FROM attempt WHERE id = ?", (self.id,)).fetchone()
        if row is None or row[0] != self._worker:
            raise TakenOver(self._journal.path)

    def _write(self, db: Connection, session: Session, event: Event) -> int:
        seq = db.execute(
            "INSERT INTO event (attempt, slot, kind, utc, offset, active, json) VALUES (?, ?, ?, ?, ?, ?, ?)",
            (self.id, event.slot, event.kind, event.at.utc, event.at.offset, event.active, _facts(session, event)),
        ).lastrowid
        if event.kind == "answered":
            voids = self._newest_mark(db, event.slot) if session.answers[event.slot] is not None else None
            self._write_mark(db, session, event, "auto", event.response, seq, voids)
        elif event.kind == MARKED and (done := session.answers[event.slot]) is not None:
            voids = self._newest_mark(db, event.slot)
            (answer,) = db.execute("SELECT answer FROM mark WHERE seq = ?", (voids,)).fetchone()
            self._write_mark(db, session, event, "hand", done.response, answer, voids)
        return int(seq or 0)

    def _write_mark(
        self,
        db: Connection,
        session: Session,
        event: Event,
        by: str,
        response: Any,
        answer: int | None,
        voids: int | None,
    ) -> None:
        gained = earned(session.plan.slots[event.slot].question, response, event.credit) or {}
        points = _json({domain: _kept(share) for domain, share in gained.items()})
        db.execute(
            "INSERT INTO mark (answer, by, content, credit, points, voids) VALUES (?, ?, ?, ?, ?, ?)",
            (answer, by, self._contents[event.slot], _credit(event), points, voids),
        )

    def _newest_mark(self, db: Connection, slot: int) -> int | None:
        """Return the number of the mark that a question's newest answer got, which another answer takes back."""
        row = db.execute(
            "SELECT max(mark.seq) FROM mark JOIN event ON event.seq = mark.answer"
            " WHERE event.attempt = ? AND event.slot = ?",
            (self.id, slot),
        ).fetchone()
        return row[0] if row else None

    def _worked_on(self, db: Connection) -> Newest:
        """Return what happened last in the attempt itself: marking it later moves neither its time nor its place."""
        row = db.execute(
            "SELECT seq, utc, offset FROM event WHERE attempt = ? AND kind NOT IN (?, ?) ORDER BY seq DESC LIMIT 1",
            (self.id, HIDDEN, MARKED),
        ).fetchone()
        return Newest(self.id, self._learner, *row)

    def _newest(self, seq: int, event: Event) -> Newest:
        return Newest(self.id, self._learner, seq, event.at.utc, event.at.offset)


def begin(journal: Journal, plan: Plan, now: Instant) -> Attempt:
    """Write a new attempt, with its questions as they will be asked; raises NotKept where the disk refuses."""
    attempt = begun(journal, plan, now)
    attempt.keep(())
    return attempt


def begun(journal: Journal, plan: Plan, now: Instant) -> Attempt:
    """Return a new attempt, which is written with the first events that are kept of it."""
    id_, worker, session = new_id(), new_id(), planned(plan)
    headers = {id(slot.header): _content("header", header_to_plain(slot.header)) for slot in plan.slots}
    questions = [_content("question", question_to_plain(slot.question)) for slot in plan.slots]
    layout = [
        [headers[id(slot.header)][0], question[0], list(slot.layout), *([] if slot.limit is None else [slot.limit])]
        for slot, question in zip(plan.slots, questions, strict=True)
    ]
    laid = layout if plan.limit is None else {"limit": plan.limit, "slots": layout}
    row = (id_, journal.learner, plan.mode, plan.title, plan.subject, now.utc, now.offset, plan.seed, _json(laid))

    def beginning(db: Connection) -> None:
        db.executemany("INSERT OR IGNORE INTO content VALUES (?, ?, ?)", [*headers.values(), *questions])
        db.execute("INSERT INTO attempt VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", (*row, worker))

    return Attempt(journal, id_, journal.learner, session, [question[0] for question in questions], worker, beginning)


def take_up(journal: Journal, id_: str) -> Attempt:
    """Return an attempt to go on with; another window that works on it stops at its next write.

    Raises UnreadableAttempt, NotKept or DamagedJournal.
    """
    worker = new_id()
    with journal.writing() as db:
        db.execute("UPDATE attempt SET worker = ? WHERE id = ?", (worker, id_))
        plan, events, contents = _load(journal, id_)  # after the claim: the other window writes nothing more
        (learner,) = db.execute("SELECT learner FROM attempt WHERE id = ?", (id_,)).fetchone()
    return Attempt(journal, id_, learner, resumed(plan, events), contents, worker)


def read(journal: Journal, id_: str) -> tuple[Plan, tuple[Event, ...]]:
    """Return an attempt's plan and all that happened; raises UnreadableAttempt or DamagedJournal."""
    plan, events, _ = _load(journal, id_)
    return plan, events


def attempt_ids(journal: Journal) -> list[str]:
    """Return the ids of all attempts, the first begun first."""
    with journal.reading() as db:
        return [str(row[0]) for row in db.execute("SELECT id FROM attempt ORDER BY rowid")]


def _load(journal: Journal, id_: str) -> tuple[Plan, tuple[Event, ...], list[str]]:
    with journal.reading() as db:
        row = db.execute("SELECT title, subject, mode, seed, plan FROM attempt WHERE id = ?", (id_,)).fetchone()
        kept = db.execute(
            "SELECT kind, slot, utc, offset, active, json FROM event WHERE attempt = ? ORDER BY seq", (id_,)
        ).fetchall()
        try:
            laid = json.loads(row[4])
            limit, layout = (_ms(laid["limit"]), laid["slots"]) if isinstance(laid, dict) else (None, laid)
            slots, contents = _slots(db, layout)
            plan = Plan(row[0], row[1], _mode(row[2]), row[3], slots, limit)
            return plan, tuple(_event(plan, *each) for each in kept), contents
        except (ValueError, LookupError, TypeError, AttributeError, ArithmeticError) as fault:
            raise UnreadableAttempt(journal.path, f"{id_}: {fault}") from fault


def _mode(kept: str) -> Mode:
    if kept not in get_args(Mode):
        raise ValueError(f"a mode that is not known: {kept}")
    return cast("Mode", kept)


def _ms(kept: Any) -> int:
    if type(kept) is not int or kept < 0:
        raise ValueError(f"a time limit that is none: {kept!r}")
    return kept


def _slots(db: Connection, layout: list[list[Any]]) -> tuple[tuple[Slot, ...], list[str]]:
    headers: dict[str, Header] = {}
    slots = []
    for header, question, places, *limit in layout:
        if header not in headers:
            headers[header] = header_from_plain(_read_content(db, header))
        asked: Question = question_from_plain(_read_content(db, question))
        slots.append(Slot(headers[header], asked, tuple(places), *map(_ms, limit)))
    return tuple(slots), [row[1] for row in layout]


def _read_content(db: Connection, hash_: str) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(db.execute("SELECT json FROM content WHERE hash = ?", (hash_,)).fetchone()[0])
    return data


def _facts(session: Session, event: Event) -> str:
    facts: dict[str, Any] = {}
    if event.response is not None:
        facts["response"] = TYPES[session.plan.slots[event.slot].question.type].to_json(event.response)
    if event.credit is not None:
        facts["credit"] = _kept(event.credit)
    if event.on:
        facts["on"] = True
    if event.level is not None:
        facts["level"] = event.level
    if event.reached:
        facts["reached"] = [_kept(points) for points in event.reached]
    return _json(facts)


def _event(plan: Plan, kind: str, slot: int, utc: int, offset: int, active: int, text: str) -> Event:
    facts = json.loads(text)
    question = plan.slots[slot].question
    response = None
    if "response" in facts:
        response = TYPES[question.type].from_json(question.body, facts["response"])
    credit = Fraction(facts["credit"]) if "credit" in facts else None
    level, reached = _level(facts), tuple(map(Fraction, facts.get("reached", ())))
    return Event(kind, slot, Instant(utc, offset, 0), active, response, credit, facts.get("on", False), level, reached)


def _level(facts: Mapping[str, Any]) -> int | None:
    level = facts.get("level")
    if level is not None and level not in LEVELS:
        raise ValueError(f"how sure someone was is not known: {level}")
    return level


def _content(kind: str, data: Mapping[str, Any]) -> tuple[str, str, str]:
    text = _json(data)
    return sha256(f"{kind}\n{text}".encode("utf-8", "surrogatepass")).hexdigest(), kind, text


def _json(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def _credit(event: Event) -> str:
    """Return an answer's credit as it is kept; nothing where its type gives none."""
    return "" if event.credit is None else _kept(event.credit)


def _kept(number: Fraction) -> str:
    return f"{number.numerator}/{number.denominator}"


def rebuild_derived(journal: Journal) -> None:
    """Make all that is derived anew from the facts; an attempt that this version cannot read is left out."""
    with journal.writing() as db:
        rows = db.execute(
            "SELECT attempt, learner, max(seq), event.utc, event.offset FROM event JOIN attempt ON attempt.id = attempt"
            " WHERE kind NOT IN (?, ?) GROUP BY attempt ORDER BY max(seq)",
            (HIDDEN, MARKED),
        ).fetchall()
        newest = [Newest._make((*row, is_aside(db, row[0]))) for row in rows]
        rebuild(db, ((each, session) for each in newest if (session := _session(journal, each.attempt))))


def _make_due(journal: Journal, learner: str, subject: str) -> None:
    """Make what an earlier version left to be made of the attempts at a subject: the best of them is looked for."""
    rows = journal.db.execute(
        "SELECT a.attempt, a.learner, a.seq, a.utc, a.offset FROM derived_attempt a"
        " JOIN derived_due d ON a.seq < d.before"
        " WHERE d.what = 'points' AND a.finished = 1 AND a.learner = ? AND a.subject = ?",
        (learner, subject),
    ).fetchall()
    for row in rows:
        session = _session(journal, row[0])
        if session is not None:
            write_points(journal.db, Newest(*row), session, by_domain(marks(session)))


def _session(journal: Journal, id_: str) -> Session | None:
    try:
        plan, events = read(journal, id_)
    except UnreadableAttempt:
        return None
    return resumed(plan, events)
