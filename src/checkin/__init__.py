"""Checkin: checks people in at a conference's door."""

__version__ = "0.1.0"
