"""What is written of a process that has everything, and what the library finds in it."""

from tests.small import EVERYTHING
from uncc_process.audit import audit
from uncc_process.codec import canonical, dumps, plain_of
from uncc_process.timeline import timeline

__all__ = ["told"]


def told() -> list[str]:
    """Write a process, its audit and its timeline."""
    found = audit(EVERYTHING).judgements, timeline(EVERYTHING)
    texts = (canonical(plain_of(each)) for each in found)
    return [dumps(EVERYTHING), dumps(EVERYTHING, "toml"), *texts]
