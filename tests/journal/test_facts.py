"""Facts are only ever added: the database itself refuses the rest."""

import sqlite3

import pytest

from quizapp.journal.attempts import begin
from quizapp.journal.store import Journal
from quizapp.session.actions import Answer, Begin
from quizapp.session.plan import plan_all
from tests.builders import NOON, RIVERS
from tests.journal.child import do

FACTS = ("content", "attempt", "event", "mark")


@pytest.fixture
def answered(journal: Journal) -> Journal:
    """A journal in which one question was answered."""
    attempt = begin(journal, plan_all(RIVERS), NOON)
    do(attempt, Begin())
    do(attempt, Answer(0))
    return journal


def dump(journal: Journal) -> list[str]:
    return list(journal.db.iterdump())


@pytest.mark.parametrize("table", [*FACTS, "learner"])
def test_no_fact_is_deleted(answered: Journal, table: str) -> None:
    before = dump(answered)
    with pytest.raises(sqlite3.IntegrityError, match="facts are not deleted"):
        answered.db.execute(f"DELETE FROM {table}")
    assert dump(answered) == before


@pytest.mark.parametrize("table", FACTS)
def test_no_part_of_a_fact_is_changed_but_who_works_on_an_attempt(answered: Journal, table: str) -> None:
    before = dump(answered)
    columns = [row[1] for row in answered.db.execute(f"PRAGMA table_info({table})")]
    for column in columns:
        if column == "worker":
            continue
        with pytest.raises(sqlite3.IntegrityError, match="facts are not changed"):
            answered.db.execute(f"UPDATE {table} SET {column} = {column}")
    assert dump(answered) == before


@pytest.mark.parametrize("table", FACTS)
def test_no_fact_is_replaced(answered: Journal, table: str) -> None:
    before = dump(answered)
    with pytest.raises(sqlite3.IntegrityError):
        answered.db.execute(f"INSERT OR REPLACE INTO {table} SELECT * FROM {table}")
    assert dump(answered) == before


def test_an_answer_is_kept_with_its_mark_in_exact_numbers(answered: Journal) -> None:
    rows = answered.db.execute(
        "SELECT kind, json, credit, points FROM event JOIN mark ON answer = event.seq"
    ).fetchall()
    assert rows == [("answered", '{"credit":"1/1","response":0}', "1/1", '{"geography":"1/1"}')]


def test_all_tables_are_strict(journal: Journal) -> None:
    tables = journal.db.execute("SELECT name, strict FROM pragma_table_list WHERE schema = 'main'").fetchall()
    assert {name for name, strict in tables if not strict} <= {"sqlite_schema", "sqlite_sequence"}
    assert len(tables) > 8
