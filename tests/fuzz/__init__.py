"""Fuzz targets; not run by the tests, but by ``python -m tests.fuzz TARGET SECONDS``."""
