"""A progress bar where somebody is watching."""

from __future__ import annotations

import sys
import time
from typing import Any

# From this long on a bar is worth its line.
_PATIENCE = 0.5


class Progress:
    """Told how many pages are done; draws with tqdm where that is installed, else one plain line on a terminal."""

    def __init__(self, wanted: bool) -> None:
        self._wanted = wanted
        self._started = time.monotonic()
        self._bar: Any = None
        self._drawn = 0.0

    def __enter__(self) -> Progress:
        return self

    def __exit__(self, *_: object) -> None:
        if self._bar is not None:
            self._bar.close()
        elif self._drawn:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)

    def __call__(self, done: int, pages: int) -> None:
        now = time.monotonic()
        if not self._wanted or now - self._started < _PATIENCE:
            return
        if self._bar is None and not self._drawn:
            self._bar = _tqdm(pages)
        if self._bar is not None:
            self._bar.update(done - self._bar.n)
        elif sys.stderr is not None and sys.stderr.isatty() and now - self._drawn > 0.1:
            self._drawn = now
            line = f"\r{done:,} of {pages:,} pages  {done / (now - self._started):,.0f}/s\x1b[K"
            print(line, end="", file=sys.stderr, flush=True)


def _tqdm(pages: int) -> Any:
    try:
        from tqdm.auto import tqdm  # type: ignore[import-untyped, unused-ignore]
    except ImportError:
        return None
    # None: tqdm draws on a terminal only, and in notebooks always.
    return tqdm(total=pages, unit="page", disable=None, leave=False)
