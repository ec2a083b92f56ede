"""Gives answers in a real session page, and times each until its feedback is painted: `… answers DATA COUNT`.

Between two answers a bare commit of a row of the same size is timed: the floor. The page has the time that a learner
takes to read; the answer is given by the keys that a learner presses. Prints both lists of times, in ms, as JSON.
"""

import gc
import json
import sqlite3
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from quizapp import places
from quizapp.app.clock import now
from quizapp.app.taking import plan_for, start
from quizapp.journal.store import Journal, open_journal
from quizapp.ui.flows.session import SessionFlow
from quizapp.ui.pages.session import SessionPage
from quizapp.ui.theme import Theme
from quizapp.ui.window import Window
from tests.benchmarks.journals import shipped

QUIET = 3  # rounds of events without a paint: a layout may ask for another layout before it asks for a paint
READING = 40  # ms to read a question, in which the page may prepare what comes after
ROW = "x" * 300  # about what an answer's event, its mark and its row of the attempt hold
KEYS = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_5, Qt.Key.Key_6)


class Paints(QObject):
    """Counts how often a window was painted, whole or in part."""

    count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002
        self.count += event.type() is QEvent.Type.UpdateRequest
        return False


class Floor:
    """Bare commits, synced as the journal's are."""

    def __init__(self, path: Path) -> None:
        self._db = sqlite3.connect(path, isolation_level=None)
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "wal_autocheckpoint=0"):
            self._db.execute(f"PRAGMA {pragma}")
        self._db.execute("CREATE TABLE row (id INTEGER PRIMARY KEY, text TEXT) STRICT")

    def commit(self) -> None:
        """Write one row: on disk when this returns."""
        self._db.execute("BEGIN IMMEDIATE")
        self._db.execute("INSERT INTO row (text) VALUES (?)", (ROW,))
        self._db.execute("COMMIT")


def ticks() -> Callable[[], float]:
    """Return a clock on which a second passes at every look, so that no Enter is taken for an echo."""
    seconds = iter(range(10**9))
    return lambda: float(next(seconds))


class Stage:
    """A window that is shown, and the sessions taken in it one after the other."""

    def __init__(self, application: QApplication, journal: Journal) -> None:
        self._application, self._journal = application, journal
        self._theme = Theme(places.resources(), application)
        self._theme.apply(application)
        self.window = Window(self._theme)
        self._paints = Paints(self.window)
        self.window.installEventFilter(self._paints)
        self.window.show()
        QTest.qWaitForWindowExposed(self.window)
        self._chance, self._quizzes = Random(7), shipped()

    def session(self, seed: int) -> Iterator[tuple[SessionPage, SessionFlow]]:
        """Take a session; at each question, read and with a response chosen, yield."""
        page = SessionPage(self._theme, self.window, now=ticks())
        flow = SessionFlow(page, start(self._journal, plan_for(self._quizzes, seed), now))
        ended: list[str] = []
        flow.ended.connect(ended.append)
        self.window.show_page(page, None)
        while not ended:
            QTest.qWait(READING)
            QTest.keyClick(page, self._chance.choice(KEYS[: len(flow.view.asked.rows)]))
            self._application.processEvents()
            yield page, flow
            self.press_enter(page)
        self.window.drop_page(page)

    def press_enter(self, page: SessionPage) -> float:
        """Press Enter; return the moment (s) at which all that follows is painted."""
        QTest.keyClick(page, Qt.Key.Key_Return)
        painted, quiet = time.perf_counter(), 0
        while quiet < QUIET:
            before = self._paints.count
            self._application.processEvents()
            if self._paints.count > before:
                painted, quiet = time.perf_counter(), 0
            else:
                quiet += 1
        return painted

    def answer(self, page: SessionPage, flow: SessionFlow) -> float:
        """Give the answer that is chosen; return the ms until its feedback is painted."""
        began = time.perf_counter()
        painted = self.press_enter(page)
        assert flow.view.told, "no answer was given"
        return (painted - began) * 1000

    def still(self) -> bool:
        """Tell whether the screen shows now what it shows when the page has had time: the timed paint was the last."""
        before = self._screen()
        QTest.qWait(100)
        return self._screen() == before

    def _screen(self) -> QImage:
        return self.window.screen().grabWindow(self.window.winId()).toImage()


def main(data: Path, count: int) -> None:
    """Give `count` answers after the first, and print how long each took, beside as many bare commits."""
    data.mkdir(parents=True, exist_ok=True)
    application, journal, floor = QApplication([]), open_journal(str(data)), Floor(data / "floor.sqlite3")
    stage, ours, bare = Stage(application, journal), list[float](), list[float]()
    gc.freeze()
    seed = 0
    while len(ours) <= count:
        for page, flow in stage.session(seed):
            began = time.perf_counter()
            floor.commit()
            bare.append((time.perf_counter() - began) * 1000)
            ours.append(stage.answer(page, flow))
            if len(ours) % 100 == 2 and not stage.still():
                print(f"answer {len(ours)}: more was painted after its time was taken", file=sys.stderr)
        seed += 1
    journal.close()
    json.dump({"ours": ours[1 : count + 1], "floor": bare[1 : count + 1]}, sys.stdout)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
