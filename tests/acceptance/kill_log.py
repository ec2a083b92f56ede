"""A quiz taken in a pseudo-terminal that is killed with SIGKILL again and again: what it had acknowledged is kept.

python -m tests.acceptance.kill_log 500 [SEED]          practice
python -m tests.acceptance.kill_log --test 500 [SEED]   a test: questions are skipped, gone to and answered again
"""

import random
import re
import sqlite3
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from quizapp import places
from quizapp.app.verdict_words import VERDICTS
from quizapp.journal.attempts import attempt_ids, read
from quizapp.journal.store import NAME, open_journal
from quizapp.quiz.quiz import Mode
from quizapp.quiz.types.table import TYPES
from quizapp.session.steps import Phase, Session, resumed
from quizapp.session.view import verdict
from tests.acceptance.transcript import PROMPT, Seen, answers_given, before_first_prompt, feedback_seen, goes_on_at
from tests.pseudo_terminal import PATIENCE, Program

_ANSWER = re.compile(r"\?|[AB](?: [AB])?")
MOST_LINES = 6  # typed before the end comes
ELSEWHERE = 0.5  # how often something else than an answer is typed in a test
WHILE_STARTING = 0.6  # s after the start, at most
AFTER_A_LINE = (0.0, 0.003, 0.03)  # s after a line was typed, at most


@dataclass
class Log:
    """What was seen. `faults` holds a sentence for each thing that should not be."""

    kills: int = 0
    killed_before_question: int = 0
    acknowledged: set[tuple[str, int]] = field(default_factory=set)  # attempt and question
    given: dict[tuple[str, int], str] = field(default_factory=dict)  # in tests: what was typed last, by the same
    seen_late: int = 0
    kept: int = 0
    sessions: int = 0
    at_feedback: int = 0
    at_question: int = 0
    sound: int = 0
    faults: list[str] = field(default_factory=list)

    def lines(self) -> Iterator[str]:
        """Return the summary, a line a figure."""
        yield f"killed with SIGKILL                      {self.kills:6}"
        yield f"  before a question was shown            {self.killed_before_question:6}"
        yield f"answers in the journal                   {self.kept:6}  in {self.sessions} sessions"
        yield f"answers acknowledged by the terminal     {len(self.acknowledged):6}"
        yield f"  killed in between, shown when resumed  {self.seen_late:6}"
        yield f"acknowledged but lost, other faults      {len(self.faults):6}"
        yield f"went on at the feedback                  {self.at_feedback:6}"
        yield f"went on at the question                  {self.at_question:6}"
        yield f"integrity_check ok                       {self.sound:6}"
        yield from self.faults


class Kept(NamedTuple):
    """The newest attempt of a journal, and where it stands."""

    attempt: str
    session: Session


def run(kills: int, seed: int, folder: Path, mode: Mode = "practice") -> Log:
    """Kill that many children, then let one end in peace; return what was seen. `folder` takes the journal."""
    chance, log = random.Random(seed), Log()
    kept: Kept | None = None
    for _ in range(kills):
        with _child(folder, mode) as child:
            _answer_until_killed(child, chance)
        log.kills += 1
        kept = _look(log, child.shown, folder, kept)
    with _child(folder, mode) as child:
        _answer_to_the_end(log, child, chance)
    _look(log, child.shown, folder, kept)
    _count(log, folder)
    return log


def _child(folder: Path, mode: Mode) -> Program:
    return Program("take", str(places.questions()), "--data", str(folder), "--mode", mode)


def _answer_until_killed(child: Program, chance: random.Random) -> None:
    """Type some lines, or none, and kill the child a moment later."""
    lines = chance.randint(0, MOST_LINES)
    _type(child, chance, lines)
    end = time.monotonic() + chance.uniform(0, chance.choice(AFTER_A_LINE) if lines else WHILE_STARTING)
    while (left := end - time.monotonic()) > 0:
        child.read(left)
    child.kill()


def _answer_to_the_end(log: Log, child: Program, chance: random.Random) -> None:
    if "This is a test: " in child.shown or _is_test(child):
        child.type("end")
        child.wait_for(r"^Enter goes back, ")
        child.type("end")
    else:
        _type(child, chance, 1000)
    if child.finish() != 0 or "\nResults: " not in child.shown:
        log.faults.append(f"the last child did not end in peace: {child.shown[-500:]!r}")


def _is_test(child: Program) -> bool:
    """Wait for the first question, and tell whether it is asked in a test."""
    child.wait_for(r"^(?:Your answers? \(|Enter )")
    return "This is a test: " in child.shown


def _type(child: Program, chance: random.Random, lines: int) -> None:
    """Type so many lines, each when it is asked for; stop where the child ends."""
    after = 0
    for _ in range(lines):
        limit = time.monotonic() + PATIENCE
        while not PROMPT.search(child.shown, after):
            if child.ended:
                return
            if time.monotonic() > limit:
                raise AssertionError(f"nothing was asked for {PATIENCE} s:\n{child.shown}")
            child.read(0.5)
        after = len(child.shown)
        test = "This is a test: " in child.shown
        child.type(_line(child.shown.rpartition("\n")[2], chance, test=test))


def _line(prompt: str, chance: random.Random, *, test: bool) -> str:
    if prompt.startswith("Enter"):
        return ""
    if test and chance.random() < ELSEWHERE:
        return chance.choice(("skip", "back", "flag", "end", f"go {chance.randint(1, 12)}"))
    return chance.choice(
        ("A", "B", "A B", "B A", "?") if prompt.startswith("Your answers") else ("A", "B", "A", "B", "?")
    )


