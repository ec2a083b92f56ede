"""quizapp take: take a quiz in the terminal."""

import os
import re
import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from secrets import randbits
from typing import get_args

from quizapp.app.clock import now
from quizapp.app.fault_sentences import PIPE, sentences
from quizapp.app.learners import NobodySo, extra_time, more_time, nobody_so, take_turn
from quizapp.app.opening import open_or_set_aside, set_aside
from quizapp.app.reading import load
from quizapp.app.results import results_of
from quizapp.app.taking import Underway, go_on, plan_for, start
from quizapp.app.time_words import limits
from quizapp.app.waiting import waiting_on
from quizapp.cli.conversation import Conversation, Stopped
from quizapp.cli.problems import say_problems, say_unreadable
from quizapp.cli.results import results_lines
from quizapp.cli.terminal import Terminal, wrapped
from quizapp.journal.faults import DamagedJournal, JournalFault, UnreadableAttempt
from quizapp.journal.store import Journal
from quizapp.quiz.quiz import Mode, Quiz
from quizapp.session.plan import Plan
from quizapp.session.subject import minutes

ABOUT = """\
Take a quiz in the terminal: the same session as in the window, kept in the same journal.
A folder, or several files, are taken mixed, spread over the domains.
In practice the feedback follows each answer; in a test nothing is told before its end.
A session on the same quizzes that was broken off goes on where it was."""
EXAMPLES = """\
examples:
  quizapp take rivers.quiz.yaml
  quizapp take questions/ --seed 7         the same questions in the same order, anywhere
  quizapp take rivers.quiz.yaml --mode test
  quizapp take rivers.quiz.yaml < answers  one answer a line, from a file or a pipe

Answers are letters or numbers as they stand on the screen, several parted by blanks; “?” says that you
don’t know. What is no answer is told, and asked again. A text of many lines ends with a line “.”; each line
is saved as it comes. “q”, Ctrl-C or the end of the input pause; what was answered is saved. “skip” leaves a
question for later, “flag” flags it, “end” hands in and says first what has no answer; in a test “back” and
“go 3” lead to a question that can be answered again. “s”, “f” and “e” do too where no answer
is called so; “help” lists them all. From a pipe “end” asks nothing, and empty lines are passed over. Files with
errors are left out, and said.

exit status: 0 finished or paused, 1 nothing to take or not saved, 2 wrong usage or an unreadable path"""

LONGEST_SEED = 18  # digits: the journal keeps 64 bits


def add_arguments(parser: ArgumentParser) -> None:
    """Say what the command does and understands."""
    parser.description, parser.epilog = ABOUT, EXAMPLES
    parser.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="a quiz file, or a folder of them")
    parser.add_argument(
        "--mode",
        choices=get_args(Mode),
        help="feedback after each answer, or at the end, in a new session (else as the quiz says; mixed: practice)",
    )
    parser.add_argument("--seed", type=_seed, metavar="N", help="draw and shuffle by this number, in a new session")
    parser.add_argument("--learner", metavar="NAME", help="whose session it is; else of who was chosen in the window")
    parser.add_argument("--new", action="store_true", help="begin another session, whatever waits unfinished")


def _seed(typed: str) -> int:
    if not re.fullmatch(f"-?[0-9]{{1,{LONGEST_SEED}}}", typed):
        raise ArgumentTypeError(f"a seed is a whole number of at most {LONGEST_SEED} digits, not {typed!r}")
    return int(typed)


def run(options: Namespace) -> int:
    """Take a session; return 0 when it is finished or paused, 1 where nothing can be taken or kept, 2 unreadable."""
    loaded = load(options.paths)
    if loaded.unreadable:
        return say_unreadable(loaded.unreadable)
    for file in loaded.files:
        if file.quiz is None:
            say_problems(file.path, file.reading.diagnostics)
    if not loaded.quizzes:
        print("There is nothing to take: every quiz here has errors.", file=sys.stderr)
        return 1
    terminal = Terminal(sys.stdin, sys.stdout, sys.stderr)
    try:
        opening = open_or_set_aside(str(options.data))
    except JournalFault as fault:
        terminal.complain(sentences(fault, "session", PIPE))
        return 1
    terminal.complain(opening.notice or ())
    with closing(opening.journal) as journal:
        return _guarded(terminal, journal, loaded.quizzes, options)


def _guarded(terminal: Terminal, journal: Journal, quizzes: Sequence[Quiz], options: Namespace) -> int:
    """Take the session, and say what stands in the way where the journal or a name does."""
    try:
        take_turn(journal, str(options.data), options.learner)
        seed = randbits(32) if options.seed is None else options.seed
        plan = plan_for(quizzes, seed, mode=options.mode, extra=extra_time(journal))
        return _taken(terminal, journal, plan, options.new)
    except NobodySo as fault:
        terminal.complain(nobody_so(options.learner, fault.known))
        return 2
    except Stopped:
        return 1
    except DamagedJournal:
        journal.close()
        terminal.complain(_put_away(journal))
    except UnreadableAttempt as fault:
        terminal.complain((*sentences(fault), "--new begins another session."))
    except JournalFault as fault:
        terminal.complain(sentences(fault, "session", PIPE))
    return 1


def _put_away(journal: Journal) -> Sequence[str]:
    """Set a journal aside that turned out to be damaged, so that the next call begins another; return what to say."""
    try:
        opening = set_aside(os.path.dirname(journal.path))
    except JournalFault as fault:
        return sentences(fault, "session", PIPE)
    opening.journal.close()
    return opening.notice or ()


def _taken(terminal: Terminal, journal: Journal, plan: Plan, new: bool) -> int:
    underway = _begun(terminal, journal, plan, new)
    if not Conversation(terminal, underway.taking).run():
        return 0
    results = results_of(journal, underway.attempt)
    terminal.say("")
    terminal.head(f"Results: {results.title}")
    terminal.say(*results_lines(results, terminal.width))
    return 0


def _begun(terminal: Terminal, journal: Journal, plan: Plan, new: bool) -> Underway:
    waiting = None if new else waiting_on(journal, plan.subject)
    if waiting is None:
        count = len(plan.slots)
        questions = f"{count} question{'' if count == 1 else 's'}"
        about = f"about {minutes(count)} minute{'' if minutes(count) == 1 else 's'}"
        terminal.head(f"{plan.title}: {questions}, {about}")
        _say_mode(terminal, plan.mode)
        _say_limits(terminal, plan, extra_time(journal))
        return start(journal, plan, now)
    terminal.head(f"{waiting.title}: {waiting.answered} of {waiting.questions} answered")
    terminal.say(f"This session was broken off; it goes on at question {waiting.slot + 1}. (--new begins another.)")
    underway = go_on(journal, waiting.id, now)
    _say_mode(terminal, underway.taking.view.mode)
    return underway


def _say_limits(terminal: Terminal, plan: Plan, extra: int) -> None:
    said = [*limits(plan)]
    if said and extra:
        said.append(f"Counted in: {more_time(extra)}.")
    for sentence in said:
        terminal.say(*wrapped(sentence, terminal.width))


def _say_mode(terminal: Terminal, mode: Mode) -> None:
    if mode == "test":
        said = "This is a test: what is right is told at its end. “end” hands in, “help” lists what else can be typed."
        terminal.say(*wrapped(said, terminal.width))
