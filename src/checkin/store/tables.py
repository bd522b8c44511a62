"""The tables of an event file. Rows never leave the store.

Times are UTC in ISO 8601 (`2026-09-25T06:41:00.123456+00:00`), so that they sort as text. `stamps` is JSON that maps a
hybrid timestamp to the names of the fields it set last; it decides whose value stands when changes arrive in any order.
"""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Index, Integer, LargeBinary, MetaData, Table, Text, UniqueConstraint

#: Written into the database header (`PRAGMA application_id`): "CHKN".
APPLICATION_ID = 0x43484B4E
#: The newest schema this program knows (`PRAGMA user_version`); each migration raises it by one.
SCHEMA_VERSION = 1

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _text(name: str, *, primary_key: bool = False) -> Column[str]:
    return Column(name, Text, nullable=False, server_default=None if primary_key else "", primary_key=primary_key)


def _flag(name: str) -> Column[bool]:
    return Column(name, Boolean, nullable=False, server_default="0")


def _count(name: str) -> Column[int]:
    return Column(name, Integer, nullable=False, server_default="0")


def _json(name: str, default: str = "{}") -> Column[str]:
    return Column(name, Text, nullable=False, server_default=default)


changes = Table(
    "changes",
    metadata,
    Column("sequence", Integer, primary_key=True, autoincrement=True),
    Column("id", Text, nullable=False),
    Column("station", Text, nullable=False),
    Column("number", Integer, nullable=False),
    Column("at", Text, nullable=False),
    Column("kind", Text, nullable=False),
    _text("subject"),
    _json("payload"),
    _text("salt"),
    Column("digest", Text, nullable=False),
    Column("chain", Text, nullable=False),
    Column("signature", LargeBinary),
    UniqueConstraint("id"),
    UniqueConstraint("station", "number"),
    sqlite_autoincrement=True,
)
Index("ix_changes_subject", changes.c.subject, sqlite_where=changes.c.subject != "")

stations = Table(
    "stations",
    metadata,
    _text("station_id", primary_key=True),
    _text("door"),
    _json("stamps"),
    _count("head_number"),
    _text("head_chain"),
    _text("last_at"),
)

#: The public keys with which a station signs its changes, opens its connections and hosts (hexadecimal and base64).
station_keys = Table(
    "station_keys",
    metadata,
    _text("station_id", primary_key=True),
    _text("chain_key"),
    _text("user_key"),
    _text("certificate"),
    _text("stamp"),
)

#: Stations that may no longer take part; `erase` asks them to wipe their copy.
station_removals = Table(
    "station_removals",
    metadata,
    _text("station_id", primary_key=True),
    _flag("erase"),
    _text("stamp"),
)

#: Changes that came from elsewhere and were not taken in: altered, forged, forked, or of a newer version. This copy's
#: own. `content` is kept only where a newer version of the program may yet read it.
set_aside = Table(
    "set_aside",
    metadata,
    _text("change_id", primary_key=True),
    _text("station"),
    _count("number"),
    _text("reason"),
    _text("brought_by"),
    _text("at"),
    _text("subject"),
    _text("content"),
)

#: What belongs to this copy of the file alone and is never told to other stations.
local_values = Table("local_values", metadata, _text("key", primary_key=True), Column("value", Text, nullable=False))

event = Table(
    "event",
    metadata,
    _text("event_id", primary_key=True),
    _text("name"),
    Column("day", Text),
    _text("venue"),
    Column("timezone", Text, nullable=False, server_default="Europe/Berlin"),
    Column("language", Text, nullable=False, server_default="de"),
    _json("settings"),
    _json("stamps"),
)

attendees = Table(
    "attendees",
    metadata,
    _text("attendee_id", primary_key=True),
    _text("salutation"),
    _text("title"),
    _text("given_name"),
    _text("family_name"),
    _text("name"),
    _text("organisation"),
    _text("role"),
    _text("email"),
    _text("phone"),
    _text("category"),
    _text("language"),
    _text("order_code"),
    _text("note"),
    Column("photo_consent", Boolean),
    _flag("restricted"),
    _json("sessions", "[]"),
    _json("answers"),
    _json("stamps"),
)

registrations = Table(
    "registrations",
    metadata,
    _text("registration_id", primary_key=True),
    Column("attendee_id", Text, nullable=False, index=True),
    _text("origin"),
    Column("state", Text, nullable=False, server_default="confirmed"),
    _text("source"),
    _text("source_key"),
    Column("valid_from", Text),
    Column("valid_until", Text),
    _json("extra"),
    _json("source_values"),
    _json("stamps"),
)
Index("ix_registrations_source", registrations.c.source, sqlite_where=registrations.c.source != "")
Index(
    "ix_registrations_source_key",
    registrations.c.source_key,
    registrations.c.source,
    sqlite_where=registrations.c.source_key != "",
)

