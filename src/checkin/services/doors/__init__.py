"""Doors that share one event: hosting, joining, leaving, and how all stations stand. docs/doors.md explains it.

`facade.Doors` is the way in; `model` holds what is shown. Nothing is imported here: a program that shares no event does
not load the wire and its cryptography.
"""
