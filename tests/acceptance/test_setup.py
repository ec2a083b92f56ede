"""Setting up: what is locked, what is built, and what a person is told where something is missing."""

import os
import re
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

CHECKOUT = Path(__file__).parents[2]
LOCK = (CHECKOUT / "requirements-dev.txt").read_text(encoding="utf-8")
PROJECT = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))


def locked() -> dict[str, str]:
    pins = re.findall(r"^([\w.-]+)==([\w.]+)", LOCK, re.MULTILINE)
    return {canonicalize_name(name): version for name, version in pins}


def test_the_lock_holds_a_version_that_suits_for_everything_that_is_asked() -> None:
    versions = locked()
    asked = [Requirement(line) for line in (*PROJECT["project"]["dependencies"], *PROJECT["dependency-groups"]["dev"])]
    unsuited = [str(need) for need in asked if versions.get(canonicalize_name(need.name), "0") not in need.specifier]
    assert unsuited == []


def test_every_locked_package_has_hashes_and_none_an_address() -> None:
    entries = re.split(r"\n(?=\S)", LOCK.strip())
    assert len(entries) == len(locked())
    assert [entry.splitlines()[0] for entry in entries if "--hash=sha256:" not in entry] == []
    assert "://" not in LOCK


def build(kind: str, into: Path) -> Path:
    """Return the archive of that kind (wheel or sdist) that this checkout gives, built without a network."""
    command = [sys.executable, "-m", "hatchling", "build", "--target", kind, "--directory", str(into)]
    subprocess.run(command, cwd=CHECKOUT, check=True, capture_output=True)
    return next(into.iterdir())


def files(folder: str) -> set[str]:
    return {
        path.relative_to(CHECKOUT).as_posix()
        for path in (CHECKOUT / folder).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


def test_the_wheel_holds_the_program_and_every_quiz_and_resource(tmp_path: Path) -> None:
    held = set(zipfile.ZipFile(build("wheel", tmp_path)).namelist())
    shipped = {f"quizapp/_shipped/{name}" for name in files("questions") | files("resources")}
    assert shipped | files("quizapp") <= held


def test_an_installed_quizapp_finds_its_quizzes_outside_the_checkout(tmp_path: Path) -> None:
    installed = tmp_path / "installed"
    zipfile.ZipFile(build("wheel", tmp_path / "dist")).extractall(installed)
    take = "from quizapp import __main__, places; raise SystemExit(__main__.main(['take', str(places.questions())]))"
    done = subprocess.run(
        [sys.executable, "-c", take],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(installed), "QUIZAPP_DATA": str(tmp_path / "data")},
        input="?\n" * 12,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "Question 12 of 12" in done.stdout


def test_the_source_archive_holds_all_that_the_checks_need(tmp_path: Path) -> None:
    with tarfile.open(build("sdist", tmp_path)) as archive:
        held = {name.partition("/")[2] for name in archive.getnames()}
    rooms = ("quizapp", "questions", "resources", "docs", "tests", ".ci")
    assert set().union(*map(files, rooms)) | {"Makefile", "LICENSE", "README.md", "requirements-dev.txt"} <= held


def set_up(programs: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the set-up where the programs in that folder stand before the machine's own."""
    return subprocess.run(
        ["/bin/sh", str(CHECKOUT / ".ci/setup")],
        env={"PATH": f"{programs}:{os.defpath}", **environment},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def debian_with_nothing(tmp_path: Path) -> Path:
    """Programs as a person without root finds them on a Debian where no package of ours is installed."""
    for name, script in {"dpkg-query": "exit 0", "apt-get": "exit 100", "id": "echo 1000", "sudo": "exit 1"}.items():
        (tmp_path / name).write_text(f"#!/bin/sh\n{script}\n")
        (tmp_path / name).chmod(0o755)
    return tmp_path


@pytest.mark.skipif(sys.platform != "linux", reason="Debian's packages")
def test_without_root_the_one_line_that_installs_what_is_missing_is_printed(debian_with_nothing: Path) -> None:
    done = set_up(debian_with_nothing)
    assert done.returncode != 0
    assert done.stdout.splitlines()[0] == "Some system packages are missing. Run this line, then make again:"
    assert len(done.stdout.splitlines()) == 2
    line = done.stdout.splitlines()[1]
    assert line.startswith("  sudo sh -c 'apt-get update && apt-get install -y --no-install-recommends ca-certificates")
    assert line.endswith(" libwayland-egl1'")


def test_a_python_that_is_too_old_is_told_with_what_to_do() -> None:
    done = set_up(Path("/nonexistent"), PYTHON="/bin/false")
    assert done.returncode != 0
    assert done.stderr == "Not set up: PYTHON=/bin/false is not a Python 3.11 or newer.\n"
