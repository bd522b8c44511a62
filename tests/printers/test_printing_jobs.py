"""What is kept of a print job, and what never is."""

from __future__ import annotations

import json
import stat
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.domain.errors import SurroundingsError
from checkin.printers import EventJobStore, FileJobStore, JobState, PrintJob, Reason, job_dict, job_from
from checkin.printers.label_counts import LabelCounts

NOW = datetime(2026, 11, 25, 8, 30, tzinfo=UTC)
JOB = PrintJob("0199", ("Door 1",), (86.0, 54.0), NOW, NOW, ("attendee-1",), "badge-86x54", labels=1)

jobs = st.builds(
    PrintJob,
    job_id=st.text(min_size=1),
    printers=st.lists(st.text(), min_size=1, max_size=3).map(tuple),
    page=st.tuples(st.floats(1, 1000), st.floats(1, 1000)),
    created=st.datetimes(timezones=st.just(UTC)),
    changed=st.datetimes(timezones=st.just(UTC)),
    subjects=st.lists(st.text(), max_size=3).map(tuple),
    state=st.sampled_from(JobState),
    reason=st.none() | st.sampled_from(Reason),
    sent=st.booleans(),
    printed=st.integers(0, 9),
)


@given(jobs)
def test_a_job_comes_back_as_it_was(job: PrintJob) -> None:
    assert job_from(json.loads(json.dumps(job_dict(job)))) == job


@given(jobs)
def test_whatever_may_lie_in_a_tray_is_never_free_to_be_repeated(job: PrintJob) -> None:
    if job.printed or job.state in (JobState.COMPLETED, JobState.SENT, JobState.UNCERTAIN):
        assert job.may_be_out
    if job.state is JobState.QUEUED and not job.sent and not job.printed:
        assert not job.may_be_out


def test_the_file_holds_ids_and_no_content(tmp_path: Path) -> None:
    store = FileJobStore(tmp_path / "jobs.json")
    store.put(JOB)
    (kept,) = [json.loads(line)["job"] for line in (tmp_path / "jobs.json").read_text().splitlines()]
    assert set(kept) == {
        "job_id", "printers", "page", "created", "changed", "subjects", "layout", "copies", "title", "tray", "roll",
        "urgent", "labels", "state", "reason", "printer", "remote", "sent", "printed", "attempts", "again",
        "skip", "counted",
    }  # fmt: skip
    assert stat.S_IMODE((tmp_path / "jobs.json").stat().st_mode) == 0o600
    assert list(FileJobStore(tmp_path / "jobs.json").jobs()) == [JOB]


def test_a_forgotten_job_leaves_the_file(tmp_path: Path) -> None:
    store = FileJobStore(tmp_path / "jobs.json")
    store.put(JOB)
    store.drop(JOB.job_id)
    assert list(FileJobStore(tmp_path / "jobs.json").jobs()) == []


@pytest.mark.parametrize("content", ["{\n", "[]\n", '{"jobs": [1]}\n', '{"job": {"state": "odd"}}\n', "\0\0\n"])
def test_lines_that_cannot_be_read_are_put_aside_and_lose_no_others(tmp_path: Path, content: str) -> None:
    path = tmp_path / "jobs.json"
    FileJobStore(path).put(JOB)
    before = content + path.read_text()
    path.write_text(before)
    assert list(FileJobStore(path).jobs()) == [JOB]
    assert path.with_suffix(".unreadable").read_text() == before
    assert list(FileJobStore(path).jobs()) == [JOB]


@given(st.integers(1, 400))
def test_a_power_cut_within_a_line_leaves_the_step_before(tmp_path_factory, cut: int) -> None:
    path = tmp_path_factory.mktemp("jobs") / "jobs.json"
    store = FileJobStore(path)
    store.put(JOB)
    first = path.stat().st_size
    store.put(replace(JOB, state=JobState.PRINTING))
    content = path.read_bytes()
    path.write_bytes(content[: max(first, len(content) - cut)])
    (found,) = FileJobStore(path).jobs()
    assert found == JOB
    assert not path.with_suffix(".unreadable").exists()


