"""Registration lists in files: CSV, TSV and text in any encoding, XLSX, XLS and ODS.

`read_grid` gives the cells, `recognise` what the columns mean and why, `Mapping` keeps that for a kind of file, and
`load` does all of it and returns the registrations with everything odd about them.
"""

from checkin.sources.table_file._checks import further_people, speaks_of_group
from checkin.sources.table_file.grid import FileFormat, Grid
from checkin.sources.table_file.loading import SOURCE, load, load_grid, read_grid
from checkin.sources.table_file.mapping import MappedColumn, Mapping, fingerprint, fingerprint_of
from checkin.sources.table_file.meanings import Column, ColumnMeaning, Reason
from checkin.sources.table_file.planning import plan, remap
from checkin.sources.table_file.recognition import Recognition, recognise

__all__ = [
    "SOURCE", "Column", "ColumnMeaning", "FileFormat", "Grid", "MappedColumn", "Mapping", "Reason", "Recognition",
    "fingerprint", "fingerprint_of", "further_people",
    "load", "load_grid", "plan", "read_grid", "recognise", "remap", "speaks_of_group",
]  # fmt: skip
