"""A numpy array that grows at its end."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt


class Growing:
    """An array with room to spare: appending is cheap, `view` costs nothing.

    What was appended is not changed but through `view`; a view taken earlier stays valid, without what came later.
    """

    __slots__ = ("_array", "_length")

    def __init__(self, dtype: npt.DTypeLike, room: int = 64) -> None:
        self._array: npt.NDArray[Any] = np.zeros(room, dtype=dtype)
        self._length = 0

    def __len__(self) -> int:
        return self._length

    @property
    def view(self) -> npt.NDArray[Any]:
        """Return what was appended so far."""
        return self._array[: self._length]

    def extend(self, values: npt.ArrayLike) -> None:
        """Append the values."""
        added = np.asarray(values, dtype=self._array.dtype)
        needed = self._length + len(added)
        if needed > len(self._array):
            larger = np.zeros(max(needed, 2 * len(self._array)), dtype=self._array.dtype)
            larger[: self._length] = self.view
            self._array = larger
        self._array[self._length : needed] = added
        self._length = needed
