import { verdictColours } from './verdict-colours.ts';

const verdictVariables = Object.entries(verdictColours)
  .map(([name, { light, dark }]) => `  --v-${name}: light-dark(${light}, ${dark});`)
  .join('\n');

/** Tokens and parts that the public page and the HTML report share. The theme follows the system. */
const shared = `
:root {
  color-scheme: light dark;
  --read: Charter, "Bitstream Charter", XCharter, "Charis SIL", "Iowan Old Style", "Source Serif 4", Georgia, "Liberation Serif", serif;
  --ui: Inter, -apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, "Helvetica Neue", "Liberation Sans", Arial, system-ui, sans-serif;
  --mono: ui-monospace, "SF Mono", SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace;
  --canvas: light-dark(#f2f4f3, #121415);
  --surface: light-dark(#fefefd, #191c1d);
  --raised: light-dark(#ffffff, #212526);
  --line: light-dark(#dbdfdc, #2b3031);
  --line-2: light-dark(#c4cac6, #3b4243);
  --ink: light-dark(#181b1c, #e7e9e5);
  --ink-read: light-dark(#1f2324, #d9dcd6);
  --ink-2: light-dark(#464d4f, #b4bab7);
  --ink-3: light-dark(#5f6668, #939b98);
  --accent: light-dark(#1d4fc4, #8fb2ff);
  --accent-line: light-dark(#9ab4ec, #3f5a96);
  --accent-mark: light-dark(#d3e1fd, #273c6c);
  --warn: light-dark(#855700, #e3b254);
${verdictVariables}
  --on-verdict: light-dark(#ffffff, #101213);
}
@media (prefers-contrast: more) {
  :root { --line: light-dark(#848b87, #6c7577); --line-2: var(--line); --ink-3: var(--ink-2); --ink-2: var(--ink); }
}
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--surface); color: var(--ink); font: 0.875rem/1.25rem var(--ui); -webkit-font-smoothing: antialiased; text-rendering: optimizeLegibility; overflow-wrap: break-word; }
h1, h2, h3, h4, p, ul, ol, dl, dd, figure, blockquote { margin: 0; padding: 0; }
ul, ol { list-style: none; }
a { color: inherit; text-decoration: none; }
.link { color: var(--accent); text-decoration: underline 1px var(--accent-line); text-underline-offset: 3px; }
.link:hover { text-decoration-color: currentColor; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
time, table, dl { font-variant-numeric: tabular-nums; }
.i { width: 16px; height: 16px; flex: none; fill: none; stroke: currentColor; stroke-width: 1.75; stroke-linecap: round; stroke-linejoin: round; vertical-align: -3px; }
.mono, code { font: 0.75rem/1.125rem var(--mono); overflow-wrap: anywhere; }
.vh { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
[data-v="false"] { --v: var(--v-false); }
[data-v="mostly-false"] { --v: var(--v-mostly-false); }
[data-v="mixed"] { --v: var(--v-mixed); }
[data-v="mostly-true"] { --v: var(--v-mostly-true); }
[data-v="true"] { --v: var(--v-true); }
[data-v="off"] { --v: var(--v-off); }
.verdict { display: inline-flex; align-items: center; gap: 8px; min-height: 28px; padding-inline-end: 10px; border: 1px solid color-mix(in srgb, var(--v) 45%, transparent); border-radius: 4px; background: color-mix(in srgb, var(--v) 7%, transparent); color: var(--v); font: 600 0.8125rem/1.125rem var(--ui); }
.verdict .vi { display: grid; flex: none; place-items: center; align-self: stretch; width: 28px; margin: -1px 0 -1px -1px; background: var(--v); color: var(--on-verdict); border-radius: 4px 0 0 4px; }
.verdict .i { stroke-width: 2.25; }
.verdict.xl { min-height: 56px; gap: 16px; padding-inline-end: 20px; border-radius: 6px; font: 700 1.5rem/1.75rem var(--ui); letter-spacing: -0.01em; }
.verdict.xl .vi { width: 56px; border-radius: 6px 0 0 6px; }
.verdict.xl .i { width: 28px; height: 28px; }
.steps { display: grid; grid-auto-flow: column; grid-auto-columns: 1fr; gap: 3px; }
.steps li { padding-top: 6px; border-top: 4px solid var(--line-2); color: var(--ink-3); font: 0.75rem/1rem var(--ui); }
.steps .on { border-color: var(--v); color: var(--v); font-weight: 650; }
.chip { display: inline-flex; align-items: center; gap: 6px; min-height: 24px; padding: 1px 8px; border: 1px solid var(--line-2); border-radius: 4px; color: var(--ink-2); font: 0.75rem/1rem var(--ui); }
.chip b { color: var(--ink); font-weight: 550; }
.chip .i { width: 14px; height: 14px; color: var(--ink-3); }
.flags { display: flex; flex-wrap: wrap; gap: 6px; }
.stance { display: inline-flex; align-items: center; gap: 6px; font: 500 0.8125rem/1.25rem var(--ui); color: var(--ink-2); white-space: nowrap; }
.stance[data-s="supports"] { color: var(--v-true); }
.stance[data-s="refutes"] { color: var(--v-false); }
mark { background: linear-gradient(var(--accent-mark), var(--accent-mark)) 0 60% / 100% 1.45em no-repeat; color: inherit; padding: 0 2px; margin: 0 -2px; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
.prose { font: 1.1875rem/2rem var(--read); color: var(--ink-read); }
.prose p { margin: 16px 0; max-width: 38em; text-wrap: pretty; }
.prose .lead { font-size: 1.375rem; line-height: 2rem; color: var(--ink); margin-top: 8px; }
.prose sup { font: 600 0.75rem/1 var(--ui); }
.prose sup a { color: var(--accent); padding: 4px 2px 4px 1px; }
.meta { display: flex; flex-wrap: wrap; gap: 0 12px; font: 0.75rem/1rem var(--ui); color: var(--ink-3); }
.note { display: flex; gap: 8px; align-items: flex-start; padding: 10px 12px; border: 1px solid color-mix(in srgb, var(--warn) 40%, transparent); border-radius: 6px; background: color-mix(in srgb, var(--warn) 7%, transparent); color: var(--ink-2); font: 0.8125rem/1.25rem var(--ui); }
.note .i { color: var(--warn); margin-top: 2px; }
@media (forced-colors: active) { .verdict .vi, mark { forced-color-adjust: none; } }
@media print {
  :root { color-scheme: light; }
  body { background: #fff; }
  .link { color: inherit; }
}
`;

