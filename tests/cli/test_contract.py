"""The command line's contract: what scripts rely on (docs/architecture.md, "The command line")."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
import xlsxwriter

from checkin.cli.main import main

ROWS = """Anmelde-ID;Vorname;Nachname;Institution;E-Mail;Kategorie;Forum
A1;Eva;Ott;Stadt;eva@example.org;Gast;Forum 1
A2;Олександр;Шевченко;Kreis;o@example.org;Presse;Forum 2
A3;Hans;Müller;Land;h@example.org;Gast;
"""


class NoWindows:
    """Stands where `__main__` hands the windows over; no command here may ask for one."""

    def open(self, path: Path) -> int:
        raise AssertionError(path)

    def pictures(self, path: Path, folder: Path) -> list[Path]:
        raise AssertionError(path, folder)


class Shell:
    """Runs commands in this process, in a folder of their own."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self._capsys = capsys
        self.event = str(folder / "event.checkin")

    def __call__(self, *words: str) -> tuple[int, list[dict[str, Any]], str]:
        try:
            status = main([*words, "--json"], NoWindows())
        except SystemExit as leaving:
            status = int(leaving.code or 0)
        said = self._capsys.readouterr()
        return status, [json.loads(line) for line in said.out.splitlines()], said.err

    def answer(self, *words: str) -> dict[str, Any]:
        status, lines, trouble = self(*words)
        assert (status, len(lines)) == (0, 1), trouble
        return lines[0]


@pytest.fixture
def shell(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Shell:
    monkeypatch.setenv("CHECKIN_CONFIG", str(tmp_path / "config"))
    monkeypatch.setenv("LANG", "de_DE.UTF-8")
    monkeypatch.delenv("LC_ALL", raising=False)
    made = Shell(tmp_path, capsys)
    made.answer("new", made.event, "--name", "Konferenz", "--date", "2026-09-25", "--venue", "Halle")
    (tmp_path / "list.csv").write_text(ROWS, encoding="utf-8")
    made.answer("import", made.event, str(tmp_path / "list.csv"))
    return made


def attendees(shell: Shell) -> dict[str, dict[str, Any]]:
    out = shell.folder / "a.json"
    shell.answer("export", shell.event, "--kind", "attendees", "--format", "json", "--out", str(out))
    return {one["given_name"]: one for one in json.loads(out.read_text(encoding="utf-8"))}


def test_the_main_list_is_made_with_the_event_in_its_language(shell: Shell) -> None:
    lists = shell("lists", shell.event)[1]
    assert (lists[0]["list"], lists[0]["main"]) == ("Einlass", True)


def test_an_english_event_has_an_entrance(shell: Shell) -> None:
    made = shell.answer("new", str(shell.folder / "en.checkin"), "--name", "Fair", "--language", "en")
    assert made["lists"] == ["Entrance"]


def test_import_counts_what_it_did(shell: Shell) -> None:
    (shell.folder / "list.csv").write_text(
        ROWS.replace("Stadt", "Amt").replace("A3;Hans;Müller;Land;h@", "A4;Jan;Smit;;j@"), encoding="utf-8"
    )
    dry = shell.answer("import", shell.event, str(shell.folder / "list.csv"), "--dry-run")
    wet = shell.answer("import", shell.event, str(shell.folder / "list.csv"))
    assert dry == wet
    assert {key: wet[key] for key in ("added", "changed", "withdrawn", "unchanged", "skipped")} == {
        "added": 1, "changed": 1, "withdrawn": 1, "unchanged": 1, "skipped": 0,
    }  # fmt: skip


def test_a_scan_answers_with_the_fields_of_the_contract(shell: Shell) -> None:
    code = attendees(shell)["Eva"]["ticket_code"]
    at = "2026-09-25T08:41:00+02:00"
    verdict = shell.answer("scan", shell.event, code, "--at", at, "--station", "Tür 2")
    assert set(verdict) == {"code", "attendee", "check_in_id", "list", "at", "first_check_in", "alerts"}
    assert (verdict["code"], verdict["at"], verdict["list"]) == ("ADMITTED", at, "Einlass")
    assert set(verdict["attendee"]) == {"attendee_id", "name", "organisation", "category"}
    status, [again], _ = shell("scan", shell.event, code)
    assert (status, again["code"]) == (1, "ALREADY_CHECKED_IN")
    assert again["first_check_in"] == {"at": at, "station": "Tür 2"}


def test_force_admits_and_exit_checks_out(shell: Shell) -> None:
    code = attendees(shell)["Eva"]["ticket_code"]
    shell.answer("scan", shell.event, code)
    assert shell.answer("scan", shell.event, code, "--force")["code"] == "ADMITTED"
    assert shell.answer("scan", shell.event, code, "--exit")["code"] == "CHECKED_OUT"
    assert shell.answer("stats", shell.event)["present"] == 0


def test_a_forums_list_admits_those_enrolled(shell: Shell) -> None:
    people = attendees(shell)
    assert shell.answer("scan", shell.event, people["Eva"]["ticket_code"], "--list", "Forum 1")["code"] == "ADMITTED"
    status, [refused], _ = shell("scan", shell.event, people["Олександр"]["ticket_code"], "--list", "forum 1")
    assert (status, refused["code"]) == (1, "WRONG_LIST")
    assert refused["alerts"] == [{"kind": "booked_sessions", "text": "Forum 2"}]


def test_codes_from_standard_input_are_answered_line_by_line(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    code = attendees(shell)["Eva"]["ticket_code"]
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"{code}\nnonsense\n{code}\n"))
    status, verdicts, _ = shell("scan", shell.event, "-")
    assert [one["code"] for one in verdicts] == ["ADMITTED", "UNKNOWN_TICKET", "ALREADY_CHECKED_IN"]
    assert status == 1


