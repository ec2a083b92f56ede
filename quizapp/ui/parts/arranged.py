"""What lays its children out by itself, each as high as its width asks, in one pass."""

from PySide6.QtCore import QMetaObject, QSize, Qt, Slot
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QWidget

_SOON = Qt.ConnectionType.QueuedConnection  # before the next paint


class Arranged(QWidget):
    """Override `arrange`, which gives the children their places, `heightForWidth` and `sizeHint`.

    What is arranged itself gets its place by `stack.place`.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._relay = _Relay(self)

    def arrange(self) -> None:
        """Lay everything out now."""
        raise NotImplementedError

    def arrange_measured(self) -> None:
        """Lay everything out right after the height was asked for: what was measured for that still holds."""
        self.arrange()

    @Slot()
    def follow(self) -> None:
        """Lay everything out anew, and say that another height may be wanted."""
        self._relay.heard = False
        self.updateGeometry()
        if self.isVisible():
            self.arrange()

    def hasHeightForWidth(self) -> bool:
        return True

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.isVisible() or not isinstance(self.parent(), Arranged):  # which has laid it out, or will when shown
            self.arrange_measured()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not isinstance(self.parent(), Arranged):  # which is told that it is shown, and lays it out
            self.arrange()  # while it was hidden nobody told it of changes


class _Relay(QLayout):
    """Holds nothing, and lays nothing out: Qt tells a layout when what lies in its widget wants another size.

    An `event` of the widget's own would hear of it too. But the first event that reaches one written in Python has
    the binding build every class of events there is, which the start does without.
    """

    def __init__(self, arranged: Arranged) -> None:
        super().__init__(arranged)
        self._arranged = arranged
        self.heard = False

    def invalidate(self) -> None:
        if not self.heard and self._arranged.isVisible():
            self.heard = True
            QMetaObject.invokeMethod(self._arranged, "follow", _SOON)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._arranged.heightForWidth(width)

    def sizeHint(self) -> QSize:
        return self._arranged.sizeHint()

    def minimumSize(self) -> QSize:
        return QSize(0, 0)

    def count(self) -> int:
        return 0

    def itemAt(self, index: int) -> None:
        return None

    def takeAt(self, index: int) -> None:
        return None

    def addItem(self, item: QLayoutItem) -> None:
        raise TypeError("what is arranged has the widget for a parent")
