"""The organisers' window: registration list, badges, lists, exports, doors, data protection, settings.

One page a task; each page is a widget of its own, made when it is first looked at (`pages.py` lists them).
"""
