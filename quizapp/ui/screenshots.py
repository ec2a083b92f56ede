"""Pictures of every page in its states, light and dark, without a display.

    python -m quizapp.ui.screenshots DIR
    python -m quizapp.ui.screenshots --results ANSWERS QUIZ OUT.png

The program itself is driven, with a time and a seed of our own, so that two runs give the same pictures.
"""

import os
import sys
import tempfile
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from quizapp import places
from quizapp.app import learners
from quizapp.app.library import LIST
from quizapp.app.reading import load
from quizapp.app.taking import plan_for, start
from quizapp.journal.store import open_journal
from quizapp.quiz.quiz import Question
from quizapp.quiz.types.table import TYPES
from quizapp.session.actions import Action, Answer, DontKnow, Draft, Flag, Next, Skip
from quizapp.session.instant import Instant
from quizapp.session.steps import Phase
from quizapp.session.view import View
from quizapp.ui.app import opened
from quizapp.ui.desk import Outside
from quizapp.ui.parts.attempt_list import AttemptLine
from quizapp.ui.results_picture import draw_results
from quizapp.ui.stage import NOON, HandClock, Stage, steady_clock
from quizapp.ui.theme import Scheme
from quizapp.ui.watch import Watch

SCHEMES: tuple[Scheme, ...] = ("light", "dark")
DAY = 86_400_000  # ms
ATTEMPTS = 10  # in the weeks that Progress is pictured with
SEED = 1  # its twelve questions are of all types, and some of each are wrong
TEST = """\
format: 1
id: a-test
title: Rivers, a test
session: {mode: test}
questions:
  - {id: danube, prompt: Into which sea does the Danube flow?, options: [correct: The Black Sea, wrong: The Baltic Sea]}
  - {id: rhine, prompt: Into which sea does the Rhine flow?, options: [correct: The North Sea, wrong: The Baltic Sea]}
  - {id: volga, prompt: Into which sea does the Volga flow?, options: [correct: The Caspian Sea, wrong: The Black Sea]}
"""
LIMITED = """\
format: 1
id: limited
title: Rivers, in seven minutes
session: {mode: test, time_limit: 7m, shuffle: {options: false}}
questions:
  - id: danube
    time_limit: 30s
    prompt: Into which sea does the Danube flow?
    options: [correct: The Black Sea, wrong: The Baltic Sea, wrong: The Adriatic Sea]
  - {id: rhine, prompt: Into which sea does the Rhine flow?, options: [correct: The North Sea, wrong: The Baltic Sea]}
  - {id: volga, prompt: Into which sea does the Volga flow?, options: [correct: The Caspian Sea, wrong: The Black Sea]}
"""
BROKEN = """\
format: 1
title: A quiz with two errors
questions:
  - id: spelling
    prompt: Which key explains an answer?
    explaination: A key that is nearly right is told with the nearest known one.
    options:
      - correct: explanation
      - wrong: reason
  - id: unmarked
    prompt: Which of these is right?
    options:
      - This one, perhaps
      - Or this one
    explanation: None of the two is marked.
"""
SMALL = """\
format: 1
title: {title}
id: words
questions:
  - id: first
    prompt: Which of these is a word?
    options: [=, correct: word]
"""


def main(argv: Sequence[str]) -> int:
    """Draw what was asked for; return the exit status."""
    application = QApplication.instance() or QApplication(["quizapp"])
    assert isinstance(application, QApplication)
    if len(argv) == 4 and argv[0] == "--results":
        return draw_results(application, *map(Path, argv[1:]))
    if len(argv) != 1 or argv[0].startswith("-"):
        print(__doc__, file=sys.stderr)
        return 2
    folder = Path(argv[0])
    folder.mkdir(parents=True, exist_ok=True)
    for scheme in SCHEMES:
        draw_pages(application, folder, scheme)
    print(f"{len(list(folder.glob('*.png')))} pictures are in {folder}.")
    return 0


