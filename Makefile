# What can be done with a checkout. Every target but help sets up first, and again only where something changed.
# PYTHON=/path/to/python3 chooses another Python than Debian's.

SHELL := /bin/sh
PY := .venv/bin/python
DIR ?= build/screenshots
COLLECTION := questions/china-open-source-ai
ANSWERS := $(COLLECTION)/sample-answers.yaml
QUIZ := $(COLLECTION)/3-economics.quiz.yaml
PICTURE := build/sample-results.png

# An empty environment has no PATH, and that of a plain user misses the places of a system's own programs.
export PATH := $(or $(PATH),/usr/local/bin:/usr/bin:/bin):/usr/local/sbin:/usr/sbin:/sbin
unexport PYTHONHOME PYTHONPATH

# Qt itself is asked, for DISPLAY may name a display that is not there; then Qt aborts, or waits.
DISPLAY_WORKS := (ulimit -c 0; $(PY) -c "import signal, sys; from PySide6.QtGui import QGuiApplication; \
	signal.alarm(10); sys.exit(QGuiApplication([]).platformName() in ('offscreen', 'minimal'))" || exit 1) >/dev/null 2>&1

.PHONY: help setup run test check screenshots benchmark build
.DEFAULT_GOAL := help

help: ## show this list
	@sed -n 's/^\([a-z]*\):.*## /  make \1\t/p' Makefile | expand -t 20

setup: ## make everything ready: system packages (as root), .venv, the locked Python packages
	@sh .ci/setup

run: setup ## open quizapp; without a display take the quiz in the terminal; without that mark sample answers
	@if $(DISPLAY_WORKS); then exec .venv/bin/quizapp; fi; \
	if [ -t 0 ] && [ -t 1 ]; then exec .venv/bin/quizapp take $(COLLECTION); fi; \
	echo "There is no display and no terminal here, so sample answers are marked."; \
	set -e; mkdir -p $(dir $(PICTURE)); \
	.venv/bin/quizapp mark $(QUIZ) $(ANSWERS); \
	QT_QPA_PLATFORM=offscreen $(PY) -m quizapp.ui.screenshots --results $(ANSWERS) $(QUIZ) $(PICTURE); \
	echo "The answers are in $(ANSWERS), the picture of their results is $(PICTURE)."

test: setup ## run all tests, without a display
	@QT_QPA_PLATFORM=offscreen $(PY) -m pytest

check: setup ## lint, format, types, import rules
	@$(PY) -m ruff check .
	@$(PY) -m ruff format --check .
	@$(PY) -m mypy
	@.venv/bin/lint-imports --no-cache

screenshots: setup ## DIR=folder: picture every page in its states, light and dark
	@QT_QPA_PLATFORM=offscreen $(PY) -m quizapp.ui.screenshots "$(DIR)"

benchmark: setup ## measure, and print a table of ratios
	@QT_QPA_PLATFORM=offscreen $(PY) -m tests.benchmarks

build: setup ## make the source archive, and from it the wheel, in dist/
	@$(PY) -m build --no-isolation
