"""Rules of check-in lists: JsonLogic (jsonlogic.com) with pretix's time operators and variables, judged offline.

Operators and variables: docs/protocols.md, section 2, "Rules". Every evaluation has a budget of steps, depth and size,
so that a rule from a broken or hostile server ends in `RuleError` and never holds up the door.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeVar

from checkin.domain.rules.context import RuleContext, RuleError, Value, variables
from checkin.domain.rules.evaluation import MAX_DEPTH, MAX_STEPS, MAX_TEXT, Evaluation, truthy
from checkin.domain.rules.operators import OPERATORS
from checkin.domain.rules.reasons import FailedCondition, failures

_Result = TypeVar("_Result")

__all__ = [
    "MAX_DEPTH",
    "MAX_STEPS",
    "MAX_TEXT",
    "FailedCondition",
    "RuleContext",
    "RuleError",
    "admits",
    "evaluate",
    "explain",
    "truthy",
    "variables",
]


def evaluate(rule: Value, data: Value, context: RuleContext | None = None) -> Value:
    """Return what the rule comes to over `data`. Time operators need a `context`.

    Raises RuleError for whatever cannot be judged.
    """
    return _guarded(lambda: Evaluation(data, context, OPERATORS).value(rule, 0))


def admits(rule: Mapping[str, Value] | None, context: RuleContext) -> bool:
    """Say whether the rule lets the ticket in; no rule or an empty one does. Raises RuleError."""
    if not rule:
        return True
    return _guarded(lambda: truthy(Evaluation(variables(context), context, OPERATORS).value(rule, 0)))


def explain(rule: Mapping[str, Value] | None, context: RuleContext) -> tuple[FailedCondition, ...]:
    """Return the fewest conditions that would have to change for the rule to admit; () where it does.

    Raises RuleError.
    """
    if not rule:
        return ()
    return _guarded(lambda: failures(Evaluation(variables(context), context, OPERATORS), rule, 0))


def _guarded(judge: Callable[[], _Result]) -> _Result:
    try:
        return judge()
    except (RecursionError, ArithmeticError) as error:
        raise RuleError("too deep, too large or not a finite number") from error
