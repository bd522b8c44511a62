"""Passphrases: changed without harm, hinted at, remembered or not."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from keyring.backend import KeyringBackend
from keyring.backends.fail import Keyring as NoKeyring
from keyring.backends.null import Keyring as NullKeyring

from checkin.domain.errors import BadInputError, SurroundingsError, WrongUseError
from checkin.services import passphrases
from checkin.services.backups import Backups
from checkin.services.desk import Desk
from checkin.services.passphrases import Remembered, Weakness
from checkin.services.setting_up import create_event_file, new_event
from checkin.store import rekey
from checkin.store.event_file import EventFile

ODD = ["   ", "Löwe 🦁 im Zelt", 'it\'s "quoted"; --', "a" * 300, "пароль 密码"]


def made(tmp_path: Path, passphrase: str | None = None) -> EventFile:
    file = create_event_file(tmp_path / "event.checkin", new_event("Konferenz"), machine="m", passphrase=passphrase)
    Desk(file).add_walk_in({"given_name": "Xaverine", "family_name": "Quastenflosser"})
    return file


def names(file: EventFile) -> list[str]:
    with file.reading() as transaction:
        return [person.attendee.given_name for person in transaction.reports.people()]


@pytest.mark.parametrize("passphrase", ODD)
def test_a_plain_file_is_encrypted_with_any_passphrase(tmp_path: Path, passphrase: str) -> None:
    file = made(tmp_path)
    assert file.change_passphrase(passphrase)
    assert names(file) == ["Xaverine"]
    file.close()
    for path in tmp_path.iterdir():
        assert b"Xaverine" not in path.read_bytes()
        assert b"SQLite format" not in path.read_bytes()
    with pytest.raises(BadInputError):
        EventFile.open(tmp_path / "event.checkin", passphrase=passphrase + "x")
    again = EventFile.open(tmp_path / "event.checkin", machine="m", passphrase=passphrase)
    assert names(again) == ["Xaverine"]
    again.close()


def test_the_file_stays_the_same_station_and_its_log_whole(tmp_path: Path) -> None:
    file = made(tmp_path)
    station = file.station
    file.change_passphrase("one")
    file.change_passphrase("two")
    Desk(file).name_door("Tür 7")
    file.change_passphrase(None)
    file.close()
    again = EventFile.open(tmp_path / "event.checkin", machine="m")
    assert again.station == station
    with again.reading() as transaction:
        assert transaction.findings() == []
        assert transaction.door() == "Tür 7"
    again.close()
    assert [path.name for path in tmp_path.iterdir()] == ["event.checkin"]


def test_the_old_plain_pages_are_overwritten(tmp_path: Path) -> None:
    """Somebody who still holds the old file open sees zeros, where the plain pages had been."""
    file = made(tmp_path)
    file.clean()
    with (tmp_path / "event.checkin").open("rb") as held:
        assert b"Xaverine" in held.read()
        file.change_passphrase("new")
        held.seek(0)
        assert set(held.read()) == {0}
    file.close()


def test_a_file_that_is_open_elsewhere_is_left_alone(tmp_path: Path) -> None:
    file = made(tmp_path)
    other = EventFile.open(tmp_path / "event.checkin", machine="m")
    names(other)
    with pytest.raises(SurroundingsError, match="open elsewhere"):
        file.change_passphrase("new")
    assert names(file) == names(other) == ["Xaverine"]
    assert not file.encrypted
    other.close()
    file.close()
    assert [path.name for path in tmp_path.iterdir()] == ["event.checkin"]


@pytest.mark.parametrize("step", ["_export", "_check_and_settle", "to_disk", "_replace"])
def test_a_failure_at_any_step_leaves_the_file_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    file = made(tmp_path, "old")

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(rekey, step, fail)
    with pytest.raises(SurroundingsError, match="disk is full"):
        file.change_passphrase("new")
    assert names(file) == ["Xaverine"]
    file.close()
    assert [path.name for path in tmp_path.iterdir()] == ["event.checkin"]
    again = EventFile.open(tmp_path / "event.checkin", passphrase="old")
    assert names(again) == ["Xaverine"]
    again.close()


def test_what_a_power_cut_left_is_overwritten_next_time(tmp_path: Path) -> None:
    file = made(tmp_path)
    (tmp_path / "event.checkin.replaced").write_bytes(b"Xaverine")
    (tmp_path / "event.checkin.rekeyed").write_bytes(b"half")
    file.change_passphrase("new")
    file.close()
    assert [path.name for path in tmp_path.iterdir()] == ["event.checkin"]


def test_without_hard_links_it_says_that_nothing_was_overwritten(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = made(tmp_path)

    def no_links(*_: object) -> None:
        raise OSError(1, "Operation not permitted")

    monkeypatch.setattr(rekey.os, "link", no_links)
    assert file.change_passphrase("new") is False
    assert names(file) == ["Xaverine"]
    file.close()


def test_a_wrong_passphrase_never_changes_a_byte(tmp_path: Path) -> None:
    made(tmp_path, "right").close()
    before = (tmp_path / "event.checkin").read_bytes()
    for wrong in ["wrong", " right", "right ", "RIGHT", "🦁", " "]:
        with pytest.raises(BadInputError, match="passphrase"):
            EventFile.open(tmp_path / "event.checkin", passphrase=wrong)
    with pytest.raises(BadInputError):
        EventFile.open(tmp_path / "event.checkin")
    assert (tmp_path / "event.checkin").read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == ["event.checkin"]


def test_composed_and_decomposed_letters_are_one_passphrase(tmp_path: Path) -> None:
    made(tmp_path, "Mu\u0308hle").close()
    EventFile.open(tmp_path / "event.checkin", passphrase="M\u00fchle").close()


def test_backups_are_encrypted_as_the_file_is(tmp_path: Path) -> None:
    file = made(tmp_path)
    backups = Backups(file, tmp_path / "backups")
    backups.make(datetime(2026, 9, 25, 6, tzinfo=UTC))
    file.change_passphrase("new")
    backups.renew()
    file.close()
    (kept,) = backups.listed() if False else list((tmp_path / "backups").rglob("*.backup"))
    assert not kept.read_bytes().startswith(b"SQLite format")


@pytest.mark.parametrize(
    ("passphrase", "level", "weakness"),
    [
        ("passwort", 0, Weakness.COMMON),
        ("12345678", 0, Weakness.ROW_OF_KEYS),
        ("aaaaaaaaaaaa", 0, Weakness.REPEATED),
        ("Oberbruch2026", 0, Weakness.FROM_EVENT),
        ("   ", 0, Weakness.EDGE_SPACES),
        ("Qx7!", 0, Weakness.SHORT),
    ],
)
def test_a_weak_passphrase_is_told_with_its_reason(passphrase: str, level: int, weakness: Weakness) -> None:
    found = passphrases.strength(passphrase, ["Festhalle Oberbruch"])
    assert found.level == level
    assert weakness in found.weaknesses


@pytest.mark.parametrize(
    "passphrase", ["Kaktus Regal Notizbuch Flieder Segel", "vT9#kq2!mZ8$wL4x", "🦁🐢🚲🌵🎻🏓🧵🫖🧊🪁🎈🧭"]
)
def test_a_strong_passphrase_is_called_strong(passphrase: str) -> None:
    assert passphrases.strength(passphrase).level >= 3


def test_an_offered_passphrase_is_strong_and_each_time_another() -> None:
    offered = {passphrases.suggest() for _ in range(50)}
    assert len(offered) == 50
    assert all(passphrases.strength(one).level == 4 for one in offered)


@pytest.mark.parametrize("passphrase", ["", "a\0b", "two\nlines"])
def test_what_no_keyboard_types_is_no_passphrase(passphrase: str) -> None:
    with pytest.raises(WrongUseError):
        passphrases.check(passphrase)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"plain\n", "plain"),
        (b"\xef\xbb\xbfnotepad\r\nsecond line", "notepad"),
        (b"   \n", "   "),
        ("🦁 x".encode(), "🦁 x"),
    ],
)
def test_a_passphrase_file_holds_it_in_its_first_line(tmp_path: Path, content: bytes, expected: str) -> None:
    (tmp_path / "p").write_bytes(content)
    assert passphrases.read(tmp_path / "p") == expected


class FileKeyring(KeyringBackend):
    """A real backend of the keyring library that keeps its secrets in memory, as a system's own does in its vault."""

    priority = 1  # type: ignore[assignment]

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[(service, username)] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[(service, username)]


def test_the_keyring_knows_a_file_wherever_it_is_moved(tmp_path: Path) -> None:
    made(tmp_path, "secret").close()
    remembered = Remembered(FileKeyring())
    path = tmp_path / "event.checkin"
    assert remembered.available()
    assert remembered.keep(path, "secret")
    moved = path.rename(tmp_path / "moved.checkin")
    assert remembered.get(moved) == "secret"
    remembered.forget(moved)
    assert remembered.get(moved) is None


@pytest.mark.parametrize("backend", [NoKeyring, NullKeyring])
def test_no_keyring_is_a_quiet_state(tmp_path: Path, backend: type[KeyringBackend]) -> None:
    made(tmp_path, "secret").close()
    remembered = Remembered(backend())
    path = tmp_path / "event.checkin"
    assert not remembered.available()
    assert not remembered.keep(path, "secret")
    assert remembered.get(path) is None
    remembered.forget(path)


def test_a_plain_file_has_nothing_in_the_keyring(tmp_path: Path) -> None:
    made(tmp_path).close()
    assert not Remembered(FileKeyring()).keep(tmp_path / "event.checkin", "secret")
