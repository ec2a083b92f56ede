"""A session in the terminal: the same steps as in the window, said and typed."""

from contextlib import suppress

from quizapp.app.certainty_words import ASKED, LEVELS
from quizapp.app.fault_sentences import PIPE, TERMINAL, What, sentences
from quizapp.app.handing_in import handing_in_sentences
from quizapp.app.taking import Taking
from quizapp.app.time_words import QUESTION_UP, UP, time_words
from quizapp.cli.feedback import feedback_lines, hint_lines, tried_lines, verdict_line
from quizapp.cli.paragraphs import MORE, Paragraphs
from quizapp.cli.question import (
    NOTHING_TYPED,
    Misread,
    Repeated,
    action_of,
    answer_of,
    form_of,
    heading,
    pauses,
    prompt,
    question_lines,
)
from quizapp.cli.terminal import Terminal, undisturbed, wrapped
from quizapp.cli.typed import command_of, confirms, help_lines
from quizapp.journal.faults import JournalFault, NotKept, TakenOver
from quizapp.markup.plain import plain
from quizapp.quiz.forms import Form
from quizapp.quiz.types.table import TYPES
from quizapp.session.actions import (
    Action,
    Answer,
    DontKnow,
    Draft,
    Flag,
    GoTo,
    HandIn,
    Hint,
    Next,
    Pause,
    Skip,
    Sure,
    TimeUp,
)
from quizapp.session.steps import Phase
from quizapp.session.view import View

PAUSED = "Paused at question {slot} of {count}. What was answered is saved; give the same command again to go on."
NOT_SAVED = (
    "Stopped at question {slot} of {count}. This answer is not saved, those before it are; give the same command again "
    "to go on."
)

NO_LIMIT = 3600.0  # s


class Left(Exception):
    """The learner went away: by `q`, or because the input ended."""


class Overtaken(Exception):
    """The session went on while an answer was typed: its time was up."""


class TimeIsUp(Exception):
    """The time of the session or of the question is over, while an answer was awaited."""


class Stopped(Exception):
    """Nothing more can be kept here; it was said why."""


