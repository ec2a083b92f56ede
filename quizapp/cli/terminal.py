"""A terminal, or a pipe: lines out, answers in."""

import os
import signal
import textwrap
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from shutil import get_terminal_size
from typing import TextIO

from quizapp.cli.timed_input import timed_input

WIDEST, NARROWEST = 78, 20
LONGEST = 4096  # characters of an answer that are read at once
LONGEST_WHOLE = 200_000  # and of a line of a longer text
BOLD, PLAIN = "\x1b[1m", "\x1b[0m"


class Terminal:
    """Says lines and asks for them. `interactive` tells whether a person sits at the keyboard."""

    def __init__(self, source: TextIO | None, sink: TextIO, complaints: TextIO) -> None:
        self._source, self._sink, self._complaints = source, sink, complaints
        self.interactive = source is not None and source.isatty()
        self.width = max(NARROWEST, min(WIDEST, get_terminal_size().columns))
        self._bold = sink.isatty() and os.environ.get("TERM") not in (None, "", "dumb") and "NO_COLOR" not in os.environ
        if isinstance(source, TextIOWrapper):
            source.reconfigure(errors="replace")
        self._timed = timed_input(source, LONGEST)

    def say(self, *lines: str) -> None:
        """Write some lines as they are."""
        self._write("".join(f"{line}\n" for line in lines))

    def complain(self, sentences: Iterable[str]) -> None:
        """Write what went wrong, each sentence on lines of its own, where such things are written."""
        for sentence in sentences:
            print(*wrapped(sentence, self.width), sep="\n", file=self._complaints, flush=True)

    def head(self, text: str) -> None:
        """Write a line that others stand under."""
        lines = wrapped(text, self.width)
        self.say(*(f"{BOLD}{line}{PLAIN}" if self._bold else line for line in lines))

    def ask(self, prompt: str, patience: Callable[[], float] | None = None, *, whole: bool = False) -> str | None:
        """Return the line that is typed, without its end; None where the input has ended.

        From a pipe nothing is prompted, and empty lines are passed over. A `whole` line is one of a longer text: it
        may be empty or very long. `patience` returns how many seconds it may wait before it asks that again; to wait
        no longer it raises. Where one cannot wait so it is not asked.
        """
        while True:
            if self.interactive:
                self._write(prompt)
            line = self._line(patience)
            while whole and line and not line.endswith("\n") and len(line) < LONGEST_WHOLE:
                more = self._line(patience)
                if not more:
                    break
                line += more
            if not line:
                return None
            if whole or self.interactive or line.strip():
                return line.rstrip("\r\n")

    def drop_typed(self) -> None:
        """Forget what was typed and not entered, and begin a new line."""
        if self._timed is not None:
            self._timed.drop_typed()
        self.say("")

    def _line(self, patience: Callable[[], float] | None) -> str:
        if self._timed is None:
            return self._source.readline(LONGEST) if self._source else ""
        while patience is not None and not self._timed.wait(patience()):
            pass
        return self._timed.readline()

    def _write(self, text: str) -> None:
        self._sink.write(text)
        self._sink.flush()


def wrapped(text: str, width: int, first: str = "", rest: str | None = None) -> list[str]:
    """Return a text in lines of at most `width`, its own lines kept apart; `first` and `rest` stand before them.

    A longer word, such as a path, stays whole.
    """
    rest = " " * len(first) if rest is None else rest
    lines: list[str] = []
    for line in text.split("\n"):
        before = rest if lines else first
        blanks = line[: len(line) - len(line.lstrip())]
        lines += textwrap.wrap(
            line.strip(),
            max(NARROWEST, width),
            initial_indent=before + blanks,
            subsequent_indent=rest + blanks,
            break_long_words=False,
            break_on_hyphens=False,
        ) or [before.rstrip()]
    return lines


@contextmanager
def undisturbed() -> Iterator[None]:
    """Let Ctrl-C wait until the block is left: what is being saved is saved whole, and known to be."""
    pressed: list[int] = []
    before = signal.signal(signal.SIGINT, lambda number, _: pressed.append(number))
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
    if pressed:
        raise KeyboardInterrupt
