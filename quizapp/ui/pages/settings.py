"""Settings: how the window looks, keys, who learns here, where the data lies. What is changed holds at once."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QWidget

from quizapp.app.learners import EXTRA_TIMES, more_time
from quizapp.ui.parts.announce import announce
from quizapp.ui.parts.button import Button
from quizapp.ui.parts.chooser import Chooser
from quizapp.ui.parts.name_field import NameField
from quizapp.ui.parts.scroll_area import ScrollArea
from quizapp.ui.parts.segments import Segments
from quizapp.ui.parts.setting_rows import SettingGroup, SettingRow
from quizapp.ui.parts.size_slider import SizeSlider
from quizapp.ui.parts.stack import Flow, Stack
from quizapp.ui.parts.switch import Switch
from quizapp.ui.parts.words import Words
from quizapp.ui.theme import LARGEST, SMALLEST, Theme

_SCHEMES = ("system", "light", "dark")
_TENTHS = 10  # the slider goes by ten per cent
_ADD, _NAME = "Add someone", "Name"


class Person(tuple[str, str, bool, int]):
    """Someone who learns here: id, what they are called, whether it is their turn, and extra time in per cent."""

    __slots__ = ()


class SettingsPage(QWidget):
    """Shows what is set. `scheme_chosen`, `size_chosen` (per cent), `time_chosen` and `keys_chosen` say what is wanted.

    `switched`, `added` and `renamed` are about learners: an id, a name, or both; `extra_chosen` gives an id and
    per cent. `folder_wanted` opens the data folder.
    """

    scheme_chosen = Signal(str)
    size_chosen = Signal(int)
    keys_chosen = Signal(bool)
    time_chosen = Signal(bool)
    switched = Signal(str)
    added = Signal(str)
    renamed = Signal(str, str)
    extra_chosen = Signal(str, int)
    folder_wanted = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._area = ScrollArea(theme, self)
        self._column = Stack(margins=(40, 26, 40, 40))
        self._title = Words(theme, "Settings", size="title", bold=True, fit="one line", parent=self._column)
        at_once = Words(
            theme, "Changes apply at once.", size="small", colour="muted", fit="one line", parent=self._column
        )
        self._column.add(Flow([self._title, at_once], 12, parent=self._column))
        self._add_appearance()
        self._add_sessions()
        self._people = self._group("Learners")
        self._data = self._group("Data")
        self._about = self._group("About")
        self._area.setWidget(self._column)
        QShortcut(QKeySequence("Alt+Left"), self).activated.connect(self.left)
        theme.changed.connect(self._follow)

    def show_settings(self, *, single_keys: bool, time_shown: bool) -> None:
        """Show what is set; how the window looks it knows from the theme."""
        self._keys.show_checked(single_keys)
        self._time.show_checked(time_shown)
        self._follow()

    def show_people(self, people: Sequence[Person], said: str = "") -> None:
        """Show who learns here; `said` is why a name was not taken."""
        rows = self._people.rows
        fields = [field for field in rows.findChildren(NameField) if field.accessibleName() == _NAME]
        typed = fields[-1].text() if said and fields else ""
        self._empty(rows)
        for person in people:
            rows.add(self._person(person, divided=person is not people[0]))
        self._add_row(rows, typed, said)
        if said:
            announce(self, said)
        self._lay_out()

    def show_data(self, folder: str, note: str, version: str) -> None:
        """Show where everything lies, what is there in a few words, and the version."""
        rows = self._data.rows
        self._empty(rows)
        show = Button(self._theme, "Show in folder", "quiet", small=True, parent=rows)
        show.clicked.connect(self.folder_wanted)
        head = "Your answers lie on this computer alone"
        rows.add(SettingRow(self._theme, head, [show], note=f"{folder}\n{note}", divided=False, parent=rows))
        about = self._about.rows
        self._empty(about)
        about.add(SettingRow(self._theme, f"quizapp {version}", divided=False, parent=about))
        self._lay_out()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._schemes.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:  # no shortcut, which would come before a field that is left by it
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._area.setGeometry(self.rect())
        self._lay_out()

    def _group(self, heading: str) -> SettingGroup:
        group = SettingGroup(self._theme, heading, self._column)
        self._column.add(group, above=20)
        return group

    def _add_appearance(self) -> None:
        group = self._group("Appearance")
        self._schemes = Segments(self._theme, ["System", "Light", "Dark"], parent=group.rows)
        self._schemes.setAccessibleName("Light or dark")
        self._schemes.chosen.connect(lambda place: self.scheme_chosen.emit(_SCHEMES[place]))
        group.add(SettingRow(self._theme, "Light or dark", [self._schemes], divided=False, parent=group.rows))
        least, most = round(SMALLEST * _TENTHS), round(LARGEST * _TENTHS)
        self._slider = SizeSlider(self._theme, "Text size, in tens of per cent", least, most, group.rows)
        self._slider.valueChanged.connect(lambda tens: self.size_chosen.emit(tens * _TENTHS))
        self._size = Words(self._theme, fit="one line", parent=group.rows)
        note = "Ctrl with + and − changes it on every page."
        row = SettingRow(self._theme, "Text size", [self._slider, self._size], note=note, parent=group.rows)
        group.add(row)

    def _add_sessions(self) -> None:
        group = self._group("Sessions")
        self._time = Switch(self._theme, "Show the time left", group.rows)
        self._time.clicked.connect(lambda: self.time_chosen.emit(not self._time.isChecked()))
        note = "Where time is limited. T hides and shows it during a session, too; its last minute is always said."
        row = SettingRow(self._theme, "Show the time left", [self._time], note=note, divided=False, parent=group.rows)
        group.add(row)
        self._keys = Switch(self._theme, "Single letters are keys", group.rows)
        self._keys.clicked.connect(lambda: self.keys_chosen.emit(not self._keys.isChecked()))
        note = (
            "A to I choose, F flags, H shows a hint, K leaves for later, S opens the source text, T hides the time, "
            "? lists all keys. Without them Alt and the letter do, and digits choose."
        )
        group.add(SettingRow(self._theme, "Single letters are keys", [self._keys], note=note, parent=group.rows))

    def _person(self, person: Person, *, divided: bool) -> SettingRow:
        id_, name, current, extra = person
        rows = self._people.rows
        field = NameField(self._theme, f"Another name for {name}", rows)
        field.hide()
        rename = Button(self._theme, "Rename", "quiet", small=True, parent=rows)
        rename.setAccessibleDescription(name)
        ends: list[QWidget] = [self._extra_time(id_, name, extra), field, rename]
        if not current:
            switch = Button(self._theme, f"Switch to {name}", small=True, parent=rows)
            switch.clicked.connect(lambda: self.switched.emit(id_))
            ends.append(switch)
        note = "It is your turn now: sessions, results and progress are yours." if current else ""
        row = SettingRow(self._theme, name, ends, note=note, divided=divided, parent=rows)

        def begin() -> None:
            field.show()
            rename.hide()
            field.setFocus(Qt.FocusReason.OtherFocusReason)
            row.follow()

        def end() -> None:
            field.hide()
            rename.show()
            rename.take_focus()
            row.follow()

        rename.clicked.connect(begin)
        field.left.connect(end)
        field.taken.connect(lambda: self.renamed.emit(id_, field.text()))
        return row

    def _extra_time(self, id_: str, name: str, extra: int) -> Chooser:
        """Return what sets how much more time than others someone has."""
        shares = list(EXTRA_TIMES)
        place = shares.index(extra) if extra in shares else 0
        chooser = Chooser(self._theme, f"Extra time of {name}", [*map(more_time, shares)], place, self._people.rows)
        chooser.chosen.connect(lambda at: self.extra_chosen.emit(id_, shares[at]))
        return chooser

    def _add_row(self, rows: Stack, typed: str, said: str) -> None:
        field = NameField(self._theme, _NAME, rows)
        field.setText(typed)
        add = Button(self._theme, _ADD, small=True, parent=rows)
        add.clicked.connect(lambda: self.added.emit(field.text()))
        field.taken.connect(lambda: self.added.emit(field.text()))
        note = said or "Everyone has sessions and results of their own, and extra time where a quiz has limits."
        rows.add(SettingRow(self._theme, "Someone else learns here too", [field, add], note=note, parent=rows))

    def _empty(self, rows: Stack) -> None:
        for row in rows.findChildren(SettingRow):
            rows.remove(row)
            row.setParent(None)
            row.deleteLater()

    def _lay_out(self) -> None:
        for row in self._column.findChildren(SettingRow):
            row.show()
        self._column.follow()

    @Slot()
    def _follow(self) -> None:
        self._schemes.show_chosen(_SCHEMES.index(self._theme.scheme))
        self._size.set_text(f"{round(self._theme.text_scale * 100)} %")
        before = self._slider.blockSignals(True)
        self._slider.setValue(round(self._theme.text_scale * _TENTHS))
        self._slider.blockSignals(before)
        self._lay_out()