tickets = Table(
    "tickets",
    metadata,
    _text("code", primary_key=True),
    Column("attendee_id", Text, primary_key=True, index=True),
    Column("registration_id", Text, nullable=False),
    _flag("own"),
    sqlite_with_rowid=False,
)

#: The codes of what was booked on top of a server's tickets (`registrations.extra`), as rows that can be looked up.
#: Which of them still stands for something is what `extra` says now.
booked_codes = Table(
    "booked_codes",
    metadata,
    _text("code", primary_key=True),
    Column("attendee_id", Text, primary_key=True, index=True),
    Column("registration_id", Text, nullable=False),
    sqlite_with_rowid=False,
)

#: Kept apart from `tickets`: a code may be blocked before this file knows whose it is. `mark_id` is code and attendee.
ticket_marks = Table(
    "ticket_marks",
    metadata,
    _text("mark_id", primary_key=True),
    Column("code", Text, nullable=False, index=True),
    Column("attendee_id", Text, nullable=False, index=True),
    _flag("blocked"),
    _flag("revoked"),
    _text("reason"),
    _json("stamps"),
)

#: `attendees.sessions` once more, as rows that can be counted per session.
enrolments = Table(
    "enrolments",
    metadata,
    _text("attendee_id", primary_key=True),
    Column("session_id", Text, primary_key=True, index=True),
    sqlite_with_rowid=False,
)

check_in_lists = Table(
    "check_in_lists",
    metadata,
    _text("list_id", primary_key=True),
    _text("name"),
    _flag("main"),
    _json("categories", "[]"),
    Column("session_id", Text),
    Column("capacity", Integer),
    Column("capacity_rule", Text, nullable=False, server_default="warn"),
    Column("reentry", Text, nullable=False, server_default="after_exit"),
    Column("opens", Text),
    Column("closes", Text),
    _flag("include_unpaid"),
    Column("rules", Text),
    _count("position"),
    _flag("removed"),
    _json("extra"),
    _json("stamps"),
)

programme_sessions = Table(
    "programme_sessions",
    metadata,
    _text("session_id", primary_key=True),
    _text("name"),
    _text("room"),
    Column("starts", Text),
    Column("ends", Text),
    Column("capacity", Integer),
    _count("position"),
    _flag("removed"),
    _json("stamps"),
)

questions = Table(
    "questions",
    metadata,
    _text("identifier", primary_key=True),
    _text("text"),
    Column("kind", Text, nullable=False, server_default="text"),
    _json("options", "[]"),
    _flag("ask_at_check_in"),
    _flag("required"),
    _flag("show_at_door"),
    _count("position"),
    _flag("removed"),
    _json("extra"),
    _json("stamps"),
)

