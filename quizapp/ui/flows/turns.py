"""Whose turn it is: shown on the rail where several learn here, and changed with one click there."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from quizapp.app.learners import Learner, choose, learners, shown
from quizapp.app.settings import Settings
from quizapp.journal.faults import JournalFault
from quizapp.journal.store import Journal
from quizapp.ui.window import Window

_MORE = "Learners and settings"


class Turns(QObject):
    """Lists the learners in a menu. `turned` says that another was chosen, `more` that the settings are wanted."""

    turned = Signal()
    more = Signal()

    def __init__(self, window: Window, settings: Settings) -> None:
        super().__init__(window)
        self._window, self._settings = window, settings

    def show(self, journal: Journal | None) -> None:
        """Show on the rail whose turn it is, where there is more than one."""
        people, turn = _people(journal)
        current = next((shown(each) for each in people if each.id == turn), None)
        self._window.show_person(current if len(people) > 1 else None)

    def open(self, journal: Journal | None) -> QMenu:
        """Open the menu; return it."""
        menu = QMenu(self._window)
        people, turn = _people(journal)
        for person in people:
            action = menu.addAction(shown(person).replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(person.id == turn)
            action.setData(person.id)
        menu.addSeparator()
        menu.addAction(_MORE).triggered.connect(self.more)
        self._journal = journal
        menu.triggered.connect(self._choose)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._window.person_spot())
        return menu

    @Slot(QAction)
    def _choose(self, action: QAction) -> None:
        id_ = action.data()
        if self._journal is not None and id_:
            choose(self._journal, id_)
            self._settings.set_learner(id_)
            self.turned.emit()


def _people(journal: Journal | None) -> tuple[list[Learner], str]:
    if journal is None:
        return [], ""
    try:
        return learners(journal), journal.learner
    except JournalFault:
        return [], ""
