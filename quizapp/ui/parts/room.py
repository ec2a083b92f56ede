"""How much room a page has: it stands in fewer columns where there is little of it, or where text is large."""

from typing import Literal

Room = Literal["wide", "narrow", "tight"]
_WIDE, _NARROW = 912, 640  # a page beside its rail in a window of 1000, and less than two cards side by side


def room_of(width: int, text_scale: float) -> Room:
    """Return the room of a page so many pixels wide."""
    if width > _WIDE * text_scale:
        return "wide"
    return "narrow" if width > _NARROW * text_scale else "tight"
