"""The program on a stage, for pictures of it: its window, and clocks that tell a time of our own."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from quizapp.session.actions import Action
from quizapp.session.instant import Instant
from quizapp.ui.desk import Desk
from quizapp.ui.flows.session import SessionFlow
from quizapp.ui.flows.timing import Timing
from quizapp.ui.theme import Scheme
from quizapp.ui.window import Window

SIZES = {"": QSize(1200, 800), "-900": QSize(900, 600)}
NOON = 1_790_000_000_000  # 21 September 2026


class Stage:
    """The program on a stage: its window, pictured when asked."""

    def __init__(self, application: QApplication, desk: Desk, folder: Path, scheme: Scheme) -> None:
        self._application, self.desk, self._folder, self._scheme = application, desk, folder, scheme
        self._taken: set[str] = set()
        desk.window.show()

    def take(self, name: str) -> None:
        """Picture the window as it stands, in each size; what has a picture already gets no second one."""
        if name in self._taken:
            return
        self._taken.add(name)
        for ending, size in SIZES.items():
            picture(self._application, self.desk.window, size, self._folder / f"{name}{ending}-{self._scheme}.png")

    def do(self, action: Action) -> None:
        """Do something on the session page."""
        self.flow().page.did.emit(action)

    def flow(self) -> SessionFlow:
        """Return the session that is on."""
        page = self.desk.window.current_page()
        assert page is not None
        flow = page.findChild(SessionFlow)
        assert isinstance(flow, SessionFlow)
        return flow

    def pass_time(self, clock: "HandClock", seconds: int) -> None:
        """Let time pass in a session."""
        clock.step(seconds)
        timing = self.flow().findChild(Timing)
        assert isinstance(timing, Timing)
        timing.look_again()


def picture(application: QApplication, window: Window, size: QSize, to: Path) -> None:
    """Save what a window shows at a size."""
    window.resize(size)
    for _ in range(5):  # layouts that depend on each other's heights settle in a few rounds
        application.processEvents()
    window.grab().save(str(to))


class HandClock:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self._seconds = 0

    def __call__(self) -> Instant:
        return Instant(NOON + self._seconds * 1000, 0, self._seconds * 1000)

    def step(self, seconds: int) -> None:
        """Let time pass."""
        self._seconds += seconds


def steady_clock() -> Callable[[], Instant]:
    """Return a clock that goes on by 20 seconds whenever it is asked."""
    seconds = iter(range(0, 10**9, 20))

    def tick() -> Instant:
        moment = next(seconds) * 1000
        return Instant(NOON + moment, 0, moment)

    return tick