def _look(log: Log, shown: str, folder: Path, before: Kept | None) -> Kept | None:
    """Compare what was shown with what waited before, and with what is kept now; return that."""
    _look_at_start(log, shown, before)
    if not (folder / NAME).exists():
        return None
    _look_at_file(log, folder)
    kept = _newest(folder)
    if kept and kept.session.plan.mode == "test":
        _look_at_test(log, shown, kept)
        return kept
    seen = list(feedback_seen(shown))
    for each in seen:
        if kept and _is_kept(each, kept.session):
            log.seen_late += each.typed is None and (kept.attempt, each.slot) not in log.acknowledged
            log.acknowledged.add((kept.attempt, each.slot))
        else:
            log.faults.append(f"{each} was acknowledged and is not in the journal")
    return kept


def _look_at_test(log: Log, shown: str, kept: Kept) -> None:
    """See that each question's newest answer is the last that was acknowledged, or one typed after that."""
    given = answers_given(shown, lambda typed: bool(_ANSWER.fullmatch(typed)))
    for slot in range(len(kept.session.answers)):
        here = [each for each in given if each.slot == slot]
        last = max((place for place, each in enumerate(here) if each.went_on), default=None)
        if last is not None:
            log.given[kept.attempt, slot] = here[last].typed
            log.acknowledged.add((kept.attempt, slot))
        later = [each.typed for each in here[0 if last is None else last + 1 :]]
        known = log.given.get((kept.attempt, slot))
        allowed = [*([known] if known else []), *later]
        newest = [typed for typed in allowed if _is_response(typed, kept.session, slot)]
        if (known or kept.session.answers[slot]) and not newest:
            log.faults.append(f"question {slot} (from 0) holds {kept.session.answers[slot]}, and {allowed} was typed")
        elif newest:
            log.given[kept.attempt, slot] = newest[-1]


def _is_response(typed: str, session: Session, slot: int) -> bool:
    """Tell whether a question's answer is the one that was typed."""
    done, asked = session.answers[slot], session.plan.slots[slot]
    if done is None or typed == "?":
        return done is not None and done.response is None
    type_ = TYPES[asked.question.type]
    return bool(type_.from_typed(type_.ask(asked.question.body, asked.layout), typed) == done.response)


def _look_at_start(log: Log, shown: str, before: Kept | None) -> None:
    """See that the child went on where the journal stood: at the feedback, or at the question."""
    first = before_first_prompt(shown)
    if first is None:
        log.killed_before_question += 1
        return
    waiting = before.session if before and before.session.phase in (Phase.ASKING, Phase.TOLD) else None
    if goes_on_at(shown) != (waiting.at if waiting else None):
        log.faults.append(f"{waiting and waiting.at} waited (from 0), and this was shown: {first!r}")
    elif waiting:
        told = [each.slot for each in feedback_seen(first)]
        if told != ([waiting.at] if waiting.phase is Phase.TOLD else []):
            log.faults.append(f"{waiting.phase} at {waiting.at} (from 0), and this was shown: {first!r}")
        log.at_feedback += waiting.phase is Phase.TOLD
        log.at_question += waiting.phase is Phase.ASKING


def _look_at_file(log: Log, folder: Path) -> None:
    db = sqlite3.connect(folder / NAME)
    said = [row[0] for row in db.execute("PRAGMA integrity_check")]
    db.close()
    log.sound += said == ["ok"]
    if said != ["ok"]:
        log.faults.append(f"integrity_check: {said}")


def _newest(folder: Path) -> Kept | None:
    journal = open_journal(str(folder))
    try:
        ids = attempt_ids(journal)
        return Kept(ids[-1], resumed(*read(journal, ids[-1]))) if ids else None
    finally:
        journal.close()


def _is_kept(seen: Seen, session: Session) -> bool:
    """Tell whether the journal holds the answer that was acknowledged: the one typed, and with that verdict."""
    done, slot = session.answers[seen.slot], session.plan.slots[seen.slot]
    if done is None or VERDICTS[verdict(slot.question, done)] != seen.said:
        return False
    if seen.typed is None:
        return True
    if seen.typed == "?":
        return done.response is None
    type_ = TYPES[slot.question.type]
    return bool(type_.from_typed(type_.ask(slot.question.body, slot.layout), seen.typed) == done.response)


def _count(log: Log, folder: Path) -> None:
    db = sqlite3.connect(folder / NAME)
    ((log.kept,),) = db.execute("SELECT count(*) FROM event WHERE kind = 'answered'")
    ((log.sessions,),) = db.execute("SELECT count(DISTINCT attempt) FROM event WHERE kind = 'answered'")
    ((twice,),) = db.execute(
        "SELECT count(*) FROM (SELECT 1 FROM event JOIN attempt ON attempt.id = attempt"
        " WHERE kind = 'answered' AND mode = 'practice' GROUP BY attempt, slot HAVING count(*) > 1)"
    )
    db.close()
    if twice:
        log.faults.append(f"{twice} questions were answered twice")


def main() -> int:
    """Print the log of as many kills as the first word says; return 1 where something was wrong."""
    words = [word for word in sys.argv[1:] if word != "--test"]
    kills, seed = int(words[0]), int(words[1]) if len(words) > 1 else time.time_ns()
    began = time.monotonic()
    with TemporaryDirectory() as folder:
        log = run(kills, seed, Path(folder), "test" if "--test" in sys.argv else "practice")
    print(*log.lines(), f"seed {seed}, {time.monotonic() - began:.0f} s", sep="\n")
    return int(bool(log.faults))


if __name__ == "__main__":
    sys.exit(main())
