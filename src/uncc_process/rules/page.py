"""A rule for people to read: one of them, or the whole reference page."""

from uncc_process.rules.rule import Rule

__all__ = ["page", "reference"]

HEAD = """# The rules of the lint

Written by `python -m uncc_process rule`; with a code, that prints one of them. A rule states a fact
that a sound record keeps to, on the authority named with it. What it finds has the severity given
here, or `unknown` where a missing fact keeps it from telling.
"""


def page(rule: Rule) -> str:
    """Write a rule as Markdown: what it states, how grave a finding is, by what authority, why.

    >>> from uncc_process.rules import rule_of
    >>> print(page(rule_of("SUP001")), end="")  # doctest: +ELLIPSIS
    ## SUP001: a suppression accepts a finding that is there
    <BLANKLINE>
    `suppressions_are_used` · warning · this library's record: ...
    <BLANKLINE>
    Once the record is mended, what accepted its fault hides the next one. Take it out.
    """
    first, _, rest = rule.title.removesuffix(".").partition(" ")
    title = f"{first.lower() if first.isalpha() else first} {rest}"  # Rev.2 keeps its capital
    line = f"`{rule.name}` · {rule.severity.value} · {rule.authority}"
    return "\n\n".join((f"## {rule.code}: {title}", line, rule.why.strip())).strip() + "\n"


def reference(rules: tuple[Rule, ...]) -> str:
    """Write the reference page of rules."""
    return "\n".join((HEAD, *map(page, rules)))
