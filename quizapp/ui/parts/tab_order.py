"""Where what is made late stands in the order of Tab: `put_in_tab_order(answer, rows)`."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def put_in_tab_order(place: QWidget, widgets: Sequence[QWidget]) -> None:
    """Let Tab meet some widgets, in their order, where `place` stands; without this Qt meets the newest last."""
    if not widgets:
        return
    before = place.previousInFocusChain()
    while before is not None and before is not place and (before in widgets or not _takes_tab(before)):
        before = before.previousInFocusChain()
    for widget in widgets:
        if before is not None and before is not place:
            QWidget.setTabOrder(before, widget)
        before = widget


def stops_in(widget: QWidget) -> list[QWidget]:
    """Return what Tab meets in a widget, in the order in which it was made."""
    return [each for each in widget.findChildren(QWidget) if _takes_tab(each)]


def _takes_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
