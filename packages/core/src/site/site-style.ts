import { printColours, publicPageStyle } from '../reports/page-style.ts';

/** What the pages around the checks need beside the page of a check itself. */
const around = `
.skip { position: absolute; left: 8px; top: -64px; padding: 8px 12px; background: var(--raised); color: var(--accent); border: 1px solid var(--line-2); border-radius: 4px; z-index: 1; }
.skip:focus { top: 8px; }
.top { align-items: center; justify-content: flex-start; flex-wrap: wrap; }
.mast { display: inline-flex; align-items: center; gap: 10px; }
.logo { display: block; height: 32px; width: auto; max-width: 160px; object-fit: contain; }
.top nav { display: flex; flex-wrap: wrap; gap: 0 20px; color: var(--ink-2); }
.top nav a { padding: 6px 0; }
.top nav a:hover, .checks h2 a:hover, .notices h2 a:hover { text-decoration: underline 1px; text-underline-offset: 3px; }
.top [aria-current] { color: var(--ink); font-weight: 600; }
.site-foot { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 4px 28px; max-width: 1056px; margin: 0 auto; padding: 16px 0 32px; border-top: 1px solid var(--line); color: var(--ink-3); font: 0.8125rem/1.25rem var(--ui); }
.site-foot nav { display: flex; flex-wrap: wrap; gap: 0 20px; }
.site-foot a { padding: 4px 0; text-decoration: underline 1px var(--line-2); text-underline-offset: 3px; }
.corrections p { margin-bottom: 8px; color: var(--ink-2); font-size: 0.9375rem; line-height: 1.5rem; }
.corrections time { color: var(--ink-3); margin-inline-end: 8px; }
.corrections b { color: var(--ink); font-weight: 600; }
.page article > .note { margin-bottom: 20px; }
.plain { display: grid; gap: 4px; }
.lost h2 { margin: 28px 0 4px; font: 600 0.8125rem/1.25rem var(--ui); color: var(--ink); }
.lost .note-text { margin: 16px 0 0; padding: 12px 16px; border-inline-start: 3px solid var(--warn); background: color-mix(in srgb, var(--warn) 7%, transparent); color: var(--ink); white-space: pre-line; }
.lost .read { font: 1.0625rem/1.625rem var(--read); color: var(--ink-read); }
.list-page { max-width: 920px; margin: 0 auto; padding: 40px 32px 96px; }
.text-page { max-width: 744px; margin: 0 auto; padding: 40px 32px 96px; }
.list-page h1, .text-page h1, .lost h1 { text-indent: 0; margin-bottom: 8px; }
.list-page > .lead, .text-page > .lead { font: 1.1875rem/1.75rem var(--read); color: var(--ink-2); text-wrap: pretty; white-space: pre-line; }
.text-page p, .text-page li { max-width: 40em; font: 1.0625rem/1.625rem var(--read); color: var(--ink-read); }
.text-page > p, .notices .note-text { white-space: pre-line; }
.text-page > p + p { margin-top: 12px; }
.text-page .meta { font: 0.8125rem/1.25rem var(--ui); color: var(--ink-3); }
.meta b { color: var(--ink); font-weight: 600; }
.source + .lead { margin-bottom: 32px; }
.source { margin-bottom: 12px; font-size: 0.8125rem; line-height: 1.25rem; }
.search { display: grid; grid-template-columns: minmax(0, 1fr); gap: 8px; margin: 24px 0 32px; padding: 16px 0; border-block: 1px solid var(--line); }
.search-row { display: flex; gap: 8px; }
.search input, .search select { min-width: 0; min-height: 40px; padding: 0 12px; border: 1px solid var(--ink-3); border-radius: 6px; background: var(--raised); color: var(--ink); font: 1rem/1.5rem var(--ui); }
.search-row input { flex: 1; width: 100%; }
.search input::placeholder { color: var(--ink-3); opacity: 1; }
.button { min-height: 40px; padding: 0 16px; border: 1px solid var(--accent); border-radius: 6px; background: var(--accent); color: var(--on-accent, light-dark(#ffffff, #101213)); font: 600 0.875rem/1.25rem var(--ui); cursor: pointer; }
.button:hover { filter: brightness(0.94); }
.search summary { width: fit-content; padding: 6px 0; cursor: pointer; }
.filters { display: grid; grid-template-columns: repeat(auto-fill, minmax(200px, 1fr)); gap: 12px; align-items: end; padding: 8px 0; }
.filters label { display: grid; gap: 4px; color: var(--ink-2); font: 0.8125rem/1.25rem var(--ui); min-width: 0; }
.filters select { width: 100%; font-size: 0.875rem; }
.near { margin-bottom: 8px; color: var(--ink-2); }
.check { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 8px 28px; align-items: start; padding: 20px 0; border-top: 1px solid var(--line); }
.checks > :first-child { border-top: 0; padding-top: 0; }
.check h2, .notices h2 { margin: 0; font: 600 1.1875rem/1.625rem var(--read); letter-spacing: -0.006em; text-wrap: pretty; }
.check .verdict { margin-top: 1px; }
.check .meta { margin-top: 6px; font: 0.8125rem/1.25rem var(--ui); gap: 0 16px; }
.check .meta .link { color: var(--ink-3); text-decoration-color: var(--line-2); }
.quoted blockquote { margin-bottom: 12px; padding-inline-start: 16px; border-inline-start: 2px solid var(--line-2); font: 1.0625rem/1.75rem var(--read); color: var(--ink-read); }
.quoted .far { color: var(--ink-3); }
.quoted .verdict { margin-top: 0; }
.pages { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 8px 20px; padding-top: 20px; border-top: 1px solid var(--line); }
.pages:empty { display: none; }
.pages [rel="next"] { margin-inline-start: auto; }
.empty { padding: 48px 0; color: var(--ink-2); }
.empty h2 { margin: 0 0 4px; font: 600 1.1875rem/1.75rem var(--read); color: var(--ink); }
.empty .link { display: inline-block; margin-top: 12px; }
.notices { margin-top: 28px; }
.notices li { padding: 16px 0; border-top: 1px solid var(--line); max-width: none; }
.notices h2 { margin: 2px 0 4px; }
.defs { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 10px 20px; align-items: center; color: var(--ink-2); font: 0.9375rem/1.5rem var(--ui); }
.card-page { background: transparent; }
.card { display: grid; gap: 10px; max-width: 600px; padding: 20px 24px; border: 1px solid var(--line-2); border-radius: 8px; background: var(--surface); }
.card .kick { margin: 0; font: 0.8125rem/1.125rem var(--ui); }
.card h1 { margin: 0; font-size: 1.25rem; line-height: 1.75rem; text-indent: 0; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 4; overflow: hidden; }
.card .said { margin: 0; }
.card-foot { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 4px 16px; padding-top: 10px; border-top: 1px solid var(--line); }
@media (max-width: 1119px) {
  .site-foot { margin: 0 32px; max-width: 680px; }
}
@media (min-width: 745px) and (max-width: 1119px) { .site-foot { margin: 0 auto; } }
@media (max-width: 640px) {
  .site-foot { margin: 0 16px; }
  .list-page, .text-page { padding: 24px 16px 64px; }
  .lost { padding: 40px 16px 64px; }
  .check { grid-template-columns: minmax(0, 1fr); }
  .check .verdict { justify-self: start; }
  .defs { grid-template-columns: minmax(0, 1fr); justify-items: start; gap: 4px; }
  .defs dd { margin-bottom: 10px; }
  .card { padding: 16px; }
}
@media print {
  .top nav, .site-foot, .search, .pages, .skip { display: none; }
  .list-page, .text-page, .lost { padding: 16px 0; }
  .top, .list-page, .text-page, .lost { max-width: none; }
  .page h1 { text-indent: 0; }
  .verdict, .steps li, mark { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .check, .notices li { break-inside: avoid; }
  .button { display: none; }
${printColours}}
`;

/** The style sheet of a newsroom's public site. Colours are `#rrggbb`. */
export function siteStyle(accent: { light: string | null; dark: string | null }): string {
  return publicPageStyle + around + accentStyle(accent);
}

/** Where only one is chosen the other theme keeps its own. */
function accentStyle({ light, dark }: { light: string | null; dark: string | null }): string {
  if (light === null && dark === null) return '';
  const colour = `light-dark(${light ?? '#1d4fc4'}, ${dark ?? '#8fb2ff'})`;
  return `:root { --accent: ${colour}; --accent-line: color-mix(in srgb, var(--accent) 45%, transparent); --accent-mark: color-mix(in srgb, var(--accent) 20%, transparent); }
`;
}
