"""Writes and runs the notebook ``tour.ipynb``: `python tour.py`. Needs nbformat, nbclient, ipykernel, matplotlib."""

import pathlib
import sys

import nbformat
from nbclient import NotebookClient

HERE = pathlib.Path(__file__).parent

CELLS = [
    """# A tour of minutebook

The pages are fictional (`examples/minutes`): a county council, a city, a parish. Each was written so that something in it
does not add up.""",
    """```
import minutebook as mb

pages = mb.read_all("../minutes", progress=False)
pages
```""",
    """## One page

A reading shows who met, what was decided, and the source with every fact (blue) and finding (red, amber) in its place. Point
at a mark to see what was read there.""",
    """```
report = next(page for page in pages if page.source.title == "fostering-report.txt")
report
```""",
    "## Who voted how?\n\nA red line is a vote that contradicts itself or the attendance; the codes are explained by `mb.explain`.",
    """```
council = next(page for page in pages if page.source.title == "full-council-minutes.txt")
axes = pages.book().plot.votes(council)
```""",
    """```
for finding in council.findings:
    if finding.code == "VOT006":
        print(finding.message, "-", finding.help)
mb.explain("VOT006")
```""",
    "## Which decisions were put off?",
    """```
for page in pages:
    for item in page.meeting.agenda:
        for put_off in item.deferral:
            print(f"{item.title}: {put_off.direction} {put_off.date or put_off.text}")
```""",
    """## Many pages: a series and its misfit

The share that one page reports is not the share of its own part and whole. The series shows both.""",
    """```
book = pages.book()
misfit = next(series for series in book.series if series.misfits)
axes = book.plot.series(misfit.measure.label)
```""",
    "## Who is in which adoption agency?\n\nWhat the pages say, and what the register says for a day.",
    """```
axes = book.plot.partnerships("2024-12-31")
```""",
    """```
[(member.role, member.authority) for member in mb.register.partnership("ACE").members_on("2024-03-31")]
```""",
]


def notebook() -> nbformat.NotebookNode:
    made = nbformat.v4.new_notebook()
    for n, cell in enumerate(CELLS):
        code = cell.startswith("```")
        text = cell.strip("`").strip("\n") if code else cell
        made.cells.append((nbformat.v4.new_code_cell if code else nbformat.v4.new_markdown_cell)(text))
        made.cells[-1]["id"] = f"tour-{n}"
    made.metadata["kernelspec"] = {"name": "python3", "display_name": "Python 3", "language": "python"}
    return made


def main() -> None:
    made = notebook()
    NotebookClient(made, timeout=120, resources={"metadata": {"path": str(HERE)}}).execute()
    for cell in made.cells:
        cell["metadata"].pop("execution", None)
    made.metadata["language_info"] = {"name": "python"}
    target = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else HERE / "tour.ipynb"
    nbformat.write(made, target)


if __name__ == "__main__":
    main()
