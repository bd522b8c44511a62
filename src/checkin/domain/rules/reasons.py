"""Why a rule refused."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from checkin.domain.rules.context import Value, zone_of
from checkin.domain.rules.evaluation import Evaluation, truthy
from checkin.domain.rules.operators import OPERATORS, needed


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


def failures(run: Evaluation, rule: Value, depth: int) -> tuple[FailedCondition, ...]:
    if truthy(run.value(rule, depth)):
        return ()
    if not isinstance(rule, dict) or not rule:
        return (FailedCondition(""),)
    operator, arguments = run.parts(rule)
    if operator == "and" and arguments:
        return tuple(failed for part in arguments for failed in failures(run, part, depth + 1))
    if operator == "or" and arguments:
        return min((failures(run, part, depth + 1) for part in arguments), key=len)
    return (_condition(run, operator, arguments, depth + 1),)


def _condition(run: Evaluation, operator: str, arguments: list[Value], depth: int) -> FailedCondition:
    if operator not in OPERATORS.eager or len(arguments) < 2:
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


def _wanted(run: Evaluation, rule: Value, depth: int) -> tuple[str, ...]:
    if isinstance(rule, dict) and list(rule) == ["objectList"] and isinstance(rule["objectList"], list):
        return tuple(_label(part) for part in rule["objectList"])
    found = run.value(rule, depth)
    if isinstance(found, datetime):
        return (found.astimezone(zone_of(needed(run))).isoformat(),)
    return (run.text(found),) if isinstance(found, str | int | float | None) else ()


def _label(part: Value) -> str:
    """Return the name that a lookup carries beside its id, as the server wrote it."""
    looked_up = part.get("lookup") if isinstance(part, dict) else None
    return str(looked_up[2]) if isinstance(looked_up, list) and len(looked_up) > 2 else ""
