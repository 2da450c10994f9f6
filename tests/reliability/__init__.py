"""How much was tried to break the library, and what came of it.

``python -m tests.reliability NAME`` runs one programme and stores its figures beside this module;
``python -m tests.reliability page`` writes ``docs/reference/reliability.md`` from what is stored.
"""