check_ins = Table(
    "check_ins",
    metadata,
    _text("check_in_id", primary_key=True),
    Column("attendee_id", Text, nullable=False),
    Column("list_id", Text, nullable=False),
    Column("direction", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("stamp", Text, nullable=False),
    Column("station", Text, nullable=False),
    _text("door"),
    _flag("forced"),
    _text("reason"),
    _text("operator"),
    _flag("annulled"),
    _text("remote"),
    _flag("untimed"),
    _text("part"),
    Index("ix_check_ins_attendee_id_list_id", "attendee_id", "list_id"),
    Index("ix_check_ins_stamp", "stamp"),
)

annulments = Table(
    "annulments",
    metadata,
    _text("check_in_id", primary_key=True),
    Column("stamp", Text, nullable=False),
    _text("door"),
    _text("reason"),
    _text("operator"),
)

#: Folded from `check_ins` per attendee and list by domain.presence.
presence = Table(
    "presence",
    metadata,
    _text("list_id", primary_key=True),
    Column("attendee_id", Text, primary_key=True, index=True),
    _flag("inside"),
    _count("entries"),
    Column("first_in", Text),
    Column("last_in", Text),
    Column("last_out", Text),
    sqlite_with_rowid=False,
)

#: Running totals of `presence`, so that a head count costs the same at 300 and at 200,000 attendees.
list_counts = Table("list_counts", metadata, _text("list_id", primary_key=True), _count("inside"), _count("checked_in"))

double_admissions = Table(
    "double_admissions",
    metadata,
    _text("first_id", primary_key=True),
    Column("second_id", Text, primary_key=True),
    Column("list_id", Text, nullable=False),
    Column("attendee_id", Text, nullable=False),
    Index("ix_double_admissions_attendee_id_list_id", "attendee_id", "list_id"),
    sqlite_with_rowid=False,
)

double_admissions_seen = Table(
    "double_admissions_seen",
    metadata,
    _text("first_id", primary_key=True),
    Column("second_id", Text, primary_key=True),
    Column("stamp", Text, nullable=False),
    sqlite_with_rowid=False,
)

refusals = Table(
    "refusals",
    metadata,
    Column("change_id", Text, primary_key=True, nullable=False),
    Column("code", Text, nullable=False),
    Column("list_id", Text, nullable=False),
    Column("attendee_id", Text),
    Column("direction", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("stamp", Text, nullable=False),
    Column("station", Text, nullable=False),
    _text("door"),
    _text("ticket"),
    Index("ix_refusals_stamp", "stamp"),
)

#: Check-ins that their source stored, but would not have allowed.
contradictions = Table(
    "contradictions",
    metadata,
    _text("check_in_id", primary_key=True),
    _text("source", primary_key=True),
    Column("attendee_id", Text, nullable=False, index=True),
    Column("list_id", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("stamp", Text, nullable=False),
    _text("reason"),
    _text("code"),
    Column("other_at", Text),
    sqlite_with_rowid=False,
)

badge_prints = Table(
    "badge_prints",
    metadata,
    Column("change_id", Text, primary_key=True, nullable=False),
    Column("attendee_id", Text, nullable=False, index=True),
    Column("at", Text, nullable=False),
    Column("station", Text, nullable=False),
    _text("door"),
    _text("layout"),
    _text("printer"),
    _text("reason"),
)

notes = Table(
    "notes",
    metadata,
    Column("note_id", Text, primary_key=True, nullable=False),
    Column("attendee_id", Text, nullable=False, index=True),
    _text("kind"),
    _text("text"),
    Column("at", Text, nullable=False),
    _text("door"),
)

notes_seen = Table("notes_seen", metadata, _text("note_id", primary_key=True), Column("stamp", Text, nullable=False))

#: Tombstones: whose data was erased (an id that names no one), when, by which station, and why.
erasures = Table(
    "erasures",
    metadata,
    _text("attendee_id", primary_key=True),
    Column("stamp", Text, nullable=False),
    Column("station", Text, nullable=False),
    _text("reason"),
)

#: People whose contact data was erased while the proof of their attendance is kept: who, when, where, and why.
contact_erasures = Table(
    "contact_erasures",
    metadata,
    _text("attendee_id", primary_key=True),
    Column("stamp", Text, nullable=False),
    Column("station", Text, nullable=False),
    _text("reason"),
)

#: Refused scans of nobody in particular whose text an erasure took along: it was the code of somebody erased.
wiped_changes = Table("wiped_changes", metadata, Column("change_id", Text, primary_key=True, nullable=False))

#: Lists that left the program as files: of what kind, when and where, never the file's name.
exports_made = Table(
    "exports_made",
    metadata,
    Column("change_id", Text, primary_key=True, nullable=False),
    _text("kind"),
    _text("format"),
    _count("rows"),
    Column("at", Text, nullable=False),
    _text("door"),
)

#: Changes that are decided and not yet logged, in the order of `step`: what a large import still has to do.
staged = Table(
    "staged",
    metadata,
    Column("step", Integer, primary_key=True, autoincrement=True),
    Column("drafts", LargeBinary, nullable=False),
    sqlite_autoincrement=True,
)

#: Registration sources of this copy of the file. `config` never holds a secret; `state` is what the source gave with
#: the last part that was applied; `cursor` is the place in `changes` up to which acts were queued in `deliveries`.
sources = Table(
    "sources",
    metadata,
    _text("source_id", primary_key=True),
    Column("kind", Text, nullable=False),
    _json("config"),
    Column("state", LargeBinary),
    _json("result"),
    _count("cursor"),
    _count("position"),
)

#: What a source is still to be told, or was told; in the order of `sequence`, the act's place in `changes`.
deliveries = Table(
    "deliveries",
    metadata,
    _text("source_id", primary_key=True),
    Column("change_id", Text, primary_key=True, nullable=False),
    Column("sequence", Integer, nullable=False),
    Column("kind", Text, nullable=False),
    Column("state", Text, nullable=False, server_default="waiting"),
    _text("reason"),
    Index("ix_deliveries_source_id_state_sequence", "source_id", "state", "sequence"),
    sqlite_with_rowid=False,
)

#: People whose data this copy of the file gave up because their source withdrew it; not an erasure: others keep theirs.
forgotten = Table(
    "forgotten",
    metadata,
    _text("attendee_id", primary_key=True),
    _text("source"),
    Column("at", Text, nullable=False),
)
