"""A text of many lines, typed one by one: a line with a single “.” ends it."""

from typing import Literal

from quizapp.cli.question import CLEAR, END
from quizapp.cli.typed import command_of

UNKNOWN = ("?", "？")
MORE = "> "  # before each further line

Taken = Literal["ended", "unknown", "command", "written"]


class Paragraphs:
    """What is written until now. Commands are whole lines that begin with a colon; any other line belongs to it."""

    def __init__(self, text: str) -> None:
        self.text = text

    def taken(self, typed: str) -> Taken:
        """Take a line, and return what it was."""
        word = typed.strip()
        if word == END:
            return "ended"
        if word in UNKNOWN and not self.text:
            return "unknown"
        if command_of(typed, free=True) is not None:
            return "command"
        if word.casefold() == CLEAR:
            self.text = ""
        elif self.text or word:
            self.text = f"{self.text}\n{typed}" if self.text else typed
        return "written"
