import type { VerdictCountView } from '@claimdesk/api/views';
import { defaultScale, type VerdictIcon } from '@claimdesk/core';

type Bar = VerdictCountView['verdict'];

const onDefault = (key: string) => defaultScale.values.find((value) => value.canonical === key);

/** The five points that all scales are shown against bear the names and signs of the default scale. */
const looksOf = (key: Bar): { name: string; icon: VerdictIcon } => {
  const value = onDefault(key);
  return value ? { name: value.label, icon: value.icon } : { name: 'Off the scale', icon: 'help-circle' };
};

const bars: readonly Bar[] = ['true', 'mostly-true', 'mixed', 'mostly-false', 'false', 'off'];

export const verdictNames = Object.fromEntries(bars.map((bar) => [bar, looksOf(bar).name])) as Record<Bar, string>;
export const verdictSigns = Object.fromEntries(bars.map((bar) => [bar, looksOf(bar).icon])) as Record<Bar, VerdictIcon>;
export const verdictColour = (bar: Bar) => `var(--v-${bar})`;
