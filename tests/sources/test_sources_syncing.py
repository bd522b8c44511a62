"""Registration sources tied to the event file, by command, on a server that replays recorded answers."""

from __future__ import annotations

import copy
import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from pretix_stage import EVENT, EVENT_PATH, ORGANIZER, ORGANIZER_PATH, REDEEM, TOKEN, Stage, redeemed
from replay_server import ReplayServer, Reply, Seen, serving
from source_shell import SourceShell, made

from checkin.services.source_applying import remote_check_in_id
from checkin.store.event_file import EventFile

CONTRACT = {"source", "state", "added", "changed", "withdrawn", "uploaded", "pending", "contradicted", "error"}
ROWS = """Anmelde-ID;Vorname;Nachname;Institution;E-Mail;Kategorie;Forum
A1;Eva;Ott;Stadt;eva@example.org;Gast;Forum 1
A2;Олександр;Шевченко;Kreis;o@example.org;Presse;Forum 2
"""


@pytest.fixture
def shell(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> SourceShell:
    return made(tmp_path, capsys, monkeypatch)


@pytest.fixture
def server() -> Iterator[ReplayServer]:
    with serving() as running:
        yield running


class Door:
    """What the replaying server was told: takes every redemption unless told otherwise."""

    def __init__(self, server: ReplayServer) -> None:
        self.server = server
        self.replies: dict[str, Reply] = {}
        server.on("POST", REDEEM, self._redeem)
        server.on("POST", f"{EVENT_PATH}checkinlists/5/failed_checkins/", Reply(201, {}))
        server.on("POST", f"{ORGANIZER_PATH}checkinrpc/annul/", Reply(200, {}))

    def _redeem(self, seen: Seen) -> Reply:
        return self.replies.get(seen.body["secret"]) or Reply(201, redeemed(checkins=[]))

    def told(self, path: str = REDEEM) -> list[dict[str, Any]]:
        return [seen.body for seen in self.server.seen if seen.method == "POST" and seen.path == path]


@pytest.fixture
def stage(server: ReplayServer, shell: SourceShell) -> Stage:
    """An event of 20 orders on the server, added to the shell's event by a team's token."""
    made_stage = Stage(server, 20, size=5)
    add(shell, server.url)
    return made_stage


@pytest.fixture
def door(server: ReplayServer) -> Door:
    return Door(server)


def add(shell: SourceShell, url: str, *more: str) -> dict[str, Any]:
    token = shell.folder / "token.txt"
    token.write_text(f"{TOKEN}\n", encoding="utf-8")
    words = ("--url", url, "--organizer", ORGANIZER, "--event", EVENT, "--token-file", str(token))
    return shell.answer("source", "add", shell.event, "pretix", *words, *more)


def opened(shell: SourceShell) -> EventFile:
    return EventFile.open(Path(shell.event))


def check_in(number: int, at: str, kind: str = "entry", device: int | None = 9) -> dict[str, Any]:
    return {"id": number, "list": 5, "datetime": at, "type": kind, "device_id": device, "gate": None}


class TestFiles:
    def test_a_file_is_brought_in_and_looked_at_again_when_it_changes(self, shell: SourceShell) -> None:
        path = shell.folder / "list.csv"
        path.write_text(ROWS, encoding="utf-8")
        shell.answer("source", "add", shell.event, "file", str(path))
        first = shell.sync()
        assert set(first) >= CONTRACT
        assert (first["state"], first["added"], first["pending"], first["error"]) == ("ok", 2, 0, None)
        again = shell.sync()
        assert (again["added"], again["changed"], again["withdrawn"]) == (0, 0, 0)
        path.write_text(ROWS.replace("Stadt", "Amt") + "A3;Jan;Smit;Land;j@example.org;Gast;\n", encoding="utf-8")
        third = shell.sync()
        assert (third["added"], third["changed"], third["withdrawn"]) == (1, 1, 0)

    def test_it_goes_on_where_import_began(self, shell: SourceShell) -> None:
        path = shell.folder / "list.csv"
        path.write_text(ROWS, encoding="utf-8")
        shell.answer("import", shell.event, str(path))
        shell.answer("source", "add", shell.event, "file", str(path))
        assert (shell.sync()["added"], len(shell.attendees())) == (0, 2)

    @pytest.mark.parametrize(
        ("people", "left", "withdrawn"), [(60, 5, 0), (25, 5, 0), (12, 6, 0), (12, 7, 5), (60, 46, 14)]
    )
    def test_a_list_that_lost_many_of_its_people_withdraws_nobody(
        self, shell: SourceShell, people: int, left: int, withdrawn: int
    ) -> None:
        """As a file that is being written just now looks; a few who cancelled are no such thing."""
        path = shell.folder / "list.csv"
        rows = [f"B{n};Vorname{n};Nachname{n};Amt;v{n}@example.org;Gast;" for n in range(people)]
        head = ROWS.splitlines()[0]
        path.write_text("\n".join([head, *rows]) + "\n", encoding="utf-8")
        shell.answer("source", "add", shell.event, "file", str(path))
        shell.sync()
        path.write_text("\n".join([head, *rows[:left]]) + "\n", encoding="utf-8")
        report = shell.sync()
        assert (report["withdrawn"], report["missing"]) == (withdrawn, people - left - withdrawn)

    def test_a_file_out_of_reach_is_told_with_4_and_nothing_is_lost(self, shell: SourceShell) -> None:
        path = shell.folder / "list.csv"
        path.write_text(ROWS, encoding="utf-8")
        shell.answer("source", "add", shell.event, "file", str(path))
        shell.sync()
        path.unlink()
        report = shell.sync(status=4)
        assert (report["state"], "list.csv" in report["error"]) == ("error", True)
        assert {one["state"] for one in shell.attendees()} == {"confirmed"}

    def test_a_mapping_once_given_is_remembered_for_that_kind_of_file(self, shell: SourceShell) -> None:
        path, mapping = shell.folder / "list.csv", shell.folder / "mapping.json"
        path.write_text("Spalte A;Spalte B\nOtt;x1\n", encoding="utf-8")
        columns = [{"header": "Spalte A", "meaning": "family_name"}, {"header": "Spalte B", "meaning": "ticket_code"}]
        from checkin.sources.table_file import fingerprint

        told = {"checkin_mapping": 1, "fingerprint": fingerprint(["Spalte A", "Spalte B"]), "columns": columns}
        mapping.write_text(json.dumps(told), encoding="utf-8")
        shell.answer("import", shell.event, str(path), "--mapping", str(mapping))
        path.write_text("Spalte A;Spalte B\nOtt;x1\nLang;x2\n", encoding="utf-8")
        assert shell.answer("import", shell.event, str(path))["added"] == 1


class TestPretix:
    def test_lists_keep_their_names_and_the_servers_first_one_becomes_the_main_list(
        self, shell: SourceShell, stage: Stage
    ) -> None:
        report = shell.sync()
        assert (report["added"], report["state"]) == (20, "ok")
        lists = shell("lists", shell.event)[1]
        assert [(one["list"], one["main"]) for one in lists] == [("Einlass", True), ("Forum 1", False)]
        assert shell.sync()["added"] == 0

    def test_a_permitted_number_set_here_stays_and_a_new_name_there_arrives(
        self, shell: SourceShell, stage: Stage, server: ReplayServer
    ) -> None:
        shell.sync()
        shell("lists", shell.event, "--set", "Einlass", "--capacity", "7")
        rows = copy.deepcopy(Stage(server).server.reply(Seen("GET", f"{EVENT_PATH}checkinlists/", {}, {}, None)).body)
        rows["results"][0]["name"] = "Haupteingang"
        server.on("GET", f"{EVENT_PATH}checkinlists/", Reply(body=rows))
        server.on("GET", f"{EVENT_PATH}orders/", stage._orders)
        shell.sync()
        first = shell("lists", shell.event)[1][0]
        assert (first["list"], first["capacity"]) == ("Haupteingang", 7)

    def test_a_download_cut_off_goes_on_where_it_broke_off(
        self, shell: SourceShell, stage: Stage, server: ReplayServer
    ) -> None:
        broken = [True]

        def cut(seen: Seen) -> Reply | None:
            third = seen.query.get("page") == "3" and broken[0]
            return Reply(500, raw=b"<html>", content_type="text/html") if third else None

        server.on("GET", f"{EVENT_PATH}orders/", cut)
        first = shell.sync(status=4)
        assert (first["state"], first["added"]) == ("offline", 10)
        broken[0] = False
        second = shell.sync()
        assert (second["added"], len(shell.attendees())) == (10, 20)
        assert shell.answer("verify", shell.event)["ok"]

    def test_check_ins_of_other_doors_arrive_once_and_go_when_they_are_taken_back_there(
        self, shell: SourceShell, stage: Stage
    ) -> None:
        position = stage.orders[0]["positions"][0]
        position["checkins"] = [check_in(700, "2026-09-25T08:41:00+02:00")]
        assert shell.sync()["check_ins"] == 1
        verdict = shell.scan("secret000000", "--at", "2026-09-25T08:50:00+02:00")
        assert verdict["code"] == "ALREADY_CHECKED_IN"
        assert verdict["first_check_in"] == {"at": "2026-09-25T08:41:00+02:00", "station": "pretix #9"}
        assert shell.sync()["check_ins"] == 0
        position["checkins"] = []
        stage.orders[0]["last_modified"] = "2026-12-01T00:00:00+01:00"
        shell.sync()
        assert shell.answer("stats", shell.event)["present"] == 0

    def test_what_was_sent_comes_back_and_counts_once(self, shell: SourceShell, stage: Stage, door: Door) -> None:
        """A team's token cannot tell which check-ins are ours: time, list and direction do."""
        shell.sync()
        shell.scan("secret000001", "--at", "2026-09-25T08:41:00+02:00")
        stage.orders[1]["positions"][0]["checkins"] = [check_in(701, "2026-09-25T08:41:00+02:00", device=None)]
        stage.orders[1]["last_modified"] = "2026-12-01T00:00:00+01:00"
        report = shell.sync()
        assert (report["uploaded"], report["check_ins"]) == (1, 0)
        assert shell.answer("stats", shell.event)["double_admissions"] == []

    def test_a_code_blocked_there_is_blocked_here_until_it_is_lifted(
        self, shell: SourceShell, stage: Stage, server: ReplayServer
    ) -> None:
        blocked = {"id": 1, "secret": "secret000002", "updated": "2026-09-01T00:00:00+02:00", "blocked": True}
        page = {"count": 1, "next": None, "previous": None, "results": [blocked]}
        server.on("GET", f"{EVENT_PATH}blockedsecrets/", lambda _: Reply(body=page))
        shell.sync()
        assert shell.scan("secret000002")["code"] == "BLOCKED"
        blocked |= {"blocked": False, "updated": "2026-09-02T00:00:00+02:00"}
        shell.sync()
        assert shell.scan("secret000002")["code"] == "ADMITTED"

    def test_an_order_cancelled_there_is_withdrawn_here(self, shell: SourceShell, stage: Stage) -> None:
        shell.sync()
        stage.orders[3] |= {"status": "c", "last_modified": "2026-12-01T00:00:00+01:00"}
        assert shell.sync()["withdrawn"] == 1
        assert shell.scan("secret000003")["code"] == "CANCELLED"

    def test_a_name_corrected_here_stays_until_the_servers_own_changes(self, shell: SourceShell, stage: Stage) -> None:
        shell.sync()
        mine = next(one for one in shell.attendees() if one["ticket_code"] == "secret000004")
        shell.answer("edit", shell.event, mine["attendee_id"], "--family-name", "Neu")
        stage.orders[4] |= {"last_modified": "2026-12-01T00:00:00+01:00"}
        shell.sync()
        assert next(one for one in shell.attendees() if one["ticket_code"] == "secret000004")["family_name"] == "Neu"

    def test_plain_http_goes_to_this_machine_alone(self, shell: SourceShell) -> None:
        token = shell.folder / "token.txt"
        token.write_text(TOKEN, encoding="utf-8")
        words = ("--organizer", "o", "--event", "e", "--token-file", str(token))
        status, _, trouble = shell("source", "add", shell.event, "pretix", "--url", "http://pretix.example.org", *words)
        assert (status, "https" in trouble) == (2, True)


class TestTelling:
    def test_acts_are_sent_in_order_with_their_own_time_and_id(
        self, shell: SourceShell, stage: Stage, door: Door
    ) -> None:
        shell.sync()
        came = shell.scan("secret000005", "--at", "2026-09-25T08:41:00+02:00")
        shell.scan("secret000005", "--at", "2026-09-25T08:45:00+02:00", "--exit")
        shell.scan("no-such-ticket")
        shell.answer("undo", shell.event, came["check_in_id"])
        assert shell("source", "list", shell.event)[1][0]["pending"] == 0  # queued by the next sync
        report = shell.sync()
        assert (report["uploaded"], report["pending"]) == (4, 0)
        entry, exit_ = door.told()
        assert (entry["nonce"], entry["secret"]) == (came["check_in_id"], "secret000005")
        assert datetime.fromisoformat(entry["datetime"]) == datetime.fromisoformat("2026-09-25T08:41:00+02:00")
        assert (entry["type"], exit_["type"]) == ("entry", "exit")
        assert [one["error_reason"] for one in door.told(f"{EVENT_PATH}checkinlists/5/failed_checkins/")] == ["invalid"]
        assert [one["nonce"] for one in door.told(f"{ORGANIZER_PATH}checkinrpc/annul/")] == [came["check_in_id"]]

    def test_a_forum_is_told_the_code_of_what_was_booked(self, shell: SourceShell, stage: Stage, door: Door) -> None:
        stage.orders[6]["positions"][1]["variation"] = 4
        shell.sync()
        assert shell.scan("secret000006", "--list", "Forum 1")["code"] == "ADMITTED"
        shell.sync()
        assert [one["secret"] for one in door.told()] == ["addon000006"]

    def test_the_own_code_of_what_was_booked_admits_to_it_and_is_told_as_scanned(
        self, shell: SourceShell, stage: Stage, door: Door
    ) -> None:
        for addon in (stage.orders[6]["positions"][1], stage.orders[7]["positions"][1]):
            addon["variation"] = 4
        shell.sync()
        assert shell.scan("addon000006")["code"] == "WRONG_LIST"  # the hall is not for forums
        first = shell.scan("addon000006", "--list", "Forum 1")
        assert (first["code"], first["attendee"]["name"]) == (
            "ADMITTED",
            shell.scan("secret000006")["attendee"]["name"],
        )
        assert shell.scan("secret000006", "--list", "Forum 1")["code"] == "ALREADY_CHECKED_IN"
        shell.scan("addon000007", "--list", "Forum 1", "--exit")
        shell.sync()
        assert [(one["secret"], one["type"]) for one in door.told()] == [
            ("addon000006", "entry"), ("secret000006", "entry"), ("addon000007", "exit"),
        ]  # fmt: skip
        refused = door.told(f"{EVENT_PATH}checkinlists/5/failed_checkins/")
        assert [(one["raw_barcode"], one["error_reason"]) for one in refused] == [("addon000006", "product")]

    def test_what_is_booked_no_longer_lets_nobody_in(self, shell: SourceShell, stage: Stage, door: Door) -> None:
        stage.orders[6]["positions"][1]["variation"] = 4
        shell.sync()
        stage.orders[6]["positions"][1]["canceled"] = True
        stage.orders[6]["last_modified"] = "2026-11-23T10:00:00+01:00"
        shell.sync()
        assert shell.scan("addon000006", "--list", "Forum 1")["code"] == "CANCELLED"

    def test_one_bad_row_holds_up_nobody_and_is_tried_again(self, shell: SourceShell, stage: Stage, door: Door) -> None:
        shell.sync()
        for number in (7, 8, 9):
            shell.scan(f"secret{number:06d}")
        door.replies["secret000008"] = Reply(500, raw=b"<html>", content_type="text/html")
        report = shell.sync()
        assert (report["uploaded"], report["pending"], report["waiting"]) == (2, 1, {"server_error": 1})
        door.replies.clear()
        report = shell.sync()
        assert (report["uploaded"], report["pending"]) == (1, 0)

    def test_pending_is_right_while_the_server_is_away(
        self, shell: SourceShell, stage: Stage, server: ReplayServer, door: Door
    ) -> None:
        shell.sync()
        for number in (1, 2):
            shell.scan(f"secret{number:06d}")
        server.close()
        report = shell.sync(status=4)
        assert (report["state"], report["pending"], bool(report["error"])) == ("offline", 2, True)
        assert shell("source", "list", shell.event)[1][0]["pending"] == 2

    def test_killed_between_sending_and_noting_every_act_is_told_under_one_id(
        self, shell: SourceShell, stage: Stage, server: ReplayServer, door: Door
    ) -> None:
        shell.sync()
        wanted = [shell.scan(f"secret{number:06d}")["check_in_id"] for number in range(6)]
        arrived = threading.Event()

        def hang_at_the_third(seen: Seen) -> Reply | None:
            if seen.body["secret"] != "secret000002" or arrived.is_set():
                return None
            arrived.set()
            return Reply(hang=True)  # stored there; the answer never comes

        server.on("POST", REDEEM, hang_at_the_third)
        running = subprocess.Popen([sys.executable, "-m", "checkin", "sync", shell.event], env=dict(os.environ))
        assert arrived.wait(60)
        running.send_signal(signal.SIGKILL)
        running.wait(30)
        report = shell.sync()
        assert (report["uploaded"], report["pending"]) == (4, 0)
        nonces = [one["nonce"] for one in door.told()]
        assert sorted(set(nonces)) == sorted(wanted)
        assert [nonce for nonce in wanted if nonces.count(nonce) > 1] == [wanted[2]]

    def test_a_check_in_that_the_server_would_have_refused_is_kept_and_shown(
        self, shell: SourceShell, stage: Stage, door: Door
    ) -> None:
        shell.sync()
        mine = shell.scan("secret000001", "--at", "2026-09-25T09:00:00+02:00")
        before = check_in(800, "2026-09-25T08:30:00+02:00")
        door.replies["secret000001"] = Reply(201, redeemed(checkins=[before]))
        (told,) = shell.sync()["contradicted"]
        assert (told["check_in_id"], told["code"]) == (mine["check_in_id"], "ALREADY_CHECKED_IN")
        assert (told["list"], told["other_at"]) == ("Einlass", "2026-09-25T08:30:00+02:00")
        assert shell.answer("stats", shell.event)["present"] == 1

    def test_a_source_with_unsent_acts_is_not_removed_without_them(self, shell: SourceShell, stage: Stage) -> None:
        shell.sync()
        shell.scan("=SUM(1)", "--list", "Einlass")
        shell.scan("secret000001")
        source = shell("source", "list", shell.event)[1][0]["source"]
        shell("sync", shell.event)
        assert shell("source", "remove", shell.event, source)[0] == 2
        out = shell.folder / "unsent.csv"
        removed = shell.answer("source", "remove", shell.event, source, "--export-unsent", str(out))
        assert removed["unsent"] >= 1
        text = out.read_text(encoding="utf-8-sig")
        assert "secret000001" in text
        assert "\n=SUM" not in text.replace(";=SUM", "\n=SUM")
        assert shell("source", "list", shell.event)[1] == []
        assert len(shell.attendees()) == 20


class TestSecrets:
    def test_without_a_keyring_the_token_is_in_the_file_and_nowhere_else(
        self, shell: SourceShell, stage: Stage, server: ReplayServer
    ) -> None:
        shell.sync()
        out = shell.folder / "changes.json"
        shell.answer("export", shell.event, "--kind", "changes", "--format", "json", "--out", str(out))
        assert TOKEN not in out.read_text(encoding="utf-8")
        assert TOKEN not in json.dumps(shell("source", "list", shell.event)[1])
        server.on("GET", EVENT_PATH, Reply(401, {"detail": f"Token {TOKEN}"}))
        status, lines, trouble = shell("sync", shell.event)
        assert (status, lines[0]["state"]) == (4, "error")
        assert TOKEN not in json.dumps(lines) + trouble
        file = opened(shell)
        with file.reading() as transaction:
            (row,) = transaction.sources.rows()
            assert TOKEN not in json.dumps(row.config) + json.dumps(row.result)
            assert transaction.queries.local(f"secret:{row.source_id}") == TOKEN
        file.close()

    def test_an_encrypted_file_shows_nothing_of_it(self, shell: SourceShell, server: ReplayServer) -> None:
        Stage(server, 1)
        phrase = shell.folder / "phrase.txt"
        phrase.write_text("Löwe im Zelt", encoding="utf-8")
        shell.event = str(shell.folder / "secret.checkin")
        shell.answer("new", shell.event, "--name", "K", "--passphrase-file", str(phrase))
        token = shell.folder / "token.txt"
        token.write_text(TOKEN, encoding="utf-8")
        words = ("--url", server.url, "--organizer", ORGANIZER, "--event", EVENT, "--token-file", str(token))
        shell.answer("source", "add", shell.event, "pretix", *words, "--passphrase-file", str(phrase))
        assert shell.sync("--passphrase-file", str(phrase))["added"] == 1
        found = [path for path in shell.folder.glob("secret.checkin*") if TOKEN.encode() in path.read_bytes()]
        assert found == []

    def test_a_keyring_takes_it_and_the_file_does_not(
        self, shell: SourceShell, server: ReplayServer, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        import keyring
        from keyring.backend import KeyringBackend

        class InMemory(KeyringBackend):
            priority = 1

            def __init__(self) -> None:
                super().__init__()
                self.kept: dict[tuple[str, str], str] = {}

            def get_password(self, service: str, username: str) -> str | None:
                return self.kept.get((service, username))

            def set_password(self, service: str, username: str, password: str) -> None:
                self.kept[service, username] = password

            def delete_password(self, service: str, username: str) -> None:
                del self.kept[service, username]

        backend = InMemory()
        monkeypatch.delenv("CHECKIN_KEYRING")
        monkeypatch.setattr(keyring, "get_keyring", lambda: backend)
        Stage(server, 2)
        source = add(shell, server.url)["source"]
        assert shell.sync()["added"] == 2
        assert list(backend.kept.values()) == [TOKEN]
        assert TOKEN.encode() not in b"".join(path.read_bytes() for path in shell.folder.glob("event.checkin*"))
        shell.answer("source", "remove", shell.event, source)
        assert backend.kept == {}


def test_two_stations_give_a_servers_check_in_one_id() -> None:
    assert remote_check_in_id("pretix-1", "700") == remote_check_in_id("pretix-1", "700")
    assert remote_check_in_id("pretix-1", "700") != remote_check_in_id("pretix-2", "700")


class TestOtherKinds:
    def test_a_select_is_read_and_its_password_stays_out_of_sight(self, shell: SourceShell) -> None:
        import sqlite3

        database = shell.folder / "anmeldung.db"
        with sqlite3.connect(database) as connection:
            connection.execute("CREATE TABLE a (Vorname, Nachname, Mail)")
            connection.execute("INSERT INTO a VALUES ('Eva', 'Ott', 'eva@example.org')")
        connection.close()
        query = shell.folder / "query.sql"
        query.write_text('SELECT Vorname, Nachname, Mail AS "E-Mail" FROM a', encoding="utf-8")
        words = ("--url", f"sqlite:///{database}", "--query-file", str(query))
        added = shell.answer("source", "add", shell.event, "sql", *words)
        assert (added["kind"], str(shell.folder) in json.dumps(added)) == ("sql", False)
        assert (shell.sync()["added"], shell.sync()["added"]) == (1, 0)
        file = opened(shell)
        with file.reading() as transaction:
            (row,) = transaction.sources.rows()
        assert "sqlite://" not in json.dumps(row.config)
        file.close()

    def test_a_query_that_writes_is_wrong_use(self, shell: SourceShell) -> None:
        query = shell.folder / "query.sql"
        query.write_text("DELETE FROM a", encoding="utf-8")
        words = ("--url", f"sqlite:///{shell.folder / 'x.db'}", "--query-file", str(query))
        assert shell("source", "add", shell.event, "sql", *words)[0] == 2

    def test_without_a_source_sync_says_how_to_add_one(self, shell: SourceShell) -> None:
        status, lines, trouble = shell("sync", shell.event)
        assert (status, lines, "source add" in trouble) == (2, [], True)

    def test_an_unknown_source_is_bad_input(self, shell: SourceShell) -> None:
        assert shell("source", "remove", shell.event, "pretix-00000000")[0] == 3
