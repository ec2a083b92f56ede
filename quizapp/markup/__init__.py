"""Markdown to safe HTML and to plain text; knows nobody."""
