"""How the picture of the timeline looks: its colours in the light, in the dark and on paper."""

from typing import Final

__all__ = ["DARK", "LIGHT", "STYLE"]

# Fonts of the widths by which the labels are set out; no other is fetched.
_FONT: Final = '"Helvetica Neue", Helvetica, Arial, "Liberation Sans", Roboto, sans-serif'

# Each against its ground at 3 to 1 or better (WCAG 2.2, success criterion 1.4.11), words at 4.5.
LIGHT: Final = {
    ".ground": "fill: #ffffff",
    ".band": "fill: #f4f7fa",
    ".line": "stroke: #d5dde5",
    ".ink": "fill: #17212b; color: #17212b",
    ".soft": "fill: #4d5d6c",
    ".name, .detail, .heading": "stroke: #ffffff",
    ".paper, .overdue .mark, .untold .mark, .given-up .mark": "fill: #ffffff",
    ".on-top": "stroke: #ffffff",
    ".hatch": "stroke: #6d7d8c",
    ".now": "stroke: #b3261e",
    ".plate": "fill: #b3261e",
    ".on-plate": "fill: #ffffff",
    ".overdue": "color: #b3261e",
    ".acts": "color: #14416b",
    ".sessions": "color: #0072bc",
    ".readings": "color: #4a62b5",
    ".consultations": "color: #1f7f74",
    ".documents": "color: #855f1c",
    ".treaty": "color: #74408f",
    ".deadlines": "color: #44525f",
}
DARK: Final = {
    ".ground": "fill: #0f161e",
    ".band": "fill: #151f2a",
    ".line": "stroke: #2e3b48",
    ".ink": "fill: #eef3f7; color: #eef3f7",
    ".soft": "fill: #a9b8c6",
    ".name, .detail, .heading": "stroke: #0f161e",
    ".paper, .overdue .mark, .untold .mark, .given-up .mark": "fill: #0f161e",
    ".on-top": "stroke: #0f161e",
    ".hatch": "stroke: #8d9dac",
    ".now": "stroke: #ff8a80",
    ".plate": "fill: #ff8a80",
    ".on-plate": "fill: #0f161e",
    ".overdue": "color: #ff8a80",
    ".acts": "color: #8fc1f0",
    ".sessions": "color: #3fa9f5",
    ".readings": "color: #9db0ff",
    ".consultations": "color: #5cc9ba",
    ".documents": "color: #dcb264",
    ".treaty": "color: #cc9ee6",
    ".deadlines": "color: #b7c4d0",
}
_SHAPES: Final = {
    "text": f"font-family: {_FONT}; font-size: 13px",
    ".title": "font-size: 27px; font-weight: bold",
    ".subtitle": "font-size: 15px",
    ".heading": "font-size: 14px; font-weight: bold",
    ".detail, .key": "font-size: 11px",
    ".name": "font-weight: bold",
    ".name, .detail, .heading": "stroke-width: 3px; stroke-linejoin: round; paint-order: stroke",
    ".line": "stroke-width: 1",
    ".now": "stroke-width: 1.5; stroke-dasharray: 7 3",
    ".mark": "stroke: currentColor; stroke-width: 1.5; fill: currentColor",
    ".planned .mark": "fill: url(#uncc-hatch); stroke-dasharray: 3 2",
    ".under-way .mark": "fill: url(#uncc-hatch)",
    ".overdue .mark": "stroke-width: 2.5",
    ".given-up .mark": "stroke-width: 1",
    ".struck": "stroke: currentColor; stroke-width: 1.5",
    ".on-top": "stroke-width: 2; fill: none",
    ".within": "stroke: currentColor; stroke-width: 1.5; stroke-dasharray: 1.5 2.5; fill: none",
    ".sign": "fill: currentColor; font-size: 11px; font-weight: bold; text-anchor: middle",
    ".before": "text-anchor: end",
    ".middle": "text-anchor: middle",
}


def _rules(rules: dict[str, str], indent: str = "") -> str:
    """Write rules that hold inside the picture only, also where it stands in a page."""
    scoped = {", ".join(f".uncc-timeline {each}" for each in of.split(", ")): of for of in rules}
    return "\n".join(f"{indent}{chosen} {{ {rules[of]} }}" for chosen, of in scoped.items())


STYLE: Final = "\n".join(
    (
        _rules(_SHAPES),
        _rules(LIGHT),
        "@media screen and (prefers-color-scheme: dark) {",
        _rules(DARK, "  "),
        "}",
        "@media print {",
        "  .uncc-timeline { width: 100%; height: auto }",
        "}",
    )
)
"""The style sheet: paper is always light; nothing is told by colour that no shape tells too."""
