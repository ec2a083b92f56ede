"""A page that scrolls, without frames: `area = ScrollArea(theme, parent)`, then `area.setWidget(page)`.

The thin bar lies over the page's edge, so that a page is as wide with it as without.
"""

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QScrollBar, QStyle, QStyleOptionSlider, QWidget

from quizapp.ui.theme import Theme

_WIDE = 12
_THUMB = 6
_BAR = QStyle.ComplexControl.CC_ScrollBar


class ScrollArea(QScrollArea):
    """Scrolls up and down what is set as its widget, which becomes as wide as the area is."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        own = self.verticalScrollBar()
        self._bar = _ThinBar(theme, self)
        own.rangeChanged.connect(self._follow)
        own.valueChanged.connect(self._bar.setValue)
        self._bar.valueChanged.connect(own.setValue)

    def setWidget(self, widget: QWidget) -> None:
        super().setWidget(widget)
        widget.setAutoFillBackground(False)  # Qt fills it, and would hide the page's own ground

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._follow()

    @Slot()
    def _follow(self) -> None:
        own = self.verticalScrollBar()
        self._bar.setRange(own.minimum(), own.maximum())
        self._bar.setPageStep(own.pageStep())
        self._bar.setSingleStep(own.singleStep())
        self._bar.setVisible(own.maximum() > own.minimum())
        left = 0 if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else self.width() - _WIDE
        self._bar.setGeometry(left, 0, _WIDE, self.height())
        self._bar.raise_()


class _ThinBar(QScrollBar):
    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._theme = theme
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(_WIDE, 2 * _WIDE)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("control"))
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        slider = self.style().subControlRect(_BAR, option, QStyle.SubControl.SC_ScrollBarSlider, self)
        thumb = slider.toRectF().adjusted((slider.width() - _THUMB) / 2, 2, -(slider.width() - _THUMB) / 2, -2)
        painter.drawRoundedRect(thumb, _THUMB / 2, _THUMB / 2)
