"""What the YAML parser complains of, in a teacher's words."""

from collections.abc import Mapping

from quizapp.quiz.diagnostic import Fact

# The parser's words, and what most likely led to them.
CAUSES = {
    "mapping values are not allowed in this context": "a colon with a blank after it stands within a text (put it "
    "in quotes), or the line is not in the column of those above",
    "could not find expected ':'": "the line is neither “key: value” nor goes on with the text above",
    "did not find expected key": "the line is not in the column of those above, or a quotation mark closes too early",
    "did not find expected '-' indicator": "the items of a list begin with “-”, all in one column",
    "block sequence entries are not allowed in this context": "a “-” cannot begin a list here",
    "found unexpected end of stream": "a quotation mark is opened and never closed",
    "found unexpected document indicator": "a quotation mark is opened and not closed before “---”",
    "did not find expected ',' or ']'": "a bracket is not closed, or a comma is missing",
    "did not find expected ',' or '}'": "a brace is not closed, or a comma is missing",
    "did not find expected node content": "a value is missing",
    "found undefined alias": "a text that begins with “*” is an alias, and no such name stands above; put it in quotes",
    "did not find expected alphabetic or numeric character": "a text that begins with “*” or “&” must stand in quotes",
    "found unknown escape character": "within double quotes a backslash needs another one before it",
    "found invalid Unicode character escape code": "half a character stands here, written as an escape",
    "found incompatible YAML document": "the YAML version is not known",
    "found a tab character that violates indentation": "lines are moved in with blanks, not with tabs",
    "found character that cannot start any token": "a text cannot begin with this character; put it in quotes",
    "second occurrence": "an anchor of this name stands above already",
    "did not find expected <document start>": "this belongs to no key",
    "too many directives": "too many lines begin with “%TAG”",
}
TAB = "lines are moved in with blanks, not with tabs"


def not_yaml(facts: Mapping[str, Fact]) -> str:
    """Return why the file stops being YAML, in one sentence."""
    problem = str(facts["problem"])
    cause = TAB if facts.get("letter") == "\t" else CAUSES.get(problem, problem)
    since = f", since line {facts['since']}" if "since" in facts and "closed" in cause else ""
    return f"The file stops being YAML here{since}: {cause}."
