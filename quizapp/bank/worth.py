"""The reader of `points`: what a question is worth by domain."""

from collections.abc import Mapping
from fractions import Fraction
from itertools import islice

from yaml.nodes import MappingNode, Node

from quizapp.bank.alike import Alike
from quizapp.bank.mapping import entries, reference, too_few
from quizapp.bank.numbers import number
from quizapp.bank.problems import Problems
from quizapp.bank.scalars import is_nothing
from quizapp.quiz.quiz import Domain, Section

Points = tuple[tuple[str, Fraction], ...]
ONE = Fraction(1)
NAMED = 12  # domains in one sentence


class Worth:
    """Reads points where some domains are known; None where they cannot be told for errors."""

    def __init__(self, domains: Mapping[str, Domain] | None, problems: Problems) -> None:
        self._domains = domains
        self._only = next(iter(domains)) if domains and len(domains) == 1 else None
        self._problems = problems
        self._one: dict[str, Points] = {}
        self._by_domain = Alike(self._read_by_domain)

    def of(self, pair: tuple[Node, Node] | None, section: Section | None, where: Node | None) -> Points:
        """Return what key and value say, 1 where there are none.

        `where` is the question, to tell that no domain takes its points; None where an error elsewhere hides which.
        """
        if pair is not None and isinstance(pair[1], MappingNode):
            return self._by_domain.of(pair[1], pair[0], self._problems)
        points: Fraction | None = ONE
        if pair is not None and not is_nothing(pair[1]):
            points = self._number(*pair)
        if points is None:
            return ()
        domain = (section.domain if section else None) or self._only
        if domain is None:
            if where is not None:
                self._tell_of_no_domain(pair, where)
            return ()
        if points is ONE:
            return self._one.setdefault(domain, ((domain, ONE),))
        return ((domain, points),)

    def _number(self, key: Node, node: Node) -> Fraction | None:
        points = number(node, key, self._problems)
        if points is not None and points < 0:
            self._problems.error("negative-points", node, given=node.value)
        return points

    def _tell_of_no_domain(self, pair: tuple[Node, Node] | None, where: Node) -> None:
        if self._domains is None:
            return
        names = list(islice(self._domains, NAMED + 1))
        facts = {"domains": ", ".join(names[:NAMED] + ["…"] * (len(names) > NAMED))}
        if pair is None or is_nothing(pair[1]):
            self._problems.missing("domain-needed", where, **facts)
        else:
            self._problems.error("domain-needed", pair[1], **facts)

    def _read_by_domain(self, node: Node, key: Node, problems: Problems) -> Points:
        if not node.value:
            too_few(key, 1, 0, problems)
        found = []
        for _, name, value in entries(node, "points", problems):
            domain = reference("domain", name, name, self._domains, problems)
            points = self._number(name, value)
            if is_nothing(value):
                problems.error("missing-value", name, key=name.value, where="points")
            if domain is not None and points is not None:
                found.append((domain, points))
        return tuple(found)
