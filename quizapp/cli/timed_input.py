"""Lines from a terminal or a pipe, waited for no longer than wanted, where the system can wait so.

It can for terminals and pipes of POSIX systems; elsewhere a read lasts until a line is there.
"""

import codecs
import os
import select
import sys
from typing import TextIO


def timed_input(source: TextIO | None, longest: int) -> "TimedInput | None":
    """Return what reads from where a file comes from, None where one cannot wait there with a limit."""
    if sys.platform == "win32" or source is None:
        return None
    try:
        return TimedInput(source.fileno(), source.encoding or "utf-8", longest)
    except (OSError, ValueError):
        return None


class TimedInput:
    """Reads lines from a file descriptor, at most `longest` characters at once. It reads ahead, so it reads alone."""

    def __init__(self, fd: int, encoding: str, longest: int) -> None:
        self._fd, self._longest = fd, longest
        self._decoder = codecs.getincrementaldecoder(encoding)("replace")
        self._text, self._ended = "", False

    def wait(self, seconds: float) -> bool:
        """Wait for a line, or for the end, at most so long after what was read last; return whether one is there."""
        while not self._has_line():
            if not select.select([self._fd], [], [], max(0.0, seconds))[0]:
                return False
            self._read()
        return True

    def readline(self) -> str:
        """Return the next line with its end, or as much of it as is read at once; nothing once all is read."""
        while not self._has_line():
            self._read()
        end = min(self._text.find("\n") + 1 or len(self._text), self._longest)
        line, self._text = self._text[:end], self._text[end:]
        return line

    def drop_typed(self) -> None:
        """Forget what a person has typed and not entered: it was meant for what is over."""
        if os.isatty(self._fd):
            import termios  # noqa: PLC0415 (there are systems without it)

            self._text = ""
            termios.tcflush(self._fd, termios.TCIFLUSH)

    def _has_line(self) -> bool:
        return self._ended or "\n" in self._text or len(self._text) >= self._longest

    def _read(self) -> None:
        got = os.read(self._fd, 65536)
        self._ended = not got
        self._text += self._decoder.decode(got, final=self._ended)