def test_a_line_is_answered_before_the_next_one_is_sent(shell: Shell) -> None:
    code = attendees(shell)["Eva"]["ticket_code"]
    command = [sys.executable, "-m", "checkin", "scan", shell.event, "-", "--json"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for expected in ("ADMITTED", "ALREADY_CHECKED_IN"):
            process.stdin.write(f"{code}\n")
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["code"] == expected
        process.stdin.close()
        assert process.wait() == 1


def test_a_picture_of_a_ticket_is_read(shell: Shell) -> None:
    from PIL import Image

    from checkin.codes import qr

    modules = qr.matrix(attendees(shell)["Eva"]["ticket_code"])
    size = len(modules)
    picture = Image.new("L", (size + 8, size + 8), 255)
    for row in range(size):
        for column in range(size):
            if modules[row][column]:
                picture.putpixel((column + 4, row + 4), 0)
    path = shell.folder / "ticket.png"
    picture.resize((330, 330), Image.Resampling.NEAREST).save(path)
    assert shell.answer("scan", shell.event, "--image", str(path))["attendee"]["name"] == "Eva Ott"


def test_undo_takes_the_id_that_the_scan_gave(shell: Shell) -> None:
    code = attendees(shell)["Eva"]["ticket_code"]
    check_in_id = shell.answer("scan", shell.event, code)["check_in_id"]
    shell.answer("undo", shell.event, check_in_id)
    assert shell.answer("scan", shell.event, code)["code"] == "ADMITTED"


def test_search_gives_the_best_first_and_whether_they_came(shell: Shell) -> None:
    code = attendees(shell)["Олександр"]["ticket_code"]
    shell.answer("scan", shell.event, code)
    _, results, _ = shell("search", shell.event, "oleksandr", "--limit", "3")
    assert set(results[0]) == {"attendee_id", "name", "organisation", "category", "checked_in", "score"}
    assert (results[0]["name"], results[0]["checked_in"]) == ("Олександр Шевченко", True)


def test_queries_from_standard_input_are_answered_one_object_each(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("ott\nzzzz\n"))
    _, answers, _ = shell("search", shell.event, "-")
    assert [(one["query"], [r["name"] for r in one["results"]]) for one in answers] == [
        ("ott", ["Eva Ott"]),
        ("zzzz", []),
    ]


def test_a_walk_in_can_be_added_checked_in_shown_and_corrected(shell: Shell) -> None:
    added = shell.answer("add", shell.event, "--given-name", "Otto", "--family-name", "Normal", "--check-in")
    shell.answer("edit", shell.event, added["attendee_id"], "--family-name", "Normál")
    shown = shell.answer("show", shell.event, added["attendee_id"])
    assert (shown["name_shown"], shown["origin"], len(shown["check_ins"])) == ("Otto Normál", "walk_in", 1)


def test_attendees_as_json_have_the_fields_of_the_contract(shell: Shell) -> None:
    code = attendees(shell)["Eva"]["ticket_code"]
    shell.answer("scan", shell.event, code, "--at", "2026-09-25T08:41:00+02:00")
    eva = attendees(shell)["Eva"]
    assert set(eva) == {
        "attendee_id", "ticket_code", "given_name", "family_name", "name", "organisation", "email", "category", "state",
        "origin", "answers", "presence",
    }  # fmt: skip
    assert eva["presence"][0] == {
        "list": "Einlass", "first_in": "2026-09-25T08:41:00+02:00", "last_out": None, "present": True,
    }  # fmt: skip


def test_changes_as_json_have_ids_and_check_in_ids(shell: Shell) -> None:
    check_in_id = shell.answer("scan", shell.event, attendees(shell)["Eva"]["ticket_code"])["check_in_id"]
    out = shell.folder / "log.json"
    shell.answer("export", shell.event, "--kind", "changes", "--format", "json", "--out", str(out))
    log = json.loads(out.read_text(encoding="utf-8"))
    assert len({change["id"] for change in log}) == len(log)
    assert [change["kind"] for change in log if change.get("check_in_id") == check_in_id] == ["checked_in"]


def test_stats_have_the_fields_of_the_contract(shell: Shell) -> None:
    shell("lists", shell.event, "--set", "Einlass", "--capacity", "300")
    shell.answer("scan", shell.event, attendees(shell)["Eva"]["ticket_code"])
    shell.answer("scan", shell.event, attendees(shell)["Eva"]["ticket_code"], "--list", "Forum 1")
    stats = shell.answer("stats", shell.event)
    assert (stats["registered"], stats["present"], stats["checked_in_total"]) == (3, 1, 1)
    assert stats["per_list"][0] == {"list": "Einlass", "checked_in": 1, "present": 1, "capacity": 300}
    assert stats["double_admissions"] == []


def test_badges_are_counted_as_printed_and_left_out_the_next_time(shell: Shell) -> None:
    out = str(shell.folder / "b.pdf")
    assert shell.answer("badges", shell.event, "--out", out, "--sheet", "L4785")["badges"] == 3
    shell.answer("add", shell.event, "--name", "Neu")
    assert shell.answer("badges", shell.event, "--out", out, "--only", "not-printed")["badges"] == 1


def test_tickets_come_as_one_pdf(shell: Shell) -> None:
    out = shell.folder / "t.pdf"
    assert shell.answer("tickets", shell.event, "--out", str(out))["tickets"] == 3
    assert out.read_bytes().startswith(b"%PDF-")


def test_verify_says_that_all_is_whole(shell: Shell) -> None:
    assert shell.answer("verify", shell.event)["ok"] is True


def test_erasing_wants_a_yes(shell: Shell) -> None:
    eva = attendees(shell)["Eva"]["attendee_id"]
    assert shell("erase", shell.event, eva)[0] == 2
    shell.answer("erase", shell.event, eva, "--yes")
    assert "Eva" not in attendees(shell)


def test_a_passphrase_protects_the_file_and_a_wrong_one_does_no_harm(shell: Shell) -> None:
    right, wrong = shell.folder / "right", shell.folder / "wrong"
    right.write_text("Drei Löwen 🦁\n", encoding="utf-8")
    wrong.write_text("falsch\n", encoding="utf-8")
    secret = str(shell.folder / "secret.checkin")
    shell.answer("new", secret, "--name", "Geheim", "--passphrase-file", str(right))
    before = Path(secret).read_bytes()
    assert b"SQLite format" not in before
    assert shell("stats", secret)[0] == 3
    status, lines, trouble = shell("stats", secret, "--passphrase-file", str(wrong))
    assert (status, lines) == (3, [])
    assert "passphrase does not open" in trouble
    assert Path(secret).read_bytes() == before
    assert shell.answer("stats", secret, "--passphrase-file", str(right))["registered"] == 0


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (None, "There is no file"),
        (b"", "is empty"),
        (b"not a database at all, only some text", "not an event file"),
        (b"SQLite format 3\x00" + b"\xff" * 500, "not an event file|damaged"),
    ],
)
def test_what_is_no_event_file_is_one_clear_sentence(shell: Shell, content: bytes | None, said: str) -> None:
    path = shell.folder / "odd.checkin"
    if content is not None:
        path.write_bytes(content)
    status, lines, trouble = shell("stats", str(path))
    assert (status, lines) == (3, [])
    assert any(part in trouble for part in said.split("|"))
    assert trouble.count("\n") == 1
    if content is not None:
        assert path.read_bytes() == content


