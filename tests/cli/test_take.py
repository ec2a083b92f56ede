"""quizapp take, with answers from a pipe: one line a question, the journal of the window, nothing ever lost."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from quizapp.app.clock import now
from quizapp.app.learners import add, set_extra_time
from quizapp.app.settings import Settings
from quizapp.app.taking import go_on, plan_for, start
from quizapp.bank.read import read
from quizapp.journal.attempts import attempt_ids
from quizapp.journal.attempts import read as read_attempt
from quizapp.journal.store import NAME, Journal, open_journal
from quizapp.journal.summary import open_attempts, subject_results
from quizapp.session.actions import Draft
from tests.cli.conftest import Call

ALL_RIGHT = "A\nA B\nA\n"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


def test_a_session_shows_question_feedback_and_points_and_at_the_end_the_results(call: Call, rivers: Path) -> None:
    said = call("take", rivers, typed="b\n1 3\nfalse\n")
    assert (said.status, said.err) == (0, "")
    assert said.out == (
        """\
Rivers of Europe: 3 questions, about 2 minutes

Question 1 of 3: 1 point in Geography

Into which sea does the Danube flow?

  A  The Black Sea
  B  The Caspian Sea
  C  The Baltic Sea

Not right: 0 of 1 point in Geography

  Right answer: A  The Black Sea
  Your answer, not right: B  The Caspian Sea
      The Caspian takes the Volga.

The delta lies in Romania.


Question 2 of 3: 2 points in Trade, 1 point in Geography

What do ships carry on the Rhine?

  A  Grain
  B  Ore
  C  Snow

Several can be right.

Not right: 0 of 2 points in Trade, 0 of 1 point in Geography

  Your answer, right: A  Grain
  Right answer: B  Ore
  Your answer, not right: C  Snow


Question 3 of 3: 1 point in Geography

The Rhine passes Basel.

  A  True
  B  False

Not right: 0 of 1 point in Geography

  Right answer: A  True
  Your answer, not right: B  False
      It turns north there.


Results: Rivers of Europe

0 of 3 points in Geography (0 to 56 %, from 3 questions)
0 of 2 points in Trade (0 to 79 %, from 1 question)
0 of 5 points in all

Read again
  Where rivers rise: 2 of 2 questions not fully right
  Where goods change hands: 1 of 1 question not fully right

What you missed

1. Into which sea does the Danube flow?
   Your answer: The Caspian Sea
      The Caspian takes the Volga.
   Right answer: The Black Sea
   The delta lies in Romania.

2. What do ships carry on the Rhine?
   Your answer: Grain; Snow
   Right answer: Grain; Ore

3. The Rhine passes Basel.
   Your answer: False
      It turns north there.
   Right answer: True
"""
    )


def test_what_is_told_is_what_the_window_finds_in_the_journal(call: Call, rivers: Path, data: Path) -> None:
    said = call("take", rivers, typed="C\nA\ntrue\n")
    assert "Partly right: 0.5 of 1 point in Geography" in said.out
    assert "2 of 3 points in Geography" in said.out
    assert "1 of 2 points in Trade" in said.out
    assert "3 of 5 points in all" in said.out
    journal = open_journal(str(data))
    result = subject_results(journal)["rivers"]
    journal.close()
    assert (result.last, result.last_possible) == ((3, 1), (5, 1))


def test_when_all_is_right_nothing_is_to_be_read_again(call: Call, rivers: Path) -> None:
    said = call("take", rivers, typed=ALL_RIGHT)
    assert said.out.endswith("5 of 5 points in all\n\nEvery question was answered right.\n")


def test_a_question_mark_is_an_answer_without_points_and_shows_the_right_one(call: Call, seas: Path) -> None:
    said = call("take", seas, typed="?\n")
    assert "You don’t know yet: 0 of 1 point in General" in said.out
    assert "Right answer: A  The Dead Sea" in said.out or "Right answer: B  The Dead Sea" in said.out
    assert "Your answer: you didn’t know" in said.out


def test_what_is_no_answer_is_told_and_asked_again(call: Call, rivers: Path) -> None:
    said = call("take", rivers, typed="D\nthe black sea\n,\nA\n\nA A\nq\n")
    assert said.out.count("is none of the three answers shown.") == 2
    assert "Nothing was chosen." in said.out
    assert "“A” names an answer that was named before." in said.out
    assert "Right: 1 of 1 point in Geography" in said.out


@pytest.mark.parametrize("end", ["", "q\n", "Q\n", "quit\n"])
def test_the_end_of_the_input_and_q_pause_and_the_same_command_goes_on(
    call: Call, rivers: Path, data: Path, end: str
) -> None:
    paused = call("take", rivers, typed="A\n" + end)
    assert paused.status == 0
    assert paused.out.endswith(
        "Paused at question 2 of 3. What was answered is saved; give the same command\nagain to go on.\n"
    )
    journal = open_journal(str(data))
    assert read_attempt(journal, attempt_ids(journal)[0])[1][-1].kind == "paused"
    journal.close()
    resumed = call("take", rivers, typed="A B\nA\n")
    assert resumed.out.startswith(
        "Rivers of Europe: 1 of 3 answered\n"
        "This session was broken off; it goes on at question 2. (--new begins another.)\n\nQuestion 2 of 3: "
    )
    assert "5 of 5 points in all" in resumed.out


def test_new_begins_another_session_and_the_one_broken_off_still_waits(call: Call, rivers: Path, data: Path) -> None:
    call("take", rivers, typed="B\n")
    assert "5 of 5 points in all" in call("take", "--new", rivers, typed=ALL_RIGHT).out
    journal = open_journal(str(data))
    (waiting,) = open_attempts(journal, 9)
    journal.close()
    assert (waiting.answered, waiting.questions) == (1, 3)
    assert "goes on at question 2." in call("take", rivers).out


def broken_off(data: Path, quiz: Path) -> tuple[Journal, str]:
    """Return a journal in which the window began a session and chose without handing in, and the session's id."""
    (reading,) = [read(quiz)]
    assert reading.quiz
    journal = open_journal(str(data))
    underway = start(journal, plan_for([reading.quiz], 1), now)
    underway.taking.do(Draft(1))
    return journal, underway.attempt


