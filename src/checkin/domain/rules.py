"""Rules of check-in lists: JsonLogic (jsonlogic.com) with pretix's time operators and variables, judged offline.

Operators and variables: docs/protocols.md, section 2, "Rules". Every evaluation has a budget of steps, depth and size,
so that a rule from a broken or hostile server ends in `RuleError` and never holds up the door.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from typing import Any, TypeAlias, TypeVar
from zoneinfo import ZoneInfo

Value: TypeAlias = Any
_Result = TypeVar("_Result")

MAX_STEPS = 20_000
MAX_DEPTH = 64
MAX_TEXT = 10_000
_EXACT = 2**53  # beyond this a JSON number is a float, as it is where the rule was made


class RuleError(ValueError):
    """A rule that cannot be judged: unknown operator, wrong type, too deep, too large. Never holds personal data."""


@dataclass(frozen=True, slots=True)
class RuleContext:
    """What a rule may ask about. All datetimes are aware.

    `timezone` is the event's IANA name: days and clock times are meant there. `product`, `variation` and `gate` are the
    server's ids as text ("" = none). `entries` are the valid entries of this ticket on this list; `present` says
    whether its last passage was an entry.
    """

    now: datetime
    timezone: str = "UTC"
    product: str = ""
    variation: str = ""
    gate: str = ""
    date_from: datetime | None = None
    date_to: datetime | None = None
    date_admission: datetime | None = None
    entries: Sequence[datetime] = ()
    present: bool = False


@dataclass(frozen=True, slots=True)
class FailedCondition:
    """One condition that kept the door closed.

    `operator` is the rule's own ("inList", "isBefore", "<", ...), `variable` what it asked about ("product", "now",
    "entries_number", ... or "" for something compound), `wanted` the names or limits it compares with, as text
    (moments in ISO 8601 with the event's offset), `tolerance` minutes granted by isBefore and isAfter.
    """

    operator: str
    variable: str = ""
    wanted: tuple[str, ...] = ()
    tolerance: float = 0


def evaluate(rule: Value, data: Value, context: RuleContext | None = None) -> Value:
    """Return what the rule comes to over `data`. Time operators need a `context`.

    Raises RuleError for whatever cannot be judged.
    """
    return _guarded(lambda: _Evaluation(data, context).value(rule, 0))


def admits(rule: Mapping[str, Value] | None, context: RuleContext) -> bool:
    """Say whether the rule lets the ticket in; no rule or an empty one does. Raises RuleError."""
    if not rule:
        return True
    return _guarded(lambda: truthy(_Evaluation(variables(context), context).value(rule, 0)))


def explain(rule: Mapping[str, Value] | None, context: RuleContext) -> tuple[FailedCondition, ...]:
    """Return the fewest conditions that would have to change for the rule to admit; () where it does.

    Raises RuleError.
    """
    if not rule:
        return ()
    return _guarded(lambda: _failures(_Evaluation(variables(context), context), rule, 0))


def variables(context: RuleContext) -> dict[str, Value]:
    """Return the variables that pretix's rules know, computed from the context."""
    zone = _zone(context)
    now = _utc(context.now)
    entries = sorted(_utc(entry) for entry in context.entries)
    midnight = _utc(datetime.combine(now.astimezone(zone).date(), time(), zone))
    return {
        "product": _id(context.product),
        "variation": _id(context.variation),
        "gate": _id(context.gate),
        "now": now,
        "now_isoweekday": now.astimezone(zone).isoweekday(),
        "entries_number": len(entries),
        "entries_today": sum(entry >= midnight for entry in entries),
        "entries_days": len({entry.astimezone(zone).date() for entry in entries}),
        "minutes_since_last_entry": _minutes(now, entries[-1:]),
        "minutes_since_first_entry": _minutes(now, entries[:1]),
        "entry_status": "present" if context.present else "absent",
    }


def truthy(value: Value) -> bool:
    """JsonLogic's truth: 0, NaN, "", [] and null are false, everything else (also "0") is true."""
    if isinstance(value, float) and math.isnan(value):
        return False
    return bool(value) or isinstance(value, dict)


def _guarded(judge: Callable[[], _Result]) -> _Result:
    try:
        return judge()
    except (RecursionError, ArithmeticError) as error:
        raise RuleError("too deep, too large or not a finite number") from error


def _id(text: str) -> int | str | None:
    # the server's ids are numbers, and `===` and `in` tell a number from a text
    return int(text) if text.isascii() and text.isdigit() and len(text) < 20 else text or None


def _zone(context: RuleContext) -> ZoneInfo:
    try:
        return ZoneInfo(context.timezone)
    except (KeyError, ValueError, OSError) as error:
        raise RuleError("unknown time zone") from error


def _utc(moment: datetime) -> datetime:
    # Aware datetimes of one zone compare by the wall clock, which runs twice through an hour in autumn: go by UTC.
    if moment.tzinfo is None:
        raise RuleError("a moment without time zone")
    return moment.astimezone(UTC)


def _minutes(now: datetime, entry: list[datetime]) -> int:
    # -1 means "no entry"; an entry that a fast clock put into the future counts as just now
    return max(0, int((now - entry[0]).total_seconds() // 60)) if entry else -1


def _is_number(value: Value) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _tidy(number: float) -> float | int:
    if math.isinf(number):
        raise RuleError("number too large")
    return int(number) if number.is_integer() and abs(number) < _EXACT else number


class _Evaluation:
    """One evaluation with its budget. `data` is what `var` looks into; map and its like swap it for their elements."""

    def __init__(self, data: Value, context: RuleContext | None) -> None:
        self.data = data
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
        if operator in _LAZY:
            return _LAZY[operator](self, arguments, depth + 1)
        values = [self.value(argument, depth + 1) for argument in arguments]
        return _EAGER[operator](self, values)

    def parts(self, rule: Mapping[str, Value]) -> tuple[str, list[Value]]:
        """Return operator and arguments of a rule; a single argument may stand without its list."""
        if len(rule) != 1:
            raise RuleError("a rule has exactly one operator")
        ((operator, arguments),) = rule.items()
        if operator not in _LAZY and operator not in _EAGER:
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
            return _tidy(float(value))
        if isinstance(value, str) and len(value) < 400:
            try:
                return _tidy(float(value))
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
            return str(_tidy(float(value)))
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
        return _utc(value)

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
            left, right = _utc(left), _utc(right)
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


# -- operators that decide themselves what of their arguments is evaluated

_Lazy: TypeAlias = Callable[[_Evaluation, list[Value], int], Value]
_Eager: TypeAlias = Callable[[_Evaluation, list[Value]], Value]


def _if(run: _Evaluation, arguments: list[Value], depth: int) -> Value:
    position = 0
    while position < len(arguments) - 1:
        if truthy(run.value(arguments[position], depth)):
            return run.value(arguments[position + 1], depth)
        position += 2
    return run.value(arguments[position], depth) if position < len(arguments) else None


def _and(run: _Evaluation, arguments: list[Value], depth: int) -> Value:
    result: Value = None
    for argument in arguments:
        result = run.value(argument, depth)
        if not truthy(result):
            break
    return result


def _or(run: _Evaluation, arguments: list[Value], depth: int) -> Value:
    result: Value = None
    for argument in arguments:
        result = run.value(argument, depth)
        if truthy(result):
            break
    return result


def _over(run: _Evaluation, arguments: list[Value], depth: int) -> tuple[list[Value], Value]:
    if len(arguments) < 2:
        raise RuleError("too few arguments")
    return run.elements(run.value(arguments[0], depth)), arguments[1]


def _filter(run: _Evaluation, arguments: list[Value], depth: int) -> Value:
    elements, rule = _over(run, arguments, depth)
    return [element for element in elements if truthy(run.within(element, rule, depth))]


def _map(run: _Evaluation, arguments: list[Value], depth: int) -> Value:
    elements, rule = _over(run, arguments, depth)
    return [run.within(element, rule, depth) for element in elements]


def _reduce(run: _Evaluation, arguments: list[Value], depth: int) -> Value:
    elements, rule = _over(run, arguments, depth)
    result = run.value(arguments[2], depth) if len(arguments) > 2 else None
    for element in elements:
        result = run.within({"current": element, "accumulator": result}, rule, depth)
    return result


def _all(run: _Evaluation, arguments: list[Value], depth: int) -> Value:
    elements, rule = _over(run, arguments, depth)
    return bool(elements) and all(truthy(run.within(element, rule, depth)) for element in elements)


def _some(run: _Evaluation, arguments: list[Value], depth: int) -> Value:
    elements, rule = _over(run, arguments, depth)
    return any(truthy(run.within(element, rule, depth)) for element in elements)


_LAZY: dict[str, _Lazy] = {
    "if": _if,
    "?:": _if,
    "and": _and,
    "or": _or,
    "filter": _filter,
    "map": _map,
    "reduce": _reduce,
    "all": _all,
    "some": _some,
    "none": lambda run, arguments, depth: not _some(run, arguments, depth),
}


# -- operators over values


def _argument(values: list[Value], position: int) -> Value:
    return values[position] if position < len(values) else None


def _ordered(values: list[Value], compare: Callable[[Value, Value], bool]) -> bool:
    if len(values) < 2:
        raise RuleError("too few arguments")
    return all(map(compare, values[:2], values[1:3]))


def _contains(run: _Evaluation, values: list[Value]) -> bool:
    needle, hay = _argument(values, 0), _argument(values, 1)
    if isinstance(hay, str):
        return run.text(needle) in hay
    return any(run.same(needle, straw) for straw in run.elements(hay))


def _subtract(run: _Evaluation, values: list[Value]) -> Value:
    first = run.number(_argument(values, 0))
    return _tidy(float(first - run.number(values[1]))) if len(values) > 1 else -first


def _extreme(run: _Evaluation, values: list[Value], pick: Callable[[list[float]], float]) -> Value:
    if not values:
        raise RuleError("too few arguments")
    return pick([run.number(value) for value in values])


def _substr(run: _Evaluation, values: list[Value]) -> str:
    text = run.text(_argument(values, 0))
    start = int(run.number(_argument(values, 1)))
    tail = text[start:] if start >= 0 else text[max(0, len(text) + start) :]
    if len(values) < 3:
        return tail
    length = int(run.number(values[2]))
    return tail[:length]


def _merge(run: _Evaluation, values: list[Value]) -> list[Value]:
    merged: list[Value] = []
    for value in values:
        run.sized(merged)
        merged.extend(value if isinstance(value, list) else [value])
    return list(run.sized(merged))


def _missing(run: _Evaluation, values: list[Value]) -> list[Value]:
    keys = values[0] if values and isinstance(values[0], list) else values
    return [key for key in keys if run.look_up(key) in (None, "")]


def _missing_some(run: _Evaluation, values: list[Value]) -> list[Value]:
    keys = run.elements(_argument(values, 1))
    missing = _missing(run, [keys])
    return [] if len(keys) - len(missing) >= run.number(_argument(values, 0)) else missing


# -- pretix's own operators


def _build_time(run: _Evaluation, values: list[Value]) -> datetime:
    context = _needed(run)
    kind, text = _argument(values, 0), _argument(values, 1)
    named = {
        "date_from": context.date_from,
        "date_to": context.date_to or context.date_from,
        "date_admission": context.date_admission or context.date_from,
    }
    if isinstance(kind, str) and kind in named:
        moment = named[kind]
        if moment is None:
            raise RuleError("the event has no such date")
        return _utc(moment)
    if not isinstance(text, str) or kind not in ("custom", "customtime"):
        raise RuleError("not a moment in time")
    try:
        moment = datetime.fromisoformat(text) if kind == "custom" else _today_at(context, time.fromisoformat(text))
    except ValueError as error:
        raise RuleError("not a moment in time") from error
    return _utc(moment if moment.tzinfo else moment.replace(tzinfo=_zone(context)))


def _today_at(context: RuleContext, clock: time) -> datetime:
    zone = _zone(context)
    return datetime.combine(_utc(context.now).astimezone(zone).date(), clock.replace(tzinfo=None), zone)


def _needed(run: _Evaluation) -> RuleContext:
    if run.context is None:
        raise RuleError("time operators need a context")
    return run.context


def _compare_times(run: _Evaluation, values: list[Value], sign: int) -> bool:
    left, right = run.moment(_argument(values, 0)), run.moment(_argument(values, 1))
    shifted = right + sign * timedelta(minutes=float(run.number(_argument(values, 2))))
    return left < shifted if sign > 0 else left > shifted


def _entries(run: _Evaluation, values: list[Value], since: bool) -> list[datetime]:
    limit = run.moment(_argument(values, 0))
    return [entry for entry in map(_utc, _needed(run).entries) if (entry >= limit) is since]


def _days(run: _Evaluation, values: list[Value], since: bool) -> int:
    zone = _zone(_needed(run))
    return len({entry.astimezone(zone).date() for entry in _entries(run, values, since)})


def _in_list(run: _Evaluation, values: list[Value]) -> bool:
    wanted = _argument(values, 0)
    if wanted is None:
        return False
    # ids are numbers here and texts there
    return any(part is not None and run.text(part) == run.text(wanted) for part in run.elements(_argument(values, 1)))


_EAGER: dict[str, _Eager] = {
    "==": lambda run, values: run.alike(_argument(values, 0), _argument(values, 1)),
    "!=": lambda run, values: not run.alike(_argument(values, 0), _argument(values, 1)),
    "===": lambda run, values: run.same(_argument(values, 0), _argument(values, 1)),
    "!==": lambda run, values: not run.same(_argument(values, 0), _argument(values, 1)),
    "<": lambda run, values: _ordered(values, lambda a, b: run.before(a, b, False)),
    "<=": lambda run, values: _ordered(values, lambda a, b: run.before(a, b, True)),
    ">": lambda run, values: _ordered(values, lambda a, b: run.before(b, a, False)),
    ">=": lambda run, values: _ordered(values, lambda a, b: run.before(b, a, True)),
    "!": lambda _, values: not truthy(_argument(values, 0)),
    "!!": lambda _, values: truthy(_argument(values, 0)),
    "in": _contains,
    "cat": lambda run, values: run.sized("".join(run.text(value) for value in values)),
    "substr": _substr,
    "%": lambda run, values: _tidy(math.fmod(run.number(_argument(values, 0)), _divisor(run, values))),
    "/": lambda run, values: _tidy(run.number(_argument(values, 0)) / _divisor(run, values)),
    "+": lambda run, values: _tidy(float(sum(run.number(value) for value in values))),
    "*": lambda run, values: _tidy(float(math.prod(float(run.number(value)) for value in values))),
    "-": _subtract,
    "max": lambda run, values: _extreme(run, values, max),
    "min": lambda run, values: _extreme(run, values, min),
    "merge": _merge,
    "var": lambda run, values: run.look_up(_argument(values, 0), _argument(values, 1)),
    "missing": _missing,
    "missing_some": _missing_some,
    "log": lambda _, values: _argument(values, 0),
    "objectList": lambda _, values: values,
    "lookup": lambda _, values: _argument(values, 1),
    "inList": _in_list,
    "buildTime": _build_time,
    "isBefore": lambda run, values: _compare_times(run, values, 1),
    "isAfter": lambda run, values: _compare_times(run, values, -1),
    "entries_since": lambda run, values: len(_entries(run, values, True)),
    "entries_before": lambda run, values: len(_entries(run, values, False)),
    "entries_days_since": lambda run, values: _days(run, values, True),
    "entries_days_before": lambda run, values: _days(run, values, False),
}


def _divisor(run: _Evaluation, values: list[Value]) -> float:
    divisor = run.number(_argument(values, 1))
    if not divisor:
        raise RuleError("division by zero")
    return divisor


# -- why a rule refused


def _failures(run: _Evaluation, rule: Value, depth: int) -> tuple[FailedCondition, ...]:
    if truthy(run.value(rule, depth)):
        return ()
    if not isinstance(rule, dict) or not rule:
        return (FailedCondition(""),)
    operator, arguments = run.parts(rule)
    if operator == "and":
        return tuple(failed for part in arguments for failed in _failures(run, part, depth + 1))
    if operator == "or" and arguments:
        return min((_failures(run, part, depth + 1) for part in arguments), key=len)
    return (_condition(run, operator, arguments, depth + 1),)


def _condition(run: _Evaluation, operator: str, arguments: list[Value], depth: int) -> FailedCondition:
    if operator not in _EAGER or len(arguments) < 2:
        return FailedCondition(operator)
    left, right = arguments[0], arguments[1]
    tolerance = run.value(arguments[2], depth) if len(arguments) > 2 and operator in ("isBefore", "isAfter") else 0
    return FailedCondition(operator, _variable(left), _wanted(run, right, depth), float(run.number(tolerance)))


def _variable(rule: Value) -> str:
    if not isinstance(rule, dict) or len(rule) != 1:
        return ""
    ((operator, argument),) = rule.items()
    if operator != "var":
        return operator if operator.startswith("entries_") else ""
    name = argument[0] if isinstance(argument, list) and argument else argument
    return name if isinstance(name, str) else ""


def _wanted(run: _Evaluation, rule: Value, depth: int) -> tuple[str, ...]:
    if isinstance(rule, dict) and list(rule) == ["objectList"] and isinstance(rule["objectList"], list):
        return tuple(_label(part) for part in rule["objectList"])
    found = run.value(rule, depth)
    if isinstance(found, datetime):
        return (found.astimezone(_zone(_needed(run))).isoformat(),)
    return (run.text(found),) if isinstance(found, str | int | float | None) else ()


def _label(part: Value) -> str:
    """Return the name that a lookup carries beside its id, as the server wrote it."""
    looked_up = part.get("lookup") if isinstance(part, dict) else None
    return str(looked_up[2]) if isinstance(looked_up, list) and len(looked_up) > 2 else ""
