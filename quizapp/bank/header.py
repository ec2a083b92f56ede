"""The reader of a file's own keys: all but its questions."""

from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from yaml.nodes import MappingNode, Node

from quizapp.bank.mapping import Keys, Readers, entries, known, opened, read_all, reference, require, too_few
from quizapp.bank.numbers import percentage
from quizapp.bank.problems import Problems
from quizapp.bank.scalars import color, flag, is_empty, is_nothing, kind_of, language, line, markdown, slug, text, url
from quizapp.bank.session_keys import session_defaults
from quizapp.bank.source_text import source_text
from quizapp.bank.texts import texts
from quizapp.bank.waivers import waivers
from quizapp.quiz.quiz import Domain, Header, Section, SessionDefaults, Source
from quizapp.quiz.words import slug_from

KEYS = known(
    *("format", "title", "id", "collection", "description", "license", "version", "authors", "tags", "language"),
    *("math", "waive", "domains", "sections", "source", "session", "questions"),
)
DOMAIN: Readers = {"title": line, "description": markdown, "color": color, "pass": percentage}
SECTION: Readers = {"title": line, "domain": slug, "heading": line}
SOURCE: Readers = {"title": line, "author": line, "publisher": line, "date": line, "url": url, "text": text}
PLAIN: Readers = {
    "title": line,
    "id": slug,
    "collection": line,
    "description": markdown,
    "license": line,
    "version": line,
    "language": language,
    "math": flag,
}
GENERAL = Domain("general", "General")


class Frame(NamedTuple):
    """A quiz's header, and the names its questions may use; None where those cannot be told for errors."""

    header: Header
    domains: Mapping[str, Domain] | None
    sections: Mapping[str, Section] | None


def frame(root: Node, keys: Keys, name: str, folder: Path | None, problems: Problems) -> Frame:
    """Return what the file's keys say. What is wrong was told, and the usual stands in its place."""
    waive = waivers(keys["waive"][1], problems) if "waive" in keys else ()
    problems.waived = {waiver.code: waiver.reason for waiver in waive}
    require(root, keys, "title", "file", problems)
    domains = _domains(keys, problems)
    sections = _sections(keys, domains, problems)
    source, text = _source(keys, folder, problems)
    session = session_defaults(keys["session"][1], problems) if "session" in keys else SessionDefaults()
    plain: dict[str, Any] = {"id": slug_from(name), "title": ""} | read_all(keys, PLAIN, problems)
    header = Header(
        **plain,
        authors=_list(keys, "authors", problems),
        tags=_list(keys, "tags", problems),
        domains=tuple((domains or {}).values()),
        sections=tuple((sections or {}).values()),
        source=source,
        session=session,
        waive=waive,
        text=text,
    )
    return Frame(header, domains, sections)


def _domains(keys: Keys, problems: Problems) -> Mapping[str, Domain] | None:
    if "domains" not in keys or is_nothing(keys["domains"][1]):
        return {GENERAL.slug: GENERAL}
    key, node = keys["domains"]
    if isinstance(node, MappingNode) and not node.value:
        too_few(key, 1, 0, problems)
        return None
    found = {
        name: Domain(name, fields.pop("title", ""), pass_share=fields.pop("pass", None), **fields)
        for name, fields in _titled(node, "domain", DOMAIN, problems)
    }
    return found or None


def _sections(keys: Keys, domains: Mapping[str, Domain] | None, problems: Problems) -> Mapping[str, Section] | None:
    if "sections" not in keys or is_nothing(keys["sections"][1]):
        return {}
    node = keys["sections"][1]
    if not isinstance(node, MappingNode):
        problems.error("wrong-kind", node, key="sections", wanted="mapping", given=kind_of(node))
        return None
    readers: Readers = {**SECTION, "domain": partial(_domain_of, domains)}
    return {
        name: Section(name, fields.pop("title", ""), **fields)
        for name, fields in _titled(node, "section", readers, problems)
    }


def _domain_of(names: Mapping[str, Domain] | None, node: Node, key: Node, problems: Problems) -> str | None:
    return reference("domain", node, key, names, problems)


def _list(keys: Keys, name: str, problems: Problems) -> tuple[str, ...]:
    return texts(keys[name][1], keys[name][0], line, problems) if name in keys else ()


def _titled(node: Node, where: str, readers: Readers, problems: Problems) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield name and fields of each entry: a title, or a mapping that has one."""
    for name, key, value in entries(node, where + "s", problems):
        if isinstance(value, MappingNode):
            fields = opened(value, where, readers.keys(), problems) or {}
            require(value, fields, "title", where, problems)
            yield name, read_all(fields, readers, problems)
        elif is_empty(value):
            problems.error("missing-value", key, key=name, where=where)
            yield name, {}
        else:
            title = line(value, key, problems)
            yield name, {} if title is None else {"title": title}


def _source(keys: Keys, folder: Path | None, problems: Problems) -> tuple[Source, str | None]:
    fields = opened(keys["source"][1], "source", SOURCE.keys(), problems) if "source" in keys else None
    if not fields:
        return Source(), None
    source = Source(**read_all(fields, SOURCE, problems))
    if source.text is None or folder is None:
        return source, None
    return source, source_text(source.text, fields["text"][1], folder, problems)
