"""The windows: widgets, every word a user reads, and the bridge from the store thread to Qt's signals."""
