"""Reading pages."""

from __future__ import annotations

import os
import warnings
from typing import IO, TYPE_CHECKING, Any, NamedTuple, Union

from minutebook import _native
from minutebook._errors import Interrupted

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable

    from minutebook._native import PartialDate
    from minutebook._records import Book, Profile, Reading
    from minutebook._tables import Tables

    _PathLike = Union[str, "os.PathLike[str]", "os.PathLike[bytes]"]
    _Page = Union[_PathLike, bytes, bytearray, memoryview, IO[bytes], IO[str]]
    _Date = Union[str, datetime.date, PartialDate]

__all__ = ["Readings", "Unread", "read", "read_all", "read_text"]


def read(
    page: _Page,
    /,
    *,
    council: str | None = None,
    body: str | None = None,
    date: _Date | None = None,
    profile: Profile | dict[str, Any] | None = None,
    url: str | None = None,
    title: str | None = None,
) -> Reading:
    """Reads one page: a path, bytes, or an open file. Text is for `read_text`: a ``str`` is always a path.

    What you know of the page and it may not say (``council``, ``body``, ``date``, ``url``, ``title``) goes into the
    record marked as given. ``profile`` holds the body's own rules, for the checks. A path may be anything that
    fsspec opens (``s3://...``), where fsspec is installed; a file's name becomes its title.

    Any bytes give a reading. Raises OSError where a file cannot be read, ValueError where it is plainly no page
    (an image, an archive, nothing).

    >>> import minutebook
    >>> reading = minutebook.read(b"Cabinet\\n\\n12 March 2024\\n\\nRESOLVED that the new hours be approved.\\n")
    >>> reading.page
    <PageKind.MINUTES: 'minutes'>
    """
    if isinstance(page, (str, os.PathLike)):
        page, title = _file(page, title)
    elif hasattr(page, "read"):
        page = page.read()  # a closed file says so itself
    elif not isinstance(page, (bytes, bytearray, memoryview)):
        raise TypeError(
            f"read takes a path, bytes or an open file, not {type(page).__name__}; read_text takes text"
        )
    return _native.read(page, council=council, body=body, date=date, url=url, title=title, profile=profile)


def read_text(
    text: str,
    /,
    *,
    council: str | None = None,
    body: str | None = None,
    date: _Date | None = None,
    profile: Profile | dict[str, Any] | None = None,
    url: str | None = None,
    title: str | None = None,
) -> Reading:
    """Reads one page from its text: see `read`.

    >>> import minutebook
    >>> page = "Agenda item\\n\\nLibrary hours\\n\\nMinutes:\\n\\nRESOLVED that the new hours be approved.\\n"
    >>> reading = minutebook.read_text(page, council="Fernshire County Council")
    >>> reading.meeting.agenda[0].resolutions[0].parts[0].verbs[0]
    <Verb.APPROVE: 'approve'>
    """
    if not isinstance(text, str):
        raise TypeError(f"read_text takes str, not {type(text).__name__}; read takes bytes, files and paths")
    return _native.read(text, council=council, body=body, date=date, url=url, title=title, profile=profile)


def _file(path: Any, title: str | None) -> tuple[bytes, str | None]:
    """The bytes of a file, with its name."""
    name = os.fspath(path)
    shown = os.fsdecode(name)
    if "\n" in shown:
        raise ValueError("a path has no line breaks: read_text reads a page from its text")
    if "://" in shown:
        with _opened_by_fsspec(shown) as file:
            data = file.read()
    else:
        with open(name, "rb") as file:
            data = file.read()
    # As text that can be stored: bytes of a name that are no UTF-8 stand as U+FFFD.
    shown = os.fsencode(name).decode("utf-8", "replace")
    refused = _native.not_a_page(shown, data)
    if refused is not None:
        raise ValueError(": ".join(refused))
    return data, os.path.basename(shown) if title is None else title


def _opened_by_fsspec(url: str) -> Any:
    try:
        import fsspec  # type: ignore[import-untyped, unused-ignore]
    except ImportError:
        raise ModuleNotFoundError(
            f"reading {url} needs fsspec: pip install fsspec (and what it says for this kind of address)"
        ) from None
    return fsspec.open(url, "rb")