class Conversation:
    """One session between a terminal and a taking."""

    def __init__(self, terminal: Terminal, taking: Taking) -> None:
        self._terminal, self._taking = terminal, taking
        self._on_screen: tuple[int, bool] | None = None  # the slot whose question was said, and whether its feedback

    def run(self) -> bool:
        """Ask until the session is handed in or the learner leaves; return whether it is finished.

        Raises Stopped where what was done cannot be kept, and DamagedJournal.
        """
        try:
            while self._view.phase is not Phase.FINISHED:
                self._show()
                before = self._view
                with suppress(Overtaken):
                    self._keep(self._awaited())
                self._say_time_up(before)
                self._say_help(before)
        except (Left, KeyboardInterrupt):
            self._leave(PAUSED)
            return False
        return True

    @property
    def _view(self) -> View:
        return self._taking.view

    def _show(self) -> None:
        view, terminal = self._view, self._terminal
        before, self._on_screen = self._on_screen, (view.slot, view.told is not None)
        if before is None or before[0] != view.slot:
            terminal.say("")
            terminal.head(heading(view) + _and(time_words(view.time) if view.time else ""))
            terminal.say(*question_lines(view, terminal.width))
            self._say_draft(view)
            self._say_tried(view)
            self._say_hint(view)
        if view.told and self._on_screen != before:
            terminal.head(verdict_line(view.told, view))
            terminal.say(*feedback_lines(view.told, view, terminal.width))

    def _say_draft(self, view: View) -> None:
        if view.told is not None:
            return
        saved = view.answered[view.slot] and view.slot not in view.unsaved
        if view.draft is not None:
            body = self._taking.session.slot.question.body
            parts = [plain(text, view.math) for text in TYPES[view.type].words(body, view.draft)]
            many = form_of(view).paragraphs
            chosen = "\n".join(["", *parts]) if many else "; ".join(parts)
            self._say(f"Your answer until now: {chosen}" if saved else f"Chosen and not yet handed in: {chosen}")
        elif saved:
            self._say("Your answer until now: you don’t know")

    def _say_help(self, before: View) -> None:
        """Say what helps on with the same question, where it is new: how a try went, a hint."""
        view = self._view
        if view.slot != before.slot or view.told is not None or view.phase is not Phase.ASKING:
            return
        if view.tried != before.tried:
            self._say_tried(view)
        if view.hints != before.hints:
            self._say_hint(view)

    def _say_tried(self, view: View) -> None:
        if view.tried is not None:
            self._terminal.say(*tried_lines(view.tried, view.math, self._terminal.width))

    def _say_hint(self, view: View) -> None:
        if view.hints and view.told is None:
            self._terminal.say(*hint_lines(view.hints, view.hint_count, view.math, self._terminal.width))

    def _awaited(self) -> Action:
        try:
            return self._go_on() if self._view.told else self._answer()
        except TimeIsUp:
            self._terminal.drop_typed()
            return TimeUp()

    def _patience(self) -> float:
        """Return for how many seconds a line may be awaited before the time is looked at again; raises TimeIsUp."""
        with undisturbed():
            rest = self._taking.keep_time()
        if rest == 0:
            raise TimeIsUp
        return NO_LIMIT if rest is None else rest / 1000

    def _say_time_up(self, before: View) -> None:
        """Say that time was up, where it was just now; of a question whose feedback follows that says it."""
        if self._taking.session.timed_out:
            self._say(UP)
        elif self._view.closed != before.closed and (self._view.told is None or self._view.told.verdict != "late"):
            self._say(QUESTION_UP)

    def _go_on(self) -> Action:
        while self._terminal.interactive:  # from a pipe nobody presses Enter
            typed = self._ask("Enter shows the results, q pauses: " if self._view.last else "Enter goes on, q pauses: ")
            command = command_of(typed)
            if command == "end" and self._hands_in():
                return HandIn()
            if command == "flag":
                return self._flag()
            if command is None:
                break
        return Next()

    def _answer(self) -> Action:
        while True:
            form = form_of(self._view)
            if form.paragraphs:
                return self._written(form)
            typed = self._ask(prompt(form), free=form.free)
            try:
                meant = action_of(self._view, typed)
                self._say_understood(form, meant)
                return self._sure_of(meant)
            except Repeated as why:
                self._say(str(why))
            except Misread as why:
                action = self._instead(typed, why)
                if action is not None:
                    return action

    def _say_understood(self, form: Form, action: Action) -> None:
        """Say how an answer is read, where that is not as it is typed."""
        if form.understood is None or not isinstance(action, Answer):
            return
        typed, read = " ".join(str(action.response).split()), form.understood(action.response)
        if read != typed:
            self._say(f"Understood: {typed} → {read}")

    def _written(self, form: Form) -> Action:
        """Return what is done with a text of many lines; each is kept as it comes, and a “.” alone hands all in."""
        text, asks = Paragraphs(self._view.draft or ""), prompt(form)
        while True:
            before, typed = text.text, self._ask(asks, free=True, whole=True)
            asks = MORE
            match text.taken(typed):
                case "ended" if text.text:
                    return answer_of(self._view, text.text)
                case "ended":
                    self._say(NOTHING_TYPED)
                case "unknown":
                    return DontKnow()
                case "written":
                    try:
                        self._keep_draft(text.text)
                    except Misread as why:
                        self._say(str(why))
                        text.text = before
                case "command":
                    action = self._instead(typed, Misread())
                    if action is not None:
                        return action
                    asks = prompt(form)

    def _keep_draft(self, text: str) -> None:
        """Keep what is written until now; raises Misread where it can be no answer, Overtaken where time was up."""
        before = self._view
        answer_of(before, text)
        self._keep(Draft(text or None))
        if (self._view.slot, self._view.phase) != (before.slot, before.phase):
            raise Overtaken

    def _sure_of(self, action: Action) -> Action:
        """Ask how sure someone is of an answer, where that is asked; from a pipe nobody could be."""
        view = self._view
        if isinstance(action, Answer) and view.asks_sure and view.sure is None and self._terminal.interactive:
            levels = ", ".join(f"{level} {words}" for level, words in LEVELS.items())
            typed = self._ask(f"{ASKED} ({levels}; Enter says nothing): ").strip()
            if typed in ("1", "2", "3"):
                self._keep(Sure(int(typed)))
        return action

    def _instead(self, typed: str, why: Misread) -> Action | None:
        """Return what a line asks for that is no answer; None where it was answered here and now."""
        match command_of(typed, free=form_of(self._view).free):
            case "skip" if self._view.can_skip:
                return Skip()
            case "skip":
                self._say("Every other question has its answer.")
            case "back" if self._view.before is not None:
                return GoTo(self._view.before)
            case GoTo(slot) if self._view.can_go_to and 0 <= slot < self._view.count and slot not in self._view.closed:
                return GoTo(slot)
            case ("back" | GoTo()) as way:
                self._say(_no_way(self._view, way.slot if isinstance(way, GoTo) else None))
            case "flag":
                return self._flag()
            case "hint" if self._view.can_hint:
                return Hint()
            case "hint":
                self._say(_no_hint(self._view))
            case Sure() as sure if self._view.asks_sure:
                return sure
            case Sure():
                self._say("It is not asked here how sure you are.")
            case "end" if self._hands_in():
                return HandIn()
            case "help":
                self._terminal.say(*help_lines(self._view, self._terminal.width))
            case None:
                self._say(str(why))
        return None

    def _flag(self) -> Action:
        return Flag(not self._view.flagged)

    def _hands_in(self) -> bool:
        """Say what has no answer, and ask once; from a pipe nobody could be asked."""
        for sentence in handing_in_sentences(self._view):
            self._say(sentence)
        return not self._terminal.interactive or confirms(self._ask("Enter goes back, “end” hands in: "))

    def _say(self, sentence: str) -> None:
        self._terminal.say(*wrapped(sentence, self._terminal.width))

    def _ask(self, prompt: str, *, free: bool = False, whole: bool = False) -> str:
        typed = self._terminal.ask(prompt, self._patience if self._taking.session.limited else None, whole=whole)
        if typed is None:
            self._terminal.say("")
        if typed is None or pauses(typed, free=free):
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
                self._say_saved(action)
                return

    def _say_saved(self, action: Action) -> None:
        """Say that something is kept, where nothing else shows it; in a test also how to go on from the last answer."""
        if isinstance(action, Flag):
            self._say("This question is flagged." if action.on else "The flag is taken back.")
        if isinstance(action, Sure) and action.level:
            self._say(f"Noted: {LEVELS[action.level]}.")
        if isinstance(action, Answer | DontKnow) and self._view.mode == "test" and self._view.last:
            self._on_screen = self._view.slot, False
            self._say("Saved. Every question has its answer: “end” hands in, “back” and “go 3” lead to a question.")

    def _say_refusal(self, action: Action, fault: JournalFault) -> None:
        person = self._terminal.interactive
        answer: What = "answer" if person else "gone answer"
        what: What = answer if isinstance(action, Answer | DontKnow) else "step"
        self._terminal.complain(sentences(fault, what, TERMINAL if person else PIPE))
        if not person or isinstance(fault, TakenOver):
            raise Stopped from fault
        try:
            self._ask("Enter tries again, q stops: ")
        except (Left, KeyboardInterrupt):
            if what == "step":
                raise
            self._leave(NOT_SAVED)
            raise Stopped from fault

    def _leave(self, said: str) -> None:
        with suppress(JournalFault), undisturbed():  # what is kept is kept already; only the moment of leaving is not
            self._taking.do(Pause())
        where = said.format(slot=self._view.slot + 1, count=self._view.count)
        self._terminal.say("", *wrapped(where, self._terminal.width))


def _and(words: str) -> str:
    return f"; {words}" if words else ""


def _no_hint(view: View) -> str:
    """Return why there is no hint to be shown."""
    if view.mode == "test":
        return "In a test there are no hints."
    return "There is no further hint." if view.hint_count else "This question has no hints."


def _no_way(view: View, slot: int | None) -> str:
    """Return why a question cannot be gone to, or (None) why there is no way back."""
    if not view.can_go_to:
        return "In practice there is no way back; an answer is final once its feedback was shown."
    if slot is not None and slot in view.closed:
        return f"The time for question {slot + 1} was up; its answer stands."
    if slot is not None:
        return f"There are {view.count} questions."
    if view.slot == 0:
        return f"This is the first of {view.count} questions."
    return "The time for the questions before this one was up; their answers stand."
