import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const resolve = createRequire(import.meta.url).resolve;

export type Face = 'text' | 'strong' | 'head';

const scripts = ['latin', 'latin-ext', 'cyrillic', 'greek', 'vietnamese'] as const;
/** The last one holds what the others do not: symbols of verdicts, Hebrew, Arabic, Georgian and others. */
const broad = { text: 'DejaVuSans.ttf', strong: 'DejaVuSans-Bold.ttf', head: 'DejaVuSans-Bold.ttf' };
const families = { text: ['source-serif-4', 400], strong: ['source-serif-4', 700], head: ['inter', 600] } as const;

/** The files of a face in the order in which a character is looked for. */
export function fontFiles(face: Face): { name: string; path: string }[] {
  const [family, weight] = families[face];
  return [
    ...scripts.map((script) => ({
      name: `${face}-${script}`,
      path: resolve(`@fontsource/${family}/files/${family}-${script}-${weight}-normal.woff`),
    })),
    { name: `${face}-broad`, path: resolve(`dejavu-fonts-ttf/ttf/${broad[face]}`) },
  ];
}

const bytes = new Map<string, Buffer>();

/** The bytes of a font, read once. */
export function fontBytes(path: string): Buffer {
  const known = bytes.get(path);
  if (known !== undefined) return known;
  const read = readFileSync(path);
  bytes.set(path, read);
  return read;
}
