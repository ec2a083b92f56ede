"""A program in a pseudo-terminal: what it shows, what is typed, and its sudden end."""

import os
import re
import select
import subprocess
import sys
import time
from pathlib import Path
from types import TracebackType

CHECKOUT = Path(__file__).parents[1]
COLOURS = re.compile(r"\x1b\[[0-9;]*m")
PATIENCE = 60.0  # s until a silent program is taken for stuck


class Program:
    """`quizapp` with some words, in a terminal of its own. `shown` is all that stood on the screen, typed lines too."""

    def __init__(self, *words: str, **environment: str) -> None:
        self._terminal, inner = os.openpty()
        outside = {name: value for name, value in os.environ.items() if name != "NO_COLOR"}
        known = {**outside, "TERM": "xterm", "COLUMNS": "100", "PYTHONIOENCODING": "utf-8", **environment}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "quizapp", *words],
            cwd=CHECKOUT,
            env=known,
            stdin=inner,
            stdout=inner,
            stderr=inner,
            start_new_session=True,
        )
        os.close(inner)
        self._bytes = b""
        self.ended = False

    def __enter__(self) -> "Program":
        return self

    def __exit__(self, kind: type[BaseException] | None, fault: BaseException | None, at: TracebackType | None) -> None:
        self.kill()
        os.close(self._terminal)

    @property
    def shown(self) -> str:
        """What was shown, without colours and with plain ends of lines."""
        return COLOURS.sub("", self.raw).replace("\r\n", "\n")

    @property
    def raw(self) -> str:
        """What was shown, as the terminal got it."""
        return self._bytes.decode("utf-8", "replace")

    def type(self, line: str) -> None:
        """Type a line and press Enter."""
        self.press(line.encode() + b"\n")

    def press(self, keys: bytes) -> None:
        """Press some keys."""
        os.write(self._terminal, keys)

    def read(self, seconds: float) -> bool:
        """Take in what is shown within that time; return whether there was anything. Sets `ended` at the end."""
        ready, _, _ = select.select([self._terminal], [], [], max(0.0, seconds))
        if not ready or self.ended:
            return False
        try:
            got = os.read(self._terminal, 65536)
        except OSError:  # Linux tells so that nobody holds the other side any more
            got = b""
        self._bytes += got
        self.ended = not got
        return bool(got)

    def wait_for(self, pattern: str, after: int = 0) -> int:
        """Read until a pattern stands in `shown` after a place; return where it ends. Fails where it never comes."""
        limit = time.monotonic() + PATIENCE
        while True:
            if found := re.compile(pattern, re.MULTILINE).search(self.shown, after):
                return found.end()
            if self.ended or time.monotonic() > limit:
                raise AssertionError(f"{pattern!r} was never shown:\n{self.shown}")
            self.read(0.5)

    def finish(self) -> int:
        """Read to the end, and return the exit status."""
        limit = time.monotonic() + PATIENCE
        while not self.ended and time.monotonic() < limit:
            self.read(0.5)
        return self.process.wait(PATIENCE)

    def kill(self) -> None:
        """End it this instant, with SIGKILL, and take in what it had shown before."""
        self.process.kill()
        self.process.wait()
        while self.read(0.0):
            pass
