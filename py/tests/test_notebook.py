"""How records look in a notebook, and pictures of books."""

import html
import re
import sys

import minutebook as mb
import pytest


@pytest.fixture(scope="module")
def pages():
    import pathlib

    return mb.read_all(pathlib.Path(__file__).parents[2] / "examples/minutes", progress=False)


def named(pages, name):
    return next(page for page in pages if page.source.title == name)


def plain(marked):
    return html.unescape(re.sub(r"<[^>]*>", "", marked))


def test_the_source_is_shown_whole_with_its_marks(pages):
    from minutebook import _html

    for page in pages:
        assert plain(_html._marked(page)) == page.text
        shown = page._repr_html_()
        for finding in page.findings:
            assert html.escape(finding.message) in shown and finding.code in shown


def test_what_a_page_says_is_no_markup():
    page = mb.read_text("Cabinet\n\n<script>alert(1)</script> & co\n\nRESOLVED that <b>the hours</b> be approved.\n")
    assert "<script" not in page._repr_html_() and "&lt;b&gt;the hours" in page._repr_html_()
    meeting = mb.Meeting(title="<i>x</i>", agenda=[mb.AgendaItem(order=1, title="<img src=x>")])
    assert "<img" not in meeting._repr_html_() and "<i>x" not in meeting._repr_html_()


def test_a_long_page_is_cut_and_says_so():
    from minutebook import _html

    page = mb.read_text("Cabinet\n\nRESOLVED that the hours be approved.\n" + "The members spoke. " * 5000)
    assert "more characters" in _html._marked(page)


def test_stretches_tell_of_all_that_lies_over_them():
    from minutebook import _html

    spans = [(0, 6, "fact", "a"), (2, 4, "error", "b"), (8, 9, "fact", "c")]
    cut = [(start, stop, [said for _, said in over]) for start, stop, over in _html._stretches(spans, 10)]
    assert cut == [(0, 2, ["a"]), (2, 4, ["a", "b"]), (4, 6, ["a"]), (6, 8, []), (8, 9, ["c"]), (9, 10, [])]


def test_reports_and_books(pages):
    page = named(pages, "full-council-minutes.txt")
    assert "VOT006" in page.check()._repr_html_()
    shown = pages.book()._repr_html_()
    assert "Adopt Four Rivers" in shown and "NETHER SALLOWBY PARISH COUNCIL" in shown


def test_pictures(pages):
    matplotlib = pytest.importorskip("matplotlib")
    matplotlib.use("Agg")
    plot = pages.book().plot
    axes = plot.series("children lived with Askerby foster")
    assert any("287 of 612 is 46.9" in text.get_text() for text in axes.texts)
    axes = plot.votes(named(pages, "full-council-minutes.txt"))
    assert any("VOT006" in text.get_text() for text in axes.texts)
    assert len(axes.patches) >= 9
    axes = plot.partnerships("2024-12-31")
    assert [label.get_text() for label in axes.get_yticklabels()] == ["Adopt Four Rivers"]
    with pytest.raises(LookupError, match="no series fits 'wolves'"):
        plot.series("wolves")
    with pytest.raises(LookupError, match="several series fit"):
        plot.series("in_foster_care", subject="Askerby")
    matplotlib.pyplot.close("all")


def test_without_matplotlib_it_says_what_to_install(pages, monkeypatch):
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    with pytest.raises(ModuleNotFoundError, match=r"pip install minutebook\[plot\]"):
        pages.book().plot.votes(pages[0])
