"""One evaluation of a rule: the walk through it, its budget, and JavaScript's conversions and comparisons."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias

from checkin.domain.rules.context import RuleContext, RuleError, Value, utc

MAX_STEPS = 20_000
MAX_DEPTH = 64
MAX_TEXT = 10_000
_EXACT = 2**53  # beyond this a JSON number is a float, as it is where the rule was made

Lazy: TypeAlias = "Callable[[Evaluation, list[Value], int], Value]"
Eager: TypeAlias = "Callable[[Evaluation, list[Value]], Value]"


@dataclass(frozen=True, slots=True)
class Operators:
    """What the operators do: `lazy` ones decide themselves what of their arguments is evaluated."""

    lazy: Mapping[str, Lazy]
    eager: Mapping[str, Eager]


def truthy(value: Value) -> bool:
    """JsonLogic's truth: 0, NaN, "", [] and null are false, everything else (also "0") is true."""
    if isinstance(value, float) and math.isnan(value):
        return False
    return bool(value) or isinstance(value, dict)


def _is_number(value: Value) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def tidy(number: float) -> float | int:
    if math.isinf(number):
        raise RuleError("number too large")
    return int(number) if number.is_integer() and abs(number) < _EXACT else number


class Evaluation:
    """One evaluation with its budget. `data` is what `var` looks into; map and its like swap it for their elements."""

    def __init__(self, data: Value, context: RuleContext | None, operators: Operators) -> None:
        self.data = data
        self.operators = operators
        self.context = context
        self._steps = 0

    # -- the walk

    def value(self, rule: Value, depth: int) -> Value:
        self.charge(1)
        if depth > MAX_DEPTH:
            raise RuleError("nested too deep")
        if isinstance(rule, list | tuple):
            return [self.value(part, depth + 1) for part in rule]
        if not isinstance(rule, dict) or not rule:
            return rule
        operator, arguments = self.parts(rule)
        if operator in self.operators.lazy:
            return self.operators.lazy[operator](self, arguments, depth + 1)
        values = [self.value(argument, depth + 1) for argument in arguments]
        return self.operators.eager[operator](self, values)

    def parts(self, rule: Mapping[str, Value]) -> tuple[str, list[Value]]:
        """Return operator and arguments of a rule; a single argument may stand without its list."""
        if len(rule) != 1:
            raise RuleError("a rule has exactly one operator")
        ((operator, arguments),) = rule.items()
        if operator not in self.operators.lazy and operator not in self.operators.eager:
            raise RuleError("unknown operator")
        return operator, list(arguments) if isinstance(arguments, list | tuple) else [arguments]

    def charge(self, steps: int) -> None:
        self._steps += steps
        if self._steps > MAX_STEPS:
            raise RuleError("too many steps")

    def within(self, data: Value, rule: Value, depth: int) -> Value:
        """Evaluate the rule over other data."""
        outer, self.data = self.data, data
        try:
            return self.value(rule, depth)
        finally:
            self.data = outer

    def sized(self, result: Value) -> Value:
        if len(result) > MAX_TEXT:
            raise RuleError("result too large")
        self.charge(1 + len(result) // 16)
        return result

    # -- conversions, as JavaScript makes them

    def number(self, value: Value) -> float | int:
        if value is None or value == "":
            return 0
        if isinstance(value, bool):
            return int(value)
        if _is_number(value):
            return tidy(float(value))
        if isinstance(value, str) and len(value) < 400:
            try:
                return tidy(float(value))
            except ValueError:
                pass
        raise RuleError("not a number")

    def text(self, value: Value) -> str:
        self.charge(1)
        if value is None:
            return ""
        if isinstance(value, bool):
            return "true" if value else "false"
        if _is_number(value):
            return str(tidy(float(value)))
        if isinstance(value, list):
            return ",".join(self.text(part) for part in value)
        if isinstance(value, str):
            return value
        raise RuleError("not a text")

    def elements(self, value: Value) -> list[Value]:
        return value if isinstance(value, list) else []

    def moment(self, value: Value) -> datetime:
        if not isinstance(value, datetime):
            raise RuleError("not a moment in time")
        return utc(value)

    # -- equality and order

    def same(self, left: Value, right: Value) -> bool:
        self.charge(1)
        if isinstance(left, bool) or isinstance(right, bool) or type(left) is not type(right):
            return left is right or (_is_number(left) and _is_number(right) and left == right)
        if isinstance(left, list):
            return len(left) == len(right) and all(map(self.same, left, right))
        return not isinstance(left, dict) and bool(left == right)

    def alike(self, left: Value, right: Value) -> bool:
        """JavaScript's ==: null equals only null, otherwise numbers decide where the types differ."""
        if left is None or right is None or type(left) is type(right):
            return self.same(left, right)
        try:
            return self.number(left) == self.number(right)
        except RuleError:
            return False

    def before(self, left: Value, right: Value, or_equal: bool) -> bool:
        if isinstance(left, datetime) and isinstance(right, datetime):
            left, right = utc(left), utc(right)
        elif not (isinstance(left, str) and isinstance(right, str)):
            try:
                left, right = self.number(left), self.number(right)
            except RuleError:
                return False
        return bool(left <= right) if or_equal else bool(left < right)

    # -- data

    def look_up(self, key: Value, default: Value = None) -> Value:
        if key is None or key == "":
            return self.data
        if isinstance(key, bool) or not isinstance(key, str | int):
            raise RuleError("not the name of a variable")
        found = self.data
        for part in str(key).split("."):
            self.charge(1)
            found = _member(found, part)
            if found is None:
                return default
        return found


def _member(holder: Value, part: str) -> Value:
    if isinstance(holder, Mapping):
        return holder.get(part)
    if isinstance(holder, list | tuple) and part.isascii() and part.isdigit() and len(part) < 9:
        return holder[int(part)] if int(part) < len(holder) else None
    return None
