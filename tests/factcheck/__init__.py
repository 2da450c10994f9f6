"""Tests of the factcheck."""
