"""Council meetings as typed, validated records: who met, what was moved, resolved and by which vote.

``read`` and ``read_all`` turn published pages into readings, ``check`` says what is wrong with a record, ``book`` links
many readings. Records are frozen; what a page does not state is None, never a default.
"""

from minutebook import register as register
from minutebook._batch import *
from minutebook._errors import *
from minutebook._native import VERSION as __version__
from minutebook._native import FrozenList as FrozenList
from minutebook._native import PartialDate as PartialDate
from minutebook._read import *
from minutebook._records import *
from minutebook._rules import *
from minutebook._tables import *
