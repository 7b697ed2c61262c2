import { canonicalJson } from '../../canonical-json.ts';
import { tellAdministrator, type LintFinding } from './finding.ts';

/**
 * What can go wrong between a document and the script element that carries it. `script`: what stands in the element,
 * up to where a browser ends it.
 */
export function lintScript(script: string, document: unknown): LintFinding[] {
  const finding = (code: string, what: string): LintFinding => ({
    code,
    message: `${what} ${tellAdministrator}`,
    path: 'script',
  });
  const findings: LintFinding[] = [];
  if (/<\/?script|<!--/iu.test(script)) {
    findings.push(finding('markup_script_unescaped', 'The markup holds text that ends or opens a script element.'));
  }
  if (/[\u2028\u2029]/u.test(script)) {
    findings.push(finding('markup_line_separator', 'The markup holds a line separator (U+2028 or U+2029) as it is.'));
  }
  const read = parsed(script);
  if (read === null) return [...findings, finding('markup_script_not_json', 'The markup in the page is not JSON.')];
  if (canonicalJson(read.value) !== canonicalJson(document)) {
    findings.push(finding('markup_other_script', 'The markup in the page is not the one that is offered as a file.'));
  }
  return findings;
}

/** Inside of the first JSON-LD element of a page as a browser cuts it; null when there is none. */
export function scriptOf(page: string): string | null {
  const open = '<script type="application/ld+json">';
  const start = page.indexOf(open);
  if (start === -1) return null;
  const inside = page.slice(start + open.length);
  return inside.slice(0, /<\/script/iu.exec(inside)?.index ?? inside.length);
}

function parsed(script: string): { value: unknown } | null {
  try {
    return { value: JSON.parse(script) as unknown };
  } catch {
    return null;
  }
}