def draw_pages(application: QApplication, folder: Path, scheme: Scheme) -> None:
    """Picture every page in one scheme."""
    outside = Outside(steady_clock(), lambda: SEED)
    with tempfile.TemporaryDirectory() as data, opened(application, [], Path(data), outside, scheme) as desk:
        draw_session(Stage(application, desk, folder, scheme))
    with tempfile.TemporaryDirectory() as data:
        broken = Path(data) / "two-errors.quiz.yaml"
        broken.write_text(BROKEN, encoding="utf-8")
        with opened(application, [broken], Path(data) / "data", outside, scheme) as desk:
            stage = Stage(application, desk, folder, scheme)
            stage.take("problems")
            desk.show_home()
            stage.take("home-errors")
    with tempfile.TemporaryDirectory() as data:
        test = Path(data) / "test.quiz.yaml"
        test.write_text(TEST, encoding="utf-8")
        with opened(application, [test], Path(data) / "data", outside, scheme) as desk:
            draw_test(Stage(application, desk, folder, scheme))
    with tempfile.TemporaryDirectory() as data:
        limited = Path(data) / "limited.quiz.yaml"
        limited.write_text(LIMITED, encoding="utf-8")
        clock = HandClock()
        with opened(application, [limited], Path(data) / "data", Outside(clock, lambda: SEED), scheme) as desk:
            draw_limited(Stage(application, desk, folder, scheme), clock)
    with tempfile.TemporaryDirectory() as data:
        write_library(Path(data))
        with opened(application, [], Path(data) / "data", outside, scheme) as desk:
            draw_library(Stage(application, desk, folder, scheme), application)
    with tempfile.TemporaryDirectory() as data:
        write_weeks(Path(data))
        with opened(application, [], Path(data), outside, scheme) as desk:
            draw_progress(Stage(application, desk, folder, scheme))


