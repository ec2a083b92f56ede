"""Links: bare addresses become some, as on GitHub; those that lead elsewhere than to the web become their words."""

import re

from markdown_it.rules_core import StateCore
from markdown_it.token import Token

BARE = re.compile(r"(?<![\w/.:@-])(?:https?://|www\.)[^\W_][^\s<]*", re.IGNORECASE)
WEB = re.compile(r"https?://", re.IGNORECASE)
TAIL = "?!.,:*_~'\""


def bare_links(state: StateCore) -> None:
    """Turn addresses in running text into links."""
    for token in state.tokens:
        if token.type == "inline" and token.children:
            token.children = _linked(token.children)


def only_web(state: StateCore) -> None:
    """Take away links that do not lead to the web, and keep their words."""
    for token in state.tokens:
        if token.type == "inline" and token.children:
            token.children = _without_others(token.children)


def _linked(tokens: list[Token]) -> list[Token]:
    found: list[Token] = []
    depth = 0
    for token in tokens:
        depth += {"link_open": 1, "link_close": -1}.get(token.type, 0)
        if token.type == "text" and not depth and BARE.search(token.content):
            found += _split(token)
        else:
            found.append(token)
    return found


def _split(token: Token) -> list[Token]:
    parts, done = [], 0
    for match in BARE.finditer(token.content):
        address = _trimmed(match[0])
        if match.start() > done:
            parts.append(_text(token.content[done : match.start()], token.level))
        parts += _link(address, token.level)
        done = match.start() + len(address)
    if done < len(token.content):
        parts.append(_text(token.content[done:], token.level))
    return parts


def _trimmed(address: str) -> str:
    """Drop what more likely ends the sentence: punctuation, and brackets that were opened before."""
    end, unopened = len(address), address.count(")") - address.count("(")
    while address[end - 1] in TAIL or (address[end - 1] == ")" and unopened > 0):
        unopened -= address[end - 1] == ")"
        end -= 1
    return address[:end]


def _link(address: str, level: int) -> list[Token]:
    href = address if WEB.match(address) else f"http://{address}"
    return [
        Token("link_open", "a", 1, attrs={"href": href}, level=level),
        _text(address, level + 1),
        Token("link_close", "a", -1, level=level),
    ]


def _text(content: str, level: int) -> Token:
    return Token("text", "", 0, content=content, level=level)


def _without_others(tokens: list[Token]) -> list[Token]:
    kept: list[Token] = []
    open_: list[bool] = []
    for token in tokens:
        if token.type == "link_open":
            open_.append(WEB.match(str(token.attrs.get("href", ""))) is not None)
            if open_[-1]:
                kept.append(token)
        elif token.type != "link_close" or open_.pop():
            kept.append(token)
    return kept
