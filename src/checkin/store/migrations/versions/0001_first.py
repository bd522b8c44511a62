"""The first version of the event file.

Imports nothing of ours: a migration must go on meaning what it meant when it was written.
"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:  # noqa: PLR0915 (a statement a table)
    op.create_table(
        "annulments",
        sa.Column("check_in_id", sa.Text(), nullable=False),
        sa.Column("stamp", sa.Text(), nullable=False),
        sa.Column("door", sa.Text(), server_default="", nullable=False),
        sa.Column("reason", sa.Text(), server_default="", nullable=False),
        sa.Column("operator", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("check_in_id", name=op.f("pk_annulments")),
    )
    op.create_table(
        "attendees",
        sa.Column("attendee_id", sa.Text(), nullable=False),
        sa.Column("salutation", sa.Text(), server_default="", nullable=False),
        sa.Column("title", sa.Text(), server_default="", nullable=False),
        sa.Column("given_name", sa.Text(), server_default="", nullable=False),
        sa.Column("family_name", sa.Text(), server_default="", nullable=False),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("organisation", sa.Text(), server_default="", nullable=False),
        sa.Column("role", sa.Text(), server_default="", nullable=False),
        sa.Column("email", sa.Text(), server_default="", nullable=False),
        sa.Column("phone", sa.Text(), server_default="", nullable=False),
        sa.Column("category", sa.Text(), server_default="", nullable=False),
        sa.Column("language", sa.Text(), server_default="", nullable=False),
        sa.Column("order_code", sa.Text(), server_default="", nullable=False),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.Column("photo_consent", sa.Boolean(), nullable=True),
        sa.Column("restricted", sa.Boolean(), server_default="0", nullable=False),
        sa.Column("sessions", sa.Text(), server_default="[]", nullable=False),
        sa.Column("answers", sa.Text(), server_default="{}", nullable=False),
        sa.Column("stamps", sa.Text(), server_default="{}", nullable=False),
        sa.PrimaryKeyConstraint("attendee_id", name=op.f("pk_attendees")),
    )
    op.create_table(
        "badge_prints",
        sa.Column("change_id", sa.Text(), nullable=False),
        sa.Column("attendee_id", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("station", sa.Text(), nullable=False),
        sa.Column("door", sa.Text(), server_default="", nullable=False),
        sa.Column("layout", sa.Text(), server_default="", nullable=False),
        sa.Column("printer", sa.Text(), server_default="", nullable=False),
        sa.Column("reason", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("change_id", name=op.f("pk_badge_prints")),
    )
    op.create_index(op.f("ix_badge_prints_attendee_id"), "badge_prints", ["attendee_id"], unique=False)
    op.create_table(
        "changes",
        sa.Column("sequence", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("station", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), server_default="", nullable=False),
        sa.Column("payload", sa.Text(), server_default="{}", nullable=False),
        sa.Column("salt", sa.Text(), server_default="", nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("chain", sa.Text(), nullable=False),
        sa.Column("signature", sa.LargeBinary(), nullable=True),
        sa.PrimaryKeyConstraint("sequence", name=op.f("pk_changes")),
        sa.UniqueConstraint("id", name=op.f("uq_changes_id")),
        sa.UniqueConstraint("station", "number", name=op.f("uq_changes_station_number")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_changes_subject", "changes", ["subject"], unique=False, sqlite_where=sa.text("subject != ''"))
    op.create_table(
        "check_in_lists",
        sa.Column("list_id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("main", sa.Boolean(), server_default="0", nullable=False),
        sa.Column("categories", sa.Text(), server_default="[]", nullable=False),
        sa.Column("session_id", sa.Text(), nullable=True),
        sa.Column("capacity", sa.Integer(), nullable=True),
        sa.Column("capacity_rule", sa.Text(), server_default="warn", nullable=False),
        sa.Column("reentry", sa.Text(), server_default="after_exit", nullable=False),
        sa.Column("opens", sa.Text(), nullable=True),
        sa.Column("closes", sa.Text(), nullable=True),
        sa.Column("include_unpaid", sa.Boolean(), server_default="0", nullable=False),
        sa.Column("rules", sa.Text(), nullable=True),
        sa.Column("position", sa.Integer(), server_default="0", nullable=False),
        sa.Column("removed", sa.Boolean(), server_default="0", nullable=False),
        sa.Column("extra", sa.Text(), server_default="{}", nullable=False),
        sa.Column("stamps", sa.Text(), server_default="{}", nullable=False),
        sa.PrimaryKeyConstraint("list_id", name=op.f("pk_check_in_lists")),
    )
    op.create_table(
        "check_ins",
        sa.Column("check_in_id", sa.Text(), nullable=False),
        sa.Column("attendee_id", sa.Text(), nullable=False),
        sa.Column("list_id", sa.Text(), nullable=False),
        sa.Column("direction", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("stamp", sa.Text(), nullable=False),
        sa.Column("station", sa.Text(), nullable=False),
        sa.Column("door", sa.Text(), server_default="", nullable=False),
        sa.Column("forced", sa.Boolean(), server_default="0", nullable=False),
        sa.Column("reason", sa.Text(), server_default="", nullable=False),
        sa.Column("operator", sa.Text(), server_default="", nullable=False),
        sa.Column("annulled", sa.Boolean(), server_default="0", nullable=False),
        sa.Column("remote", sa.Text(), server_default="", nullable=False),
        sa.Column("untimed", sa.Boolean(), server_default="0", nullable=False),
        sa.Column("part", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("check_in_id", name=op.f("pk_check_ins")),
    )
    op.create_index("ix_check_ins_attendee_id_list_id", "check_ins", ["attendee_id", "list_id"], unique=False)
    op.create_index("ix_check_ins_stamp", "check_ins", ["stamp"], unique=False)
    op.create_table(
        "double_admissions",
        sa.Column("first_id", sa.Text(), nullable=False),
        sa.Column("second_id", sa.Text(), nullable=False),
        sa.Column("list_id", sa.Text(), nullable=False),
        sa.Column("attendee_id", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("first_id", "second_id", name=op.f("pk_double_admissions")),
        sqlite_with_rowid=False,
    )
    op.create_index(
        "ix_double_admissions_attendee_id_list_id", "double_admissions", ["attendee_id", "list_id"], unique=False
    )
    op.create_table(
        "double_admissions_seen",
        sa.Column("first_id", sa.Text(), nullable=False),
        sa.Column("second_id", sa.Text(), nullable=False),
        sa.Column("stamp", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("first_id", "second_id", name=op.f("pk_double_admissions_seen")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "enrolments",
        sa.Column("attendee_id", sa.Text(), nullable=False),
        sa.Column("session_id", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("attendee_id", "session_id", name=op.f("pk_enrolments")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_enrolments_session_id"), "enrolments", ["session_id"], unique=False)
    op.create_table(
        "erasures",
        sa.Column("attendee_id", sa.Text(), nullable=False),
        sa.Column("stamp", sa.Text(), nullable=False),
        sa.Column("station", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("attendee_id", name=op.f("pk_erasures")),
    )
    op.create_table(
        "event",
        sa.Column("event_id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("day", sa.Text(), nullable=True),
        sa.Column("venue", sa.Text(), server_default="", nullable=False),
        sa.Column("timezone", sa.Text(), server_default="Europe/Berlin", nullable=False),
        sa.Column("language", sa.Text(), server_default="de", nullable=False),
        sa.Column("settings", sa.Text(), server_default="{}", nullable=False),
        sa.Column("stamps", sa.Text(), server_default="{}", nullable=False),
        sa.PrimaryKeyConstraint("event_id", name=op.f("pk_event")),
    )
    op.create_table(
        "list_counts",
        sa.Column("list_id", sa.Text(), nullable=False),
        sa.Column("inside", sa.Integer(), server_default="0", nullable=False),
        sa.Column("checked_in", sa.Integer(), server_default="0", nullable=False),
        sa.PrimaryKeyConstraint("list_id", name=op.f("pk_list_counts")),
    )
    op.create_table(
        "local_values",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_local_values")),
    )
    op.create_table(
        "notes",
        sa.Column("note_id", sa.Text(), nullable=False),
        sa.Column("attendee_id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), server_default="", nullable=False),
        sa.Column("text", sa.Text(), server_default="", nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("door", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("note_id", name=op.f("pk_notes")),
    )
    op.create_index(op.f("ix_notes_attendee_id"), "notes", ["attendee_id"], unique=False)
    op.create_table(
        "notes_seen",
        sa.Column("note_id", sa.Text(), nullable=False),
        sa.Column("stamp", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("note_id", name=op.f("pk_notes_seen")),
    )
    op.create_table(
        "presence",
        sa.Column("list_id", sa.Text(), nullable=False),
        sa.Column("attendee_id", sa.Text(), nullable=False),
        sa.Column("inside", sa.Boolean(), server_default="0", nullable=False),
        sa.Column("entries", sa.Integer(), server_default="0", nullable=False),
        sa.Column("first_in", sa.Text(), nullable=True),
        sa.Column("last_in", sa.Text(), nullable=True),
        sa.Column("last_out", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("list_id", "attendee_id", name=op.f("pk_presence")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_presence_attendee_id"), "presence", ["attendee_id"], unique=False)
    op.create_table(
        "programme_sessions",
        sa.Column("session_id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("room", sa.Text(), server_default="", nullable=False),
        sa.Column("starts", sa.Text(), nullable=True),
        sa.Column("ends", sa.Text(), nullable=True),
        sa.Column("capacity", sa.Integer(), nullable=True),
        sa.Column("position", sa.Integer(), server_default="0", nullable=False),
        sa.Column("removed", sa.Boolean(), server_default="0", nullable=False),
        sa.Column("stamps", sa.Text(), server_default="{}", nullable=False),
        sa.PrimaryKeyConstraint("session_id", name=op.f("pk_programme_sessions")),
    )
    op.create_table(
        "questions",
        sa.Column("identifier", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), server_default="", nullable=False),
        sa.Column("kind", sa.Text(), server_default="text", nullable=False),
        sa.Column("options", sa.Text(), server_default="[]", nullable=False),
        sa.Column("ask_at_check_in", sa.Boolean(), server_default="0", nullable=False),
        sa.Column("required", sa.Boolean(), server_default="0", nullable=False),
        sa.Column("show_at_door", sa.Boolean(), server_default="0", nullable=False),
        sa.Column("position", sa.Integer(), server_default="0", nullable=False),
        sa.Column("removed", sa.Boolean(), server_default="0", nullable=False),
        sa.Column("extra", sa.Text(), server_default="{}", nullable=False),
        sa.Column("stamps", sa.Text(), server_default="{}", nullable=False),
        sa.PrimaryKeyConstraint("identifier", name=op.f("pk_questions")),
    )
    op.create_table(
        "refusals",
        sa.Column("change_id", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("list_id", sa.Text(), nullable=False),
        sa.Column("attendee_id", sa.Text(), nullable=True),
        sa.Column("direction", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("stamp", sa.Text(), nullable=False),
        sa.Column("station", sa.Text(), nullable=False),
        sa.Column("door", sa.Text(), server_default="", nullable=False),
        sa.Column("ticket", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("change_id", name=op.f("pk_refusals")),
    )
    op.create_index("ix_refusals_stamp", "refusals", ["stamp"], unique=False)
    op.create_table(
        "registrations",
        sa.Column("registration_id", sa.Text(), nullable=False),
        sa.Column("attendee_id", sa.Text(), nullable=False),
        sa.Column("origin", sa.Text(), server_default="", nullable=False),
        sa.Column("state", sa.Text(), server_default="confirmed", nullable=False),
        sa.Column("source", sa.Text(), server_default="", nullable=False),
        sa.Column("source_key", sa.Text(), server_default="", nullable=False),
        sa.Column("valid_from", sa.Text(), nullable=True),
        sa.Column("valid_until", sa.Text(), nullable=True),
        sa.Column("extra", sa.Text(), server_default="{}", nullable=False),
        sa.Column("source_values", sa.Text(), server_default="{}", nullable=False),
        sa.Column("stamps", sa.Text(), server_default="{}", nullable=False),
        sa.PrimaryKeyConstraint("registration_id", name=op.f("pk_registrations")),
    )
    op.create_index(op.f("ix_registrations_attendee_id"), "registrations", ["attendee_id"], unique=False)
    op.create_index(
        "ix_registrations_source", "registrations", ["source"], unique=False, sqlite_where=sa.text("source != ''")
    )
    op.create_index(
        "ix_registrations_source_key",
        "registrations",
        ["source_key", "source"],
        unique=False,
        sqlite_where=sa.text("source_key != ''"),
    )
    op.create_table(
        "stations",
        sa.Column("station_id", sa.Text(), nullable=False),
        sa.Column("door", sa.Text(), server_default="", nullable=False),
        sa.Column("stamps", sa.Text(), server_default="{}", nullable=False),
        sa.Column("head_number", sa.Integer(), server_default="0", nullable=False),
        sa.Column("head_chain", sa.Text(), server_default="", nullable=False),
        sa.Column("last_at", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("station_id", name=op.f("pk_stations")),
    )
    op.create_table(
        "station_keys",
        sa.Column("station_id", sa.Text(), nullable=False),
        sa.Column("chain_key", sa.Text(), server_default="", nullable=False),
        sa.Column("user_key", sa.Text(), server_default="", nullable=False),
        sa.Column("certificate", sa.Text(), server_default="", nullable=False),
        sa.Column("stamp", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("station_id", name=op.f("pk_station_keys")),
    )
    op.create_table(
        "station_removals",
        sa.Column("station_id", sa.Text(), nullable=False),
        sa.Column("erase", sa.Boolean(), server_default="0", nullable=False),
        sa.Column("stamp", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("station_id", name=op.f("pk_station_removals")),
    )
    op.create_table(
        "set_aside",
        sa.Column("change_id", sa.Text(), nullable=False),
        sa.Column("station", sa.Text(), server_default="", nullable=False),
        sa.Column("number", sa.Integer(), server_default="0", nullable=False),
        sa.Column("reason", sa.Text(), server_default="", nullable=False),
        sa.Column("brought_by", sa.Text(), server_default="", nullable=False),
        sa.Column("at", sa.Text(), server_default="", nullable=False),
        sa.Column("subject", sa.Text(), server_default="", nullable=False),
        sa.Column("content", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("change_id", name=op.f("pk_set_aside")),
    )
    op.create_table(
        "ticket_marks",
        sa.Column("mark_id", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("attendee_id", sa.Text(), nullable=False),
        sa.Column("blocked", sa.Boolean(), server_default="0", nullable=False),
        sa.Column("revoked", sa.Boolean(), server_default="0", nullable=False),
        sa.Column("reason", sa.Text(), server_default="", nullable=False),
        sa.Column("stamps", sa.Text(), server_default="{}", nullable=False),
        sa.PrimaryKeyConstraint("mark_id", name=op.f("pk_ticket_marks")),
    )
    op.create_index(op.f("ix_ticket_marks_attendee_id"), "ticket_marks", ["attendee_id"], unique=False)
    op.create_index(op.f("ix_ticket_marks_code"), "ticket_marks", ["code"], unique=False)
    op.create_table(
        "tickets",
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("attendee_id", sa.Text(), nullable=False),
        sa.Column("registration_id", sa.Text(), nullable=False),
        sa.Column("own", sa.Boolean(), server_default="0", nullable=False),
        sa.PrimaryKeyConstraint("code", "attendee_id", name=op.f("pk_tickets")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_tickets_attendee_id"), "tickets", ["attendee_id"], unique=False)
    op.create_table(
        "booked_codes",
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("attendee_id", sa.Text(), nullable=False),
        sa.Column("registration_id", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("code", "attendee_id", name=op.f("pk_booked_codes")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_booked_codes_attendee_id"), "booked_codes", ["attendee_id"], unique=False)
    op.create_table(
        "contact_erasures",
        sa.Column("attendee_id", sa.Text(), nullable=False),
        sa.Column("stamp", sa.Text(), nullable=False),
        sa.Column("station", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("attendee_id", name=op.f("pk_contact_erasures")),
    )
    op.create_table(
        "wiped_changes",
        sa.Column("change_id", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("change_id", name=op.f("pk_wiped_changes")),
    )
    op.create_table(
        "exports_made",
        sa.Column("change_id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), server_default="", nullable=False),
        sa.Column("format", sa.Text(), server_default="", nullable=False),
        sa.Column("rows", sa.Integer(), server_default="0", nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("door", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("change_id", name=op.f("pk_exports_made")),
    )
    op.create_table(
        "staged",
        sa.Column("step", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("drafts", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("step", name=op.f("pk_staged")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "contradictions",
        sa.Column("check_in_id", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("attendee_id", sa.Text(), nullable=False),
        sa.Column("list_id", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("stamp", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), server_default="", nullable=False),
        sa.Column("code", sa.Text(), server_default="", nullable=False),
        sa.Column("other_at", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("check_in_id", "source", name=op.f("pk_contradictions")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_contradictions_attendee_id"), "contradictions", ["attendee_id"], unique=False)
    op.create_table(
        "sources",
        sa.Column("source_id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("config", sa.Text(), server_default="{}", nullable=False),
        sa.Column("state", sa.LargeBinary(), nullable=True),
        sa.Column("result", sa.Text(), server_default="{}", nullable=False),
        sa.Column("cursor", sa.Integer(), server_default="0", nullable=False),
        sa.Column("position", sa.Integer(), server_default="0", nullable=False),
        sa.PrimaryKeyConstraint("source_id", name=op.f("pk_sources")),
    )
    op.create_table(
        "deliveries",
        sa.Column("source_id", sa.Text(), nullable=False),
        sa.Column("change_id", sa.Text(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), server_default="waiting", nullable=False),
        sa.Column("reason", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("source_id", "change_id", name=op.f("pk_deliveries")),
        sqlite_with_rowid=False,
    )
    op.create_index(
        "ix_deliveries_source_id_state_sequence", "deliveries", ["source_id", "state", "sequence"], unique=False
    )
    op.create_table(
        "forgotten",
        sa.Column("attendee_id", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), server_default="", nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("attendee_id", name=op.f("pk_forgotten")),
    )


def downgrade() -> None:  # noqa: PLR0915
    op.drop_table("forgotten")
    op.drop_index("ix_deliveries_source_id_state_sequence", table_name="deliveries")
    op.drop_table("deliveries")
    op.drop_table("sources")
    op.drop_index(op.f("ix_contradictions_attendee_id"), table_name="contradictions")
    op.drop_table("contradictions")
    op.drop_table("staged")
    op.drop_table("exports_made")
    op.drop_table("wiped_changes")
    op.drop_table("contact_erasures")
    op.drop_index(op.f("ix_booked_codes_attendee_id"), table_name="booked_codes")
    op.drop_table("booked_codes")
    op.drop_index(op.f("ix_tickets_attendee_id"), table_name="tickets")
    op.drop_table("tickets")
    op.drop_index(op.f("ix_ticket_marks_code"), table_name="ticket_marks")
    op.drop_index(op.f("ix_ticket_marks_attendee_id"), table_name="ticket_marks")
    op.drop_table("ticket_marks")
    op.drop_table("set_aside")
    op.drop_table("station_removals")
    op.drop_table("station_keys")
    op.drop_table("stations")
    op.drop_index("ix_registrations_source_key", table_name="registrations", sqlite_where=sa.text("source_key != ''"))
    op.drop_index("ix_registrations_source", table_name="registrations", sqlite_where=sa.text("source != ''"))
    op.drop_index(op.f("ix_registrations_attendee_id"), table_name="registrations")
    op.drop_table("registrations")
    op.drop_index("ix_refusals_stamp", table_name="refusals")
    op.drop_table("refusals")
    op.drop_table("questions")
    op.drop_table("programme_sessions")
    op.drop_index(op.f("ix_presence_attendee_id"), table_name="presence")
    op.drop_table("presence")
    op.drop_table("notes_seen")
    op.drop_index(op.f("ix_notes_attendee_id"), table_name="notes")
    op.drop_table("notes")
    op.drop_table("local_values")
    op.drop_table("list_counts")
    op.drop_table("event")
    op.drop_table("erasures")
    op.drop_index(op.f("ix_enrolments_session_id"), table_name="enrolments")
    op.drop_table("enrolments")
    op.drop_table("double_admissions_seen")
    op.drop_index("ix_double_admissions_attendee_id_list_id", table_name="double_admissions")
    op.drop_table("double_admissions")
    op.drop_index("ix_check_ins_stamp", table_name="check_ins")
    op.drop_index("ix_check_ins_attendee_id_list_id", table_name="check_ins")
    op.drop_table("check_ins")
    op.drop_table("check_in_lists")
    op.drop_index("ix_changes_subject", table_name="changes", sqlite_where=sa.text("subject != ''"))
    op.drop_table("changes")
    op.drop_index(op.f("ix_badge_prints_attendee_id"), table_name="badge_prints")
    op.drop_table("badge_prints")
    op.drop_table("attendees")
    op.drop_table("annulments")
