"""A picture of the results of a file of responses, for where there is neither a display nor a terminal."""

import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from quizapp import places
from quizapp.app.marking import mark
from quizapp.app.reading import load
from quizapp.app.results import results
from quizapp.bank.responses import read_responses
from quizapp.bank.sentences import sentence
from quizapp.session.instant import Instant
from quizapp.ui.flows.results import ResultsFlow
from quizapp.ui.pages.results import ResultsPage
from quizapp.ui.stage import NOON, SIZES, picture
from quizapp.ui.theme import Theme
from quizapp.ui.window import Window


def draw_results(application: QApplication, answers: Path, quiz: Path, to: Path) -> int:
    """Picture the results of a file of responses; return the exit status."""
    (file,) = load([quiz]).files
    if file.quiz is None:
        print(f"{quiz} has errors; quizapp check names them.", file=sys.stderr)
        return 1
    responses, problems = read_responses(answers, file.quiz)
    for problem in problems:
        print(f"{answers}:{problem.line}:{problem.column}: {sentence(problem)}", file=sys.stderr)
    if problems:
        return 1
    theme = Theme(places.resources(), application, scheme="light")
    theme.apply(application)
    window = Window(theme)
    flow = ResultsFlow(
        ResultsPage(theme, window), results(mark(file.quiz, responses).session, NOON, 0), Instant(NOON, 0, 0)
    )
    window.show_page(flow.page, "home")
    window.show()
    picture(application, window, SIZES[""], to)
    return 0
