"""A diagnostic: what is wrong with a file, where, and the mend."""

from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning", "info"]
Fact = str | int


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One problem of a file, as a code and its facts; the sentence is made where it is shown.

    Lines and columns count from 1, columns in code points; the end is just past the last character.
    """

    severity: Severity
    code: str
    line: int
    column: int
    end_line: int
    end_column: int
    facts: tuple[tuple[str, Fact], ...] = ()
