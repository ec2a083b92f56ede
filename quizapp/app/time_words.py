"""What is said of the time that is limited: in figures, in words, and the few moments at which it is said aloud."""

from collections.abc import Iterator

from quizapp.session.plan import Plan
from quizapp.session.time import TimeLeft

UP = "The time was up; what stood there was handed in."
QUESTION_UP = "The time for this question was up."
LAST = 60_000  # ms: the last minute of a session, which is said by words
LAST_OF_QUESTION = 10_000  # ms

_HOUR, _MINUTE, _SECOND = 3_600_000, 60_000, 1_000


def figures(ms: int) -> str:
    """Return a time in figures, seconds rounded up: `6:40`, `1:05:00`."""
    seconds = -(-ms // _SECOND)
    hours, minutes, rest = seconds // 3600, seconds // 60 % 60, seconds % 60
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def in_words(ms: int) -> str:
    """Return a time in words, seconds rounded up: `1 hour 5 minutes`, `6 minutes 40 seconds`, `30 seconds`."""
    seconds = -(-ms // _SECOND)
    parts = ((seconds // 3600, "hour"), (seconds // 60 % 60, "minute"), (seconds % 60, "second"))
    said = [f"{number} {unit}{'' if number == 1 else 's'}" for number, unit in parts if number]
    return " ".join(said[:2]) or "no time"


def time_words(time: TimeLeft) -> str:
    """Return what is left, in figures: `0:30 for this question, 6:40 left`."""
    own = f"{figures(time.question)} for this question" if time.question is not None else ""
    whole = f"{figures(time.session)} left" if time.session is not None else ""
    return ", ".join(filter(None, (own, whole)))


def limits(plan: Plan) -> Iterator[str]:
    """Yield what to know of a plan's limits before it is begun, a sentence each; nothing where there are none."""
    if plan.limit is not None:
        yield f"You have {in_words(plan.limit)}; a pause takes none of it. At its end what stands there is handed in."
    own = [slot.limit for slot in plan.slots if slot.limit is not None]
    if own:
        which = "Each question has" if len(own) == len(plan.slots) else "Some questions have"
        long = in_words(own[0]) if len(set(own)) == 1 else f"{in_words(min(own))} to {in_words(max(own))}"
        yield f"{which} a time of {'its' if which.startswith('Each') else 'their'} own: {long}."


def moments(limit: int) -> tuple[int, ...]:
    """Return at which times left, in ms, something is said aloud in a session: half, 5 minutes, 1 minute, 10 seconds.

    The longest comes first. Half is left out where it says no more than the next.
    """
    fixed = [rest for rest in (5 * _MINUTE, _MINUTE, 10 * _SECOND) if rest * 2 <= limit]
    half = limit // 2 // _SECOND * _SECOND
    return (*((half,) if not fixed or half > fixed[0] else ()), *fixed)


def aloud(limit: int | None, before: TimeLeft | None, now: TimeLeft | None) -> str:
    """Return what is to be said aloud where the time left went from one to another; mostly nothing.

    `limit` is the session's. Of a question its last seconds are said, and its beginning by whoever asks it.
    """
    if before is None or now is None:
        return ""
    if _passes(before.question, now.question, (LAST_OF_QUESTION,)):
        return f"{in_words(LAST_OF_QUESTION)} left for this question."
    if limit is not None and now.session and (at := _passes(before.session, now.session, moments(limit))):
        return f"{in_words(at)} left."
    return ""


def _passes(before: int | None, now: int | None, at: tuple[int, ...]) -> int | None:
    """Return the last of some moments that lies between two times left, None where none does."""
    if before is None or not now or now > before:
        return None
    return next((each for each in reversed(at) if now <= each < before), None)
