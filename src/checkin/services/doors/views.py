"""The read model of the doors, made from what the engine knows; no file is touched."""

from __future__ import annotations

from collections import Counter

from checkin import __version__
from checkin.services.doors.engine import Engine
from checkin.services.doors.model import DoorsView, StationState, StationView
from checkin.services.doors.peers import CLOCK_WRONG_S


def view_of(engine: Engine) -> DoorsView:
    """Return how all stands now."""
    hosting = engine.hosting
    is_open = hosting is not None and hosting.open
    stations = _stations(engine)
    session = engine.session
    return DoorsView(
        state=engine.state,
        hosting=hosting is not None,
        host_door=next((one.door for one in stations if one.host), ""),
        link=hosting.link.text() if hosting is not None and is_open else "",
        words=hosting.link.words if hosting is not None and is_open else "",
        link_until=hosting.link_until if hosting is not None and is_open else None,
        unsent=engine.unsent,
        behind=session.behind if session else 0,
        dropped=engine.dropped,
        clock_wrong=engine.peers.clock_wrong,
        stations=stations,
    )


def _stations(engine: Engine) -> tuple[StationView, ...]:
    session = engine.session
    ours = StationView(
        engine.station,
        engine.door,
        StationState.HERE,
        ours=True,
        host=engine.hosting is not None,
        since=engine.since,
        behind=session.behind if session else 0,
        unsent=engine.unsent,
        battery=engine.battery,
        version=__version__,
        clock_wrong=engine.peers.clock_wrong,
    )
    found = [ours]
    aside = engine.set_aside
    heard = engine.peers.all
    for known in engine.stations.values():
        if known.station_id == engine.station:
            continue
        peer = heard.get(known.station_id)
        if peer is None:
            if known.chain_key:
                state = StationState.REMOVED if known.removed else StationState.GONE
                found.append(StationView(known.station_id, known.door, state, set_aside=aside.get(known.station_id, 0)))
            continue
        state = StationState.HERE if engine.peers.is_here(peer) else StationState.GONE
        found.append(
            StationView(
                known.station_id,
                peer.door or known.door,
                StationState.REMOVED if known.removed else state,
                host=peer.host and engine.peers.is_here(peer),
                since=peer.since,
                last_seen=peer.last_seen,
                behind=peer.behind,
                unsent=peer.unsent,
                battery=peer.battery,
                version=peer.version,
                clock_offset_s=round(peer.clock_offset_s, 1),
                clock_wrong=abs(peer.clock_offset_s) > CLOCK_WRONG_S,
                set_aside=aside.get(known.station_id, 0),
            )
        )
    return _with_same_names(found)


def _with_same_names(found: list[StationView]) -> tuple[StationView, ...]:
    from dataclasses import replace  # noqa: PLC0415

    here = Counter(one.door for one in found if one.state is StationState.HERE)
    return tuple(replace(one, same_name=one.state is StationState.HERE and here[one.door] > 1) for one in found)
