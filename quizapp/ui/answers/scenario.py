"""The answer to a `scenario`: one row to choose; after it what each would have done in each domain."""

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from quizapp.markup.html import inline_html
from quizapp.markup.plain import plain
from quizapp.quiz.rows import RowsAsked
from quizapp.quiz.types.scenario import DecisionTold, ScenarioTold, signed
from quizapp.ui.answers.rows import RowsAnswer
from quizapp.ui.parts.domain import DomainMark
from quizapp.ui.parts.effects import MOST, Effect, EffectsTable
from quizapp.ui.points import number
from quizapp.ui.theme import Theme


class ScenarioAnswer(RowsAnswer):
    """Its response is the row's place in the file."""

    breadth = 920
    up_to = True

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._table = EffectsTable(theme, self)
        self._table.hide()
        self.add(self._table)

    def places(self, response: int | None) -> frozenset[int]:
        return frozenset() if response is None else frozenset({response})

    def picked(self, response: int | None, place: int) -> int:
        return place

    def ask(self, asked: RowsAsked, response: int | None, language: str, *, math: bool = False) -> None:
        super().ask(asked, response, language, math=math)
        self._show_table(shown=False)

    def tell(self, told: ScenarioTold) -> None:
        effects = [self._effect(mark, option) for mark, option in zip(self._marks, told.options, strict=True)]
        most = [points for _, points in told.possible]
        self._table.show_effects(effects, self._domain_marks(told), most, self.said(told))
        self._show_table(shown=True)

    def said(self, told: ScenarioTold) -> str:
        titles = [mark.title for mark in self._domain_marks(told)]
        named = sorted(zip(self._marks, told.options, strict=True), key=lambda pair: not pair[1].chosen)
        parts = []
        for mark, option in named:
            does = ", ".join(
                f"{title} {signed(share)}" for title, (_, share) in zip(titles, option.points, strict=True)
            )
            begins = "You chose " if option.chosen else ""
            more = f" {plain(option.feedback, self._math)}" if option.feedback else ""
            parts.append(f"{begins}{mark}. {plain(option.text, self._math)}: {does}.{more}")
        most = ", ".join(f"{title} {number(share)}" for title, (_, share) in zip(titles, told.possible, strict=True))
        return " ".join((*parts, f"{MOST}: {most}."))

    def verdict(self, told: ScenarioTold) -> str | None:
        named = zip(self._marks, told.options, strict=True)
        return next((f"You chose {mark}" for mark, option in named if option.chosen), None)

    def foresee(self, told: ScenarioTold, width: int) -> Iterator[None]:
        yield from ()

    def endings(self) -> Iterator[int | None]:
        yield None

    def _domain_marks(self, told: ScenarioTold) -> list[DomainMark]:
        known = {domain.slug: (at, domain) for at, domain in enumerate(self.domains)}
        return [
            DomainMark(slug, domain.title, at, domain.color)
            for slug, _ in told.possible
            for at, domain in [known[slug]]
        ]

    def _effect(self, mark: str, option: DecisionTold) -> Effect:
        feedback = inline_html(option.feedback, self._math) if option.feedback else ""
        points = tuple(share for _, share in option.points)
        return Effect(mark, inline_html(option.text, self._math), feedback, points, option.chosen)

    def _show_table(self, *, shown: bool) -> None:
        self._table.setVisible(shown)
        for row in self._rows:
            row.setVisible(not shown)
