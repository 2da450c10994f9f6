"""Run the command line: ``python -m uncc_process``."""

import sys

from uncc_process.cli import main

sys.exit(main())
