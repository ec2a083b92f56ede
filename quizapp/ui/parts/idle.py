"""Work done in small steps while the window has nothing else to do: `idle = Idle(page)`, then `idle.begin(steps())`.

The steps are those of an iterator, each short: between two of them keys and pointer are heard.
"""

import time
from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer, Slot

_SLICE = 0.004  # seconds of steps in a row: with the longest step, less than a key may wait


class Idle(QObject):
    """Does one piece of work at a time; another one takes its place."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._steps: Iterator[object] | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._go_on)

    @property
    def busy(self) -> bool:
        """Whether anything is left to do."""
        return self._steps is not None

    def begin(self, steps: Iterator[object]) -> None:
        """Do these from now on, and nothing more of what was begun before."""
        self._steps = steps
        self._timer.start()

    def stop(self) -> None:
        """Leave undone what is not done yet."""
        self._steps = None
        self._timer.stop()

    @Slot()
    def _go_on(self) -> None:
        held = _outermost(self)  # where nobody else holds the page, its end would come in the midst of a step
        until = time.monotonic() + _SLICE
        while self._steps is not None and time.monotonic() < until:
            if next(self._steps, _OVER) is _OVER:
                self._steps = None
        if self._steps is None:
            self._timer.stop()
        del held


def _outermost(owned: QObject) -> QObject:
    while (parent := owned.parent()) is not None:
        owned = parent
    return owned


_OVER = object()
