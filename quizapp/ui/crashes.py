"""Faults of our own while the window is open: written to the log, and said on Home with what to copy."""

import sys
import threading
import traceback
from contextlib import suppress
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QCoreApplication,
    QMessageLogContext,
    QObject,
    Qt,
    QtMsgType,
    Signal,
    Slot,
    qFormatLogMessage,
    qInstallMessageHandler,
)
from PySide6.QtGui import QGuiApplication

from quizapp.app import log
from quizapp.ui.desk import Desk
from quizapp.ui.parts.announce import announce

if TYPE_CHECKING:
    from quizapp.ui.pages.crash import CrashPage

MOST_HEARD = 50  # of Qt's complaints, at one start
MOST_KNOWN = 20  # faults that are told at one start: a page that fails anew each time must not go on for ever
COMPLAINTS = (QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg)


class Crashes(QObject):
    """Takes what nobody caught, from any thread. The same fault at the same line is said once, and written once."""

    met = Signal(object)

    def __init__(self, desk: Desk, folder: str) -> None:
        super().__init__(desk)
        self._desk, self._folder = desk, folder
        self._known: set[str] = set()
        self._heard: set[str] = set()
        self._watches = False
        self._details = ""
        self._log: str | None = None  # where it lies, if it could be written
        self._page: CrashPage | None = None
        self.met.connect(self._say, Qt.ConnectionType.QueuedConnection)  # not in the midst of a paint

    def watch(self) -> None:
        """From now on take what nobody caught, and what Qt complains of, until the program ends."""
        if self._watches:
            return
        self._watches = True
        sys.excepthook = self.take
        sys.unraisablehook = lambda met: self.take(met.exc_type, met.exc_value, met.exc_traceback)
        threading.excepthook = self._take_from_thread
        qInstallMessageHandler(self.hear)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.rest)
        log.note(self._folder, f"start: {log.versions()}, {QGuiApplication.platformName()}")

    @Slot()
    def rest(self) -> None:
        """Leave it to Python and Qt again."""
        sys.excepthook, threading.excepthook = sys.__excepthook__, threading.__excepthook__
        sys.unraisablehook = sys.__unraisablehook__
        qInstallMessageHandler(None)

    def hear(self, kind: QtMsgType, context: QMessageLogContext, said: str) -> None:
        """Say on the terminal what Qt says, as it would; write down what it complains of, once."""
        if sys.stderr is not None:
            with suppress(OSError, ValueError):  # nobody listens any more
                print(qFormatLogMessage(kind, context, said), file=sys.stderr, flush=True)
        if kind in COMPLAINTS and said not in self._heard and len(self._heard) < MOST_HEARD:
            self._heard.add(said)
            log.note(self._folder, f"Qt: {log.without_contents(said)}")

    def take(self, kind: type[BaseException], fault: BaseException | None, way: TracebackType | None) -> None:
        """Take a fault."""
        if fault is None or issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, fault or kind(), way)
            return
        try:
            self._tell(kind, fault, way)
        finally:
            _let_go(fault)

    def _tell(self, kind: type[BaseException], fault: BaseException, way: TracebackType | None) -> None:
        said = log.details(fault)
        if said in self._known or len(self._known) >= MOST_KNOWN:
            return
        self._known.add(said)
        sys.__excepthook__(kind, fault, way)
        self._log = log.write(self._folder, fault)
        self.met.emit(said)

    def _take_from_thread(self, met: threading.ExceptHookArgs) -> None:
        if not issubclass(met.exc_type, SystemExit):  # that ends a thread, and is no fault
            self.take(met.exc_type, met.exc_value, met.exc_traceback)

    @Slot(object)
    def _say(self, details: str) -> None:
        self._details = details
        offers = [("Copy details", self._copy), ("Show details", self._show), ("Close quizapp", self._close)]
        try:
            self._desk.show_crash(self._log, offers)
        except Exception as fault:
            self._without_home(fault)

    def _without_home(self, fault: Exception) -> None:
        """Say on a page of its own what went wrong, as Home cannot be shown."""
        said = log.details(fault)
        if said not in self._known and len(self._known) < MOST_KNOWN:
            self._known.add(said)
            self._log = log.write(self._folder, fault)
            self._details = f"{self._details}\n\n{said}"
        _let_go(fault)
        self._show()
        if self._page is not None:
            self._page.say_home_fails()

    @Slot()
    def _show(self) -> None:
        page = self._page = self._desk.show_crash_page(self._log, self._report())
        page.copied.connect(self._copy)
        page.left.connect(self._leave)
        page.closed.connect(self._close)
        page.take_focus()

    @Slot()
    def _leave(self) -> None:
        try:
            self._desk.show_home()
        except Exception as fault:
            self._without_home(fault)

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._report())
        announce(self._desk.window, "The details are copied.")

    @Slot()
    def _close(self) -> None:
        self._desk.window.close()

    def _report(self) -> str:
        return log.report(self._folder, self._details)


def _let_go(fault: BaseException) -> None:
    """Let go of all that was at work in a fault: a painter that outlives its picture ends the whole program."""
    each: BaseException | None = fault
    while each is not None:
        traceback.clear_frames(each.__traceback__)
        each = each.__cause__ or each.__context__
    sys.last_type = sys.last_value = sys.last_traceback = None
