"""What is kept of a print job, and what never is."""

from __future__ import annotations

import json
import stat
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.domain.errors import SurroundingsError
from checkin.printers import FileJobStore, JobState, PrintJob, Reason, job_dict, job_from

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
    (kept,) = json.loads((tmp_path / "jobs.json").read_text())["jobs"]
    assert set(kept) == {
        "job_id", "printers", "page", "created", "changed", "subjects", "layout", "copies", "title", "tray", "roll",
        "urgent", "labels", "state", "reason", "printer", "remote", "sent", "printed", "attempts", "again",
    }  # fmt: skip
    assert stat.S_IMODE((tmp_path / "jobs.json").stat().st_mode) == 0o600
    assert list(FileJobStore(tmp_path / "jobs.json").jobs()) == [JOB]


def test_a_forgotten_job_leaves_the_file(tmp_path: Path) -> None:
    store = FileJobStore(tmp_path / "jobs.json")
    store.put(JOB)
    store.drop(JOB.job_id)
    assert list(FileJobStore(tmp_path / "jobs.json").jobs()) == []


@pytest.mark.parametrize("content", ["", "{", "[]", '{"jobs": [1]}', '{"jobs": [{"state": "odd"}], "remaining": {}}'])
def test_an_unreadable_file_is_put_aside_and_not_overwritten(tmp_path: Path, content: str) -> None:
    path = tmp_path / "jobs.json"
    path.write_text(content)
    store = FileJobStore(path)
    store.put(JOB)
    assert path.with_suffix(".unreadable").read_text() == content
    assert list(FileJobStore(path).jobs()) == [JOB]


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
