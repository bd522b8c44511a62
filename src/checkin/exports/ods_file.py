"""ODS (OpenDocument 1.3, ISO/IEC 26300), written row by row.

A writer of our own: the libraries that write ODS (odfpy, ezodf) have had no release for years, carry no types and
hold the whole document as a tree, which takes minutes for 20,000 rows. What a table needs is small.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import IO
from xml.sax.saxutils import escape, quoteattr

from checkin.exports.sheet import Cell, CellKind, Progress, Sheet, clean_text, counted, worksheet_title
from checkin.exports.widths import SAMPLE, Widths
from checkin.exports.words import word
from checkin.files import replacing

_MIME = "application/vnd.oasis.opendocument.spreadsheet"
_NAMESPACES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in {
        "office": "office",
        "table": "table",
        "text": "text",
        "style": "style",
        "number": "datastyle",
        "fo": "xsl-fo-compatible",
        "meta": "meta",
        "config": "config",
    }.items()
)
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
#: Width of a character of the standard font (10 pt) in centimetres.
_CHARACTER_CM = 0.2


class Ods:
    """An OpenDocument spreadsheet with one table."""

    name = "ods"
    suffix = ".ods"

    def write(self, sheet: Sheet, target: Path, progress: Progress | None = None) -> None:
        """Write the sheet; see `SheetFormat.write`."""
        with replacing(target) as draft, zipfile.ZipFile(draft, "w", zipfile.ZIP_DEFLATED) as package:
            # The type comes first and uncompressed, so that it can be read at a fixed place of the file.
            package.writestr("mimetype", _MIME, zipfile.ZIP_STORED)
            package.writestr("META-INF/manifest.xml", _manifest())
            package.writestr("meta.xml", _meta(sheet))
            package.writestr("settings.xml", _settings(sheet))
            package.writestr("styles.xml", _page_styles())
            with package.open("content.xml", "w", force_zip64=True) as content:
                _content(sheet, content, progress)


def _manifest() -> str:
    kinds = {"/": _MIME} | dict.fromkeys(("content.xml", "styles.xml", "meta.xml", "settings.xml"), "text/xml")
    entries = "".join(
        f'<manifest:file-entry manifest:full-path="{path}" manifest:media-type="{kind}"/>'
        for path, kind in kinds.items()
    )
    namespace = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
    return (
        f'{_HEAD}<manifest:manifest xmlns:manifest="{namespace}" manifest:version="1.3">{entries}</manifest:manifest>'
    )


def _meta(sheet: Sheet) -> str:
    dublin = 'xmlns:dc="http://purl.org/dc/elements/1.1/"'
    created = sheet.generated_at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return (
        f'{_HEAD}<office:document-meta {_NAMESPACES} {dublin} office:version="1.3"><office:meta>'
        f"<meta:generator>Checkin</meta:generator><dc:title>{_text(sheet.title)}</dc:title>"
        f"<dc:subject>{_text(sheet.subject)}</dc:subject><meta:creation-date>{created}</meta:creation-date>"
        "</office:meta></office:document-meta>"
    )


def _page_styles() -> str:
    """Return the printed page: A4 landscape, 1.2 cm margins, all columns on one page's width."""
    return (
        f'{_HEAD}<office:document-styles {_NAMESPACES} office:version="1.3"><office:automatic-styles>'
        '<style:page-layout style:name="page"><style:page-layout-properties fo:page-width="29.7cm" '
        'fo:page-height="21cm" style:print-orientation="landscape" fo:margin="1.2cm" style:scale-to-X="1" '
        'style:scale-to-Y="0"/></style:page-layout></office:automatic-styles><office:master-styles>'
        '<style:master-page style:name="Default" style:page-layout-name="page"/>'
        "</office:master-styles></office:document-styles>"
    )


def _settings(sheet: Sheet) -> str:
    """Return the view's settings: header row and first column stay in sight (LibreOffice's own names)."""
    kinds = {"SplitMode": ("short", 2), "SplitPosition": ("int", 1), "PositionRight": ("int", 1)}
    items = "".join(
        f'<config:config-item config:name="{prefix}{name if name != "PositionRight" else other}" '
        f'config:type="{kind}">{value}</config:config-item>'
        for prefix, other in (("Horizontal", "PositionRight"), ("Vertical", "PositionBottom"))
        for name, (kind, value) in kinds.items()
    )
    return (
        f'{_HEAD}<office:document-settings {_NAMESPACES} office:version="1.3"><office:settings>'
        '<config:config-item-set config:name="ooo:view-settings">'
        '<config:config-item-map-indexed config:name="Views"><config:config-item-map-entry>'
        '<config:config-item config:name="ViewId" config:type="string">view1</config:config-item>'
        '<config:config-item-map-named config:name="Tables">'
        f"<config:config-item-map-entry config:name={quoteattr(worksheet_title(sheet))}>{items}"
        "</config:config-item-map-entry>"
        "</config:config-item-map-named></config:config-item-map-entry></config:config-item-map-indexed>"
        "</config:config-item-set></office:settings></office:document-settings>"
    )


