"""What is said before a session is handed in: what has no answer, what is flagged, what is chosen and not saved."""

from collections.abc import Sequence

from quizapp.quiz.amounts import counted
from quizapp.session.view import View


def handing_in_sentences(view: View) -> tuple[str, ...]:
    """Return what to know before handing in, a sentence each; questions are named by their number from 1."""
    told = [_unanswered(view.unanswered) if view.unanswered else "Every question has its answer."]
    if view.unsaved:
        told.append(f"In {named(view.unsaved)} your last choice is not saved and does not count.")
    if view.flags:
        told.append(f"You flagged {named(view.flags)}.")
    return tuple(told)


def first_to_look_at(view: View) -> int:
    """Return the slot that a warning leads back to: the first without an answer, not saved, or flagged, else this.

    What has no time left cannot be gone back to.
    """
    slots = (*view.unanswered, *view.unsaved, *view.flags)
    return next((slot for slot in slots if slot not in view.closed), view.slot)


def named(slots: Sequence[int]) -> str:
    """Return slots (from 0, in order) as questions are named: `question 4`, `questions 1, 3 and 5 to 9`."""
    parts = [_run(first, last) for first, last in _runs(slots)]
    words = parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"
    return f"question{'' if len(slots) == 1 else 's'} {words}"


def _unanswered(slots: Sequence[int]) -> str:
    if len(slots) == 1:
        return f"Question {slots[0] + 1} has no answer and will earn nothing."
    return f"{counted(len(slots)).capitalize()} questions have no answer and will earn nothing: {_numbers(slots)}."


def _numbers(slots: Sequence[int]) -> str:
    return named(slots).partition(" ")[2]


def _run(first: int, last: int) -> str:
    return f"{first + 1}" if first == last else f"{first + 1} to {last + 1}"


def _runs(slots: Sequence[int]) -> list[tuple[int, int]]:
    """Return the stretches of slots, first and last; two neighbours are not worth one."""
    runs: list[tuple[int, int]] = []
    for slot in slots:
        if runs and slot == runs[-1][1] + 1:
            runs[-1] = runs[-1][0], slot
        else:
            runs.append((slot, slot))
    return [
        part
        for first, last in runs
        for part in ([(first, first), (last, last)] if last == first + 1 else [(first, last)])
    ]
