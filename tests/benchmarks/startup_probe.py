"""Start as `quizapp` does and stop when Home is painted: says so, then prints the memory (PSS in KiB).

PYTHONPATH=. python tests/benchmarks/startup_probe.py --data DIR
"""

import os
import sys
from collections.abc import Callable

from quizapp import places
from quizapp.__main__ import load_window
from quizapp.cli.words import window_start


def main(report: Callable[[], object]) -> None:
    """Do what `quizapp.__main__.main` and `quizapp.ui.app.run` do; then print a report and exit, with no event loop."""
    start = window_start(sys.argv[1:])
    assert start is not None
    load_window()
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 (late as in the program)

    from quizapp.ui.app import opened  # noqa: PLC0415

    application = QApplication(sys.argv[:1])
    with opened(application, [], places.data(start.data)) as desk:
        desk.window.show()
        while not desk.complete:
            application.processEvents()
        print("complete", flush=True)  # before the report, which takes its time
        print(report(), flush=True)
        os._exit(0)


def memory() -> int:
    """Return the process's proportional set size in KiB."""
    with open("/proc/self/smaps_rollup", encoding="ascii") as lines:
        return next(int(line.split()[1]) for line in lines if line.startswith("Pss:"))


if __name__ == "__main__":
    main(memory)
