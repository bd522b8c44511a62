"""The designer: a badge layout drawn by hand, with the real PDF as its picture."""