def test_a_session_that_the_window_began_goes_on_with_what_was_chosen(call: Call, rivers: Path, data: Path) -> None:
    journal, _ = broken_off(data, rivers)
    journal.close()
    assert "Chosen and not yet handed in: The Caspian Sea" in call("take", rivers).out


def test_a_session_that_was_finished_is_begun_anew(call: Call, rivers: Path) -> None:
    call("take", rivers, typed=ALL_RIGHT)
    assert call("take", rivers).out.startswith("Rivers of Europe: 3 questions, about 2 minutes\n")


def test_a_folder_is_taken_mixed_and_the_seed_decides_what_is_asked(call: Call, rivers: Path, seas: Path) -> None:
    folder = rivers.parent
    said = call("take", folder, "--seed", "7")
    assert "Question 1 of 4: " in said.out
    assert call("take", "--new", rivers, seas, "--seed", "7").out == said.out
    again = {call("take", "--new", seas, "--seed", seed).out.index("Dead") for seed in range(8)}
    assert len(again) == 2  # options are shuffled by the seed


def test_a_file_with_errors_is_told_and_left_out(call: Call, rivers: Path, broken: Path) -> None:
    said = call("take", rivers.parent, typed=ALL_RIGHT)
    assert said.status == 0
    assert f"{broken}:2:1: error[unknown-key]: " in said.err
    assert "5 of 5 points in all" in said.out


def test_where_only_files_with_errors_are_nothing_is_begun(call: Call, broken: Path, data: Path) -> None:
    said = call("take", broken)
    assert (said.status, said.out) == (1, "")
    assert said.err.endswith("There is nothing to take: every quiz here has errors.\n")
    assert not data.exists()


def test_a_path_that_cannot_be_read_gives_status_2_and_nothing_is_begun(call: Call, rivers: Path, data: Path) -> None:
    assert call("take", rivers, "none.yaml") == (2, "", "“none.yaml” is not there.\n")
    assert not data.exists()


def test_a_question_with_many_rows_is_numbered_so_that_q_still_pauses(call: Call, tmp_path: Path) -> None:
    options = ", ".join(["correct: Right", *(f"wrong: Wrong {number}" for number in range(19))])
    text = (
        f"format: 1\ntitle: T\nsession: {{shuffle: false}}\nquestions: [{{id: q, prompt: P, options: [{options}]}}]\n"
    )
    (path := tmp_path / "many.quiz.yaml").write_text(text, encoding="utf-8")
    assert "  20  Wrong 18" in call("take", path, typed="q\n").out
    assert "Right: 1 of 1 point" in call("take", path, typed="1\n").out


