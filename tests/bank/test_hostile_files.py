"""Hostile files are refused in bounded time and memory: each is read by a process that has little of both."""

import resource
import subprocess
import sys
from pathlib import Path

import pytest

from quizapp.bank.limits import VALUES

HEAD = b"format: 1\ntitle: Rivers\nquestions:\n  - {id: a, prompt: W, options: [correct: x, y]}\n"
VALUES_OF_HEAD = 20  # with a list of tags, but without what is in it
SECONDS = 60  # of a machine shared with others; each takes a few alone
BYTES = 1_200_000_000
CHILD = """
import sys
from pathlib import Path
from quizapp.bank.read import read
reading = read(Path(sys.argv[1]))
codes = [each.code for each in reading.diagnostics]
print(reading.quiz is not None, len(codes), *sorted(set(codes)))
"""


def bomb() -> bytes:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{at}: &a{at} [{', '.join([f'*a{at - 1}'] * 9)}]" for at in range(1, 12)]
    return "\n".join(lines).encode() + b"\n" + HEAD


def many_questions(count: int) -> bytes:
    head = "format: 1\ntitle: Rivers\nquestions:\n"
    return (head + "".join(f"- {{id: a{at}, prompt: W, options: [correct: x, y]}}\n" for at in range(count))).encode()


def tagged(count: int) -> bytes:
    return HEAD + b"tags: [" + b"a," * count + b"]\n"


def names(key: str, count: int) -> bytes:
    return f"{key}:\n".encode() + b"".join(b"  n%d: N\n" % at for at in range(count))


def asked(key: str, value: str) -> bytes:
    return HEAD.replace(b"prompt: W", f"prompt: W, {key}: {value}".encode())


REFUSED = {
    "a bomb of aliases": (bomb, "too-many-values"),
    "a text that aliases make long": (
        lambda: b"tags:\n - &t " + b"x" * 90_000 + b"\n" + b" - *t\n" * 500_000 + HEAD,
        "too-much-text",
    ),
    "a list that holds itself": (lambda: HEAD + b"tags: &t [*t]\n", "endless-alias"),
    "a list of lines that ends with itself": (lambda: HEAD + b"tags: &t\n  - *t", "endless-alias"),
    "101 levels": (lambda: HEAD + b"tags: " + b"[" * 100 + b"]" * 100 + b"\n", "too-deep"),
    "1,000 levels": (lambda: HEAD + b"tags: " + b"[" * 999 + b"]" * 999 + b"\n", "too-deep"),
    "900 levels around a million values": (
        lambda: HEAD + b"tags: " + b"[" * 900 + b"a," * 1_400_000 + b"]" * 900 + b"\n",
        "too-deep",
    ),
    "900 levels, a line each": (
        lambda: HEAD + b"tags: " + b"[\n" * 900 + b"{a: b},\n" * 400_000 + b"]" * 900 + b"\n",
        "too-deep",
    ),
    "900 levels of braces": (
        lambda: HEAD + b"tags: " + b"{a: " * 900 + b"b: c," * 700_000 + b"}" * 900 + b"\n",
        "too-deep",
    ),
    "900 levels in the last of many questions": (
        lambda: many_questions(5_000) + b"- {id: z, tags: " + b"[" * 900 + b"a," * 1_400_000 + b"]" * 900 + b"}\n",
        "too-deep",
    ),
    "8,000,000 levels that are closed": (lambda: b"[" * 8_000_000 + b"]" * 8_000_000, "too-deep"),
    "brackets that are never opened": (lambda: HEAD + b"tags: " + b"][" * 8_000_000, "not-yaml"),
    "100,000 levels": (lambda: b"[" * 100_000, "too-deep"),
    "100,000 levels of dashes": (lambda: b"- " * 100_000, "too-deep"),
    "more values than may be": (lambda: b"tags: [" + b"a," * 1_600_000 + b"]\n", "too-many-values"),
    "one value more than may be": (lambda: tagged(VALUES - VALUES_OF_HEAD + 1), "too-many-values"),
    "more than 16 MiB": (lambda: HEAD + b"# " + b"x" * 16 * 1024 * 1024, "file-too-large"),
    "16 MiB of NUL": (lambda: b"\0" * 16 * 1024 * 1024, "control-character"),
    "a NUL after each letter": (lambda: b"a\0" * 8_000_000, "control-character"),
    "16 MiB of no UTF-8": (lambda: b"a\xff" * 8_000_000, "not-utf-8"),
    "half a letter": (lambda: HEAD + b"license: \xe2\x82", "not-utf-8"),
    "100,000 unknown keys": (lambda: HEAD + b"".join(b"key%d: 1\n" % at for at in range(100_000)), "unknown-key"),
    "a key of 10 MB": (lambda: HEAD + b"? " + b"k" * 10_000_000 + b"\n: 1\n", "unknown-key"),
    "a key of 10 MB in brackets": (lambda: HEAD + b"? [" + b"k" * 10_000_000 + b"]\n: 1\n", "key-not-text"),
    "a text over the limit": (lambda: HEAD + b"description: " + b"x" * 100_001, "too-long"),
    "20,001 questions": (lambda: many_questions(20_001), "too-many-questions"),
    "20,000 wrong sections where 300,000 are right": (
        lambda: many_questions(20_000).replace(b"prompt", b"section: no, prompt") + names("sections", 300_000),
        "unknown-section",
    ),
    "20,000 questions that could earn in any of 300,000 domains": (
        lambda: many_questions(20_000) + names("domains", 300_000),
        "domain-needed",
    ),
    "a number of 5,000 digits": (lambda: asked("points", "9" * 5000), "bad-number"),
    "a number with a huge exponent": (lambda: asked("points", "1e999999999"), "bad-number"),
    "a quotation mark that never closes": (lambda: HEAD + b"license: '" + b"a b\n " * 2_000_000, "not-yaml"),
    "directives that are compared with each other": (
        lambda: b"".join(b"%%TAG !a%d! x\n" % at for at in range(900_000)) + b"---\n" + HEAD,
        "not-yaml",
    ),
    "directives behind the last of many questions": (
        lambda: many_questions(20_000) + b"...\n" + b"".join(b"%%TAG !a%d! x\n" % at for at in range(800_000)),
        "not-yaml",
    ),
    "half a pair of surrogates, often": (lambda: b'{"title": "' + b"\\ud83d" * 1_000_000 + b'"}', "not-yaml"),
    "an address that could be split in many ways": (
        lambda: HEAD + b"source: {url: 'http://" + b"a" * 90_000 + b" '}\n",
        "bad-url",
    ),
    "options that are all equal": (lambda: HEAD.replace(b"y]", b"y, " + b"z, " * 50_000 + b"]"), "duplicate-option"),
}
TAKEN = {
    "20,000 questions": lambda: many_questions(20_000),
    "a text at the limit": lambda: HEAD + b"description: " + b"x" * 100_000,
    "100 levels": lambda: HEAD + b"# " + b"[" * 100,
    "many comments": lambda: b"# c\n" * 3_000_000 + HEAD,
    "many brackets that stand in texts": lambda: asked("explanation", "'" + "[ {" * 30_000 + "'"),
    "as many values as may be": lambda: tagged(VALUES - VALUES_OF_HEAD),
    "16 MiB to the byte": lambda: HEAD + b"# " + b"x" * (16 * 1024 * 1024 - len(HEAD) - 2),
    "brackets of pictures without end": lambda: asked("explanation", "'" + "![" * 49_000 + "'"),
}


