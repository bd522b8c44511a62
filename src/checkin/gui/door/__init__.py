"""The door window: scan, look, wave through; find, correct, add; never a dialog in the way."""
