"""How an HTML report looks: on wide and narrow screens, in the light and the dark, and printed."""

__all__ = ["STYLESHEET"]

STYLESHEET = """
:root {
  color-scheme: light dark;
  --text: #1c2126; --ground: #ffffff; --quiet: #505a64; --link: #0a5296;
  --line: #c9d1d9; --head: #eef3f7; --accent: #009edb;
  --satisfied: #0b4a2b; --satisfied-ground: #d6eddf;
  --violated: #7d1420; --violated-ground: #fbdde0;
  --pending: #0b3d66; --pending-ground: #dcebf8;
  --undetermined: #5a4300; --undetermined-ground: #fdf0c4;
  --not_applicable: #3d454c; --not_applicable-ground: #e6e9ec;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --text: #e4e8ec; --ground: #12161a; --quiet: #a3adb7; --link: #82bdf2;
    --line: #38424c; --head: #1d242b; --accent: #3db5e6;
    --satisfied: #a5e3bf; --satisfied-ground: #123925;
    --violated: #ffb8be; --violated-ground: #551a21;
    --pending: #b5d8f7; --pending-ground: #163a5a;
    --undetermined: #f5dc8a; --undetermined-ground: #463708;
    --not_applicable: #c8d0d7; --not_applicable-ground: #333c45;
  }
}
* { box-sizing: border-box; }
html { font: 100%/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
body { margin: 0 auto; padding: 1.5rem clamp(1rem, 3vw, 3rem) 4rem; max-width: 100rem;
  color: var(--text); background: var(--ground); }
h1, h2, p, caption, td, th, td div { unicode-bidi: plaintext; }
a, b { unicode-bidi: isolate; }
header { padding-top: 1rem; border-top: .35rem solid var(--accent); }
h1 { max-width: 40ch; margin: 0 0 1rem;
  font-size: clamp(1.6rem, 1.2rem + 1.6vw, 2.4rem); line-height: 1.2; text-wrap: balance; }
h2 { margin: 3rem 0 .5rem; font-size: 1.35rem; line-height: 1.3; }
p { max-width: 75ch; margin: .5rem 0; }
a { color: var(--link); text-underline-offset: .15em; overflow-wrap: break-word; }
:focus-visible { outline: .2rem solid var(--link); outline-offset: .15rem; }
.skip { position: absolute; left: -100vw; padding: .5rem 1rem; background: var(--ground); }
.skip:focus { left: 1rem; top: .5rem; }
nav ul { columns: 18rem; margin: 0; padding: 0; list-style: none; }
nav li { padding: .15rem 0; break-inside: avoid; }
table { border-collapse: collapse; font-size: .9rem; }
.wide { width: 100%; }
caption { padding: .5rem 0; color: var(--quiet); text-align: start; }
th, td { padding: .5rem .75rem .5rem 0; border-bottom: 1px solid var(--line);
  text-align: start; vertical-align: top; overflow-wrap: break-word; }
th:first-child, td:first-child { padding-left: .5rem; }
td:is([data-column="Sources"], [data-column="Also recorded"], [data-column="Address"]),
td:is([data-column="Sources"], [data-column="Also recorded"], [data-column="Address"]) a {
  min-width: 11rem; overflow-wrap: anywhere; }
td div + div { margin-top: .3rem; }
thead th { position: sticky; top: 0; background: var(--head); }
tbody th { min-width: 10rem; font-weight: 600; text-wrap: balance; }
td { min-width: 6rem; max-width: 32rem; }
:target, :target + table { scroll-margin-top: 3rem; }
tr:target { outline: .15rem solid var(--accent); scroll-margin-top: 3rem; }
.id { display: block; color: var(--quiet); font-size: .85em; font-weight: 400;
  text-decoration: none; }
.id:hover, .id:focus { text-decoration: underline; }
b { padding: .05em .5em; border: 1px solid; border-radius: 1em; font-weight: 600;
  white-space: nowrap; }
.satisfied { color: var(--satisfied); background: var(--satisfied-ground); }
.violated { color: var(--violated); background: var(--violated-ground); }
.pending { color: var(--pending); background: var(--pending-ground); }
.undetermined { color: var(--undetermined); background: var(--undetermined-ground); }
.not_applicable { color: var(--not_applicable); background: var(--not_applicable-ground); }
footer { margin-top: 4rem; padding-top: 1rem; border-top: 1px solid var(--line);
  color: var(--quiet); font-size: .9rem; }
@media screen and (max-width: 68rem) {
  .wide, .wide :is(caption, tbody, tr, th, td) { display: block; }
  .wide thead { position: absolute; left: -100vw; }
  .wide tr { margin: .75rem 0; border: 1px solid var(--line); border-radius: .35rem; }
  .wide tbody th { padding: .5rem; border: 0; background: var(--head); }
  .wide td { max-width: none; padding: .35rem .5rem; border: 0; }
  .wide td:empty { display: none; }
  .wide td::before { content: attr(data-column); display: block; color: var(--quiet);
    font-size: .85em; }
}
@media print {
  :root { color-scheme: light; }
  body { max-width: none; padding: 0; }
  html { font-size: 9pt; }
  h2 { margin-top: 2rem; }
  h2, section > p, caption, thead { break-after: avoid; }
  tr { break-inside: avoid; }
  thead th { position: static; }
  a { color: inherit; text-decoration: none; }
  .skip { display: none; }
  @page { size: A4 landscape; margin: 14mm; }
}
"""
