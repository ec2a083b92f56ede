"""The `d` of an SVG path as a QPainterPath, as far as our icons go: M L H V A C S Z, in capitals and small letters.

There is no regular expression here: compiling one costs the start more than reading all its icons.
"""

import math
from collections.abc import Callable, Iterator

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath

_COUNT = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "A": 7, "Z": 0}
_GOES_ON_AS = {"M": "L", "m": "l", "Z": "", "z": ""}
_LETTERS = map(chr, (*range(ord("A"), ord("Z") + 1), *range(ord("a"), ord("z") + 1)))
_APART = str.maketrans({**{letter: f" {letter} " for letter in _LETTERS}, "-": " -", "+": " +", ",": " "})


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
    words, command = _words(description), ""
    words.reverse()  # the next one is the last
    while words:
        if words[-1].isalpha():
            command = words.pop()
        if command.upper() not in _COUNT:
            raise ValueError(f"a path command that is not read: {command or words[-1]}")
        yield command, _numbers(words, command.upper())
        command = _GOES_ON_AS.get(command, command)


def _words(description: str) -> list[str]:
    """Return the commands and the numbers; these may stand together as far as they can be told apart."""
    words: list[str] = []
    for word in description.translate(_APART).split():
        whole, *parts = word.split(".")
        words += [f"{whole}.{parts[0]}", *(f".{part}" for part in parts[1:])] if parts else [whole]
    return words


def _numbers(words: list[str], command: str) -> list[float]:
    """Take the numbers of a command from the end of what is left."""
    numbers: list[float] = []
    for place in range(_COUNT[command]):
        word = words.pop() if words else ""
        if command == "A" and place in (3, 4):  # the flags of an arc may stand together: "0 01.9.9"
            if len(word) > 1:
                words.append(word[1:])
            word = word[:1] if word[:1] in ("0", "1") else ""
        if not word or word.isalpha():
            raise ValueError(f"a path ends within {command}")
        numbers.append(float(word))
    return numbers


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
