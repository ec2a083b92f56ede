"""What the disk refused while the learner goes on all the same: held in order, and written as soon as it can be."""

from collections.abc import Callable, Sequence

from quizapp.journal.faults import NotKept
from quizapp.session.steps import Event

Keep = Callable[[Sequence[Event]], None]


class Unsaved:
    """Writes events by `keep`, each batch after all before it and with its own times."""

    def __init__(self, keep: Keep) -> None:
        self._keep = keep
        self._waiting: list[Event] = []

    @property
    def count(self) -> int:
        """How many events wait to be written."""
        return len(self._waiting)

    @property
    def answers(self) -> int:
        """How many answers are among them."""
        return sum(event.kind == "answered" for event in self._waiting)

    def keep(self, events: Sequence[Event], *, hold: bool = False) -> None:
        """Write what waits and then these events, on disk when this returns.

        Where the disk refuses: raises NotKept, and these events are as if they had not been; but with `hold`, or where
        some wait already, they wait too. Any other fault is raised.
        """
        try:
            self._keep([*self._waiting, *events])
        except NotKept:
            if not (hold or self._waiting):
                raise
            self._waiting.extend(events)
        else:
            self._waiting.clear()

    def save(self) -> bool:
        """Try to write what waits; return whether nothing waits any more. Raises faults other than NotKept."""
        if self._waiting:
            self.keep(())
        return not self._waiting
