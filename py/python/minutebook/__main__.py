"""The command line: ``python -m minutebook read examples/minutes``."""

from __future__ import annotations

import signal
import sys

from minutebook import _native


def main() -> int:
    """Runs the command with the arguments of this process; gives its exit code."""
    # The command is not Python: Ctrl-C and a closed pipe end it as they end any program.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    sys.stdout.flush()
    return _native.run_command(["minutebook", *sys.argv[1:]])


if __name__ == "__main__":
    sys.exit(main())
