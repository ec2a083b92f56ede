"""The floor of a start: a bare window with one label. Shown and painted, which is said, then its memory (PSS, KiB)."""

import os

from PySide6.QtWidgets import QApplication, QLabel


class Label(QLabel):
    """A label that knows when it was painted."""

    painted = False

    def paintEvent(self, event: object) -> None:
        super().paintEvent(event)  # type: ignore[arg-type]
        self.painted = True


application = QApplication([])
label = Label("One label")
label.resize(1200, 800)
label.show()
while not label.painted:
    application.processEvents()
print("complete", flush=True)
with open("/proc/self/smaps_rollup", encoding="ascii") as rollup:
    print(next(line.split()[1] for line in rollup if line.startswith("Pss:")), flush=True)
os._exit(0)
