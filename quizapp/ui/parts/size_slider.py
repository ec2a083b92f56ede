"""A slider that is drawn as the window is: a line and a knob."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget

from quizapp.ui.parts.control import Ring
from quizapp.ui.theme import Theme

_WIDE, _HIGH, _KNOB, _LINE = 220, 24, 20, 4


class SizeSlider(QSlider):
    """Goes from `least` to `most`; arrows go by one, a press goes where it is. `valueChanged` says what is chosen."""

    def __init__(self, theme: Theme, name: str, least: int, most: int, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.theme = theme
        self._ring = Ring(theme, self, _HIGH // 2)
        self._ring.hide()
        self.setRange(least, most)
        self.setPageStep(2)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(_WIDE, self.theme.px(_HIGH))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, middle, knob = QPainter(self), self.height() / 2, self.theme.px(_KNOB)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.colour("control"))
        painter.drawRoundedRect(QRectF(0, middle - _LINE / 2, self.width(), _LINE), _LINE / 2, _LINE / 2)
        share = (self.value() - self.minimum()) / (self.maximum() - self.minimum())
        if self.isRightToLeft():
            share = 1 - share
        painter.setBrush(self.theme.colour("accent"))
        painter.drawEllipse(QRectF(share * (self.width() - knob), middle - knob / 2, knob, knob))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._go_to(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go_to(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._ring.follow(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._ring.follow(event)

    def _go_to(self, event: QMouseEvent) -> None:
        knob = self.theme.px(_KNOB)
        share = (event.position().x() - knob / 2) / max(1, self.width() - knob)
        share = min(1.0, max(0.0, 1 - share if self.isRightToLeft() else share))
        self.setValue(round(self.minimum() + share * (self.maximum() - self.minimum())))
