"""What must be reached, measured in one run and printed: `python -m tests.benchmarks`.

Everything is measured against a floor of its own in the same run, turn by turn, so that a slow or busy machine changes
both. Each measure runs in processes of its own, offscreen, with bytecode cached.
"""

import os
import platform
import sqlite3
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.feedback import answer_to_feedback
from tests.benchmarks.marking import marking
from tests.benchmarks.reading import reading
from tests.benchmarks.start import first_start, many_attempts, many_files, second_start
from tests.benchmarks.table import Row, lines

MEASURES = (second_start, first_start, reading, many_files, answer_to_feedback, many_attempts, marking)
CHECKOUT = Path(__file__).parents[2]


def main() -> None:
    """Measure everything and print the table."""
    rows: list[Row] = []
    build = CHECKOUT / "build"
    build.mkdir(exist_ok=True)
    with TemporaryDirectory(prefix="benchmark-", dir=build) as folder:  # on the checkout's disk: /tmp may be memory
        for measure in MEASURES:
            rows += measure(Path(folder) / measure.__name__)
    print("\n".join(lines(rows)))
    print(
        f"\nPython {platform.python_version()}, SQLite {sqlite3.sqlite_version}, {os.cpu_count()} cores, "
        f"{platform.system()} {platform.release()}, Qt's platform offscreen, bytecode cached"
    )


if __name__ == "__main__":
    main()