def test_a_journal_of_a_newer_version_is_left_alone_and_told(call: Call, rivers: Path, data: Path) -> None:
    open_journal(str(data)).close()
    with sqlite3.connect(data / NAME) as db:
        db.execute("PRAGMA user_version=99")
    db.close()
    before = (data / NAME).read_bytes()
    said = call("take", rivers, typed=ALL_RIGHT)
    assert (said.status, said.out) == (1, "")
    assert said.err.startswith("The journal was written by a newer version of quizapp.\nIt was not touched.")
    assert (data / NAME).read_bytes() == before


def test_a_damaged_journal_is_set_aside_and_the_session_begins_in_a_new_one(
    call: Call, rivers: Path, data: Path
) -> None:
    data.mkdir()
    (data / NAME).write_bytes(b"no journal at all" * 1000)
    said = call("take", rivers, typed=ALL_RIGHT)
    assert said.status == 0
    assert "5 of 5 points in all" in said.out
    (aside,) = data.glob("journal-damaged-*.sqlite3")
    assert aside.read_bytes() == b"no journal at all" * 1000
    assert str(aside) in said.err.replace("\n", "")


def damage_pages(path: Path) -> None:
    """Overwrite all of a database but its first page, as a failing disk might."""
    size = path.stat().st_size
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xff" * (size - 4096))


def test_damage_that_only_shows_when_it_is_read_is_told_and_the_next_call_begins_anew(
    call: Call, rivers: Path, data: Path
) -> None:
    call("take", rivers, typed="A\n")
    damage_pages(data / NAME)
    said = call("take", rivers, typed=ALL_RIGHT)
    assert "The journal was damaged and could not be read, so it was set aside." in said.err
    assert len(list(data.glob("journal-damaged-*.sqlite3"))) == 1
    if said.status:
        said = call("take", rivers, typed=ALL_RIGHT)
    assert (said.status, "5 of 5 points in all" in said.out) == (0, True)


def test_where_the_journal_cannot_be_made_it_is_said_why(call: Call, rivers: Path, data: Path) -> None:
    data.write_text("a file, not a folder", encoding="utf-8")
    said = call("take", rivers, typed=ALL_RIGHT)
    assert (said.status, said.out) == (1, "")
    assert said.err.replace("\n", " ").startswith(f"The journal in {data} cannot be opened. Nothing was changed.")


def test_a_session_taken_over_by_another_window_stops_here(call: Call, rivers: Path, data: Path) -> None:
    journal, attempt = broken_off(data, rivers)
    first = go_on(journal, attempt, now)
    assert call("take", rivers).status == 0
    with pytest.raises(Exception, match="taken-over"):
        first.taking.do(Draft(0))
    journal.close()


def test_a_test_tells_nothing_before_it_is_handed_in_and_the_newest_answer_counts(call: Call, rivers: Path) -> None:
    said = call("take", rivers, "--mode", "test", typed="B\nback\nA\nA B\nA\nend\n")
    assert said.status == 0
    before, _, results = said.out.partition("\nResults: ")
    assert "This is a test: what is right is told at its end." in before
    for told in ("Right", "Not right", "The delta lies in Romania.", "The Caspian takes the Volga.", "0 of"):
        assert told not in before
    assert "Your answer until now: The Caspian Sea" in before
    assert "Every question has its answer." in before
    assert "5 of 5 points in all" in results


def test_a_test_whose_pipe_ends_pauses_even_where_every_question_has_its_answer(call: Call, rivers: Path) -> None:
    said = call("take", rivers, "--mode", "test", typed=ALL_RIGHT)
    assert "Paused at question 3 of 3." in said.out
    assert "Results: " not in said.out
    again = call("take", rivers, typed="end\n")
    assert "3 of 3 answered" in again.out
    assert "This is a test: " in again.out
    assert "5 of 5 points in all" in again.out


def test_end_names_what_has_no_answer_and_it_earns_nothing(call: Call, rivers: Path) -> None:
    said = call("take", rivers, typed="flag\nskip\nA B\nend\n")
    assert "This question is flagged." in said.out
    assert "Two questions have no answer and will earn nothing: 1 and 3." in said.out
    assert "You flagged question 1." in said.out
    assert "What you flagged\n1. Into which sea does the Danube flow? (missed)" in said.out
    assert "3 of 5 points in all" in said.out
    assert "Your answer: none" in said.out