/**
 * The public page is served beside the web app, so it can use the same fonts: the web's build puts them under fixed
 * names in /fonts. Where they are missing, and in the report file, the stacks above do.
 */
const fonts = `
@font-face { font-family: "Claimdesk UI"; font-weight: 100 900; font-display: optional; src: url(/fonts/inter-latin-wght-normal.woff2) format("woff2"); }
@font-face { font-family: "Claimdesk Read"; font-weight: 200 549; font-display: optional; size-adjust: 97%; src: url(/fonts/source-serif-4-latin-opsz-normal.woff2) format("woff2"); }
@font-face { font-family: "Claimdesk Read"; font-weight: 550 900; font-display: optional; src: url(/fonts/source-serif-4-latin-wght-normal.woff2) format("woff2"); }
:root { --read: "Claimdesk Read", Charter, "Bitstream Charter", XCharter, "Charis SIL", "Iowan Old Style", Georgia, serif; --ui: "Claimdesk UI", Inter, -apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, "Helvetica Neue", Arial, system-ui, sans-serif; }
`;

export const publicPageStyle = `${shared}${fonts}
.top { display: flex; align-items: baseline; justify-content: space-between; gap: 8px 28px; max-width: 1056px; margin: 0 auto; padding: 16px 0; border-bottom: 1px solid var(--ink); }
.mast { font: 700 1.375rem/2rem var(--read); letter-spacing: -0.015em; }
.top span + span { color: var(--ink-3); }
.page { display: grid; grid-template-columns: minmax(0, 680px) 264px; justify-content: space-between; gap: 64px; max-width: 1120px; margin: 0 auto; padding: 36px 32px 96px; }
.kick { color: var(--ink-3); margin-bottom: 12px; }
h1 { font: 700 2.25rem/2.75rem var(--read); letter-spacing: -0.018em; text-wrap: pretty; text-indent: -0.42em; margin-bottom: 16px; }
.said { color: var(--ink-2); margin-bottom: 28px; }
.said b { color: var(--ink); font-weight: 600; }
.judged { display: flex; align-items: center; gap: 28px; padding: 20px 0; border-block: 1px solid var(--line); }
.judged > div { flex: 1; min-width: 0; color: var(--ink-2); }
.judged .steps { margin-bottom: 8px; }
.flags { padding: 12px 0 8px; }
h2 { font: 700 1.25rem/1.75rem var(--read); margin: 36px 0 8px; }
.ev { display: grid; grid-template-columns: 96px minmax(0, 1fr); gap: 4px 12px; padding: 12px 0; border-top: 1px solid var(--line); scroll-margin-top: 16px; }
.ev:target { background: linear-gradient(var(--accent-mark), var(--accent-mark)) 0 0 / 3px 100% no-repeat; margin-inline-start: -15px; padding-inline-start: 15px; }
.ev .stance { align-self: start; }
.ev h3 { font: 500 0.875rem/1.25rem var(--ui); }
.ev .meta { margin-top: 2px; }
.ev blockquote { margin-top: 6px; padding-inline-start: 12px; border-inline-start: 2px solid var(--line-2); font: 1rem/1.5rem var(--read); color: var(--ink-read); }
.ev div > p:not(.meta) { margin-top: 6px; color: var(--ink-2); }
.searched { margin-top: 8px; color: var(--ink-2); }
.aside { display: grid; align-content: start; gap: 24px; padding-top: 4px; color: var(--ink-2); }
.aside section { display: grid; gap: 8px; padding-top: 16px; border-top: 1px solid var(--line); }
.aside section:first-child { border-top: 0; padding-top: 0; }
.aside h2 { margin: 0; font: 600 0.8125rem/1.25rem var(--ui); color: var(--ink); }
.aside .read { font: 1rem/1.5rem var(--read); }
.aside .read .far { color: var(--ink-3); }
.aside summary { width: fit-content; cursor: pointer; }
.aside details p { margin-top: 8px; }
.aside dl { display: grid; grid-template-columns: 88px minmax(0, 1fr); gap: 4px; }
.aside dt { color: var(--ink-3); }
.aside dd.mono { grid-column: 1 / -1; color: var(--ink-3); }
.lost { max-width: 680px; margin: 0 auto; padding: 96px 24px; }
.lost h1 { text-indent: 0; }
.lost p { color: var(--ink-2); font-size: 1rem; line-height: 1.5rem; }
@media (max-width: 1119px) {
  .top { margin: 0 32px; }
  .page { grid-template-columns: minmax(0, 680px); justify-content: center; gap: 48px; }
  .top { max-width: 680px; }
}
@media (min-width: 745px) and (max-width: 1119px) { .top { margin: 0 auto; } }
@media (max-width: 640px) {
  .top { margin: 0 16px; }
  .page { gap: 40px; padding: 24px 16px 64px; }
  h1 { font-size: 2rem; line-height: 2.5rem; text-indent: 0; }
  .judged { flex-direction: column; align-items: stretch; gap: 16px; }
  .judged .verdict { align-self: flex-start; }
  .steps li:nth-child(even):not(.on) { font-size: 0; }
  .ev { grid-template-columns: minmax(0, 1fr); }
}
@media print {
  .page { display: block; padding: 16px 0; }
  .top { margin: 0; }
  .aside { margin-top: 32px; }
  .ev, .aside section { break-inside: avoid; }
}
`;

