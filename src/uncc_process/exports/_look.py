"""How the picture of the timeline looks: its colours in the light, in the dark and on paper."""

from typing import Final

__all__ = ["DARK", "LIGHT", "STYLE"]

# Fonts of the widths by which the labels are set out; no other is fetched.
_FONT: Final = '"Helvetica Neue", Helvetica, Arial, "Liberation Sans", Roboto, sans-serif'

# In the light and in the dark, each against its ground at 3 to 1 or better (WCAG 2.2, success
# criterion 1.4.11), words at 4.5.
_COLOURS: Final = {
    ".ground": ("fill: {}", "#ffffff", "#0f161e"),
    ".band": ("fill: {}", "#f4f7fa", "#151f2a"),
    ".line": ("stroke: {}", "#d5dde5", "#2e3b48"),
    ".ink": ("fill: {0}; color: {0}", "#17212b", "#eef3f7"),
    ".soft": ("fill: {}", "#4d5d6c", "#a9b8c6"),
    ".name, .detail, .heading": ("stroke: {}", "#ffffff", "#0f161e"),
    ".paper, .overdue .mark, .untold .mark, .given-up .mark": ("fill: {}", "#ffffff", "#0f161e"),
    ".on-top": ("stroke: {}", "#ffffff", "#0f161e"),
    ".hatch": ("stroke: {}", "#6d7d8c", "#8d9dac"),
    ".now": ("stroke: {}", "#b3261e", "#ff8a80"),
    ".plate": ("fill: {}", "#b3261e", "#ff8a80"),
    ".on-plate": ("fill: {}", "#ffffff", "#0f161e"),
    ".overdue": ("color: {}", "#b3261e", "#ff8a80"),
    ".acts": ("color: {}", "#14416b", "#8fc1f0"),
    ".sessions": ("color: {}", "#0072bc", "#3fa9f5"),
    ".readings": ("color: {}", "#4a62b5", "#9db0ff"),
    ".consultations": ("color: {}", "#1f7f74", "#5cc9ba"),
    ".documents": ("color: {}", "#855f1c", "#dcb264"),
    ".treaty": ("color: {}", "#74408f", "#cc9ee6"),
    ".deadlines": ("color: {}", "#44525f", "#b7c4d0"),
}
LIGHT: Final = {of: form.format(light) for of, (form, light, _) in _COLOURS.items()}
DARK: Final = {of: form.format(dark) for of, (form, _, dark) in _COLOURS.items()}
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
        "  .uncc-timeline { width: 100%; height: auto; max-height: 100vh; page: uncc-timeline }",
        "}",
        # A page of its own name: a report that holds the picture keeps its other pages.
        "@page uncc-timeline { size: A4 landscape; margin: 8mm }",
    )
)
"""The style sheet: paper is always light; nothing is told by colour that no shape tells too."""
