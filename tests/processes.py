"""Other processes: run beside a test, and killed."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
ENVIRONMENT = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}


def spawn(module: str, *arguments: object) -> "subprocess.Popen[str]":
    """Start `python -m module arguments` in the checkout; what it prints can be read line by line."""
    line = [sys.executable, "-m", module, *map(str, arguments)]
    return subprocess.Popen(line, cwd=ROOT, env=ENVIRONMENT, stdout=subprocess.PIPE, text=True)


def lines_of(process: "subprocess.Popen[str]") -> list[str]:
    """Wait for a process to end well, and return the lines that it printed."""
    out, _ = process.communicate(timeout=60)
    assert process.returncode == 0
    return out.splitlines()
