"""Asking while another thread builds."""

from __future__ import annotations

import threading

from checkin.search import SearchDocument, SearchIndex


def test_queries_during_a_build_answer_from_what_is_there() -> None:
    index = SearchIndex()
    index.put(SearchDocument("first", "Eva", "Ott"))
    documents = [
        SearchDocument(f"a{number}", "Hans", f"Müller{chr(97 + number % 26)}{number}") for number in range(6000)
    ]
    building = threading.Thread(target=index.add_many, args=(documents,))
    building.start()
    answers = 0
    while building.is_alive():
        assert index.query("eva ott")[0].attendee_id == "first"
        assert len(index.query("hans")) <= 10
        answers += 1
    building.join()
    assert answers > 0
    assert len(index) == 6001
    assert index.query("müllerz5999") or index.query("hans")


def test_writers_in_several_threads_lose_nobody() -> None:
    index = SearchIndex()

    def put(start: int) -> None:
        for number in range(start, start + 200):
            index.put(SearchDocument(f"a{number}", "Eva", f"Muster{number}"))

    threads = [threading.Thread(target=put, args=(start,)) for start in (0, 200, 400)]
    threads.append(
        threading.Thread(target=index.add_many, args=([SearchDocument(f"b{n}", "Hans", "Ott") for n in range(900)],))
    )
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(index) == 1500
    assert [hit.attendee_id for hit in index.query("muster417")][:1] == ["a417"]
