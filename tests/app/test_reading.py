"""Quiz files by path, folder or several; and what Home keeps of each."""

from pathlib import Path

from quizapp.app.reading import load, summary_of, unopened
from quizapp.bank.summary import DomainSummary, QuizSummary

QUIZ = """\
format: 1
title: Rivers
collection: Europe
description: What *flows*
language: de
domains: {{geography: Geography, trade: {{title: Trade, color: "#2A8F78"}}, law: Law}}
source: {{title: A reader, author: A class}}
{session}
questions:
  - {{id: a, points: {{geography: 1, trade: 0.5}}, prompt: A, options: [correct: x, wrong: y]}}
  - {{id: b, points: {{trade: 3}}, prompt: B, options: [correct: x, wrong: y]}}
  - {{id: c, points: {{trade: 0}}, prompt: C, options: [correct: x, wrong: y]}}
"""


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_a_summary_holds_what_home_shows(tmp_path: Path) -> None:
    path = str(write(tmp_path / "rivers.quiz.yaml", QUIZ.format(session="session: {draw: 2}")))
    assert summary_of(path) == QuizSummary(
        path=path,
        id="rivers",
        title="Rivers",
        collection="Europe",
        description="What flows",
        language="de",
        source_title="A reader",
        source_author="A class",
        questions=3,
        asked=2,
        possible=(9, 2),
        errors=0,
        warnings=0,
        domains=(
            DomainSummary("geography", "Geography", None, 0, 1, 1),
            DomainSummary("trade", "Trade", "#2A8F78", 1, 2, 2),
            DomainSummary("law", "Law", None, 2, 0, 0),
        ),
    )


def test_a_draw_larger_than_the_quiz_asks_all_of_it(tmp_path: Path) -> None:
    for session in ("session: {draw: 9}", ""):
        summary = summary_of(str(write(tmp_path / "rivers.quiz.yaml", QUIZ.format(session=session))))
        assert summary
        assert summary.asked == 3


def test_a_file_with_errors_has_a_card_that_says_so(tmp_path: Path) -> None:
    text = QUIZ.format(session="sesion: {}").replace("title: Rivers\n", "")
    summary = summary_of(str(write(tmp_path / "rivers.quiz.yaml", text)))
    assert summary
    assert (summary.title, summary.id, summary.errors, summary.questions) == ("rivers.quiz.yaml", "rivers", 2, 3)
    hopeless = summary_of(str(write(tmp_path / "none.quiz.yaml", "[")))
    assert hopeless
    assert (hopeless.title, hopeless.id, hopeless.errors, hopeless.questions) == ("none.quiz.yaml", "none", 1, 0)


def test_what_is_not_there_has_no_card(tmp_path: Path) -> None:
    assert summary_of(str(tmp_path / "none.quiz.yaml")) is None
    assert summary_of(str(tmp_path)) is None


def test_files_are_loaded_in_the_order_named_each_once_and_the_rest_is_told(tmp_path: Path) -> None:
    second, first = (write(tmp_path / name, QUIZ.format(session="")) for name in ("b/2.quiz.yaml", "a/1.quiz.yaml"))
    broken = write(tmp_path / "b/3.quiz.yaml", "[")
    loaded = load([tmp_path / "b", first, second, tmp_path / "none", tmp_path / "gone"])
    assert [file.path for file in loaded.files] == [second, broken, first]
    assert [quiz.header.id for quiz in loaded.quizzes] == ["2", "1"]
    assert [fault.code for fault in loaded.unreadable] == ["not-there", "not-there"]
    happened, _ = unopened(loaded.unreadable)
    assert happened == f"“{tmp_path / 'none'}” is not there. 1 more could not be opened either."


def test_two_files_with_one_id_are_both_warned_about_and_name_each_other(tmp_path: Path) -> None:
    text = "format: 1\n{id}title: A quiz\nquestions:\n  - {{id: q, prompt: A?, options: [B, correct: C]}}\n"
    named, unnamed = tmp_path / "a.quiz.yaml", tmp_path / "rivers.quiz.yaml"
    named.write_text(text.format(id="id: rivers\n"))
    unnamed.write_text(text.format(id=""))
    first, second = load([tmp_path]).files
    (one,), (other,) = first.reading.diagnostics, second.reading.diagnostics
    assert (one.severity, one.code, one.line, one.column, one.end_line, one.end_column) == (
        "warning", "same-id", 2, 5, 2, 11,
    )  # fmt: skip
    assert dict(one.facts) == {"id": "rivers", "other": str(unnamed)}
    assert (other.code, other.line, other.column) == ("same-id", 1, 1)
    assert dict(other.facts)["other"] == str(named)
    assert first.quiz is not None
    assert second.quiz is not None


def test_a_shared_id_can_be_waived(tmp_path: Path) -> None:
    head = "format: 1\nid: rivers\ntitle: A quiz\nwaive: {same-id: a copy}\n"
    text = f"{head}questions:\n  - {{id: q, prompt: A?, options: [B, correct: C]}}\n"
    for name in ("a", "b"):
        (tmp_path / f"{name}.quiz.yaml").write_text(text)
    assert [file.reading.diagnostics for file in load([tmp_path]).files] == [(), ()]
