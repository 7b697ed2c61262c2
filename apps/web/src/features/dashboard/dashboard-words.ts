import type { DashboardView, StepTimesView, WaitingStageView, WaitingView } from '@claimdesk/api/views';
import { locale } from '../../lib/format.ts';

/** How the dashboard writes its numbers, days and names. */

/** Agreement as papers print it: .74, -.05, 1.00. */
export function formatFigure(value: number | null): string {
  if (value === null) return '–';
  return value
    .toFixed(2)
    .replace(/^-0\.00$/, '0.00')
    .replace(/^(-?)0\./, '$1.');
}

/** At a line of a picture, where .00 would say too much: 0, .25, 1. */
export function formatTick(value: number): string {
  return Number.isInteger(value) ? `${value}` : formatFigure(value);
}

export function formatInterval(low: number | null, high: number | null): string {
  return low === null || high === null ? '' : `${formatFigure(low)} to ${formatFigure(high)}`;
}

/** "40 min", "5 h", "3.4 d": in the unit that fits `like`, so that two of them can be compared. */
export function formatHours(hours: number, like = hours): string {
  // Nothing takes no time at all.
  if (like < 1) return `${hours === 0 ? 0 : Math.max(1, Math.round(hours * 60))} min`;
  if (like < 48) return `${Math.round(hours)} h`;
  return `${(hours / 24).toFixed(1)} d`;
}

export function formatShare(part: number, whole: number): string {
  return whole === 0 ? '' : `${Math.round((part / whole) * 100)} %`;
}

const shortDay = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });
const monthOnly = new Intl.DateTimeFormat(locale, { month: 'short', year: '2-digit', timeZone: 'UTC' });
const longDay = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' });
const longYear = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

const plainMonth = (words: string) => words.replace('Sept', 'Sep');

/** "24 Aug", or "Aug 26" for steps of a month. */
export function formatStep(day: string, step: DashboardView['step']): string {
  return plainMonth((step === 'month' ? monthOnly : shortDay).format(new Date(day)));
}

export function formatMonth(month: string): string {
  return plainMonth(monthOnly.format(new Date(`${month}-01`)));
}

/** "24 August to 15 November 2026". */
export function formatPeriod(from: string, to: string): string {
  const first = from.slice(0, 4) === to.slice(0, 4) ? longDay : longYear;
  return from === to
    ? longYear.format(new Date(to))
    : `${first.format(new Date(from))} to ${longYear.format(new Date(to))}`;
}

export function stepName({ from, to }: StepTimesView, step: DashboardView['step']): string {
  return formatStep(step === 'month' ? from : to, step);
}

export function ageName({ fromDay, toDay }: WaitingView['ages'][number]): string {
  if (toDay === null) return `> ${fromDay - 1}`;
  if (fromDay === 0) return `< ${toDay + 1} day`;
  return `${fromDay}–${toDay}`;
}

export const stageNames: Record<WaitingStageView, string> = {
  queued: 'Queued',
  in_review: 'In review',
  disputed: 'Disputed',
  open: 'To decide',
  decided: 'To approve',
  approved: 'To publish',
};

export const stepWords: Record<DashboardView['step'], string> = { day: 'day', week: 'week', month: 'month' };
