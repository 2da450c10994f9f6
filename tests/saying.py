"""What a command of the command line said."""

import pytest

from uncc_process.cli import main

__all__ = ["Said"]


class Said:
    """What a command said, and its exit status."""

    def __init__(self, capsys: pytest.CaptureFixture[str], *arguments: str) -> None:
        """Run a command."""
        capsys.readouterr()
        try:
            self.status: object = main(arguments)
        except SystemExit as end:
            self.status = end.code
        self.out, self.err = capsys.readouterr()

    @property
    def all(self) -> tuple[object, str, str]:
        """Status, output and messages."""
        return self.status, self.out, self.err
