"""Markdown to HTML that is safe to show."""

import re
from html.parser import HTMLParser

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from quizapp.markup.fast import is_plain
from quizapp.markup.html import html, inline_html
from quizapp.markup.late import full
from quizapp.markup.plain import plain

ALLOWED = {
    *("p", "br", "hr", "em", "strong", "s", "code", "pre", "a", "ul", "ol", "li", "blockquote", "table", "thead"),
    *("tbody", "tr", "th", "td", "h1", "h2", "h3", "h4", "h5", "h6"),
}
MARKS = st.sampled_from(
    [*"*_`~[]()!<>&#-+|=:\\\"' \n\tab1.$^{}", "](", "![", "http://x", "www.y.z", "<b>", "&amp;", "\xa0", "😀"]
)


class Seen(HTMLParser):
    """Collects tags and links."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[tuple[str, str | None]] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= set(attrs)


def seen(markdown: str, math: bool = False) -> Seen:
    parser = Seen()
    parser.feed(html(markdown, math))
    return parser


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("Into which sea?", "<p>Into which sea?</p>"),
        ("the **Danube** *flows*", "<p>the <strong>Danube</strong> <em>flows</em></p>"),
        ("a ~~b~~ `c<d`", "<p>a <s>b</s> <code>c&lt;d</code></p>"),
        ("List<int> x <y", "<p>List&lt;int&gt; x &lt;y</p>"),
        ("<b>bold</b><script>x</script>", "<p>&lt;b&gt;bold&lt;/b&gt;&lt;script&gt;x&lt;/script&gt;</p>"),
        ("AT&T &amp; co", "<p>AT&amp;T &amp; co</p>"),
        ("a US$5bn plan (in US$)", "<p>a US$5bn plan (in US$)</p>"),
        ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
        ("3. a\n4. b", '<ol start="3">\n<li>a</li>\n<li>b</li>\n</ol>'),
        ("# A\n\n> b", "<h1>A</h1>\n<blockquote>\n<p>b</p>\n</blockquote>"),
        ("```py\nx < y\n```", "<pre><code>x &lt; y\n</code></pre>"),
        ("a  \nb\nc", "<p>a<br>\nb\nc</p>"),
        ("1986. A year", '<ol start="1986">\n<li>A year</li>\n</ol>'),
    ],
)
def test_markdown_of_githubs_flavour_becomes_html(markdown: str, expected: str) -> None:
    assert html(markdown).rstrip("\n") == expected


def test_cells_of_a_table_are_aligned_in_the_way_every_viewer_knows() -> None:
    table = html("a|b\n-|-:\n1|2")
    assert '<th>a</th>\n<th align="right">b</th>' in table
    assert '<td align="right">2</td>' in table


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("[a](https://x.org)", '<a href="https://x.org">a</a>'),
        ("<http://x.org>", '<a href="http://x.org">http://x.org</a>'),
        ("see https://x.org/a_b_c.", 'see <a href="https://x.org/a_b_c">https://x.org/a_b_c</a>.'),
        ("(see www.x.org/a_(b))", '(see <a href="http://www.x.org/a_(b)">www.x.org/a_(b)</a>)'),
        ("`https://x.org`", "<code>https://x.org</code>"),
        ("[https://a.org](https://x.org)", '<a href="https://x.org">https://a.org</a>'),
        ("[a](notes.md)", "a"),
        ("[a *b*](mailto:x@y.org) c", "a <em>b</em> c"),
        ("[a](ftp://x.org)", "a"),
        ("[a](javascript:alert(1))", "[a](javascript:alert(1))"),
        ("[a](data:text/html,x)", "[a](data:text/html,x)"),
        ("https://", "https://"),
    ],
)
def test_links_lead_to_the_web_and_nowhere_else(markdown: str, expected: str) -> None:
    assert inline_html(markdown) == expected


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("a ![the *Rhine*](rhine.png) b", "a the Rhine b"),
        ("![the Rhine](http://x.org/rhine.png)", "the Rhine"),
        ("![a < b](x.png)", "a &lt; b"),
        ("![](x.png)", ""),
        ("[![a](x.png)](https://x.org)", '<a href="https://x.org">a</a>'),
    ],
)
def test_a_picture_shows_its_alternative_text(markdown: str, expected: str) -> None:
    assert inline_html(markdown) == expected


def test_a_row_has_no_paragraph_around_its_words_but_keeps_its_blocks() -> None:
    assert inline_html("The *Danube*") == "The <em>Danube</em>"
    assert inline_html("The Danube") == "The Danube"
    assert inline_html("a\n\nb") == "<p>a</p>\n<p>b</p>\n"
    assert inline_html("- a").startswith("<ul>")


def test_a_dollar_is_a_dollar_unless_the_file_says_mathematics() -> None:
    assert inline_html("$x<y$ and $$z$$", math=True) == "<code>x&lt;y</code> and <code>z</code>"
    assert html("$$\nx\n$$", math=True) == "<p><code>x</code></p>\n"
    assert inline_html("$x<y$") == "$x&lt;y$"
    assert inline_html("US$5 and US$6", math=True) == "US$5 and US$6"


@settings(max_examples=300)
@given(st.lists(MARKS, max_size=40).map("".join), st.booleans())
def test_nothing_but_plain_tags_and_links_to_the_web_comes_out(markdown: str, math: bool) -> None:
    found = seen(markdown, math)
    assert found.tags <= ALLOWED
    for name, value in found.attributes:
        assert name in ("href", "start", "align")
        assert name != "href" or re.match("https?://", value or "", re.IGNORECASE)


@given(st.text())
def test_no_text_stops_it(markdown: str) -> None:
    assert isinstance(html(markdown), str)
    assert isinstance(plain(markdown), str)


@settings(max_examples=500)
@given(st.one_of(st.text(max_size=40), st.lists(MARKS, max_size=20).map("".join)))
@example("1) a")
@example("2.")
@example("a\xa0b")
@example("Hello: world")
@example('a@b.org, it\'s "so"')
@example("see WWW.X.ORG")
@example("a ")
@example("=")
@example("$5")
def test_the_quick_way_for_plain_texts_says_what_the_parser_says(text: str) -> None:
    if is_plain(text):
        assert html(text) == full()(text, False).html()
        assert html(text, math=True) == full()(text, True).html()
        assert inline_html(text) == full()(text, False).inline_html()
        assert plain(text) == full()(text, False).plain()


@pytest.mark.parametrize(
    "text",
    [
        "Which sea does it reach?",
        "The Black Sea",
        '12 %, or 3: "so" - it’s “x” – y',
        "Größe; 東京",
        "No. 5 (a) + b = c",
    ],
)
def test_what_is_typed_most_takes_the_quick_way(text: str) -> None:
    assert is_plain(text)


def test_an_address_with_a_long_tail_is_cut_where_it_ends() -> None:
    assert inline_html("http://x" + ")" * 90_000).startswith('<a href="http://x">http://x</a>)')
