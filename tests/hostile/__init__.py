"""Hostile inputs, by hand: what each is, why it is hostile, and what has to come of it."""
