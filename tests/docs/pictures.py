"""The README's pictures, from a folder that `make screenshots` filled: `python -m tests.docs.pictures FOLDER`.

Each is brought down to the 256 colours that it has most of, which the eye cannot tell, to a quarter of its size.
"""

import sys
from collections import Counter
from pathlib import Path

from PySide6.QtGui import QImage, QImageWriter

PICTURES = Path(__file__).parents[2] / "docs" / "pictures"
NAMES = {"session": "feedback-choice-wrong-light", "results": "results-light", "home": "home-light"}
COLOURS = 256


def made(picture: Path, to: Path) -> None:
    """Write a picture with fewer colours."""
    image = QImage(str(picture)).convertToFormat(QImage.Format.Format_RGB32)
    pixels = memoryview(image.constBits()).cast("I")
    counted = Counter(pixels)
    table = [colour for colour, _ in counted.most_common(COLOURS)]
    place = {colour: _nearest(colour, table) for colour in counted}
    small = QImage(image.size(), QImage.Format.Format_Indexed8)
    small.setColorTable(table)
    width, stride = image.width(), small.bytesPerLine()
    bits = memoryview(small.bits())
    for row in range(image.height()):
        line = bytes(place[colour] for colour in pixels[row * width : (row + 1) * width])
        bits[row * stride : row * stride + width] = line
    writer = QImageWriter(str(to))
    writer.setCompression(100)
    assert writer.write(small), writer.errorString()


def _nearest(colour: int, table: list[int]) -> int:
    """Return the place of the table's colour that is nearest, channel by channel."""

    def distance(at: int) -> int:
        return sum(((colour >> by & 255) - (table[at] >> by & 255)) ** 2 for by in (0, 8, 16))

    return min(range(len(table)), key=distance)


if __name__ == "__main__":
    for name, source in NAMES.items():
        made(Path(sys.argv[1]) / f"{source}.png", PICTURES / f"{name}.png")
