"""The `d` of an SVG path as a QPainterPath, as far as our icons go: M L H V A C S Z, in capitals and small letters."""

import math
import re
from collections.abc import Callable, Iterator

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath

_TOKEN = re.compile(r"[A-Za-z]|[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?")
_FLAG = re.compile(r"\s*,?\s*([01])")
_COUNT = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "A": 7, "Z": 0}


def path_of(description: str) -> QPainterPath:
    """Return the path of a `d` attribute. Raises ValueError for a command that is not known."""
    pen = _Pen()
    for command, numbers in _commands(description):
        _DRAW[command.upper()](pen, command.islower(), numbers)
    return pen.path


class _Pen:
    """A path being drawn. `control` is the last control point of a curve, for a smooth one to follow."""

    def __init__(self) -> None:
        self.path = QPainterPath()
        self.control: QPointF | None = None

    def point(self, relative: bool, x: float, y: float) -> QPointF:
        here = self.path.currentPosition()
        return QPointF(here.x() + x, here.y() + y) if relative else QPointF(x, y)

    def move(self, relative: bool, numbers: list[float]) -> None:
        self.path.moveTo(self.point(relative, *numbers))
        self.control = None

    def line(self, relative: bool, numbers: list[float]) -> None:
        self.path.lineTo(self.point(relative, *numbers))
        self.control = None

    def across(self, relative: bool, numbers: list[float]) -> None:
        here = self.path.currentPosition()
        self.line(False, [numbers[0] + (here.x() if relative else 0), here.y()])

    def down(self, relative: bool, numbers: list[float]) -> None:
        here = self.path.currentPosition()
        self.line(False, [here.x(), numbers[0] + (here.y() if relative else 0)])

    def curve(self, relative: bool, numbers: list[float]) -> None:
        first, second, end = (self.point(relative, *numbers[at : at + 2]) for at in (0, 2, 4))
        self.path.cubicTo(first, second, end)
        self.control = second

    def smooth(self, relative: bool, numbers: list[float]) -> None:
        here = self.path.currentPosition()
        first = here * 2 - self.control if self.control is not None else here
        second, end = self.point(relative, *numbers[:2]), self.point(relative, *numbers[2:])
        self.path.cubicTo(first, second, end)
        self.control = second

    def arc(self, relative: bool, numbers: list[float]) -> None:
        across, down, turn, large, sweep = numbers[:5]
        if turn:
            raise ValueError("a turned ellipse is not read")
        _arc(self.path, across, down, bool(large), bool(sweep), self.point(relative, *numbers[5:]))
        self.control = None

    def close(self, relative: bool, numbers: list[float]) -> None:
        self.path.closeSubpath()
        self.control = None


_DRAW: dict[str, Callable[[_Pen, bool, list[float]], None]] = {
    "M": _Pen.move, "L": _Pen.line, "H": _Pen.across, "V": _Pen.down,
    "C": _Pen.curve, "S": _Pen.smooth, "A": _Pen.arc, "Z": _Pen.close,
}  # fmt: skip


def _commands(description: str) -> Iterator[tuple[str, list[float]]]:
    """Yield each command with its numbers; numbers that go on repeat the command, and a move goes on as lines."""
    at, command = 0, ""
    while match := _TOKEN.search(description, at):
        if match[0].isalpha():
            command, at = match[0], match.end()
            if command.upper() not in _COUNT:
                raise ValueError(f"a path command that is not read: {command}")
            if command.upper() != "Z":
                continue
        numbers, at = _numbers(description, at, command.upper())
        yield command, numbers
        command = {"M": "L", "m": "l"}.get(command, command)


def _numbers(description: str, at: int, command: str) -> tuple[list[float], int]:
    numbers: list[float] = []
    for place in range(_COUNT[command]):
        flag = command == "A" and place in (3, 4)  # the flags of an arc may stand together: "0 01.9.9"
        match = (_FLAG.match if flag else _TOKEN.search)(description, at)
        if match is None:
            raise ValueError(f"a path ends within {command}")
        numbers.append(float(match[1] if flag else match[0]))
        at = match.end()
    return numbers, at


def _arc(path: QPainterPath, rx: float, ry: float, large: bool, sweep: bool, end: QPointF) -> None:
    """Draw the elliptic arc from where the path stands to `end` (SVG 2, appendix B.2.4, without a turn)."""
    start = path.currentPosition()
    half = QPointF((start.x() - end.x()) / 2 / rx, (start.y() - end.y()) / 2 / ry)  # on the unit circle
    length = math.hypot(half.x(), half.y())
    if length == 0:
        return
    if length > 1:  # too small to reach: grown until it does
        rx, ry, half, length = rx * length, ry * length, half / length, 1.0
    off = math.sqrt(1 / length**2 - 1) * (-1 if large == sweep else 1)
    centre = QPointF(half.y() * off, -half.x() * off)
    middle = QPointF((start.x() + end.x()) / 2 + centre.x() * rx, (start.y() + end.y()) / 2 + centre.y() * ry)
    first = math.atan2(half.y() - centre.y(), half.x() - centre.x())
    last = math.atan2(-half.y() - centre.y(), -half.x() - centre.x())
    span = (last - first) % math.tau if sweep else -((first - last) % math.tau)
    pieces = max(1, math.ceil(abs(span) / (math.pi / 2) - 1e-9))
    for at in range(pieces):
        to = end if at == pieces - 1 else None
        _bend(path, middle, (rx, ry), first + span * at / pieces, first + span * (at + 1) / pieces, to)


def _bend(
    path: QPainterPath, middle: QPointF, radii: tuple[float, float], first: float, last: float, end: QPointF | None
) -> None:
    """Draw a quarter of an ellipse or less as one curve; `end` is where it ends exactly, if that is known."""
    reach = 4 / 3 * math.tan((last - first) / 4)

    def at(angle: float, along: float) -> QPointF:
        across, down = math.cos(angle) - along * math.sin(angle), math.sin(angle) + along * math.cos(angle)
        return QPointF(middle.x() + radii[0] * across, middle.y() + radii[1] * down)

    path.cubicTo(at(first, reach), at(last, -reach), end if end is not None else at(last, 0))
