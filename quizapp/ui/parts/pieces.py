"""Pieces made of pieces: under one another, side by side, in columns, at both ends of a line."""

from collections.abc import Iterator, Sequence

from quizapp.ui.parts.piece import Ground, Piece
from quizapp.ui.theme import Theme


class Pile(Piece):
    """Pieces under one another."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._pieces: list[tuple[Piece, int]] = []

    def add(self, piece: Piece, above: int = 0) -> None:
        """Put one at the foot; `above` is the room between it and what is there already."""
        self._pieces.append((piece, above))
        self.said = "; ".join(piece.said for piece, _ in self._pieces if piece.said)

    def set_above(self, piece: Piece, above: int) -> None:
        """Give one other room above."""
        self._pieces = [(each, above if each is piece else room) for each, room in self._pieces]

    def natural(self) -> int:
        return max((piece.natural() for piece, _ in self._pieces), default=0)

    def line(self) -> int:
        return self._pieces[0][0].line() if self._pieces else 0

    def height(self, width: int) -> int:
        return sum(above + piece.height(width) for piece, above in self._pieces)

    def paint(self, ground: Ground, x: int, y: int, width: int) -> None:
        for piece, above in self._pieces:
            piece.paint(ground, x, y + above, width)
            y += above + piece.height(width)


class Spot:
    """A piece and its box, counted from the first corner of the whole."""

    __slots__ = ("height", "piece", "width", "x", "y")

    def __init__(self, piece: Piece, x: int, y: int, width: int, height: int) -> None:
        self.piece, self.x, self.y, self.width, self.height = piece, x, y, width, height


class Spread(Piece):
    """Pieces that each have a spot of their own."""

    def spots(self, width: int) -> list[Spot]:
        """Return where the pieces are."""
        raise NotImplementedError

    def height(self, width: int) -> int:
        return max((spot.y + spot.height for spot in self.spots(width)), default=0)

    def paint(self, ground: Ground, x: int, y: int, width: int) -> None:
        for spot in self.spots(width):
            spot.piece.paint(ground, x + spot.x, y + spot.y, spot.width)


class Line(Spread):
    """Pieces side by side, `gap` apart, that go on in the next line where there is no more room."""

    def __init__(self, theme: Theme, pieces: Sequence[Piece], gap: int, row_gap: int = 4) -> None:
        super().__init__(theme, ", ".join(piece.said for piece in pieces if piece.said))
        self._pieces, self._gap, self._row_gap = tuple(pieces), gap, row_gap

    def natural(self) -> int:
        return sum(piece.natural() + self._gap for piece in self._pieces) - self._gap

    def line(self) -> int:
        return max(piece.line() for piece in self._pieces)

    def spots(self, width: int) -> list[Spot]:
        spots: list[Spot] = []
        y = 0
        for row in self._rows(width):
            height = max(spot.height for spot in row)
            for spot in row:
                spot.y = y + (height - spot.height) // 2
            spots += row
            y += height + self._row_gap
        return spots

    def _rows(self, width: int) -> Iterator[list[Spot]]:
        row: list[Spot] = []
        x = 0
        for piece in self._pieces:
            wide = min(width, piece.natural())
            if row and x + wide > width:
                yield row
                row, x = [], 0
            row.append(Spot(piece, x, 0, wide, piece.height(wide)))
            x += wide + self._gap
        if row:
            yield row


class Grid(Spread):
    """Pieces in columns of equal width."""

    def __init__(self, theme: Theme, pieces: Sequence[Piece], columns: int, gap: int, row_gap: int) -> None:
        super().__init__(theme, "; ".join(piece.said for piece in pieces if piece.said))
        self.pieces, self._columns, self._gap, self._row_gap = tuple(pieces), columns, gap, row_gap

    def set_columns(self, columns: int, gap: int) -> None:
        """Stand in so many columns, so far apart."""
        self._columns, self._gap = columns, gap

    def column_width(self, width: int) -> float:
        """Return how wide a column is."""
        return (width - self._gap * (self._columns - 1)) / self._columns

    def spots(self, width: int) -> list[Spot]:
        spots: list[Spot] = []
        each, y = self.column_width(width), 0
        for first in range(0, len(self.pieces), self._columns):
            row = self.pieces[first : first + self._columns]
            lefts = [column * (each + self._gap) for column in range(len(row))]
            edges = [(round(left), round(left + each) - round(left)) for left in lefts]
            spots += [Spot(piece, x, y, w, piece.height(w)) for piece, (x, w) in zip(row, edges, strict=True)]
            y += max(spot.height for spot in spots[-len(row) :]) + self._row_gap
        return spots


class AtEnds(Spread):
    """A piece at each end of a line, at least `gap` apart; the second goes below where there is no room.

    `least` is how narrow the first may become beside the second; without it, it stays on one line.
    """

    def __init__(self, theme: Theme, first: Piece, last: Piece, gap: int, *, least: int | None = None) -> None:
        super().__init__(theme, "; ".join(filter(None, (first.said, last.said))))
        self._first, self._last, self._gap, self._least = first, last, gap, least

    def natural(self) -> int:
        return self._first.natural() + self._gap + self._last.natural()

    def line(self) -> int:
        return self._first.line()

    def spots(self, width: int) -> list[Spot]:
        wide = min(width, self._last.natural())
        room = width - wide - self._gap
        if room >= (self._first.natural() if self._least is None else self._least):
            high, low = self._first.height(room), self._last.height(wide)
            down = max(0, (self._first.line() - low) // 2)
            return [Spot(self._first, 0, 0, room, high), Spot(self._last, width - wide, down, wide, low)]
        high = self._first.height(width)
        return [Spot(self._first, 0, 0, width, high), Spot(self._last, 0, high, wide, self._last.height(wide))]