export const reportStyle = `${shared}
.doc { max-width: 824px; margin: 0 auto; padding: 40px 32px 96px; }
.mast { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 4px 24px; padding-bottom: 12px; border-bottom: 1px solid var(--ink); color: var(--ink-2); }
.mast b { font: 700 1.125rem/1.5rem var(--read); letter-spacing: -0.012em; color: var(--ink); }
h1 { font: 700 2.25rem/2.75rem var(--read); letter-spacing: -0.018em; text-wrap: pretty; margin: 32px 0 12px; }
.facts { display: grid; grid-template-columns: 120px minmax(0, 1fr); gap: 4px 16px; margin-top: 20px; color: var(--ink-2); }
.facts dt { color: var(--ink-3); }
.doc > .note { margin-top: 24px; }
h2 { font: 700 1.5rem/2rem var(--read); letter-spacing: -0.012em; margin: 56px 0 12px; padding-top: 16px; border-top: 1px solid var(--ink); }
h2 + p { margin-bottom: 16px; }
.doc p { text-wrap: pretty; }
.sum { font: 1.1875rem/1.875rem var(--read); color: var(--ink-read); max-width: 38em; }
table { width: 100%; border-collapse: collapse; font: 0.8125rem/1.25rem var(--ui); }
th { text-align: start; font-weight: 600; color: var(--ink-2); padding: 6px 16px 6px 0; border-bottom: 1px solid var(--line-2); vertical-align: bottom; }
td { padding: 8px 16px 8px 0; border-bottom: 1px solid var(--line); vertical-align: top; }
th:last-child, td:last-child { padding-inline-end: 0; }
.num { text-align: end; }
caption { text-align: start; color: var(--ink-3); padding-bottom: 4px; }
.source-ref { display: inline-block; min-width: 24px; padding: 5px 2px; margin: -5px 0; text-align: center; }
.chart td { vertical-align: middle; padding-block: 6px; }
.chart td:first-child { width: 1%; white-space: nowrap; }
.chart svg { display: block; width: 100%; height: 12px; }
.chart rect { fill: var(--v); }
.index li { display: grid; grid-template-columns: 28px minmax(0, 1fr) auto; gap: 4px 12px; align-items: start; padding: 10px 0; border-bottom: 1px solid var(--line); }
.index .n { color: var(--ink-3); padding-top: 2px; font-variant-numeric: tabular-nums; }
.index a { font: 1rem/1.5rem var(--read); color: var(--ink); }
.index a:hover { text-decoration: underline; text-underline-offset: 3px; }
.open { color: var(--ink-3); font: 0.8125rem/1.75rem var(--ui); white-space: nowrap; }
.claim { padding: 32px 0 8px; scroll-margin-top: 8px; }
.claim + .claim { border-top: 1px solid var(--line-2); margin-top: 32px; }
.claim h3 { font: 600 1.625rem/2.125rem var(--read); letter-spacing: -0.01em; text-wrap: pretty; }
.claim h3 span { color: var(--ink-3); font-weight: 400; }
.said { color: var(--ink-2); margin-top: 8px; }
.said b { color: var(--ink); font-weight: 600; }
.claim h4 { font: 600 0.8125rem/1.25rem var(--ui); margin: 24px 0 6px; }
.ctx { padding-inline-start: 16px; border-inline-start: 2px solid var(--line-2); font: 1.0625rem/1.75rem var(--read); color: var(--ink-3); }
.ctx b { color: var(--ink-read); font-weight: 400; }
.judged { display: flex; align-items: center; gap: 28px; margin-top: 24px; padding: 16px 0; border-block: 1px solid var(--line); }
.judged > div { flex: 1; min-width: 0; color: var(--ink-2); }
.judged .steps { margin-bottom: 8px; }
.flags { padding: 12px 0 0; }
.prose p { margin: 12px 0; }
.prose .lead { font-size: 1.1875rem; line-height: 2rem; margin-top: 16px; }
.evt .stance { font-size: 0.8125rem; }
.evt blockquote { margin-top: 4px; font: 0.9375rem/1.5rem var(--read); color: var(--ink-read); }
.evt .meta { margin-top: 2px; }
.dis { padding: 10px 0; border-top: 1px solid var(--line); color: var(--ink-2); }
.dis p { margin-top: 4px; font: 1rem/1.625rem var(--read); color: var(--ink-read); }
.how { color: var(--ink-2); }
.how + .how { margin-top: 4px; }
.gone td:first-child { font: 1rem/1.5rem var(--read); }
.bib li { display: grid; grid-template-columns: 28px minmax(0, 1fr); gap: 4px 12px; padding: 8px 0; border-bottom: 1px solid var(--line); }
.bib .n { color: var(--ink-3); font-variant-numeric: tabular-nums; }
.method p + p, .method p + dl, .method dl + p { margin-top: 12px; }
.method p { max-width: 46em; color: var(--ink-2); line-height: 1.5rem; }
.defs { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 6px 20px; align-items: center; color: var(--ink-2); }
.foot { margin-top: 56px; padding-top: 12px; border-top: 1px solid var(--ink); color: var(--ink-3); display: grid; gap: 4px; }
.water { display: none; }
@media (max-width: 640px) {
  .doc { padding: 24px 16px 64px; }
  h1 { font-size: 1.75rem; line-height: 2.25rem; }
  .claim h3 { font-size: 1.375rem; line-height: 1.875rem; }
  .facts { grid-template-columns: 88px minmax(0, 1fr); }
  .judged { flex-direction: column; align-items: stretch; gap: 16px; }
  .judged .verdict { align-self: flex-start; }
  .steps li:nth-child(even):not(.on) { font-size: 0; }
  .index li { grid-template-columns: 28px minmax(0, 1fr); }
  .index li > :last-child { grid-column: 2; justify-self: start; }
  .chart td:first-child { width: auto; white-space: normal; }
  .chart .bar { width: 40%; }
  .evt, .evt tbody { display: block; }
  .evt tr { display: grid; grid-template-columns: 20px minmax(0, 1fr); }
  .evt td:last-child { grid-column: 2; }
  .evt .num { text-align: start; }
  .evt thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .evt td { border: 0; padding: 2px 0; }
  .evt tr { padding: 10px 0; border-bottom: 1px solid var(--line); }
  .defs { grid-template-columns: minmax(0, 1fr); gap: 4px; justify-items: start; }
  .defs dd { margin-bottom: 10px; }
}
@media print {
  @page { margin: 18mm 16mm; }
  .doc { max-width: none; padding: 0; }
  h2 { break-after: avoid; }
  h3, h4, .judged { break-after: avoid; break-inside: avoid; }
  tr, li, .dis { break-inside: avoid; }
  .prose, .sum { font-size: 11pt; line-height: 16pt; }
  .prose .lead { font-size: 11pt; line-height: 16pt; }
  .water { display: block; position: fixed; top: 45%; left: 0; right: 0; text-align: center; font: 700 64pt/1 var(--ui); color: #00000012; transform: rotate(-24deg); }
}
`;

/** Browsers leave out grounds when they print, and the white icon of a verdict with them. */
export const printColours = `  .verdict .vi, mark, .steps .on { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
`;

/** After `reportStyle`, in reports that say who publishes them: those from before have the same bytes as ever. */
export const newsroomStyle = `
.band { display: block; width: 100%; height: 4px; margin-top: -1px; }
.band.night { display: none; }
@media (prefers-color-scheme: dark) { .band.day { display: none; } .band.night { display: block; } }
.mast .logo { height: 32px; width: auto; max-width: 160px; margin-inline-end: -12px; object-fit: contain; }
.mast .logo + b { flex: 1; }
.mast .logo ~ * { align-self: center; }
.by { margin-top: 10px; color: var(--ink-2); }
.method h3 { font: 600 0.8125rem/1.25rem var(--ui); margin: 24px 0 6px; }
.method h3 + p { margin-top: 0; }
.method .facts { grid-template-columns: 120px minmax(0, 1fr); }
.method .facts dd { grid-column: 2; overflow-wrap: anywhere; }
@media print {
  .band.night { display: none; }
  .band.day { display: block; }
${printColours}  .water { font-size: 44pt; white-space: nowrap; }
}
`;
