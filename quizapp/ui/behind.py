"""Work that may take longer than a frame, done behind the window.

    work = Behind(lambda cancelled: survey(places, stamps, read, cancelled), self)
    work.came.connect(self._take);  work.ended.connect(self._rest);  work.start()

What works is a plain generator that knows no Qt. Its thread touches no object of the window's either: what it yields
lies in a queue, from which the window takes it. So a window that is closed meanwhile waits for nothing.
"""

import threading
from collections.abc import Callable, Iterator
from queue import Empty, SimpleQueue
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

LOOK_EVERY = 30  # ms
Cancelled = Callable[[], bool]


class Behind(QObject):
    """Runs `work(cancelled)`; `came` gives a list of what it yielded since, `ended` comes once, last of all.

    What `work` raises is raised here, in the window's thread, as any fault of the window's would be.
    """

    came = Signal(object)
    ended = Signal()

    def __init__(self, work: Callable[[Cancelled], Iterator[Any]], parent: QObject) -> None:
        super().__init__(parent)
        self._stop = threading.Event()
        self._go = threading.Event()
        self._go.set()
        self._yielded: SimpleQueue[Any] = SimpleQueue()
        self._thread = threading.Thread(
            target=_run, args=(work, self._yielded, self._stop, self._go), name="quizapp-behind", daemon=True
        )
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY)
        self._timer.timeout.connect(self._hand_on)
        self.destroyed.connect(self._stop.set)

    def start(self, patience: int = 0) -> None:
        """Begin; what is done within `patience` ms is handed on before this returns."""
        self._thread.start()
        self._timer.start()
        if patience:
            self._thread.join(patience / 1000)
            if not self._thread.is_alive():
                self._hand_on()

    def hold(self, held: bool) -> None:
        """Let the work rest between two things that it yields, while the window draws, or go on."""
        if held:
            self._go.clear()
        else:
            self._go.set()

    def cancel(self) -> None:
        """Have nothing more handed on, and the work stop where it next can."""
        self._stop.set()
        self._go.set()
        self._timer.stop()

    @Slot()
    def _hand_on(self) -> None:
        over = not self._thread.is_alive()  # asked first: then nothing comes after what is taken now
        things = _all_of(self._yielded)
        fault = things.pop() if things and isinstance(things[-1], BaseException) else None
        if over:
            self._timer.stop()
        if things:
            self.came.emit(things)
        if over and not self._stop.is_set():
            self._stop.set()
            self.ended.emit()
            self.deleteLater()
        if fault is not None:
            raise fault


def _run(
    work: Callable[[Cancelled], Iterator[Any]], into: "SimpleQueue[Any]", stop: threading.Event, go: threading.Event
) -> None:
    try:
        for thing in work(stop.is_set):
            go.wait()
            if stop.is_set():
                return
            into.put(thing)
    except BaseException as fault:
        into.put(fault)


def _all_of(queue: "SimpleQueue[Any]") -> list[Any]:
    things = []
    while True:
        try:
            things.append(queue.get_nowait())
        except Empty:
            return things
