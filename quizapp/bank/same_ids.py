"""Quizzes that share an id: their results would be mixed up."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from quizapp.bank.read import Reading
from quizapp.quiz.diagnostic import Diagnostic

CODE = "same-id"


def with_same_ids(readings: Mapping[Path, Reading]) -> dict[Path, Reading]:
    """Return the readings of some files, with a warning in each whose id another has; a waiver silences it."""
    sharing: dict[str, list[Path]] = {}
    for path, reading in readings.items():
        sharing.setdefault(reading.id, []).append(path)
    return {path: _told(path, reading, sharing[reading.id]) for path, reading in readings.items()}


def _told(path: Path, reading: Reading, sharing: list[Path]) -> Reading:
    other = next((each for each in sharing if each != path), None)
    if other is None or _is_waived(reading):
        return reading
    problem = Diagnostic("warning", CODE, *reading.id_place, (("id", reading.id), ("other", str(other))))
    told = sorted((*reading.diagnostics, problem), key=lambda each: (each.line, each.column))
    return replace(reading, diagnostics=tuple(told))


def _is_waived(reading: Reading) -> bool:
    return reading.quiz is not None and any(waiver.code == CODE for waiver in reading.quiz.header.waive)
