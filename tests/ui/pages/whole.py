"""What every page must stand: nothing on it is cut off."""

from PySide6.QtWidgets import QApplication, QWidget

from quizapp.ui.parts.control import Control
from quizapp.ui.parts.part import Part


def assert_whole(page: QWidget) -> None:
    """Check that every part that is seen has the room it needs and lies within what it lies on."""
    QApplication.processEvents()
    seen = [each for each in page.findChildren(QWidget) if isinstance(each, Part | Control) and each.isVisible()]
    assert seen
    for each in seen:
        hint, parent = each.sizeHint(), each.parentWidget()
        needed = each.heightForWidth(each.width()) if each.hasHeightForWidth() else hint.height()
        assert each.height() >= needed, each.accessibleName()
        assert each.hasHeightForWidth() or each.width() >= hint.width(), each.accessibleName()
        assert parent is not None
        assert parent.rect().contains(each.geometry()), each.accessibleName()
