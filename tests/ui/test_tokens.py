"""Colours can be told from what they stand on, in both schemes, as `look/README.md` promises."""

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from quizapp.ui.tokens import DARK, LIGHT, TYPE, Token, contrast

PAGE: tuple[Token, ...] = ("surface", "card", "sunk", "hover")
CHOSEN: tuple[Token, ...] = (*PAGE, "accent-soft")
EVERY: tuple[Token, ...] = (*CHOSEN, "right-soft", "partly-soft", "wrong-soft", "mark", "mark-soft")

# What each token stands on, the least contrast it needs there, and what it has: light, dark.
CONTRASTS: list[tuple[Token, tuple[Token, ...], float, float, float]] = [
    ("control", EVERY, 3, 3.2, 3.2),
    ("text", EVERY, 4.5, 13.5, 9.0),
    ("muted", EVERY, 4.5, 5.4, 4.8),
    ("accent", EVERY, 4.5, 10.9, 8.5),
    ("on-accent", ("accent", "accent-hover"), 4.5, 8.5, 13.0),
    ("right", (*PAGE, "right-soft"), 4.5, 5.3, 6.0),
    ("partly", (*PAGE, "partly-soft"), 4.5, 5.5, 7.5),
    ("wrong", (*PAGE, "wrong-soft"), 4.5, 5.2, 6.1),
    ("on-verdict", ("right", "partly", "wrong"), 3, 6.0, 8.0),
    ("domain-1", (*CHOSEN, "domain-1-soft"), 3, 3.1, 4.5),
    ("domain-2", (*CHOSEN, "domain-2-soft"), 3, 3.1, 6.3),
    ("domain-3", (*CHOSEN, "domain-3-soft"), 3, 5.6, 4.4),
    ("amount", ("surface", "card", "sunk"), 3, 3.4, 5.5),
]


@pytest.mark.parametrize(("token", "grounds", "needed", "light", "dark"), CONTRASTS)
def test_a_token_can_be_seen_on_every_ground_it_stands_on(
    token: Token, grounds: tuple[Token, ...], needed: float, light: float, dark: float
) -> None:
    lowest = [_lowest(table, token, grounds) for table in (LIGHT, DARK)]
    assert min(lowest) >= needed
    assert lowest == pytest.approx([light, dark], abs=0.06)


def test_black_on_white_has_the_greatest_contrast_and_a_colour_on_itself_the_least() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#FFFFFF", "#000000") == pytest.approx(21)
    assert contrast("#0063B0", "#0063B0") == 1
    assert contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.005)  # WCAG's own example of just enough


def test_light_and_dark_name_the_same_tokens() -> None:
    assert list(LIGHT) == list(DARK)


def test_every_line_of_the_type_scale_is_a_multiple_of_four() -> None:
    assert [line % 4 for _, line in TYPE.values()] == [0] * 6


def test_no_other_module_of_the_window_names_a_colour() -> None:
    ui = Path(__file__).parents[2] / "quizapp" / "ui"
    named = re.compile(r"#[0-9A-Fa-f]{6}\b|GlobalColor|Qt\.(black|white|red|blue|green)\b|QColor\(\s*\d")
    found = [
        path.name for path in ui.rglob("*.py") if path.name != "tokens.py" and named.search(path.read_text("utf-8"))
    ]
    assert found == []


def _lowest(table: Mapping[Token, str], token: Token, grounds: tuple[Token, ...]) -> float:
    return min(contrast(table[token], table[ground]) for ground in grounds)