class Unread(NamedTuple):
    """A file or folder that could not be read."""

    path: str
    """Which."""
    message: str
    """Why."""
    help: str | None
    """What to do about it."""


class Readings(list["Reading"]):
    """Readings in the order of their paths, with what could not be read beside."""

    unread: tuple[Unread, ...]
    """What could not be read."""

    def __init__(self, readings: Iterable[Reading] = (), unread: Iterable[Unread] = ()) -> None:
        super().__init__(readings)
        self.unread = tuple(unread)

    def book(self, profile: Profile | dict[str, Any] | None = None) -> Book:
        """The readings linked: see `Book.of`."""
        return _native.book(self, profile)

    @property
    def tables(self) -> Tables:
        """Their tables: see `minutebook.tables`."""
        from minutebook._tables import Tables

        return Tables(self)

    def __repr__(self) -> str:
        unread = f", {len(self.unread)} unread" if self.unread else ""
        return f"<Readings: {len(self)}{unread}>"


def read_all(
    paths: _PathLike | Iterable[_PathLike],
    /,
    *,
    council: str | None = None,
    body: str | None = None,
    date: _Date | None = None,
    profile: Profile | dict[str, Any] | None = None,
    threads: int | None = None,
    progress: bool = True,
) -> Readings:
    """Reads many pages on all cores: a folder with all below it, a pattern such as ``"pages/*.html"``, or paths.

    Readings come in the order of the paths. A page that cannot be read is a row of ``.unread``, with a warning; nothing
    else stops for it. Raises FileNotFoundError where there is no page at all. Ctrl-C stops at once and raises
    `Interrupted`, with what was read until then in ``.readings``. ``progress`` shows a bar for long runs on a
    terminal or in a notebook (with tqdm, where that is installed).

    >>> import minutebook, pathlib, tempfile
    >>> folder = pathlib.Path(tempfile.mkdtemp())
    >>> _ = (folder / "a.txt").write_text("Cabinet\\n\\nRESOLVED that the hours be approved.\\n")
    >>> minutebook.read_all(folder)
    <Readings: 1>
    """
    from minutebook._progress import Progress

    asked, found = _asked(paths), []
    for path in asked:
        found += _globbed(path)
    if threads is not None and (isinstance(threads, bool) or threads < 1):
        raise ValueError(f"threads is a number from 1 on, or None for one per core, not {threads!r}")
    with Progress(progress) as bar:
        readings, unread, pages, stopped = _native.read_all(
            found, council=council, body=body, date=date, profile=profile, threads=threads, progress=bar
        )
    result = Readings(readings, map(Unread._make, unread))
    if isinstance(stopped, KeyboardInterrupt):
        raise Interrupted(result, pages) from None
    if stopped is not None:
        raise stopped
    if not result:
        said = "; ".join(one.message for one in result.unread[:5]) or "no pages: there are no paths"
        raise FileNotFoundError(said)
    for one in result.unread[:20]:
        warnings.warn(one.message, stacklevel=2)
    return result


def _asked(paths: Any) -> list[Any]:
    if isinstance(paths, (str, os.PathLike)):
        return [paths]
    if isinstance(paths, (bytes, bytearray, memoryview)) or hasattr(paths, "read"):
        raise TypeError("read_all takes paths, a folder or a pattern; read takes one page's bytes or file")
    try:
        listed = list(paths)
    except TypeError:
        raise TypeError(f"read_all takes paths, a folder or a pattern, not {type(paths).__name__}") from None
    for path in listed:
        if not isinstance(path, (str, os.PathLike)):
            raise TypeError(f"read_all takes paths, not {type(path).__name__} among them")
    return listed


def _globbed(path: Any) -> list[Any]:
    """The paths that a pattern stands for; a file whose name looks like a pattern is itself."""
    name = os.fspath(path)
    shown = os.fsdecode(name)
    if not any(c in shown for c in "*?[") or os.path.lexists(name):
        return [os.fsdecode(name)]
    import glob

    found = sorted(glob.glob(shown, recursive=True))
    if not found:
        raise FileNotFoundError(f"nothing fits the pattern {shown!r}")
    return found
