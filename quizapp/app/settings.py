"""What a person has set: how the window looks, its place, whose turn it is. A small file of lines `name = value`.

Loaded at the start, so it reads by hand. Lines that this version does not know are kept as they are.
"""

import os
from contextlib import suppress
from typing import Literal

NAME = "settings.txt"
SMALLEST, LARGEST = 80, 200  # text size, in per cent

Appearance = Literal["system", "light", "dark"]
Place = tuple[int, int, int, int, bool]  # left, top, width, height, and whether it fills the screen

_APPEARANCES: tuple[Appearance, ...] = ("system", "light", "dark")


class Settings:
    """The settings in a folder. What is missing or not understood is as it is at first; nothing here ever raises."""

    def __init__(self, folder: str) -> None:
        self.path = os.path.join(folder, NAME)
        self._lines = self._read()

    @property
    def appearance(self) -> Appearance:
        """Whether it is light or dark, or as the system has it."""
        said = self._lines.get("appearance")
        return next((known for known in _APPEARANCES if known == said), "system")

    @property
    def text_size(self) -> int:
        """How large text is, in per cent, from 80 to 200."""
        return min(LARGEST, max(SMALLEST, _number(self._lines.get("text size"), 100)))

    @property
    def single_keys(self) -> bool:
        """Whether single letters are keys of the session page."""
        return self._lines.get("single keys") != "off"

    @property
    def time_shown(self) -> bool:
        """Whether a session with a time limit shows the time that is left."""
        return self._lines.get("time left") != "hidden"

    @property
    def learner(self) -> str | None:
        """The id of the learner whose turn it is, None where nobody has chosen."""
        return self._lines.get("learner")

    @property
    def window(self) -> Place | None:
        """Where the window stood, and how large it was; None before it was ever closed."""
        words = (self._lines.get("window") or "").split()
        numbers = [_number(word, -1) for word in words[2:4]]
        if len(words) < 4 or min(numbers) < 1:
            return None
        return _number(words[0], 0), _number(words[1], 0), numbers[0], numbers[1], words[4:] == ["maximised"]

    def set_appearance(self, appearance: Appearance) -> bool:
        """Set it; return whether it could be written down too."""
        return self._set("appearance", appearance)

    def set_text_size(self, per_cent: int) -> bool:
        """Set it; return whether it could be written down too."""
        return self._set("text size", str(per_cent))

    def set_single_keys(self, on: bool) -> bool:
        """Set it; return whether it could be written down too."""
        return self._set("single keys", "on" if on else "off")

    def set_time_shown(self, on: bool) -> bool:
        """Set it; return whether it could be written down too."""
        return self._set("time left", "shown" if on else "hidden")

    def set_learner(self, id_: str) -> bool:
        """Set it; return whether it could be written down too."""
        return self._set("learner", id_)

    def set_window(self, place: Place) -> bool:
        """Set it; return whether it could be written down too."""
        *numbers, maximised = place
        return self._set("window", " ".join([*map(str, numbers), *(["maximised"] if maximised else [])]))

    def _set(self, name: str, value: str) -> bool:
        """Write one line; the others are as they stand in the file now, for another window may have set them."""
        self._lines[name] = value
        others = self._read()
        if others.get(name) == value:
            return True
        others[name] = value
        part = f"{self.path}.{os.getpid()}"
        try:
            with open(part, "w", encoding="utf-8") as file:
                file.writelines(
                    f"{each} = {said}\n" if said is not None else f"{each}\n" for each, said in others.items()
                )
            os.replace(part, self.path)
        except OSError:
            with suppress(OSError):
                os.unlink(part)
            return False
        return True

    def _read(self) -> dict[str, str | None]:
        try:
            with open(self.path, encoding="utf-8", errors="replace") as file:
                lines = file.read().splitlines()
        except OSError:
            return {}
        known: dict[str, str | None] = {}
        for line in lines:
            name, equals, value = line.partition("=")
            known[name.strip() if equals else line] = value.strip() if equals else None
        return known


def _number(word: str | None, otherwise: int) -> int:
    try:
        return int(word or "")
    except ValueError:
        return otherwise
