"""A series over many pages: children in a council's own foster care, with what does not fit, as a chart.

Saves ``fostering_series.png`` beside the program, or where the first argument says. Needs matplotlib.
"""

import pathlib
import sys

import matplotlib

import minutebook as mb

matplotlib.use("Agg")
HERE = pathlib.Path(__file__).parent

book = mb.read_all(HERE.parent / "minutes", progress=False).book()
for series in book.series:
    for misfit in series.misfits:
        print(f"{series.measure.label}: {misfit.reported} % is reported for {misfit.when.as_at}, ", end="")
        print(f"but {misfit.part} of {misfit.whole} is {misfit.computed} %")

series = next(series for series in book.series if series.misfits)
axes = book.plot.series(series.measure.label)
target = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else HERE / "fostering_series.png"
axes.figure.savefig(target, dpi=100)
