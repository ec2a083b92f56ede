"""A session in the terminal: the same steps as in the window, said and typed."""

from contextlib import suppress

from quizapp.app.fault_sentences import PIPE, TERMINAL, What, sentences
from quizapp.app.taking import Taking
from quizapp.cli.feedback import feedback_lines, verdict_line
from quizapp.cli.question import Misread, action_of, heading, pauses, prompt, question_lines
from quizapp.cli.terminal import Terminal, undisturbed, wrapped
from quizapp.journal.faults import JournalFault, NotKept, TakenOver
from quizapp.markup.plain import plain
from quizapp.quiz.types.table import TYPES
from quizapp.session.actions import Action, Next, Pause
from quizapp.session.steps import Phase
from quizapp.session.view import View

PAUSED = "Paused at question {slot} of {count}. What was answered is saved; give the same command again to go on."


class Left(Exception):
    """The learner went away: by `q`, or because the input ended."""


class Stopped(Exception):
    """Nothing more can be kept here; it was said why."""


class Conversation:
    """One session between a terminal and a taking."""

    def __init__(self, terminal: Terminal, taking: Taking) -> None:
        self._terminal, self._taking = terminal, taking
        self._on_screen: int | None = None  # the slot whose question was said

    def run(self) -> bool:
        """Ask until the last answer is handed in or the learner leaves; return whether the session is finished.

        Raises Stopped where what was done cannot be kept, and DamagedJournal.
        """
        try:
            while self._view.phase is not Phase.FINISHED:
                self._show()
                self._keep(self._next_action())
        except (Left, KeyboardInterrupt):
            self._pause()
            return False
        return True

    @property
    def _view(self) -> View:
        return self._taking.view

    def _show(self) -> None:
        view, terminal = self._view, self._terminal
        if self._on_screen != view.slot:
            self._on_screen = view.slot
            terminal.say("")
            terminal.head(heading(view))
            terminal.say(*question_lines(view, terminal.width))
            self._say_draft(view)
        if view.told:
            terminal.head(verdict_line(view.told, view))
            terminal.say(*feedback_lines(view.told, view, terminal.width))

    def _say_draft(self, view: View) -> None:
        if view.draft is not None and view.told is None:
            body = self._taking.session.slot.question.body
            chosen = "; ".join(plain(text, view.math) for text in TYPES[view.type].words(body, view.draft))
            self._terminal.say(*wrapped(f"Chosen and not yet handed in: {chosen}", self._terminal.width), "")

    def _next_action(self) -> Action:
        if not self._view.told:
            return self._answer()
        if self._terminal.interactive:  # from a pipe nobody presses Enter
            self._ask("Enter shows the results, q pauses: " if self._view.last else "Enter goes on, q pauses: ")
        return Next()

    def _answer(self) -> Action:
        while True:
            try:
                return action_of(self._view, self._ask(prompt(self._view.asked)))
            except Misread as why:
                self._terminal.say(*wrapped(str(why), self._terminal.width))

    def _ask(self, prompt: str) -> str:
        typed = self._terminal.ask(prompt)
        if typed is None:
            self._terminal.say("")
        if typed is None or pauses(typed):
            raise Left
        return typed

    def _keep(self, action: Action) -> None:
        """Do what was asked for; where the disk refuses, say so, and try again as often as the learner wants."""
        while True:
            try:
                with undisturbed():
                    self._taking.do(action)
            except (NotKept, TakenOver) as fault:
                self._say_refusal(action, fault)
            else:
                return

    def _say_refusal(self, action: Action, fault: JournalFault) -> None:
        person = self._terminal.interactive
        what: What = "step" if isinstance(action, Next) else "answer" if person else "gone answer"
        self._terminal.complain(sentences(fault, what, TERMINAL if person else PIPE))
        if not person or isinstance(fault, TakenOver):
            raise Stopped from fault
        self._ask("Enter tries again, q stops: ")

    def _pause(self) -> None:
        with suppress(JournalFault), undisturbed():  # the answers are kept already; only the moment of leaving is not
            self._taking.do(Pause())
        said = PAUSED.format(slot=self._view.slot + 1, count=self._view.count)
        self._terminal.say("", *wrapped(said, self._terminal.width))
