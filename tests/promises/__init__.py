"""The tests that hold the promises of ``docs/explanation/promises.md`` and stand nowhere else."""
