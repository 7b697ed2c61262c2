import { DomainError } from '@claimdesk/core';

const day = 86_400_000;
const usualDays = 84;
/** Ten years: longer than anybody looks back, short enough to draw. */
const mostDays = 3660;

export type Period = {
  /** Midnight UTC of the first day, and of the day after the last one. */
  from: Date;
  to: Date;
  step: 'day' | 'week' | 'month';
  /** From `from` to `to`, a step apart; the first step may be shorter. */
  moments: Date[];
};

/** Days as 2026-10-09, both included. Without them the twelve weeks up to today. */
export function readPeriod(input: { from?: string | undefined; to?: string | undefined }, now: Date): Period {
  const end = midnight(input.to ?? now.toISOString().slice(0, 10)) + day;
  const start = input.from === undefined ? end - usualDays * day : midnight(input.from);
  const days = (end - start) / day;
  if (days < 1) throw new DomainError('invalid_input', 'The period ends before it begins. Change one of its days.');
  // The day after it is stored as a moment, whose year has four digits.
  if (!isPlain(start) || !isPlain(end)) throw new DomainError('invalid_input', 'Choose days nearer to today.');
  if (days > mostDays) throw new DomainError('invalid_input', 'Choose a period of at most ten years.');
  const step = days <= 35 ? 'day' : days <= 200 ? 'week' : 'month';
  const inside = step === 'month' ? monthStarts(start, end) : evenSteps(start, end, step === 'day' ? day : 7 * day);
  return { from: new Date(start), to: new Date(end), step, moments: [start, ...inside, end].map((at) => new Date(at)) };
}

/** The last day before a moment at midnight. */
export function dayBefore(moment: Date): string {
  return new Date(moment.getTime() - day).toISOString().slice(0, 10);
}

function isPlain(moment: number): boolean {
  return /^(?!0000)\d{4}-/.test(new Date(moment).toISOString());
}

function midnight(date: string): number {
  return Date.parse(`${date}T00:00:00.000Z`);
}

/** Counted back from the end, so that the last step is a whole one. */
function evenSteps(start: number, end: number, length: number): number[] {
  const steps: number[] = [];
  for (let at = end - length; at > start; at -= length) steps.unshift(at);
  return steps;
}

function monthStarts(start: number, end: number): number[] {
  const first = new Date(start);
  const starts: number[] = [];
  for (let month = first.getUTCMonth() + 1; ; month += 1) {
    const at = Date.UTC(first.getUTCFullYear(), month, 1);
    if (at >= end) return starts;
    starts.push(at);
  }
}
