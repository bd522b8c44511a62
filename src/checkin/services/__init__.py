"""What a user can do with an event: use cases over the store, without Qt, the same for window and command line."""
