"""Registration lists: where they come from. Each source yields registrations and, where the other side takes them, accepts check-ins."""
