"""How hypothesis runs here: a slow machine is no wrong answer, and a first look is quick.

Where ``CI`` is set, hypothesis takes its own profile for that: more examples, no deadline either.
"""

import os

from hypothesis import settings

if "CI" not in os.environ:
    settings.register_profile("first look", deadline=None, max_examples=30)
    settings.load_profile("first look")
