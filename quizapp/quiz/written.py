"""Responses as a file of responses writes them."""

from collections.abc import Mapping

Written = str | list[str] | Mapping[str, str]  # text, a list of texts, or texts by name, in the order of the file
