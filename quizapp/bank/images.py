"""The reader of `image`: a path, or a path and the words that stand for the picture."""

from yaml.nodes import Node, ScalarNode

from quizapp.bank.mapping import known, opened, require
from quizapp.bank.problems import Problems, first_key
from quizapp.bank.scalars import line, text
from quizapp.quiz.quiz import Image

KEYS = known("path", "alt")


def image(node: Node, key: Node, problems: Problems) -> Image | None:
    """Return the picture of a question."""
    if isinstance(node, ScalarNode):
        path = text(node, key, problems)
        if path is None:
            return None
        problems.warn("no-alt", node, path=path)
        return _looked_at(Image(path), node, problems)
    keys = opened(node, "image", KEYS, problems)
    if keys is None:
        return None
    require(node, keys, "path", "image", problems)
    path = text(keys["path"][1], keys["path"][0], problems) if "path" in keys else None
    if path is None:
        return None
    alt = line(keys["alt"][1], keys["alt"][0], problems) if "alt" in keys else None
    if alt is None:
        problems.warn("no-alt", first_key(node), path=path)
    return _looked_at(Image(path, alt), keys["path"][1], problems)


def _looked_at(found: Image, node: Node, problems: Problems) -> Image:
    if problems.pictures is not None:
        problems.pictures.look_at(found.path, node)
    return found
