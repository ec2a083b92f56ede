"""The English catalogue: one plain sentence for each thing that can be wrong with a file, and its mend."""

from collections.abc import Callable, Mapping

from quizapp.bank.files import Unreadable
from quizapp.bank.yaml_sentences import not_yaml
from quizapp.quiz.amounts import counted
from quizapp.quiz.diagnostic import Diagnostic, Fact
from quizapp.quiz.nonsense import CODES as NONSENSE
from quizapp.quiz.nonsense import nonsense
from quizapp.quiz.said import quoted
from quizapp.quiz.types.table import TYPES

Facts = Mapping[str, Fact]
MEBIBYTE = 1024 * 1024
LONGEST_PATH = 4096
PLACES = {
    "file": "The file",
    "question": "A question",
    "option": "An option",
    "decision": "An option of a scenario",
    "entry": "An entry of what is accepted",
    "amount": "An answer that is no single number",
    "criterion": "A criterion",
    "words": "“words”",
    "domain": "A domain",
    "section": "A section",
    "source": "The source",
    "session": "The session",
    "shuffle": "“shuffle”",
    "image": "An image",
    "passage": "The source of a question",
    **{name: f"A {name} question" for name in TYPES},
}
OWNERS = {
    field.name: [name for name, type_ in TYPES.items() if field.name in {own.name for own in type_.FIELDS}]
    for each in TYPES.values()
    for field in each.FIELDS
}
KINDS = {
    "text": "a text",
    "texts": "a text or a list of texts",
    "list": "a list",
    "mapping": "keys with values",
    "flag": "true or false",
    "word": "a word",
    "number": "a number",
    "whole number": "a whole number",
    "percentage": "a percentage",
    "duration": "a time",
}


def sentence(diagnostic: Diagnostic) -> str:
    """Return what is wrong, in plain words on one line."""
    facts = dict(diagnostic.facts)
    if diagnostic.code in NONSENSE:
        return nonsense(diagnostic.code, facts)
    return SENTENCES[diagnostic.code](facts)


def hint(diagnostic: Diagnostic) -> str | None:
    """Return the mend, None where there is none to be told."""
    facts = dict(diagnostic.facts)
    if "nearest" in facts:
        return f"Write {quoted(facts['nearest'])}."
    mend = HINTS.get(diagnostic.code)
    return mend(facts) if mend else None


def unreadable(error: Unreadable) -> str:
    """Return why a path could not be read, in plain words on one line."""
    return UNREADABLE[error.code](error.facts)


def _unknown_key(facts: Facts) -> str:
    key, where = str(facts["key"]), str(facts["where"])
    if where == "option" and key == "credit":
        return "Only an option of a choice has “credit”."
    if where == "question" and key in OWNERS:
        *others, last = OWNERS[key]
        types = f"{', '.join(others)} or {last}" if others else last
        return f"Only a question of type {types} has the key {quoted(key)}."
    return f"{PLACES[where]} has no key {quoted(key)}.{_nearest(facts)}"


def _nearest(facts: Facts) -> str:
    return f" The nearest is {quoted(facts['nearest'])}." if "nearest" in facts else ""


def _no_correct_option(facts: Facts) -> str:
    count = facts["count"]
    options = "Neither of the two options" if count == 2 else f"None of the {counted(count)} options"
    return f"{options} is marked right; write one under “correct”."


def _out_of_range(facts: Facts) -> str:
    given, key = quoted(facts["given"]), quoted(facts["key"])
    if "most" in facts:
        return f"{key} goes from {facts['least']} to {facts['most']}, and {given} is outside."
    return f"{key} is at least {facts['least']}, and {given} is less."


def _too_few(facts: Facts) -> str:
    least, count = facts["least"], facts["count"]
    if not count:
        return f"{quoted(facts['key'])} holds nothing; it needs at least {counted(least)}."
    return f"{quoted(facts['key'])} holds only {counted(count)}; it needs at least {counted(least)}."


