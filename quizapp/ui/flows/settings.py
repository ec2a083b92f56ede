"""Where the Settings page and what is set meet."""

import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices

from quizapp import places
from quizapp.app.fault_sentences import sentences
from quizapp.app.learners import BadName, add, choose, learners, rename, set_extra_time, shown, why_not
from quizapp.app.settings import Settings
from quizapp.journal.faults import JournalFault
from quizapp.journal.store import Journal
from quizapp.ui.pages.settings import Person, SettingsPage
from quizapp.ui.theme import Scheme, Theme
from quizapp.version import VERSION

Change = Callable[[Journal], object]


class SettingsFlow(QObject):
    """Sets what the page asks for. `left` leads back Home; `turned` says that it is another learner's turn."""

    left = Signal()
    turned = Signal()

    def __init__(
        self, page: SettingsPage, theme: Theme, settings: Settings, journal: Journal | None, folder: str
    ) -> None:
        super().__init__(page)
        self.page = page
        self._theme, self._settings, self._journal, self._folder = theme, settings, journal, folder
        page.scheme_chosen.connect(self._set_scheme)
        page.size_chosen.connect(self._set_size)
        page.keys_chosen.connect(self._set_keys)
        page.time_chosen.connect(self._set_time)
        page.extra_chosen.connect(self._set_extra)
        page.switched.connect(self._switch)
        page.added.connect(self._add)
        page.renamed.connect(self._rename)
        page.folder_wanted.connect(self._show_folder)
        page.left.connect(self.left)
        self._show_settings()
        page.show_data(folder, "\n".join(filter(None, (self._facts(), _named(folder)))), VERSION)
        self._show_people()

    @Slot(str)
    def _set_scheme(self, scheme: Scheme) -> None:
        self._theme.set_scheme(scheme)

    @Slot(int)
    def _set_size(self, per_cent: int) -> None:
        self._theme.set_text_scale(per_cent / 100)

    @Slot(bool)
    def _set_keys(self, on: bool) -> None:
        self._settings.set_single_keys(on)
        self._show_settings()

    @Slot(bool)
    def _set_time(self, on: bool) -> None:
        self._settings.set_time_shown(on)
        self._show_settings()

    def _show_settings(self) -> None:
        settings = self._settings
        self.page.show_settings(single_keys=settings.single_keys, time_shown=settings.time_shown)

    @Slot(str, int)
    def _set_extra(self, id_: str, per_cent: int) -> None:
        if self._journal is None:
            return
        try:
            set_extra_time(self._journal, id_, per_cent)
        except JournalFault as fault:
            self._show_people(" ".join(sentences(fault, "step")))

    @Slot(str)
    def _switch(self, id_: str) -> None:
        if self._journal is not None:
            choose(self._journal, id_)
            self._settings.set_learner(id_)
            self._show_people()
            self.turned.emit()

    @Slot(str)
    def _add(self, name: str) -> None:
        self._name(lambda journal: add(journal, name))

    @Slot(str, str)
    def _rename(self, id_: str, name: str) -> None:
        self._name(lambda journal: rename(journal, id_, name))

    def _name(self, change: Change) -> None:
        if self._journal is None:
            return
        said = ""
        try:
            change(self._journal)
        except BadName as fault:
            said = why_not(fault)
        except JournalFault as fault:
            said = " ".join(sentences(fault, "step"))
        self._show_people(said)
        self.turned.emit()

    def _show_people(self, said: str = "") -> None:
        if self._journal is None:
            self.page.show_people([], "There is no journal that names could be kept in.")
            return
        try:
            people = learners(self._journal)
        except JournalFault as fault:
            self.page.show_people([], " ".join(sentences(fault, "reading")))
            return
        turn = self._journal.learner
        self.page.show_people(
            [Person((each.id, shown(each), each.id == turn, each.extra_time)) for each in people], said
        )

    def _facts(self) -> str:
        """Return how much is kept, in a few words."""
        if self._journal is None:
            return "There is no journal."
        try:
            with self._journal.reading() as db:
                (answers,) = db.execute("SELECT count(*) FROM event WHERE kind = 'answered'").fetchone()
            kilobytes = -(-os.path.getsize(self._journal.path) // 1024)
        except (JournalFault, OSError):
            return "The journal could not be read."
        return f"{os.path.basename(self._journal.path)}, {answers} answer{'' if answers == 1 else 's'}, {kilobytes} KB"

    @Slot()
    def _show_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(self._folder))


def _named(folder: str) -> str:
    """Return who named the folder, where it is not the usual one."""
    if Path(folder) == places.data(environment={**os.environ, "QUIZAPP_DATA": ""}):
        return ""
    by = "QUIZAPP_DATA" if Path(folder) == places.data() else "--data"
    return f"This folder was named by {by}."