def test_a_step_costs_the_same_however_many_jobs_there_are(tmp_path: Path) -> None:
    path = tmp_path / "jobs.json"
    store = FileJobStore(path)
    for number in range(50):
        store.put(replace(JOB, job_id=str(number)))
    before = path.stat().st_size
    store.put(replace(JOB, job_id="0", state=JobState.PRINTING))
    assert path.stat().st_size - before < before / 25


def left_by(event_id: str, folder: Path) -> list[str]:
    """Return what the next program finds."""
    store = EventJobStore(folder, event_id)
    try:
        return [job.job_id for job in store.jobs()]
    finally:
        store.close()


def test_each_event_has_jobs_of_its_own(tmp_path: Path) -> None:
    one, other = EventJobStore(tmp_path, "event-1"), EventJobStore(tmp_path, "event-2")
    one.put(JOB)
    one.close()
    other.close()
    assert left_by("event-2", tmp_path) == []
    assert left_by("event-1", tmp_path) == [JOB.job_id]


def test_two_programs_on_one_event_do_not_write_over_each_other(tmp_path: Path) -> None:
    first, second = EventJobStore(tmp_path, "event"), EventJobStore(tmp_path, "event")
    second.put(replace(JOB, job_id="2"))
    first.put(replace(JOB, job_id="1"))
    assert [job.job_id for job in first.jobs()] == ["1"]
    assert [job.job_id for job in second.jobs()] == ["2"]
    first.close()
    second.close()
    assert left_by("event", tmp_path) == ["1", "2"]
    assert left_by("event", tmp_path) == ["1", "2"]


def test_a_program_that_was_killed_leaves_its_jobs_to_the_next(tmp_path: Path) -> None:
    """The lock is the system's: it goes with the process, however that ends."""
    script = (
        "import sys, os, json\nfrom pathlib import Path\nfrom checkin.printers import EventJobStore, job_from\n"
        "store = EventJobStore(Path(sys.argv[1]), 'event')\nstore.put(job_from(json.loads(sys.argv[2])))\nos._exit(9)"
    )
    subprocess.run([sys.executable, "-c", script, str(tmp_path), json.dumps(job_dict(JOB))], check=False, timeout=60)
    assert left_by("event", tmp_path) == [JOB.job_id]


def test_a_folder_for_jobs_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(SurroundingsError, match="file"):
        EventJobStore(tmp_path / "file" / "jobs", "event")


def test_labels_left_are_shared_between_programs(tmp_path: Path) -> None:
    one, other = LabelCounts(tmp_path), LabelCounts(tmp_path)
    one.set("Door 1", 100)
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda n: (one if n % 2 else other).take("Door 1", 1), range(60)))
    assert one.left("Door 1") == other.left("Door 1") == 40
    one.set("Door 1", None)
    assert other.left("Door 1") is None


def test_a_count_that_cannot_be_kept_is_told(tmp_path: Path) -> None:
    with pytest.raises(SurroundingsError, match=r"label-counts\.json"):
        LabelCounts(tmp_path / "gone").set("Door 1", 5)


def test_fields_of_a_newer_version_are_left_aside() -> None:
    assert job_from({**job_dict(JOB), "colour": "red"}) == JOB


def test_a_folder_that_is_gone_is_told(tmp_path: Path) -> None:
    store = FileJobStore(tmp_path / "gone" / "jobs.json")
    with pytest.raises(SurroundingsError, match=r"jobs\.json"):
        store.put(JOB)


def test_a_failed_job_says_why_in_one_sentence_with_its_printer() -> None:
    for reason in Reason:
        trouble = PrintJob("1", ("Door 1",), (1, 1), NOW, NOW, reason=reason).trouble()
        assert "Door 1" in str(trouble)
        assert str(trouble).endswith(".")
