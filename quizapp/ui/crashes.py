"""Faults of our own while the window is open: written to the log, and said on Home with what to copy."""

import sys
import threading
import traceback
from types import TracebackType

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

MOST_HEARD = 50  # of Qt's complaints, at one start
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
        self.met.connect(self._say, Qt.ConnectionType.QueuedConnection)  # not in the midst of a paint

    def watch(self) -> None:
        """From now on take what nobody caught, and what Qt complains of, until the program ends."""
        if self._watches:
            return
        self._watches = True
        sys.excepthook = self.take
        threading.excepthook = lambda met: self.take(met.exc_type, met.exc_value, met.exc_traceback)
        qInstallMessageHandler(self.hear)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.rest)
        log.note(self._folder, f"start: {log.versions()}, {QGuiApplication.platformName()}")

    @Slot()
    def rest(self) -> None:
        """Leave it to Python and Qt again."""
        sys.excepthook, threading.excepthook = sys.__excepthook__, threading.__excepthook__
        qInstallMessageHandler(None)

    def hear(self, kind: QtMsgType, context: QMessageLogContext, said: str) -> None:
        """Say on the terminal what Qt says, as it would; write down what it complains of, once."""
        if sys.stderr is not None:
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
        if said in self._known:
            return
        self._known.add(said)
        sys.__excepthook__(kind, fault, way)
        log.write(self._folder, fault)
        self.met.emit(said)

    @Slot(object)
    def _say(self, details: str) -> None:
        self._details = details
        self._desk.show_crash(self._folder, [("Copy details", self._copy), ("Close quizapp", self._desk.window.close)])

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(log.report(self._folder, self._details))


def _let_go(fault: BaseException) -> None:
    """Let go of all that was at work in a fault: a painter that outlives its picture ends the whole program."""
    each: BaseException | None = fault
    while each is not None:
        traceback.clear_frames(each.__traceback__)
        each = each.__cause__ or each.__context__
    sys.last_type = sys.last_value = sys.last_traceback = None
