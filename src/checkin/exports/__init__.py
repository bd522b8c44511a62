"""What leaves the program as a file: attendee lists, PDF lists, certificates, the picture of the day, the archive."""
