import type { ClaimRow } from '@claimdesk/api/views';
import type { LucideIcon } from 'lucide-react';
import type { Shortcut } from '../../lib/shortcuts.ts';

/** One line of the palette: something to do, or somewhere to go. */
export type PaletteEntry = {
  id: string;
  label: string;
  /** What it belongs to, in small beside it. */
  detail?: string;
  keys?: string;
  icon?: LucideIcon;
  run: () => void;
};

export type PaletteGroup = { name: string; entries: readonly PaletteEntry[] };

/** Entries that have every typed word in label or detail; those that begin with the first word come first. */
export function matching(entries: readonly PaletteEntry[], typed: string): PaletteEntry[] {
  const words = typed.toLowerCase().split(/\s+/u).filter(Boolean);
  const [first = ''] = words;
  return entries
    .filter(({ label, detail }) => {
      const text = `${label} ${detail ?? ''}`.toLowerCase();
      return words.every((word) => text.includes(word));
    })
    .sort((a, b) => Number(begins(b, first)) - Number(begins(a, first)));
}

/** Where the choice stands before anybody moved it: at the first entry that begins with what was typed, else the first. */
export function likeliest(entries: readonly PaletteEntry[], typed: string): number {
  const start = typed.trim().toLowerCase();
  if (start === '') return 0;
  return Math.max(
    0,
    entries.findIndex((entry) => begins(entry, start)),
  );
}

function begins({ label }: PaletteEntry, word: string): boolean {
  return label.toLowerCase().startsWith(word);
}

/** What the keys of the screen can do, for hands that do not know them yet. Digits are left to the keys themselves. */
export function actionEntries(shortcuts: readonly Shortcut[]): PaletteEntry[] {
  return shortcuts
    .filter(({ defaultKeys }) => !/^\d$/u.test(defaultKeys) && defaultKeys !== 'mod+k')
    .map((one) => ({
      id: `do-${one.group}-${one.defaultKeys}`,
      label: one.label,
      detail: one.group,
      keys: one.keys,
      run: () => one.run(new KeyboardEvent('keydown')),
    }));
}

export function claimEntry(claim: ClaimRow, open: (claim: ClaimRow) => void): PaletteEntry {
  const source = claim.sourceName ?? claim.source;
  return {
    id: `claim-${claim.id}`,
    label: claim.wording,
    detail: `Claim ${claim.number} of ${claim.articleTitle}${source === null ? '' : `, ${source}`}`,
    run: () => open(claim),
  };
}
