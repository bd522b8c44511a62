"""The words of the field as frozen dataclasses, the errors, and the rules that judge a scan. Standard library only."""
