"""What leaves the program as a file: attendee lists, PDF lists, certificates, the picture of the day, the archive.

docs/exports.md tells which module does what, and what each format promises.
"""