def read_apart(path: Path) -> list[str]:
    """Return what a process with little memory says of a file."""
    done = subprocess.run(
        [sys.executable, "-c", CHILD, str(path)],
        capture_output=True,
        text=True,
        timeout=SECONDS,
        check=True,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (BYTES, BYTES)),
    )
    return done.stdout.split()


@pytest.mark.parametrize("name", REFUSED)
def test_a_hostile_file_is_refused_with_what_is_wrong(name: str, tmp_path: Path) -> None:
    make, code = REFUSED[name]
    (tmp_path / "q.quiz.yaml").write_bytes(make())
    taken, _, *codes = read_apart(tmp_path / "q.quiz.yaml")
    assert taken == "False"
    assert code in codes


@pytest.mark.parametrize("name", TAKEN)
def test_a_large_file_within_the_limits_is_taken(name: str, tmp_path: Path) -> None:
    (tmp_path / "q.quiz.yaml").write_bytes(TAKEN[name]())
    assert read_apart(tmp_path / "q.quiz.yaml") == ["True", "0"]


def test_each_of_100000_unknown_keys_is_told(tmp_path: Path) -> None:
    (tmp_path / "q.quiz.yaml").write_bytes(REFUSED["100,000 unknown keys"][0]())
    assert read_apart(tmp_path / "q.quiz.yaml") == ["False", "100000", "unknown-key"]


def test_more_problems_than_anyone_mends_are_cut_and_that_is_told(tmp_path: Path) -> None:
    (tmp_path / "q.quiz.yaml").write_bytes(HEAD + b"tags:\n" + b" -\n" * 300_000)
    assert read_apart(tmp_path / "q.quiz.yaml") == ["False", "200001", "empty-item", "too-many-problems"]


def test_where_memory_runs_out_that_is_told(tmp_path: Path) -> None:
    (tmp_path / "q.quiz.yaml").write_bytes(b"tags: [" + b"a," * 1_400_000 + b"]\n")
    script = CHILD.replace("import sys\n", "import sys, resource\n").replace(
        "reading =", "resource.setrlimit(resource.RLIMIT_AS, (150_000_000, 150_000_000))\nreading ="
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path / "q.quiz.yaml")],
        capture_output=True,
        text=True,
        timeout=SECONDS,
        check=False,
    )
    assert done.stdout.split() == ["False", "1", "no-memory"], done.stderr
