"""Tests of the rules of the lint, family by family."""
