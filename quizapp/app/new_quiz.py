"""A new quiz of one's own: a template with every common key explained, which is a quiz already."""

import json
import os

from quizapp.bank.schema import quiz_schema

NAME = "my-quiz"
ENDING = ".quiz.yaml"
SCHEMA = "quiz.schema.json"
_SCHEMA_LINE = f"# yaml-language-server: $schema={SCHEMA}\n"

TEMPLATE = """\
# This is a quiz. Change the words after each colon, save, and look at quizapp's window:
# the quiz's card there shows at once whether it can be taken, or what is wrong and in which line.
#
# Lines that begin with # are notes for you; nobody else sees them. Keep the spaces that lines begin
# with: they say what belongs to what. Where a text has a colon or a # in it, put it in "quotes".

format: 1
title: {title}

# What results are kept under. Keep it as it is once somebody has taken the quiz.
id: {id}

# Remove the # before any of these to use it:
# collection: Rivers                # quizzes with the same collection stand together and can be taken mixed
# description: What this quiz is about, in a sentence.
# language: en                      # de, fr, ar, ...
# authors: [Your name]
# tags: [school, "year 7"]          # found by the search on Home

# What points are earned in. One line a domain: a short name, then the words that are shown.
domains:
  sources: Where rivers rise
  trade: What moves on the water

# The parts of your text. A question that names one earns in that section's domain.
sections:
  rise: {{title: Where rivers rise, domain: sources}}
  ports: {{title: Where goods change hands, domain: trade}}

# The text that the questions rest on. Lay it beside this file, then remove the #.
# source:
#   title: A short reader on rivers
#   author: The class of 2026
#   text: rivers.md

# How it is taken, unless the learner chooses otherwise.
session:
  mode: practice                    # practice: feedback after each answer; test: at the end
  shuffle: false                    # true: the questions come in any order
# draw: 10                          # in session: ask that many questions, at random
# time_limit: 20m                   # in session: 90s, 20m, 1h30m

questions:
  # One right answer. Each wrong one can say why it is wrong.
  - id: danube-mouth                # a name of your own, different in each question
    section: rise
    prompt: Into which sea does the **Danube** flow?
    options:
      - correct: The Black Sea
      - wrong: The Caspian Sea
        feedback: The Caspian Sea takes the Volga, not the Danube.
      - wrong: The Adriatic Sea
        feedback: The Adriatic lies behind the Dinaric Alps; the Danube passes them to the north.
    explanation: The delta lies in Romania and Ukraine.
    difficulty: easy                # easy, medium or hard

  # Several right answers: each right tick earns, each wrong one takes back.
  - id: rhine-ports
    type: multiple
    section: ports
    prompt: Which of these ports lie on the Rhine?
    options:
      - correct: Basel
      - correct: Duisburg
      - wrong: Hamburg
        feedback: Hamburg lies on the Elbe.
    explanation: Ships go up the Rhine as far as Basel; Duisburg is the largest port on the way.
    points: 2                       # left out: 1

  # True or false.
  - id: upstream
    type: true-false
    section: ports
    prompt: A river always flows towards the south.
    answer: false
    feedback:
      true: On most maps south is below, but water flows to where the land is lower. The Nile runs north.
    explanation: Water flows to where the land is lower, whichever way that is.
"""


def write_template(folder: str) -> str:
    """Write the template into a folder, which is made where it is not there, and return its path.

    A file that is there is never overwritten: the next is `my-quiz-2`. Raises OSError.
    """
    os.makedirs(folder, exist_ok=True)
    schema = _SCHEMA_LINE if _write_schema(os.path.join(folder, SCHEMA)) else ""
    number = 1
    while True:
        name = NAME if number == 1 else f"{NAME}-{number}"
        path = os.path.join(folder, name + ENDING)
        try:
            with open(path, "x", encoding="utf-8", newline="\n") as file:
                title = "My quiz" if number == 1 else f"My quiz {number}"
                file.write(schema + TEMPLATE.format(title=title, id=name))
        except FileExistsError:
            number += 1
        else:
            return path


def _write_schema(path: str) -> bool:
    """Lay the format's schema beside the quizzes, for editors that complete and check by it; tell whether it is there.

    An older one is replaced; what is something else is left as it is.
    """
    schema = quiz_schema()
    try:
        if os.path.exists(path):
            with open(path, encoding="utf-8") as file:
                if json.load(file).get("title") != schema["title"]:
                    return False
        with open(path, "w", encoding="utf-8", newline="\n") as file:
            file.write(json.dumps(schema, indent=2) + "\n")
    except (OSError, ValueError, AttributeError):
        return False
    return True
