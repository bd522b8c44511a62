"""Lists to be printed: signatures (of all, by forum or booth), forums, badge pick-up, evacuation."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from checkin.domain.event import ProgrammeSession
from checkin.domain.people import RegistrationState
from checkin.exports.attendees import select
from checkin.exports.choice import SignatureOptions
from checkin.exports.columns import chosen
from checkin.exports.dates import clock, event_line, made_on, short_day, span
from checkin.exports.model import AttendeeRow, ExportTable
from checkin.exports.order import initial, sort_key
from checkin.exports.paper import A4, ACCENT, GREY, Align, Style
from checkin.exports.pdf_table import PdfColumn, PdfFrame, PdfGroup, PdfPart, room, write_parts
from checkin.exports.sheet import Progress
from checkin.exports.words import word
from checkin.typeset.faces import Weight

_NAME = Style(10.5, Weight.BOLD, smallest=6, lines=3)
_TEXT = Style(9, smallest=5.5, lines=3)
_SMALL = Style(9, colour=GREY, align=Align.CENTRE)


def write_signatures(
    table: ExportTable, target: Path, options: SignatureOptions | None = None, progress: Progress | None = None
) -> None:
    """Write the attendee list with a column to sign in. Raises BadInputError where `options.per` is unknown."""
    parts = signature_parts(table, options or SignatureOptions())
    write_parts(parts or [_nobody(table, "signatures")], _frame(table, "signatures"), target, progress)


def write_sessions(
    table: ExportTable, target: Path, sessions: Sequence[str] = (), progress: Progress | None = None
) -> None:
    """Write a list of the enrolled for each programme session (ids; empty = all), each from a new page.

    Raises BadInputError for a session that the event does not have.
    """
    table.check_known(sessions=sessions)
    wanted = [one.session_id for one in sorted(table.sessions, key=lambda one: one.position) if not one.removed]
    parts = [session_part(table, found) for found in wanted if not sessions or found in sessions]
    write_parts(parts or [_nobody(table, "enrolled")], _frame(table, "enrolled"), target, progress)


def write_pick_up(table: ExportTable, target: Path, progress: Progress | None = None) -> None:
    """Write the list by which badges are handed out, by first letter."""
    write_parts([pick_up_part(table)], _frame(table, "pick_up"), target, progress)


def write_evacuation(
    table: ExportTable, target: Path, list_id: str | None = None, progress: Progress | None = None
) -> None:
    """Write who is inside now, big and by letter. `list_id`: None = the main list.

    Raises BadInputError for a list that the event does not have.
    """
    write_parts([evacuation_part(table, list_id)], _frame(table, "evacuation"), target, progress)


def filed_name(row: AttendeeRow) -> str:
    """Return the name as lists file it: family name first; one-name people under their name."""
    attendee = row.attendee
    if attendee.family_name and attendee.given_name:
        return f"{attendee.family_name}, {attendee.given_name}"
    return attendee.display_name


def signature_parts(table: ExportTable, options: SignatureOptions) -> list[PdfPart]:
    """Return one signature list, or one for each forum or each value of a column, in the order of a dictionary.

    Whoever gave no value comes last; whoever is enrolled in no forum is on no list of a forum.
    """
    rows = select(table, options.choice)
    if not options.per:
        return [_signature_part(table, rows, options, word("signatures", table.tongue), event_line(table))]
    if options.per == SignatureOptions.FORUMS:
        return [
            _signature_part(table, _enrolled(rows, session), options, session.name, session_line(table, session))
            for session in sorted(table.sessions, key=lambda one: one.position)
            if not session.removed
        ]
    by = chosen(table, (options.per,))[0]
    groups: dict[str, list[AttendeeRow]] = {}
    for row in rows:
        groups.setdefault(str(by.value(row) or ""), []).append(row)
    without = f"{by.head.header}: {word('without', table.tongue)}"
    subtitle = " · ".join((by.head.header, event_line(table)))
    return [
        _signature_part(table, found, options, name or without, subtitle)
        for name, found in sorted(groups.items(), key=lambda item: (not item[0], sort_key(item[0])))
    ]


def _enrolled(rows: Iterable[AttendeeRow], session: ProgrammeSession) -> list[AttendeeRow]:
    return [row for row in rows if session.session_id in row.attendee.sessions]


def _signature_part(
    table: ExportTable, rows: Sequence[AttendeeRow], options: SignatureOptions, title: str, subtitle: str
) -> PdfPart:
    language = table.tongue
    cells = {
        row.attendee.attendee_id: [str(number), filed_name(row), row.attendee.organisation, ""]
        for number, row in enumerate(rows, start=1)
    }
    if options.by_letter:
        groups = [
            PdfGroup(letter, [cells[row.attendee.attendee_id] for row in found]) for letter, found in _by_letter(rows)
        ]
    else:
        groups = [PdfGroup("", list(cells.values()))]
    if options.empty_lines:
        groups.append(PdfGroup(word("walk_ins", language), [["", "", "", ""]] * options.empty_lines))
    columns = [
        PdfColumn(word("number", language), 7, Style(8.5, colour=GREY, align=Align.RIGHT)),
        PdfColumn(word("name", language), 33, _NAME),
        PdfColumn(word("organisation", language), 32, _TEXT),
        PdfColumn(word("signature", language), 34, lined=True),
    ]
    height = room(A4[1]) / max(options.FEWEST_LINES, min(options.lines_per_page, options.MOST_LINES))
    return PdfPart(title, subtitle, columns, groups, _persons(table, len(rows)), row_height=height)


def session_part(table: ExportTable, session_id: str) -> PdfPart:
    """Return the list of those enrolled in a session; who has entered already is ticked with the time."""
    language = table.tongue
    session = next(one for one in table.sessions if one.session_id == session_id)
    lists = [one.list_id for one in table.lists if one.session_id == session_id]
    rows = _filed(row for row in table.rows if session_id in row.attendee.sessions and _counts(row))
    columns = [
        PdfColumn(word("here", language), 7, boxed=True),
        PdfColumn(word("name", language), 37, _NAME),
        PdfColumn(word("organisation", language), 42, _TEXT),
        PdfColumn(word("entered", language), 14, _SMALL),
    ]
    info = word("booked", language, booked=len(rows))
    if session.capacity is not None:
        info = word("seats", language, booked=len(rows), seats=session.capacity)
    cells = [["", filed_name(row), row.attendee.organisation, _entered(table, row, lists)] for row in rows]
    return PdfPart(
        title=session.name,
        subtitle=session_line(table, session),
        columns=columns,
        groups=[PdfGroup("", cells)],
        info=info,
        hint=word("nobody", language),
        row_height=26,
    )


def session_line(table: ExportTable, session: ProgrammeSession) -> str:
    """Return when and where a programme session is, with the event's name."""
    starts, ends = (moment and table.local(moment) for moment in (session.starts, session.ends))
    return " · ".join(part for part in (span(starts, ends), session.room, table.event.name) if part)


