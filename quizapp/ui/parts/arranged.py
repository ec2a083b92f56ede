"""What lays its children out by itself, each as high as its width asks, in one pass and without a QLayout."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

_ANEW = (QEvent.Type.LayoutRequest, QEvent.Type.LayoutDirectionChange)


class Arranged(QWidget):
    """Override `arrange`, which gives the children their places, `heightForWidth` and `sizeHint`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def arrange(self) -> None:
        """Lay everything out now."""
        raise NotImplementedError

    def arrange_measured(self) -> None:
        """Lay everything out right after the height was asked for: what was measured for that still holds."""
        self.arrange()

    def follow(self) -> None:
        """Lay everything out anew, and say that another height may be wanted."""
        self.updateGeometry()
        if self.isVisible():
            self.arrange()

    def hasHeightForWidth(self) -> bool:
        return True

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange_measured()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not isinstance(self.parent(), Arranged):  # which is told that it is shown, and lays it out
            self.arrange()  # while it was hidden nobody told it of changes

    def event(self, event: QEvent) -> bool:
        if type(event) is QEvent and event.type() in _ANEW:  # most events are of classes of their own
            self.follow()
        return super().event(event)
