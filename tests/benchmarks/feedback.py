"""From an answer given to its feedback painted, against a bare synced commit on the same disk."""

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.benchmarks.table import Row, beyond_row

ANSWERS = 1_000
CHECKOUT = Path(__file__).parents[2]


def answer_to_feedback(data: Path) -> list[Row]:
    """Measure in a process of its own; `data` is a folder to keep a journal in."""
    command = [sys.executable, "-m", "tests.benchmarks.answers", str(data), str(ANSWERS)]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(command, cwd=CHECKOUT, env=environment, stdout=subprocess.PIPE, text=True, check=True)
    said = json.loads(done.stdout)
    measure = f"answer given to feedback painted, synced to disk, 99th percentile of {ANSWERS:,} after the first"
    return [beyond_row(measure, said["ours"], said["floor"], 6)]
