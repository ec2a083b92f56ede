"""Where a value ends in the text.

The parser's own end of a block scalar, a list or a mapping reaches the next token: blanks and comments too.
"""

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from quizapp.bank.survey import children


def end_of(node: Node, text: str) -> int:
    """Return the offset just past the last character of a value or key."""
    last = _last(node)
    start, end = int(last.start_mark.index), int(last.end_mark.index)
    if isinstance(last, ScalarNode):
        return start + len(text[start:end].rstrip()) if last.style in ("|", ">") else end
    if isinstance(last, MappingNode | SequenceNode) and (last.flow_style or not last.value):
        return end
    return start + len(_without_comments(text[start:end]))  # it ends with an alias, whose place is not told


def _last(node: Node) -> Node:
    """Return what a block list or mapping ends with, as far down as it stands there and not behind an alias."""
    while isinstance(node, MappingNode | SequenceNode) and not node.flow_style and node.value:
        *before, child = children(node)
        if child.start_mark.index < max((each.end_mark.index for each in before), default=node.start_mark.index):
            break
        node = child
    return node


def _without_comments(piece: str) -> str:
    piece = piece.rstrip()
    while piece.rpartition("\n")[2].lstrip().startswith("#"):
        piece = piece.rpartition("\n")[0].rstrip()
    return piece
