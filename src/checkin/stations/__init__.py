"""The wire between doors: a NATS JetStream hub, who may speak to it, and what is said. Knows nothing of event files.

docs/doors.md says how the parts work together.
"""
