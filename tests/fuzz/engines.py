"""The two engines that fuzz: atheris where it is installed, and hypothesis."""

import contextlib
import re
import subprocess
import sys
import tempfile
import time
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import hypothesis
from hypothesis import HealthCheck
from hypothesis import strategies as st

from tests.fuzz.targets import SEEDS, TARGETS

__all__ = ["SEED", "by_atheris", "by_hypothesis", "fuzzed"]

SEED = 20260221
LONGEST = 16_384


def fuzzed(name: str, seconds: int) -> dict[str, Any]:
    """Fuzz a target for so long, and give the figures."""
    engine = by_atheris if find_spec("atheris") else by_hypothesis
    return {"seconds": seconds, "seed": SEED, **engine(name, seconds)}


# ---- atheris ---------------------------------------------------------------------------


def by_atheris(name: str, seconds: int) -> dict[str, Any]:
    """Fuzz in an inner process: what drives atheris ends its process, whatever happens."""
    with tempfile.TemporaryDirectory() as found, tempfile.TemporaryDirectory() as corpus:
        for place, text in enumerate(SEEDS[name]):
            (Path(corpus) / f"seed-{place}").write_text(text, encoding="utf-8")
        flags = [f"-max_total_time={seconds}", f"-seed={SEED}", f"-max_len={LONGEST}"]
        flags += [f"-artifact_prefix={found}/", corpus]
        command = [sys.executable, "-m", "tests.fuzz.inside", name, *flags]
        done = subprocess.run(command, capture_output=True, check=False)
        kept = len(list(Path(corpus).iterdir()))
    said = (done.stdout + done.stderr).decode("utf-8", "replace")
    runs = re.findall(r"^(?:Done |#)(\d+)\b", said, re.MULTILINE)
    if done.returncode:
        sys.stderr.write(said[-4_000:])
    return {
        "engine": "atheris",
        "executions": max(map(int, runs), default=0),
        "corpus": kept,
        "crashes": int(done.returncode != 0),
    }


# ---- hypothesis ------------------------------------------------------------------------


def by_hypothesis(name: str, seconds: int, most: int = 1_000_000_000) -> dict[str, Any]:
    """Change a few bytes of the inputs that there are to begin with, again and again."""
    seeds = [text.encode() for text in SEEDS[name]]
    executions = crashes = 0
    end = time.monotonic() + seconds

    @hypothesis.seed(SEED)
    @hypothesis.settings(
        max_examples=most,
        database=None,
        deadline=None,
        phases=[hypothesis.Phase.generate],
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.large_base_example],
    )
    @hypothesis.given(
        st.sampled_from(seeds), st.integers(0, LONGEST), st.integers(0, 8), st.binary(max_size=8)
    )
    def one(seed: bytes, at: int, gone: int, put: bytes) -> None:
        nonlocal executions, crashes
        if time.monotonic() > end:
            raise _Over
        at %= len(seed) + 1
        raw = seed[:at] + put + seed[at + gone :]
        executions += 1
        try:
            TARGETS[name](raw)
        except Exception as error:
            crashes += 1
            sys.stderr.write(f"{raw!r}: {error!r}\n")

    with contextlib.suppress(_Over):
        one()
    return {"engine": "hypothesis", "executions": executions, "crashes": crashes}


class _Over(BaseException):
    """The time is over."""