def _content(sheet: Sheet, content: IO[bytes], progress: Progress | None) -> None:
    widths = Widths(sheet)
    for _, row in zip(range(SAMPLE), sheet.rows(), strict=False):
        widths.see(row)
    write = content.write
    write(f'{_HEAD}<office:document-content {_NAMESPACES} office:version="1.3">'.encode())
    write(f"<office:automatic-styles>{_styles(sheet, widths.characters())}</office:automatic-styles>".encode())
    write(f"<office:body><office:spreadsheet><table:table table:name={quoteattr(worksheet_title(sheet))}>".encode())
    write("".join(f'<table:table-column table:style-name="c{n}"/>' for n in range(len(sheet.columns))).encode())
    header = "".join(_string(column.header, "head") for column in sheet.columns)
    write(f"<table:table-header-rows><table:table-row>{header}</table:table-row></table:table-header-rows>".encode())
    for row in counted(sheet.rows(), sheet.row_count, progress):
        cells = "".join(_cell(value, sheet, index) for index, value in enumerate(row))
        write(f"<table:table-row>{cells}</table:table-row>".encode())
    write(f"</table:table>{_filter(sheet)}</office:spreadsheet></office:body></office:document-content>".encode())


def _styles(sheet: Sheet, widths: list[int]) -> str:
    return "".join(_style_parts(sheet, widths))


def _style_parts(sheet: Sheet, widths: list[int]) -> Iterator[str]:
    yield _moment_style("day", sheet.language, time=False)
    yield _moment_style("moment", sheet.language, time=True)
    yield '<number:text-style style:name="asis"><number:text-content/></number:text-style>'
    for index, width in enumerate(widths):
        yield (
            f'<style:style style:name="c{index}" style:family="table-column"><style:table-column-properties '
            f'style:column-width="{width * _CHARACTER_CM + 0.2:.2f}cm"/></style:style>'
        )
    top = '<style:table-cell-properties style:vertical-align="top" fo:wrap-option="wrap"/>'
    # clear of the text in the next column
    figure = top.replace("/>", ' fo:padding-right="0.2cm"/>')
    for name, data in (("t", "asis"), ("n", ""), ("d", "day"), ("m", "moment")):
        data_style = f' style:data-style-name="{data}"' if data else ""
        body = figure if name == "n" else top
        yield f'<style:style style:name="{name}" style:family="table-cell"{data_style}>{body}</style:style>'
    yield (
        '<style:style style:name="head" style:family="table-cell" style:data-style-name="asis">'
        '<style:table-cell-properties fo:background-color="#e7ecf3" fo:wrap-option="wrap" '
        'style:vertical-align="top"/><style:text-properties fo:font-weight="bold"/></style:style>'
    )


def _moment_style(name: str, language: str, *, time: bool) -> str:
    day, month = '<number:day number:style="long"/>', '<number:month number:style="long"/>'
    year = '<number:year number:style="long"/>'
    parts, dot = ([day, month, year], ".") if language == "de" else ([year, month, day], "-")
    body = f"<number:text>{dot}</number:text>".join(parts)
    if time:
        clock = (f'<number:{unit} number:style="long"/>' for unit in ("hours", "minutes", "seconds"))
        body += "<number:text> </number:text>" + "<number:text>:</number:text>".join(clock)
    return f'<number:date-style style:name="{name}">{body}</number:date-style>'


def _cell(value: Cell, sheet: Sheet, column: int) -> str:
    if value is None or value == "":
        return "<table:table-cell/>"
    if isinstance(value, bool):
        return _string(word("yes" if value else "no", sheet.language), "t")
    if isinstance(value, datetime):
        local = value.astimezone(sheet.zone).replace(tzinfo=None, microsecond=0)
        return _dated(local.isoformat(), local.strftime("%Y-%m-%d %H:%M:%S"), "m")
    if isinstance(value, date):
        return _dated(value.isoformat(), value.isoformat(), "d")
    if isinstance(value, str):
        return _string(value, "t")
    shown = str(value) if sheet.columns[column].kind is CellKind.NUMBER else f"{value:.3f}"
    return (
        f'<table:table-cell table:style-name="n" office:value-type="float" office:value="{value}">'
        f"<text:p>{shown}</text:p></table:table-cell>"
    )


def _dated(value: str, shown: str, style: str) -> str:
    return (
        f'<table:table-cell table:style-name="{style}" office:value-type="date" office:date-value="{value}">'
        f"<text:p>{shown}</text:p></table:table-cell>"
    )


def _string(text: str, style: str) -> str:
    """Return a text cell. It carries no formula attribute, so that nothing in it is ever computed."""
    lines = "".join(f"<text:p>{_spaced(line)}</text:p>" for line in _text(text).split("\n"))
    return f'<table:table-cell table:style-name="{style}" office:value-type="string">{lines}</table:table-cell>'


def _spaced(line: str) -> str:
    """Keep runs of spaces and tabs, which OpenDocument would fold into one space."""
    line = line.replace("\t", "<text:tab/>")
    if line.startswith(" "):
        line = f"<text:s/>{line[1:]}"
    while "  " in line:
        line = line.replace("  ", " <text:s/>")
    return f"{line[:-1]}<text:s/>" if line.endswith(" ") else line


def _text(text: str) -> str:
    return escape(clean_text(text))


def _filter(sheet: Sheet) -> str:
    if not sheet.columns:
        return ""
    last = _letters(len(sheet.columns) - 1)
    address = quoteattr(f"'{worksheet_title(sheet)}'.A1:'{worksheet_title(sheet)}'.{last}{max(sheet.row_count, 1) + 1}")
    return (
        '<table:database-ranges><table:database-range table:name="list" '
        f'table:target-range-address={address} table:display-filter-buttons="true"/></table:database-ranges>'
    )


def _letters(column: int) -> str:
    """Return the spreadsheet's name of a column (0 = A, 26 = AA)."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(ord("A") + rest) + name
    return name
