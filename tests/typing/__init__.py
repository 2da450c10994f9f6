"""Files that type checkers read: they tell what users of the package would be told."""
