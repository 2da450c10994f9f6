"""Tests, by module; helpers beside them."""
