"""Lines: where plain text is broken, and what room it needs."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from quizapp.ui.parts.lines import Lines, elided
from quizapp.ui.theme import Theme

ONCE = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
TEXT = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Zl", "Zp"]), max_size=60)


@ONCE
@given(TEXT)
def test_text_stays_on_as_many_lines_as_it_has_at_the_width_it_needs(theme: Theme, text: str) -> None:
    font = theme.font("body")
    alone = Lines(text, font, 24)
    assert Lines(text, font, 24, alone.room).count == alone.count == 1
    assert alone.height == 24


@ONCE
@given(TEXT, st.integers(20, 400))
def test_less_room_never_makes_fewer_lines(theme: Theme, text: str, width: int) -> None:
    font = theme.font("body")
    assert Lines(text, font, 24, width).count >= Lines(text, font, 24, width + 50).count


@ONCE
@given(TEXT, st.integers(40, 400))
def test_shortened_text_is_never_wider_than_its_room(theme: Theme, text: str, width: int) -> None:
    font = theme.font("body")
    assert Lines(elided(text, font, width), font, 24).exact_width <= width + 1


def test_english_on_a_page_from_right_to_left_ends_with_its_sign_and_stands_at_the_right(theme: Theme) -> None:
    font, right_to_left = theme.font("body"), Qt.LayoutDirection.RightToLeft
    english, arabic = (Lines(text, font, 24, 400, direction=right_to_left) for text in ("Hand in?", "GPT هو نموذج."))
    (letter,), (sign,) = english.boxes(0, 1), english.boxes(7, 8)
    assert letter.left() < sign.left()
    assert sign.right() == pytest.approx(400, abs=1)
    (first,), (last,) = arabic.boxes(0, 1), arabic.boxes(12, 13)
    assert last.left() < first.left()
