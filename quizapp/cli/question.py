"""A question as lines of text: before the answer, and what is typed for it."""

from quizapp.cli.points import at_stake
from quizapp.cli.terminal import wrapped
from quizapp.markup.plain import plain
from quizapp.quiz.forms import Form
from quizapp.quiz.nonsense import Nonsense, nonsense
from quizapp.quiz.points import OwnPoints
from quizapp.quiz.types.table import TYPES
from quizapp.session.actions import Action, Answer, DontKnow
from quizapp.session.view import View

SIGN = ":"  # before a command where whatever is typed may be an answer
NOTHING_TYPED = "Nothing was typed."
END, CLEAR = ".", f"{SIGN}clear"  # lines that hand in what was written on those before, and that take it back


class Misread(Exception):
    """What was typed is no answer; the message says why."""


class Repeated(Misread):
    """What was typed is an answer that was tried already."""


def heading(view: View) -> str:
    """Return where the session is, and what is at stake."""
    up_to = "up to " if issubclass(TYPES[view.type].Body, OwnPoints) else ""
    return f"Question {view.slot + 1} of {view.count}: {up_to}{at_stake(view.stakes)}"


def form_of(view: View) -> Form:
    """Return what is asked in plain lines."""
    return TYPES[view.type].form(view.asked)


def question_lines(view: View, width: int) -> list[str]:
    """Return the prompt and the lines of what is asked."""
    form, lines = form_of(view), [""]
    if view.prompt:
        lines += [*wrapped(plain(view.prompt, view.math), width), ""]
    for line in form.lines:
        lines += wrapped(plain(line.text, view.math), width, f"  {line.mark}  " if line.mark else "  ")
    if form.note:
        lines += ["", *wrapped(form.note, width)]
    return [*lines, ""]


def prompt(form: Form) -> str:
    """Return what stands before the answer that is typed."""
    pause = f"{SIGN}q to pause, {SIGN}help" if form.free else "q to pause, help"
    how = f"{form.how}; " if form.how else ""
    return f"{form.asks} ({how}? if you don’t know, {pause}): "


def action_of(view: View, typed: str) -> Action:
    """Return what a typed line does; raises Misread where it is no answer."""
    word = typed.strip()
    if word in ("?", "？"):
        return DontKnow()
    if not word.strip(" ,;"):
        raise Misread(NOTHING_TYPED if form_of(view).free else "Nothing was chosen.")
    if word.startswith(SIGN):
        raise Misread("There is no such command; :help lists them all.")
    return answer_of(view, word)


def answer_of(view: View, word: str) -> Action:
    """Return what handing in a text does; raises Misread where it is no answer."""
    try:
        response = TYPES[view.type].from_typed(view.asked, word)
    except Nonsense as fault:
        raise Misread(nonsense(fault.code, fault.facts)) from fault
    if view.tried and response in view.tried.responses:
        raise Repeated("You have tried that; give another answer, or “?” to see the right one.")
    return Answer(response)


def pauses(typed: str, *, free: bool = False) -> bool:
    """Tell whether a typed line asks for a pause; where answers are free it begins with a colon."""
    word = typed.strip().casefold()
    return word.removeprefix(SIGN) in ("q", "quit") and (word.startswith(SIGN) or not free)
