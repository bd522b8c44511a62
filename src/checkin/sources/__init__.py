"""Registration lists: each source yields registrations and, where the other side takes them, accepts check-ins."""