def write_weeks(data: Path) -> None:
    """Write a journal of some weeks, in which ever more answers are right; the last session is not finished."""
    quizzes, keys = load([places.questions()]).quizzes, all_keys()
    journal = open_journal(str(data))
    for number in range(ATTEMPTS):
        began = NOON - (ATTEMPTS - number) * 3 * DAY
        chosen = quizzes if number % 2 else [quizzes[number // 2 % len(quizzes)]]
        taking = start(journal, plan_for(chosen, number), partial(Instant, began, 0, 0)).taking
        while taking.view.phase is not Phase.FINISHED and not (number == ATTEMPTS - 1 and taking.view.slot == 4):
            view = taking.view
            choose = right if (7 * view.slot + 3 * number) % 10 < 3 + number else wrong
            taking.do(choose(view, keys[view.quiz, view.question]))
            taking.do(Next())
    journal.close()


def draw_progress(stage: Stage) -> None:
    """Picture Progress after some weeks, and an attempt that was opened there."""
    stage.desk.show_progress()
    stage.take("progress")
    page = stage.desk.window.current_page()
    assert page is not None
    last = next(line for line in page.findChildren(AttemptLine) if line.row.finished)
    last.click()
    stage.take("progress-attempt")


def write_library(folder: Path) -> None:
    """Write quizzes of a learner's own, a folder that was added, and a list with one more, which is gone."""
    own, added = folder / "data" / "quizzes", folder / "week 3"
    for place in (own, added):
        place.mkdir(parents=True)
    (own / "two-errors.quiz.yaml").write_text(BROKEN, encoding="utf-8")
    (own / "words.quiz.yaml").write_text(SMALL.format(title="Words for machine learning"), encoding="utf-8")
    (added / "terms.quiz.yaml").write_text(SMALL.format(title="Terms of trade"), encoding="utf-8")
    (folder / "data" / LIST).write_text("../week 3\n/media/stick/week 4\n", encoding="utf-8")


def draw_library(stage: Stage, application: QApplication) -> None:
    """Picture the library with more in it, and what is sought in it."""
    desk = stage.desk
    desk.warm()
    watch = desk.findChild(Watch)
    while isinstance(watch, Watch) and watch.looking:
        application.processEvents()
    stage.take("home-library")
    desk.home_page.removed.emit(["/media/stick/week 4"])
    stage.take("home-taken-out")
    desk.home_page.begun.emit(desk.shown.start)
    stage.flow().page.left.emit()
    for name, words in (("home-found", "security"), ("home-not-found", "security zebra")):
        desk.home_page.show_found(words)
        stage.take(name)


def draw_test(stage: Stage) -> None:
    """Take a test that was given, and picture it on the way and before it is handed in."""
    desk = stage.desk
    starts = [start for shelf in desk.shown.shelves for start in shelf.quizzes if start.subject == "a-test"]
    desk.home_page.begun.emit(starts[0])
    for action in (Answer(0), Skip(), Flag(True), Draft(1)):
        stage.do(action)
    stage.take("test-question")
    stage.flow().page.ask_to_end()
    stage.take("test-handing-in")


def draw_limited(stage: Stage, clock: HandClock) -> None:
    """Take a test whose time is limited, and picture that time, shown and hidden, to its end."""
    desk = stage.desk
    starts = [start for shelf in desk.shown.shelves for start in shelf.quizzes if start.subject == "limited"]
    desk.home_page.begun.emit(starts[0])
    stage.take("time-of-question")
    stage.pass_time(clock, 24)
    stage.take("time-last-seconds")
    stage.pass_time(clock, 6)
    stage.take("time-of-question-up")
    stage.do(Draft(0))
    stage.take("time-left")
    page = stage.flow().page
    QTest.keyClick(page, Qt.Key.Key_T)
    stage.take("time-hidden")
    stage.pass_time(clock, 350)
    stage.take("time-hidden-last-minute")
    QTest.keyClick(page, Qt.Key.Key_T)
    stage.take("time-last-minute")
    page.left.emit()
    stage.take("home-time-left")
    waiting = desk.shown.waiting
    assert waiting is not None
    desk.home_page.continued.emit(waiting.id)
    stage.pass_time(clock, 40)
    stage.take("results-time-up")


def draw_session(stage: Stage) -> None:
    """Take a session from the first start to its results, and picture what is met on the way."""
    desk, keys = stage.desk, all_keys()
    stage.take("home-first")
    desk.show_progress()
    stage.take("progress-first")
    desk.show_home()
    desk.home_page.text_wanted.emit(desk.shown.start)
    stage.take("text")
    desk.show_home()
    desk.home_page.begun.emit(desk.shown.start)
    for asked, choose in enumerate([right, wrong, unknown, right] * 3):
        view = stage.flow().view
        stage.take(f"question-{view.type}")
        action = choose(view, keys[view.quiz, view.question])
        if isinstance(action, Answer):
            stage.do(Draft(action.response))
            stage.take(f"chosen-{view.type}")
        stage.do(action)
        told = stage.flow().view.told
        assert told is not None
        stage.take(f"feedback-{view.type}-{told.verdict}")
        if asked in (1, 4):
            stage.do(Flag(True))
        if asked == 4:
            stage.flow().page.left.emit()
            draw_waiting(stage)
        stage.do(Next())
    stage.take("results")
    desk.show_home()
    stage.take("home")
    assert stage.desk.journal is not None
    learners.add(stage.desk.journal, "Ada")
    stage.desk.show_turn()
    stage.desk.show_settings()
    stage.take("settings")
    draw_crash(stage)


def draw_waiting(stage: Stage) -> None:
    """Picture Home with a session that waits, and where it was set aside; then go on with it."""
    desk = stage.desk
    stage.take("home-waiting")
    waiting = desk.shown.waiting
    assert waiting is not None
    desk.home_page.put_aside.emit(waiting)
    stage.take("home-set-aside")
    desk.show_progress()
    stage.take("progress-set-aside")
    desk.home_page.continued.emit(waiting.id)


def draw_crash(stage: Stage) -> None:
    """Picture what is said where something went wrong in the program itself."""
    log = "/home/ada/.local/share/quizapp/quizapp.log"
    offers = [("Copy details", print), ("Show details", print), ("Close quizapp", print)]
    stage.desk.show_crash(log, offers)
    stage.take("home-went-wrong")
    details = "quizapp 0.1.0, Python 3.11.7, PySide6 6.11.3, Linux 6.1\nKeyError\n  ~/quizapp/ui/desk.py:7 show_home"
    stage.desk.show_crash_page(log, details).take_focus()
    stage.take("went-wrong")


def all_keys() -> dict[tuple[str, str], tuple[Any, Any]]:
    """Return each shipped question's right and a wrong response, by quiz and question."""
    return {
        (quiz.header.id, question.id): (TYPES[question.type].key(question.body), _wrong(question))
        for quiz in load([places.questions()]).quizzes
        for question in quiz.questions
    }


def right(_: View, key: tuple[Any, Any]) -> Action:
    return Answer(key[0])


def wrong(_: View, key: tuple[Any, Any]) -> Action:
    return Answer(key[1])


def unknown(_view: View, _key: tuple[Any, Any]) -> Action:
    return DontKnow()


def _wrong(question: Question) -> Any:
    """Return a response below full credit: part of the key and a wrong option where several can be right."""
    key = TYPES[question.type].key(question.body)
    match key:
        case bool():
            return not key
        case int():
            return (key + 1) % len(question.body.options)
        case _:
            return frozenset(sorted(key)[:1])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
