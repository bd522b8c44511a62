"""The designer's geometry: boxes keep their far side when pulled, and line up exactly."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.badges.layout import Box
from checkin.gui.designer import geometry
from checkin.gui.designer.geometry import HANDLES, Alignment, Handle, Lines

lengths = st.floats(2, 200).map(lambda value: round(value, 2))
places = st.floats(-50, 200).map(lambda value: round(value, 2))
boxes = st.builds(Box, places, places, lengths, lengths, st.sampled_from([0.0, 90.0, 30.0, -45.0, 180.0]))


@given(boxes, st.sampled_from(HANDLES), st.floats(-40, 40), st.floats(-40, 40), st.booleans())
def test_the_opposite_corner_stays_where_it_is(box: Box, handle: Handle, dx: float, dy: float, square: bool) -> None:
    if square:
        box = Box(box.x, box.y, box.width, box.width, box.rotation)
    pulled = geometry.resized(box, handle, dx, dy, square=square)
    across = -handle.across or (-1 if square else 0)
    down = -handle.down or (-1 if square else 0)
    before, after = geometry.corner(box, Handle(across, down)), geometry.corner(pulled, Handle(across, down))
    assert after == pytest.approx(before, abs=0.02)


@given(boxes, st.sampled_from(HANDLES), st.floats(-400, 400), st.floats(-400, 400))
def test_nothing_gets_smaller_than_can_be_pulled_again(box: Box, handle: Handle, dx: float, dy: float) -> None:
    pulled = geometry.resized(box, handle, dx, dy, square=True)
    assert pulled.width == pulled.height >= geometry.LEAST_MM


@given(st.lists(boxes, min_size=2, max_size=6), st.sampled_from(list(Alignment)))
def test_aligned_boxes_share_the_line(found: list[Box], how: Alignment) -> None:
    given_boxes = dict(enumerate(found))
    lined_up = geometry.aligned(given_boxes, how, (86, 54))

    def line(box: Box) -> float:
        left, top, right, bottom = box.bounds
        return {
            "left": left, "right": right, "center": (left + right) / 2,
            "top": top, "bottom": bottom, "middle": (top + bottom) / 2,
        }[how.value]  # fmt: skip

    assert max(map(line, lined_up.values())) - min(map(line, lined_up.values())) < 0.03


def test_a_single_box_is_aligned_with_the_badge() -> None:
    (box,) = geometry.aligned({3: Box(1, 1, 20, 10)}, Alignment.CENTER, (86, 54)).values()
    assert (box.x, box.y) == (33, 1)


@given(st.lists(boxes, min_size=3, max_size=6), st.booleans())
def test_distributed_boxes_have_equal_gaps_and_the_outermost_stay(found: list[Box], across: bool) -> None:
    low, high = (0, 2) if across else (1, 3)
    given_boxes = dict(enumerate(found))
    spread = geometry.distributed(given_boxes, across=across)
    order = sorted(given_boxes, key=lambda key: (sum(given_boxes[key].bounds[low : high + 1 : 2]), key))
    edges = [spread[key].bounds for key in order]
    gaps = [after[low] - before[high] for before, after in pairwise(edges)]
    assert max(gaps) - min(gaps) < 0.05
    assert edges[0][low] == pytest.approx(given_boxes[order[0]].bounds[low], abs=0.02)


@given(boxes, st.lists(places, min_size=1, max_size=8))
def test_snapping_meets_the_line_or_the_grid(box: Box, positions: list[float]) -> None:
    lines = Lines(tuple(positions), ())
    snap = geometry.snap_moved(box, lines)
    left, top, right, _ = box.bounds
    if snap.across is not None:
        assert abs(snap.dx) <= geometry.REACH_MM + 1e-9
        assert any(abs(edge + snap.dx - snap.across) < 1e-6 for edge in (left, (left + right) / 2, right))
    else:
        assert (left + snap.dx) % 1 == pytest.approx(0, abs=1e-6) or (left + snap.dx) % 1 == pytest.approx(1, abs=1e-6)
    assert (top + snap.dy) % 1 == pytest.approx(0, abs=1e-6) or (top + snap.dy) % 1 == pytest.approx(1, abs=1e-6)


@given(boxes, st.lists(places, min_size=1, max_size=8))
def test_the_nearest_line_wins(box: Box, positions: list[float]) -> None:
    snap = geometry.snap_moved(box, Lines(tuple(positions), ()))
    left, _, right, _ = box.bounds
    nearest = min(abs(line - edge) for line in positions for edge in (left, (left + right) / 2, right))
    if nearest <= geometry.REACH_MM:
        assert abs(snap.dx) == pytest.approx(nearest, abs=1e-9)
    else:
        assert snap.across is None
