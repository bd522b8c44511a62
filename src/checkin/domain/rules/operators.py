"""The operators of JsonLogic and pretix's own."""

from __future__ import annotations

import math
from collections.abc import Callable
from datetime import datetime, time, timedelta

from checkin.domain.rules.context import RuleContext, RuleError, Value, utc, zone_of
from checkin.domain.rules.evaluation import Eager, Evaluation, Lazy, Operators, tidy, truthy

# -- operators that decide themselves what of their arguments is evaluated


def _if(run: Evaluation, arguments: list[Value], depth: int) -> Value:
    position = 0
    while position < len(arguments) - 1:
        if truthy(run.value(arguments[position], depth)):
            return run.value(arguments[position + 1], depth)
        position += 2
    return run.value(arguments[position], depth) if position < len(arguments) else None


def _and(run: Evaluation, arguments: list[Value], depth: int) -> Value:
    result: Value = None
    for argument in arguments:
        result = run.value(argument, depth)
        if not truthy(result):
            break
    return result


def _or(run: Evaluation, arguments: list[Value], depth: int) -> Value:
    result: Value = None
    for argument in arguments:
        result = run.value(argument, depth)
        if truthy(result):
            break
    return result


def _over(run: Evaluation, arguments: list[Value], depth: int) -> tuple[list[Value], Value]:
    if len(arguments) < 2:
        raise RuleError("too few arguments")
    return run.elements(run.value(arguments[0], depth)), arguments[1]


def _filter(run: Evaluation, arguments: list[Value], depth: int) -> Value:
    elements, rule = _over(run, arguments, depth)
    return [element for element in elements if truthy(run.within(element, rule, depth))]


def _map(run: Evaluation, arguments: list[Value], depth: int) -> Value:
    elements, rule = _over(run, arguments, depth)
    return [run.within(element, rule, depth) for element in elements]


def _reduce(run: Evaluation, arguments: list[Value], depth: int) -> Value:
    elements, rule = _over(run, arguments, depth)
    result = run.value(arguments[2], depth) if len(arguments) > 2 else None
    for element in elements:
        result = run.within({"current": element, "accumulator": result}, rule, depth)
    return result


def _all(run: Evaluation, arguments: list[Value], depth: int) -> Value:
    elements, rule = _over(run, arguments, depth)
    return bool(elements) and all(truthy(run.within(element, rule, depth)) for element in elements)


def _some(run: Evaluation, arguments: list[Value], depth: int) -> Value:
    elements, rule = _over(run, arguments, depth)
    return any(truthy(run.within(element, rule, depth)) for element in elements)


_LAZY: dict[str, Lazy] = {
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


def _contains(run: Evaluation, values: list[Value]) -> bool:
    needle, hay = _argument(values, 0), _argument(values, 1)
    if isinstance(hay, str):
        return run.text(needle) in hay
    return any(run.same(needle, straw) for straw in run.elements(hay))


def _subtract(run: Evaluation, values: list[Value]) -> Value:
    first = run.number(_argument(values, 0))
    return tidy(float(first - run.number(values[1]))) if len(values) > 1 else -first


def _extreme(run: Evaluation, values: list[Value], pick: Callable[[list[float]], float]) -> Value:
    if not values:
        raise RuleError("too few arguments")
    return pick([run.number(value) for value in values])


def _substr(run: Evaluation, values: list[Value]) -> str:
    text = run.text(_argument(values, 0))
    start = int(run.number(_argument(values, 1)))
    tail = text[start:] if start >= 0 else text[max(0, len(text) + start) :]
    if len(values) < 3:
        return tail
    length = int(run.number(values[2]))
    return tail[:length]


def _merge(run: Evaluation, values: list[Value]) -> list[Value]:
    merged: list[Value] = []
    for value in values:
        run.sized(merged)
        merged.extend(value if isinstance(value, list) else [value])
    return list(run.sized(merged))


def _missing(run: Evaluation, values: list[Value]) -> list[Value]:
    keys = values[0] if values and isinstance(values[0], list) else values
    return [key for key in keys if run.look_up(key) in (None, "")]


def _missing_some(run: Evaluation, values: list[Value]) -> list[Value]:
    keys = run.elements(_argument(values, 1))
    missing = _missing(run, [keys])
    return [] if len(keys) - len(missing) >= run.number(_argument(values, 0)) else missing


# -- pretix's own operators


def _build_time(run: Evaluation, values: list[Value]) -> datetime:
    context = needed(run)
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
        return utc(moment)
    if not isinstance(text, str) or kind not in ("custom", "customtime"):
        raise RuleError("not a moment in time")
    try:
        moment = datetime.fromisoformat(text) if kind == "custom" else _today_at(context, time.fromisoformat(text))
    except ValueError as error:
        raise RuleError("not a moment in time") from error
    return utc(moment if moment.tzinfo else moment.replace(tzinfo=zone_of(context)))


def _today_at(context: RuleContext, clock: time) -> datetime:
    zone = zone_of(context)
    return datetime.combine(utc(context.now).astimezone(zone).date(), clock.replace(tzinfo=None), zone)


def needed(run: Evaluation) -> RuleContext:
    if run.context is None:
        raise RuleError("time operators need a context")
    return run.context


def _compare_times(run: Evaluation, values: list[Value], sign: int) -> bool:
    left, right = run.moment(_argument(values, 0)), run.moment(_argument(values, 1))
    shifted = right + sign * timedelta(minutes=float(run.number(_argument(values, 2))))
    return left < shifted if sign > 0 else left > shifted


def _entries(run: Evaluation, values: list[Value], since: bool) -> list[datetime]:
    limit = run.moment(_argument(values, 0))
    return [entry for entry in map(utc, needed(run).entries) if (entry >= limit) is since]


def _days(run: Evaluation, values: list[Value], since: bool) -> int:
    zone = zone_of(needed(run))
    return len({entry.astimezone(zone).date() for entry in _entries(run, values, since)})


def _in_list(run: Evaluation, values: list[Value]) -> bool:
    wanted = _argument(values, 0)
    if wanted is None:
        return False
    # ids are numbers here and texts there
    return any(part is not None and run.text(part) == run.text(wanted) for part in run.elements(_argument(values, 1)))


_EAGER: dict[str, Eager] = {
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
    "%": lambda run, values: tidy(math.fmod(run.number(_argument(values, 0)), _divisor(run, values))),
    "/": lambda run, values: tidy(run.number(_argument(values, 0)) / _divisor(run, values)),
    "+": lambda run, values: tidy(float(sum(run.number(value) for value in values))),
    "*": lambda run, values: tidy(float(math.prod(float(run.number(value)) for value in values))),
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


def _divisor(run: Evaluation, values: list[Value]) -> float:
    divisor = run.number(_argument(values, 1))
    if not divisor:
        raise RuleError("division by zero")
    return divisor


#: All of them.
OPERATORS = Operators(_LAZY, _EAGER)
