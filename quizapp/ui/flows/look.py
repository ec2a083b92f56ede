"""Where how the window looks and the settings meet."""

from PySide6.QtCore import QObject, QTimer, Slot

from quizapp.app.settings import Settings
from quizapp.ui.theme import Theme
from quizapp.ui.window import Window

REST = 500  # ms without a change: a slider that is drawn is not written down at each of its steps


class LookFlow(QObject):
    """Writes down how the window looks once it rests, wherever that was chosen; at the latest when it closes."""

    def __init__(self, theme: Theme, settings: Settings, window: Window) -> None:
        super().__init__(window)
        self._theme, self._settings = theme, settings
        self._rests = QTimer(self)
        self._rests.setSingleShot(True)
        self._rests.setInterval(REST)
        self._rests.timeout.connect(self._write)
        window.closing.connect(self._write_now)

    def follow(self) -> None:
        """Know that it looks different now."""
        self._rests.start()

    @Slot()
    def _write_now(self) -> None:
        if self._rests.isActive():
            self._rests.stop()
            self._write()

    @Slot()
    def _write(self) -> None:
        self._settings.set_appearance(self._theme.scheme)
        self._settings.set_text_size(round(self._theme.text_scale * 100))
