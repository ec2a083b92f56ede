"""The one table of the window's colours, type sizes, corners and spaces. Nothing else in the program names a colour.

Colour is kept for meaning: ink acts (`accent`), blue, slate and vermillion judge (`right`, `partly`, `wrong`), three
hues name the domains. `domain-…` tokens colour marks and signs, never words. A `…-soft` token is a ground. How well a
colour can be seen on another is reckoned here too.
"""

from collections.abc import Mapping
from typing import Literal

Token = Literal[
    "surface", "card", "sunk", "hover", "line", "control", "text", "muted",
    "accent", "on-accent", "accent-hover", "accent-soft",
    "right", "right-soft", "partly", "partly-soft", "wrong", "wrong-soft", "on-verdict",
    "domain-1", "domain-1-soft", "domain-2", "domain-2-soft", "domain-3", "domain-3-soft",
    "mark", "mark-soft", "amount",
]  # fmt: skip
Size = Literal["caption", "small", "body", "lead", "title", "figure"]

LIGHT: Mapping[Token, str] = {
    "surface": "#FAF8F4",
    "card": "#FFFFFF",
    "sunk": "#F1EEE7",
    "hover": "#F7F5F0",
    "line": "#E2DED4",
    "control": "#85827A",
    "text": "#1C2226",
    "muted": "#5C605F",
    "accent": "#22333F",
    "on-accent": "#FFFFFF",
    "accent-hover": "#38505F",
    "accent-soft": "#E8ECEE",
    "right": "#0063B0",
    "right-soft": "#E7F1FA",
    "partly": "#4F616A",
    "partly-soft": "#EAEEF0",
    "wrong": "#B3390A",
    "wrong-soft": "#FCEDE6",
    "on-verdict": "#FFFFFF",
    "domain-1": "#2A8F78",
    "domain-1-soft": "#D3EAE3",
    "domain-2": "#A17C0E",
    "domain-2-soft": "#F1E5C3",
    "domain-3": "#8F2B7C",
    "domain-3-soft": "#EFD9EA",
    "mark": "#FFEDA8",
    "mark-soft": "#F7F0DA",
    "amount": "#74838C",
}
DARK: Mapping[Token, str] = {
    "surface": "#16191B",
    "card": "#1F2326",
    "sunk": "#101315",
    "hover": "#272C30",
    "line": "#343A3E",
    "control": "#848B90",
    "text": "#ECE8DF",
    "muted": "#A9ADAC",
    "accent": "#EAE2D2",
    "on-accent": "#1A1E21",
    "accent-hover": "#FFFAF0",
    "accent-soft": "#37342D",
    "right": "#68AEF5",
    "right-soft": "#182B3D",
    "partly": "#BBC6CA",
    "partly-soft": "#2B3236",
    "wrong": "#FF8C57",
    "wrong-soft": "#3A231A",
    "on-verdict": "#101315",
    "domain-1": "#62B08F",
    "domain-1-soft": "#233D34",
    "domain-2": "#DFBE55",
    "domain-2-soft": "#433A1C",
    "domain-3": "#CB7FC6",
    "domain-3-soft": "#432A41",
    "mark": "#463C13",
    "mark-soft": "#302C1E",
    "amount": "#8D9AA1",
}

# Pixels of the letters and of the line they stand in, at a text scale of 1.
TYPE: Mapping[Size, tuple[int, int]] = {
    "caption": (12, 16),  # axes, keys, rail
    "small": (14, 20),  # second rank, tables
    "body": (16, 24),  # all that is read
    "lead": (20, 28),  # headings, long prompts
    "title": (28, 36),  # page titles (bold), prompts (regular)
    "figure": (40, 48),  # the one figure of a page
}

CORNER = 10
CORNER_SMALL = 5  # for what is under 24 high
SPACES = (4, 8, 12, 16, 20, 24, 32, 40, 48, 64)


def contrast(first: str, second: str) -> float:
    """Return the contrast of two colours written `#RRGGBB`, from 1 (alike) to 21 (black on white)."""
    darker, lighter = sorted((_luminance(first), _luminance(second)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
