"""The centred column that is read: `column = Column(672, parent=page)`, then `column.body.addWidget(…)`."""

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget


class Column(QWidget):
    """As wide as it may be, in the middle of what is there. `body` is its layout, without space between.

    `margins` are left, top, right and bottom, around the column: where there is no more room they stay.
    """

    def __init__(
        self,
        width: int = 672,
        *,
        margins: tuple[int, int, int, int] = (24, 0, 24, 0),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        inner = QWidget(self)
        inner.setMaximumWidth(width)
        self.inner = inner
        self.body = QVBoxLayout(inner)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        row = QHBoxLayout(self)
        row.setContentsMargins(*margins)
        row.setSpacing(0)
        row.addStretch(0)
        row.addWidget(inner, 1)  # all of it, until the greatest width is reached
        row.addStretch(0)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        inner.setSizePolicy(policy)
        self.setSizePolicy(policy)
