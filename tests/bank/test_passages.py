"""Where a quote stands in the source text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.bank.comparable import comparable, mapped
from quizapp.bank.passages import FoundPassage, SourceText

TEXT = """\
# A reader

Before all else.

## Economics

The first paragraph — “plain” and *short*.

The **second** paragraph has a [link](https://x.org/second)
and goes on.

- One point.
- Another point.

### Prices

They fall.

## Security

They fall. The second paragraph has keys.
"""


@pytest.fixture
def source() -> SourceText:
    return SourceText(TEXT, is_markdown=True)


def marked(found: FoundPassage | None) -> list[str]:
    assert found is not None
    return [block.text[start:end] for block in found.blocks for start, end in block.marks]


def place(found: FoundPassage | None) -> tuple[str | None, str, int]:
    assert found is not None
    return found.heading, found.kind, found.number


def test_a_passage_is_named_by_its_heading_and_paragraph(source: SourceText) -> None:
    found = source.find("second paragraph has a link")
    assert place(found) == ("Economics", "paragraph", 2)
    assert marked(found) == ["second paragraph has a link"]


@pytest.mark.parametrize(
    ("quote", "words"),
    [
        ('The first paragraph - "plain" and short', "The first paragraph — “plain” and short"),
        ("the   *first*\nparagraph", None),
        ("The  *first*\nparagraph", "The first paragraph"),
        ("‘plain’", None),
        ("link and goes on.", "link and goes on."),
        ("[link](https://x.org/second) and", "link and"),
        ("has a **link**", "has a link"),
        ("nowhere", None),
        ("", None),
        ("**", None),
        (" ", None),
    ],
)
def test_quotes_are_compared_as_plain_text(source: SourceText, quote: str, words: str | None) -> None:
    found = source.find(quote)
    assert (found and marked(found)) == (words and [words])
    assert source.holds(quote) == (words is not None)


def test_a_passage_may_go_over_paragraphs_and_points(source: SourceText) -> None:
    found = source.find("goes on.\n\n- One point.\n- Another")
    assert marked(found) == ["goes on.", "One point.", "Another"]
    assert place(found) == ("Economics", "paragraph", 2)


def test_a_point_of_a_list_is_counted_among_the_points(source: SourceText) -> None:
    assert place(source.find("Another point")) == ("Economics", "item", 2)


def test_a_quote_that_stands_twice_is_looked_for_under_its_section_first(source: SourceText) -> None:
    assert place(source.find("They fall.")) == ("Prices", "paragraph", 1)
    assert place(source.find("They fall.", "Security")) == ("Security", "paragraph", 1)
    assert place(source.find("They fall.", "Economics")) == ("Prices", "paragraph", 1)


def test_a_quote_that_stands_elsewhere_than_its_section_is_found_all_the_same(source: SourceText) -> None:
    assert place(source.find("has keys", "Economics")) == ("Security", "paragraph", 1)
    assert place(source.find("has keys", "No such heading")) == ("Security", "paragraph", 1)


def test_before_the_first_heading_there_is_none() -> None:
    assert place(SourceText("One.\n\nTwo.", True).find("Two")) == (None, "paragraph", 2)


def test_a_heading_is_found_however_it_is_marked(source: SourceText) -> None:
    at = source.place_of("*Economics*")
    assert at is not None
    assert source.blocks[at].text == "Economics"
    assert source.place_of("Economy") is None


def test_nothing_is_marked_in_the_text_itself(source: SourceText) -> None:
    source.find("They fall.")
    assert not any(block.marks for block in source.blocks)


def test_a_plain_text_keeps_its_marks_and_is_searched_too() -> None:
    text = SourceText("*Not* marked.\n\n# no heading", is_markdown=False)
    assert [block.text for block in text.blocks] == ["*Not* marked.", "# no heading"]
    assert marked(text.find("Not marked")) == ["Not* marked"]


def test_letters_are_compared_in_nfc_and_marked_whole() -> None:
    text = SourceText("Un cafe\u0301 noir, 한국.", is_markdown=True)
    assert marked(text.find("café noir")) == ["cafe\u0301 noir"]
    assert marked(text.find("\u1112\u1161\u11ab국")) == ["한국"]


@given(st.text(st.characters(exclude_categories=("Cs", "Cc"))))
def test_each_comparable_letter_knows_where_it_comes_from(text: str) -> None:
    made = mapped(text)
    assert len(made.text) == len(made.places)
    assert all(0 <= start < end <= len(text) for start, end in made.places)
    assert list(made.places) == sorted(made.places)


@given(
    st.lists(st.text(st.sampled_from("ab *_“”—-'\u00ad e"), min_size=1, max_size=12), min_size=1, max_size=4),
    st.data(),
)
def test_any_piece_of_a_plain_text_is_found_again(parts: list[str], data: st.DataObject) -> None:
    text = SourceText("\n\n".join(parts), is_markdown=False)
    block = data.draw(st.sampled_from(text.blocks)) if text.blocks else None
    if block is not None:
        start = data.draw(st.integers(0, len(block.text)))
        quote = block.text[start : data.draw(st.integers(start, len(block.text)))]
        if comparable(quote):
            assert text.holds(quote)
            assert comparable(" ".join(marked(text.find(quote)))) == comparable(quote)