def pick_up_part(table: ExportTable) -> PdfPart:
    """Return the badge pick-up list: a box to tick, and whether the badge is printed."""
    language = table.tongue
    rows = _filed(row for row in table.rows if _counts(row))
    groups = [
        PdfGroup(
            letter,
            [["", filed_name(r), r.attendee.organisation, r.attendee.category, _printed(r)] for r in found],
        )
        for letter, found in _by_letter(rows)
    ]
    columns = [
        PdfColumn(word("handed_out", language), 10, boxed=True),
        PdfColumn(word("name", language), 34, _NAME),
        PdfColumn(word("organisation", language), 34, _TEXT),
        PdfColumn(word("category", language), 16, _TEXT),
        PdfColumn(word("printed", language), 9, _SMALL),
    ]
    return PdfPart(
        word("pick_up", language), event_line(table), columns, groups, _persons(table, len(rows)),
        hint=word("nobody", language), row_height=26,
    )  # fmt: skip


def evacuation_part(table: ExportTable, list_id: str | None = None) -> PdfPart:
    """Return who is inside now, in two columns, with the room where each was last seen to enter."""
    table.check_known(list_id or "")
    language = table.tongue
    main = table.main_list
    wanted = list_id or (main.list_id if main else "")
    name = next((one.name for one in table.lists if one.list_id == wanted), "")
    rows = _filed(row for row in table.rows if row.inside(wanted))
    groups = [
        PdfGroup(letter, [["", filed_name(row), _room(table, row, wanted)] for row in found])
        for letter, found in _by_letter(rows)
    ]
    now = table.local(table.generated_at)
    return PdfPart(
        title=word("evacuation", language),
        subtitle=" · ".join((word("as_of", language, list=name, day=short_day(now.date(), language), time=clock(now)),
                             table.event.name)),
        columns=[
            PdfColumn("", 9, boxed=True),
            PdfColumn("", 67, Style(14, Weight.BOLD, smallest=6, lines=3)),
            PdfColumn("", 24, Style(8.5, colour=GREY, align=Align.RIGHT, smallest=6, lines=2)),
        ],
        groups=groups,
        info=word("inside_now", language, persons=_persons(table, len(rows))),
        hint=word("nobody_inside", language),
        row_height=30,
        heading_height=36,
        heading=Style(22, Weight.BOLD, ACCENT, smallest=10),
        flow=2,
    )  # fmt: skip


def _nobody(table: ExportTable, title: str) -> PdfPart:
    return PdfPart(word(title, table.tongue), event_line(table), [], [], hint=word("nobody", table.tongue))


def _frame(table: ExportTable, title: str) -> PdfFrame:
    return PdfFrame(word(title, table.tongue), table.event.name, made_on(table), table.tongue)


def _counts(row: AttendeeRow) -> bool:
    return row.state is not RegistrationState.WITHDRAWN


def _filed(rows: Iterable[AttendeeRow]) -> list[AttendeeRow]:
    return sorted(rows, key=lambda row: sort_key(filed_name(row)))


def _by_letter(rows: Sequence[AttendeeRow]) -> list[tuple[str, list[AttendeeRow]]]:
    """Return the rows under the first letter of their filed name; the order within a letter stays."""
    letters: dict[str, list[AttendeeRow]] = {}
    for row in rows:
        letters.setdefault(initial(filed_name(row)), []).append(row)
    return sorted(letters.items())


def _persons(table: ExportTable, count: int) -> str:
    return word("person" if count == 1 else "persons", table.tongue, count=count)


def _entered(table: ExportTable, row: AttendeeRow, lists: Sequence[str]) -> str:
    times = [row.presence[one].first_in for one in lists if one in row.presence]
    found = min((time for time in times if time), default=None)
    return clock(table.local(found)) if found else ""


def _printed(row: AttendeeRow) -> str:
    return "✓" if row.badge_prints else "–"


def _room(table: ExportTable, row: AttendeeRow, but: str) -> str:
    """Return the room of the session that the person entered last and is inside of, as far as one is known."""
    inside = [one for one in table.lists if one.session_id and one.list_id != but and row.inside(one.list_id)]
    last = max(inside, key=lambda one: row.presence[one.list_id].last_in or table.generated_at, default=None)
    if last is None:
        return ""
    return next((one.room for one in table.sessions if one.session_id == last.session_id), "") or last.name