def _wrong_kind(facts: Facts) -> str:
    key, wanted, given = quoted(facts["key"]), KINDS[str(facts["wanted"])], KINDS[str(facts["given"])]
    return f"An item of {key} is {wanted}, not {given}." if "where" in facts else f"{key} takes {wanted}, not {given}."


def _picture(facts: Facts) -> str:
    return f"The picture {quoted(facts['given'])}"


SENTENCES: Mapping[str, Callable[[Facts], str]] = {
    # the file as a file
    "file-too-large": lambda facts: (
        f"The file is larger than {int(facts['limit']) // MEBIBYTE} MiB, the most that is read."
    ),
    "no-memory": lambda _: "Reading the file takes more memory than there is.",
    "not-utf-8": lambda _: "This is not UTF-8; save the file with the encoding UTF-8.",
    "control-character": lambda _: "A control character stands here, which no text may hold.",
    "empty-file": lambda _: "The file is empty.",
    "too-many-problems": lambda facts: f"There are more than {facts['limit']:,} problems; the others are not told.",
    # as YAML
    "not-yaml": not_yaml,
    "second-document": lambda _: "A second document begins here; a file holds only one.",
    "custom-tag": lambda _: "A YAML tag (a word that begins with “!”) stands here; tags are not taken.",
    "endless-alias": lambda _: "This value contains itself through an alias, so it would never end.",
    "too-deep": lambda _: "Lists and mappings are nested more than 100 deep here.",
    "too-many-values": lambda _: "There are more than 1,500,000 values here, aliases counted as often as they stand.",
    "too-much-text": lambda _: "With its aliases this holds more than 16 MiB of text.",
    # keys
    "unknown-key": _unknown_key,
    "duplicate-key": lambda facts: f"The key {quoted(facts['key'])} stands twice.",
    "key-not-text": lambda _: "A key is a text, not a list or a mapping.",
    "empty-key": lambda _: "A key is missing before the colon.",
    "missing-key": lambda facts: (
        f"{PLACES[str(facts['where'])]} needs {quoted(facts['key'])}, which is missing or empty."
    ),
    "missing-value": lambda facts: f"Nothing stands under {quoted(facts['key'])}.",
    "not-a-mapping": lambda facts: (
        f"{PLACES[str(facts['where'])]} is written as keys with values, not as {KINDS[str(facts['given'])]}."
    ),
    # values
    "wrong-kind": _wrong_kind,
    "empty-item": lambda facts: f"An item of {quoted(facts['key'])} is empty.",
    "too-few": _too_few,
    "too-long": lambda facts: (
        f"{quoted(facts['key'])} has {facts['length']:,} characters; {facts['limit']:,} is the most."
    ),
    "bad-slug": lambda facts: (
        f"{quoted(facts['given'])} is no name: one has up to 64 letters, digits, “-”, “_” and “.”, and begins with a "
        "letter or digit."
    ),
    "bad-flag": lambda facts: f"{quoted(facts['key'])} is true or false, not {quoted(facts['given'])}.",
    "bad-number": lambda facts: f"{quoted(facts['given'])} is no number.{_nearest(facts)}",
    "bad-whole-number": lambda facts: f"{quoted(facts['key'])} is a whole number, not {quoted(facts['given'])}.",
    "bad-percentage": lambda facts: (
        f"{quoted(facts['key'])} is a percentage such as 60%, not {quoted(facts['given'])}.{_nearest(facts)}"
    ),
    "bad-duration": lambda facts: (
        f"{quoted(facts['key'])} is a time such as 90s, 20m or 1h30m, not {quoted(facts['given'])}."
    ),
    "no-time": lambda facts: f"{quoted(facts['key'])} leaves no time at all.",
    "out-of-range": _out_of_range,
    "unknown-word": lambda facts: (
        f"{quoted(facts['key'])} is one of {facts['words']}, not {quoted(facts['given'])}.{_nearest(facts)}"
    ),
    "bad-language": lambda facts: f"{quoted(facts['given'])} is no language tag such as en or pt-BR.",
    "bad-color": lambda facts: f"{quoted(facts['given'])} is no colour; one is written as “#2A8F78”, in quotes.",
    "color-is-comment": lambda _: "After a blank “#” begins a comment, so no colour is given here; put it in quotes.",
    "bad-url": lambda facts: f"{quoted(facts['given'])} is no address that begins with http:// or https://.",
    # the file's keys
    "newer-format": lambda facts: (
        f"The file has format {quoted(facts['given'])}; this version of quizapp reads format {facts['known']}."
    ),
    "unknown-format": lambda facts: f"The format is {facts['known']}, not {quoted(facts['given'])}.",
    "no-reason": lambda facts: f"A reason is missing for {quoted(facts['waived'])}, which is waived here.",
    "source-text-too-long": lambda facts: (
        f"The source text {quoted(facts['given'])} has more than {facts['limit']:,} characters."
    ),
    "outside-folder": lambda facts: f"{quoted(facts['given'])} does not lie in the folder of the quiz or below it.",
    "no-source-text": lambda facts: f"The source text {quoted(facts['given'])} is not there.",
    "source-text-unreadable": lambda facts: f"The source text {quoted(facts['given'])} cannot be read as UTF-8 text.",
    "too-many-questions": lambda facts: f"There are {facts['count']:,} questions; {facts['limit']:,} is the most.",
    # questions
    "no-id": lambda _: "The question has no id, so its results are lost when it is edited.",
    "duplicate-id": lambda facts: f"Another question of this file has the id {quoted(facts['given'])} too.",
    "unknown-type": lambda facts: (
        f"There is no question type {quoted(facts['given'])}.{_nearest(facts)} Known are {facts['known']}."
    ),
    "unknown-section": lambda facts: f"The file has no section {quoted(facts['given'])}.{_nearest(facts)}",
    "unknown-domain": lambda facts: f"The file has no domain {quoted(facts['given'])}.{_nearest(facts)}",
    "domain-needed": lambda facts: f"Nothing says to which domain the points go: {facts['domains']}.",
    "negative-points": lambda facts: f"Points cannot be negative: {quoted(facts['given'])}.",
    "no-alt": lambda facts: f"{_picture({'given': facts['path']})} has no words for those who cannot see it.",
    "no-picture": lambda facts: f"{_picture(facts)} is not there.",
    "remote-picture": lambda facts: f"{_picture(facts)} lies on another computer; its words are shown in its place.",
    "same-id": lambda facts: (
        f"The quiz in {quoted(facts['other'], LONGEST_PATH)} has the id {quoted(facts['id'])} too;"
        " their results would be mixed up."
    ),
    "quote-not-found": lambda facts: f"The source text does not hold {quoted(facts['quote'])}.",
    # options
    "no-option-text": lambda _: (
        "An option has its text under one of “correct”, “wrong” and “text”; here it is missing."
    ),
    "several-option-texts": lambda facts: (
        f"An option has one text; here {quoted(facts['first'])} and {quoted(facts['second'])} give two."
    ),
    "only-for-wrong": lambda facts: f"Only a wrong option has {quoted(facts['key'])}.",
    "no-correct-option": _no_correct_option,
    "several-correct-options": lambda _: (
        "Another option is marked right too; a choice has one, “type: multiple” several."
    ),
    "duplicate-option": lambda facts: f"Another option says {quoted(facts['text'])} too.",
    "not-a-side": lambda facts: f"Feedback is for true and for false, not for {quoted(facts['given'])}.",
    "not-a-pair": lambda _: "A pair is written as [left, right].",
    "blank-of-no-type": lambda _: "A blank has “accept”, “answer” or “options”, or is a text or a list of texts.",
    "lone-brace": lambda facts: (
        f"A brace stands alone in {quoted(facts['around'])}; a blank is written {{name}}, a brace {{{{ or }}}}."
    ),
    "blank-twice": lambda facts: f"The blank {quoted(facts['name'])} stands twice in the text.",
    "blank-without-entry": lambda facts: f"For the blank {quoted(facts['name'])} nothing stands under “blanks”.",
    "entry-without-blank": lambda facts: f"The text has no blank {quoted(facts['name'])}.",
    "typos-with-wildcard": lambda _: "Slips are not forgiven where “wildcard” lets * stand for any run.",
    "not-two-ends": lambda facts: (
        f"“between” takes two numbers, the least and the greatest, not {counted(facts['count'])}."
    ),
    "ends-swapped": lambda _: "The first number of “between” is greater than the second.",
    "percentage-of-range": lambda _: "A percentage is of one number; of “between” there is no such share.",
    "units-without-unit": lambda _: "Other units are counted in the answer’s unit, which “unit” does not name.",
    "duplicate-unit": lambda facts: f"{quoted(facts['given'])} is the answer’s own unit; here stand the others.",
    "bad-factor": lambda facts: f"A factor is a number above 0, not {quoted(facts['given'])}.",
    "bad-worth": lambda facts: f"A criterion is worth more than 0 points, not {quoted(facts['given'])}.",
    "words-swapped": lambda facts: f"At least {facts['least']} words are more than at most {facts['most']}.",
    # responses
    "unknown-question": lambda facts: f"The quiz has no question {quoted(facts['given'])}.{_nearest(facts)}",
    "not-responses": lambda facts: (
        f"Responses are written as question ids with answers, not as {KINDS[str(facts['given'])]}."
    ),
}
HINTS: Mapping[str, Callable[[Facts], str]] = {
    "missing-key": lambda facts: f"Add {quoted(facts['key'])}.",
    "no-correct-option": lambda _: "Write the right one as “correct: …”.",
    "several-correct-options": lambda _: "Mark one option only, or write “type: multiple”.",
    "duplicate-key": lambda facts: f"Keep one {quoted(facts['key'])}.",
    "typos-with-wildcard": lambda _: "Take out “typos” or “wildcard”.",
    "ends-swapped": lambda _: "Write the smaller number first.",
    "percentage-of-range": lambda _: "Write “tolerance” as a number, or take it out.",
    "units-without-unit": lambda _: "Add “unit”.",
    "duplicate-unit": lambda _: "Take it out.",
    "duplicate-option": lambda _: "Change one of them or take it out.",
    "duplicate-id": lambda _: "Give one of them another id.",
    "no-id": lambda _: "Add an id; “quizapp check --fix” writes one in.",
    "no-alt": lambda _: "Write image: {path: …, alt: …}.",
    "domain-needed": lambda _: "Write points: {DOMAIN: 1}, or name a section that has a domain.",
    "bad-color": lambda _: "Write it as “#2A8F78”, in quotes.",
    "same-id": lambda _: "Give one of them another id, best the newer one: progress hangs on it.",
    "quote-not-found": lambda _: "Copy the passage from the source text.",
    "newer-format": lambda _: "Install a newer quizapp.",
}
UNREADABLE: Mapping[str, Callable[[Facts], str]] = {
    "not-there": lambda facts: f"{_path(facts)} is not there.",
    "no-permission": lambda facts: f"{_path(facts)} may not be read; its permissions forbid it.",
    "is-folder": lambda facts: f"{_path(facts)} is a folder, not a file.",
    "not-a-file": lambda facts: f"{_path(facts)} is a pipe or a device, not a file.",
    "none-in-folder": lambda facts: f"{_path(facts)} holds no file whose name ends in .quiz.yaml or .quiz.yml.",
    "read-failed": lambda facts: f"{_path(facts)} could not be read: {facts['reason']}.",
}


def _path(facts: Facts) -> str:
    return quoted(facts["path"], LONGEST_PATH)  # half a path leads nowhere
