"""`make soak`: many random days of several doors with cuts, kills and clock jumps; stops at the first that went wrong.

`python -m benchmarks.soak [--seeds N] [--first SEED] [--stations N] [--acts N]` prints a JSON line a day.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from pathlib import Path

from benchmarks.doors_days import Day


def main() -> None:
    """Live through the days asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=int, default=20, help="so many days (default 20)")
    parser.add_argument("--first", type=int, default=1000, help="the first day's seed (default 1000)")
    parser.add_argument("--stations", type=int, default=5)
    parser.add_argument("--acts", type=int, default=500)
    chosen = parser.parse_args()
    for seed in range(chosen.first, chosen.first + chosen.seeds):
        with tempfile.TemporaryDirectory() as folder:
            day = Day(Path(folder), seed, chosen.stations, chosen.acts)
            print(json.dumps({"soak": "doors"} | day.run()), flush=True)


if __name__ == "__main__":
    main()
