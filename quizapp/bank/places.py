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
        if start == end and last is not node:  # after a “?” nothing stands at the next token
            return _end_of_lines(int(node.start_mark.index), end, text)
        return start + len(text[start:end].rstrip()) if last.style in ("|", ">") else end
    if isinstance(last, MappingNode | SequenceNode) and (last.flow_style or not last.value):
        return end
    return _end_of_lines(start, end, text)  # it ends with an alias, whose place is not told


def _last(node: Node) -> Node:
    """Return what a block list or mapping ends with, as far down as it stands there and not behind an alias."""
    while isinstance(node, MappingNode | SequenceNode) and not node.flow_style and node.value:
        *before, child = children(node)
        start = child.start_mark.index
        if start <= node.start_mark.index or start < max((each.end_mark.index for each in before), default=0):
            break
        node = child
    return node


def _end_of_lines(start: int, end: int, text: str) -> int:
    """Return where lines end, blanks and comments after them left out."""
    piece = text[start:end].rstrip()
    while piece.rpartition("\n")[2].lstrip().startswith("#"):
        piece = piece.rpartition("\n")[0].rstrip()
    return start + len(piece)
