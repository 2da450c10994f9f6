"""How fast things are, beside their peers: ``python -m tests.benchmarks``."""
