"""A chooser onto which a chip of a tray can be drawn."""

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from quizapp.ui.parts.chooser import Chooser
from quizapp.ui.parts.tray import FORMAT, Chip
from quizapp.ui.theme import Theme


class DropChooser(Chooser):
    """Its first name stands for nothing, the others are the choices in the order of their chips' places, from 0."""

    takes_return = False

    def __init__(self, theme: Theme, what: str, names: list[str], parent: QWidget | None = None) -> None:
        super().__init__(theme, what, names, parent=parent)
        self.setAcceptDrops(True)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        source = event.source()
        if isinstance(source, Chip) and source.window() is self.window() and event.mimeData().hasFormat(FORMAT):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        place = 1 + int(bytes(event.mimeData().data(FORMAT).data()).decode())
        event.acceptProposedAction()
        self.show_chosen(place)
        self.chosen.emit(place)
