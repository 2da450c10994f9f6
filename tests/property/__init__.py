"""Properties, for all that Hypothesis can think of."""
