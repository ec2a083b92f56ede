"""A text to its nodes, with every fault of it as UTF-8 and as YAML told."""

from yaml.nodes import Node

from quizapp.bank.compose import Composed, NotYaml, compose
from quizapp.bank.problems import Problems
from quizapp.bank.survey import is_unusual, survey
from quizapp.bank.utf8 import controls, not_utf8


def tree(text: str, problems: Problems) -> Node | None:
    """Return the root of the first document; None, and told why, where there is none that may be read on."""
    for damage in not_utf8(text):
        problems.error_at(damage.code, damage.start, damage.end)
    if problems.errors:
        return None
    composed = _composed(text, problems)
    if composed is None:
        return None
    if composed.root is None:
        problems.error_at("empty-file", 0, 0)
        return None
    if composed.second is not None:
        problems.error_at("second-document", composed.second, composed.second + len("---"))
    return composed.root if _is_within_limits(composed.root, text, problems) else None


def tell_of_depth(root: Node, problems: Problems) -> None:
    """Tell of nesting too deep in a tree that has errors; one without has only what its keys allow."""
    for finding in survey(root):
        problems.error(finding.code, finding.node)


def _composed(text: str, problems: Problems) -> Composed | None:
    try:
        return compose(text)
    except NotYaml as error:
        damages = controls(text) if error.code == "control-character" else []
        for damage in damages:
            problems.error_at(damage.code, damage.start, damage.end)
        if not damages:
            end = error.offset + (text[error.offset : error.offset + 1] not in ("", "\n", "\r"))
            problems.error_at(error.code, error.offset, end, **error.facts(text))
    return None


def _is_within_limits(root: Node, text: str, problems: Problems) -> bool:
    if not is_unusual(text):
        return True
    findings = survey(root)
    for finding in findings:
        problems.error(finding.code, finding.node)
    return not any(finding.is_limit for finding in findings)