def test_a_damaged_event_file_is_told_and_not_made_worse(shell: Shell) -> None:
    content = bytearray(Path(shell.event).read_bytes())
    content[4096 * 3 :] = b"\x00" * (len(content) - 4096 * 3)
    broken = shell.folder / "broken.checkin"
    broken.write_bytes(content)
    status, _, trouble = shell("stats", str(broken))
    assert status == 3
    assert "damaged" in trouble


def test_a_list_with_an_unknown_header_is_bad_input(shell: Shell) -> None:
    path = shell.folder / "odd.csv"
    path.write_text("a;b\n1;2\n", encoding="utf-8")
    status, lines, trouble = shell("import", shell.event, str(path))
    assert (status, lines) == (3, [])
    assert str(path.name) in trouble


def test_a_file_that_another_program_holds_locked_is_the_surroundings(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    from sqlcipher3 import dbapi2

    monkeypatch.setattr("checkin.store.engine.BUSY_TIMEOUT_MS", 50)
    holder = dbapi2.connect(shell.event, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    status, _, trouble = shell("scan", shell.event, "nonsense")
    holder.execute("ROLLBACK")
    holder.close()
    assert status == 4
    assert "Another program is writing" in trouble


def test_a_full_disk_is_told_and_what_was_confirmed_is_kept(shell: Shell) -> None:
    code = attendees(shell)["Eva"]["ticket_code"]
    shell.answer("scan", shell.event, code)
    limit = Path(shell.event).stat().st_size
    command = [sys.executable, "-m", "checkin", "add", shell.event, "--note", "x" * 900, "--name", "Neu"]

    def small_disk() -> None:
        import resource
        import signal

        # a file that may not grow answers as a full disk does
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit // 8, limit // 8))

    done = subprocess.run(command, preexec_fn=small_disk, capture_output=True, text=True, check=False)
    assert done.returncode in (3, 4), done.stderr
    assert "Traceback" not in done.stderr
    assert shell("scan", shell.event, code)[1][0]["code"] == "ALREADY_CHECKED_IN"


def test_a_mapping_written_by_hand_is_remembered_for_that_kind_of_file(shell: Shell, tmp_path: Path) -> None:
    columns = [{"header": "Wer", "meaning": "name"}, {"header": "Wofür", "meaning": "category"}]
    (tmp_path / "mapping.json").write_text(json.dumps({"checkin_mapping": 1, "columns": columns}), encoding="utf-8")
    path = tmp_path / "odd.csv"
    path.write_text("Wer;Wofür;Sonstiges\nIda Berg;Presse;x\n", encoding="utf-8")
    words = ("import", shell.event, str(path), "--keep-missing")
    assert shell(*words)[0] == 3
    assert shell.answer(*words, "--mapping", str(tmp_path / "mapping.json"))["added"] == 1
    assert shell.answer(*words)["unchanged"] == 1


def test_a_sheet_with_people_that_is_not_read_is_told(shell: Shell, tmp_path: Path) -> None:
    with xlsxwriter.Workbook(tmp_path / "two.xlsx") as book:
        for number in (1, 2):
            sheet = book.add_worksheet(f"Forum {number}")
            sheet.write_row(0, 0, ["Vorname", "Nachname"])
            sheet.write_row(1, 0, ["Ida", f"Berg {number}"])
    answer = shell.answer("import", shell.event, str(tmp_path / "two.xlsx"), "--keep-missing")
    assert answer["added"] == 1
    assert [(one["row"], one["severity"]) for one in answer["problems"]] == [(0, "warning")]
    assert "Only the sheet “Forum 1” was read, and “Forum 2”" in answer["problems"][0]["message"]


def test_the_last_import_is_taken_back(shell: Shell, tmp_path: Path) -> None:
    path = tmp_path / "more.csv"
    path.write_text("Anmelde-ID;Vorname;Nachname\nB1;Zora;Neu\n", encoding="utf-8")
    before = shell.answer("stats", shell.event)["registered"]
    shell.answer("import", shell.event, str(path), "--keep-missing")
    undone = shell.answer("import", shell.event, "--undo-last")
    assert undone == {"removed": 1, "restored": 0, "returned": 0, "kept": 0}
    assert shell.answer("stats", shell.event)["registered"] == before
    assert shell("import", shell.event)[0] == 2


def test_what_a_source_brought_is_no_import_that_could_be_taken_back(shell: Shell) -> None:
    (shell.folder / "query.sql").write_text("SELECT 'Ida' AS Vorname, 'Berg' AS Nachname", encoding="utf-8")
    (shell.folder / "empty.db").touch()
    words = ("--url", f"sqlite:///{shell.folder}/empty.db", "--query-file", str(shell.folder / "query.sql"))
    shell.answer("source", "add", shell.event, "sql", *words)
    assert shell.answer("sync", shell.event)["added"] == 1
    assert shell.answer("import", shell.event, "--undo-last")["removed"] == 3
    assert [name for name, one in attendees(shell).items() if one["state"] == "confirmed"] == ["Ida"]
    status, _, said = shell("import", shell.event, "--undo-last")
    assert (status, "no import" in said) == (2, True)


def test_wrong_use_is_two(shell: Shell) -> None:
    assert shell("scan", shell.event)[0] == 2
    assert shell("scan", shell.event, "x", "--list", "Nirgends")[0] == 2
    assert shell("nonsense")[0] == 2


def test_every_command_has_help_with_examples(capsys: pytest.CaptureFixture[str]) -> None:
    from checkin.cli.main import parser

    listed = next(action for action in parser()._actions if action.dest == "command").choices
    assert listed
    for name in listed:
        with pytest.raises(SystemExit):
            main([name, "--help"], NoWindows())
        assert "examples:" in capsys.readouterr().out


def test_each_command_is_found_without_loading_the_others() -> None:
    from checkin.cli.main import MODULES, parser

    for names in MODULES.values():
        for name in names:
            listed = next(action for action in parser(name)._actions if action.dest == "command").choices
            assert set(listed or ()) == set(names)


def test_a_fault_of_ours_shows_no_traceback(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise KeyError("Eva Ott")

    monkeypatch.setattr("checkin.services.desk.look_up", broken)
    monkeypatch.delenv("CHECKIN_DEBUG", raising=False)
    status, _, trouble = shell("scan", shell.event, "x")
    assert status == 70
    assert "Eva" not in trouble


def test_the_command_line_needs_no_qt(tmp_path: Path) -> None:
    """Imports the core and runs a command with PySide6 out of reach."""
    program = (
        "import sys; sys.modules['PySide6'] = None; sys.argv = ['checkin', 'new', sys.argv[1], '--name', 'X'];"
        "from checkin.__main__ import main; sys.exit(main())"
    )
    environment = {**os.environ, "CHECKIN_CONFIG": str(tmp_path)}
    command = [sys.executable, "-c", program, str(tmp_path / "x.checkin")]
    subprocess.run(command, check=True, env=environment, capture_output=True)


def test_the_signature_list_is_divided_by_a_column(shell: Shell) -> None:
    out = shell.folder / "sign.pdf"
    words = ("export", shell.event, "--kind", "signatures", "--format", "pdf", "--out", str(out))
    shell.answer(*words, "--per", "organisation", "--lines", "12", "--empty-lines", "0")
    document = pypdfium2.PdfDocument(out)
    pages = len(document)
    document.close()
    organisations = {one["organisation"] for one in attendees(shell).values()}
    assert pages == len(organisations)


def test_an_unknown_column_to_divide_by_is_told_and_writes_nothing(shell: Shell) -> None:
    out = shell.folder / "sign.pdf"
    words = ("export", shell.event, "--kind", "signatures", "--format", "pdf", "--out", str(out))
    status, _lines, trouble = shell(*words, "--per", "shoes")
    assert status == 3
    assert "shoes" in trouble
    assert not out.exists()


@pytest.mark.parametrize(("option", "value"), [("--lines", "4"), ("--lines", "46"), ("--empty-lines", "-1")])
def test_a_number_of_lines_that_no_page_has_is_wrong_use(shell: Shell, option: str, value: str) -> None:
    out = str(shell.folder / "sign.pdf")
    words = ("export", shell.event, "--kind", "signatures", "--format", "pdf", "--out", out)
    assert shell(*words, f"{option}={value}")[0] == 2


@pytest.mark.parametrize("share", ["101", "-1", "half"])
def test_a_share_that_is_no_percentage_is_wrong_use(shell: Shell, share: str) -> None:
    out = str(shell.folder / "c.pdf")
    words = ("export", shell.event, "--kind", "certificates", "--format", "pdf", "--out", out)
    assert shell(*words, f"--share={share}")[0] == 2