def test_what_is_skipped_is_asked_after_all_others(call: Call, rivers: Path) -> None:
    said = call("take", rivers, typed="s\nA B\nA\nskip\nA\n")
    order = [line.split(" of ")[0] for line in said.out.splitlines() if line.startswith("Question ")]
    assert order == ["Question 1", "Question 2", "Question 3", "Question 1"]
    assert "Every other question has its answer." in said.out
    assert "5 of 5 points in all" in said.out


def test_a_letter_that_names_an_answer_is_the_answer_and_the_word_still_works(call: Call, rivers: Path) -> None:
    said = call("take", rivers, "--mode", "test", typed="b\nback\nback\ngo 3\nf\nhelp\ngo 9\nflag\nend\n")
    assert "Your answer until now: The Caspian Sea" in said.out  # “b” was the answer B
    assert "This is the first of 3 questions." in said.out
    assert "There are 3 questions." in said.out
    assert "Your answer: False" in said.out
    assert "  e or end" in said.out


def test_in_practice_there_is_no_way_back(call: Call, rivers: Path) -> None:
    assert "In practice there is no way back" in call("take", rivers, typed="A\nback\n").out


def test_a_quizs_own_mode_holds_unless_another_is_chosen(call: Call, rivers: Path) -> None:
    text = rivers.read_text(encoding="utf-8").replace("session: {shuffle", "session: {mode: test, pass: 60%, shuffle")
    rivers.write_text(text.replace("trade: Trade", "trade: {title: Trade, pass: 50%}"), encoding="utf-8")
    said = call("take", rivers, typed="A\n?\nA\nend\n")
    assert "This is a test" in said.out
    assert "0 of 2 points in Trade (0 to 79 %, from 1 question); pass mark 50 %: not reached" in said.out
    assert "2 of 5 points in all; pass mark 60 %: not reached" in said.out
    practice = call("take", rivers, "--mode", "practice", typed=ALL_RIGHT)
    assert "This is a test" not in practice.out
    assert "5 of 5 points in all; pass mark 60 %: reached" in practice.out


def test_a_mode_that_there_is_not_is_wrong_usage(call: Call, rivers: Path) -> None:
    assert call("take", rivers, "--mode", "exam").status == 2


def test_a_learner_is_named_and_what_they_earn_is_theirs(call: Call, rivers: Path, data: Path) -> None:
    call("take", rivers, typed="")
    journal = open_journal(str(data))
    ada = add(journal, "Ada")
    first = journal.learner
    assert call("take", rivers, "--learner", "ada", typed=ALL_RIGHT).status == 0
    assert subject_results(journal) == {}
    assert len(open_attempts(journal)) == 1
    journal.learner = ada.id
    assert list(subject_results(journal)) == ["rivers"]
    assert first != ada.id
    journal.close()


def test_it_is_the_turn_of_who_was_chosen_last_in_the_window(call: Call, rivers: Path, data: Path) -> None:
    journal = open_journal(str(data))
    ada = add(journal, "Ada")
    Settings(str(data)).set_learner(ada.id)
    call("take", rivers, typed=ALL_RIGHT)
    journal.learner = ada.id
    assert list(subject_results(journal)) == ["rivers"]
    journal.close()


def test_a_learner_who_is_not_known_is_refused_and_the_known_ones_are_named(
    call: Call, rivers: Path, data: Path
) -> None:
    journal = open_journal(str(data))
    add(journal, "Ada")
    said = call("take", rivers, "--learner", "Bob", typed=ALL_RIGHT)
    assert said.status == 2
    assert "Nobody here is called Bob." in said.err
    assert "Known are: Ada." in said.err
    assert attempt_ids(journal) == []
    journal.close()


def test_limits_are_told_before_the_session_with_the_learners_extra_time(call: Call, rivers: Path, data: Path) -> None:
    text = rivers.read_text(encoding="utf-8").replace("session: {", "session: {time_limit: 20m, ")
    rivers.write_text(text.replace("- id: cargo", "- id: cargo\n    time_limit: 40s"), encoding="utf-8")
    said = call("take", rivers, typed="q\n")
    assert "You have 20 minutes; a pause takes none of it. At its end what stands" in said.out
    assert "Some questions have a time of their own: 40 seconds." in said.out
    assert "in Geography; 20:00 left" in said.out
    with closing(open_journal(str(data))) as journal:
        set_extra_time(journal, add(journal, "Ada").id, 25)
    said = call("take", rivers, "--learner", "ada", typed="A\nq\n")
    assert "You have 25 minutes; a pause takes none of it." in said.out
    assert "Counted in: 25 % more time." in said.out
    assert "0:50 for this question, 25:00 left" in " ".join(said.out.split())
