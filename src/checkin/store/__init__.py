"""The event file: one SQLite database that holds the log of changes and the tables folded from it."""
