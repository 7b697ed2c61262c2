import { z } from 'zod';
import { DomainError } from '../errors.ts';

/** The five points that every scale is shown against: they give a verdict its colour. */
export const canonicalVerdicts = ['false', 'mostly-false', 'mixed', 'mostly-true', 'true'] as const;
export type CanonicalVerdict = (typeof canonicalVerdicts)[number];

/** Icons by their lucide names. */
export const verdictIcons = [
  'x',
  'equal-not',
  'contrast',
  'waves',
  'check',
  'help-circle',
  'ban',
  'drama',
  'quote',
] as const;
export const verdictIconSchema = z.enum(verdictIcons);
export type VerdictIcon = (typeof verdictIcons)[number];

export const scaleValueSchema = z.object({
  key: z.string().min(1),
  /** On the scale it rises with accuracy, whatever the native numbers do; values off the scale follow. */
  order: z.int().min(1),
  onScale: z.boolean(),
  /** The number the scale's owner uses; exports use the rank instead. */
  numeric: z.number().nullable(),
  label: z.string().min(1),
  definition: z.string(),
  icon: verdictIconSchema,
  canonical: z.enum(canonicalVerdicts).nullable(),
  requiresEvidence: z.boolean(),
});
export type ScaleValue = z.infer<typeof scaleValueSchema>;

export const scaleSchema = z.object({
  key: z.string().min(1),
  name: z.string().min(1),
  /** `text`: no fixed values, the rating is a phrase of the reviewer's own. */
  kind: z.enum(['ordinal', 'text']),
  values: z.array(scaleValueSchema),
});
export type Scale = z.infer<typeof scaleSchema>;

/** Longest phrase that serves as a rating on a free-text scale. */
export const MAX_TEXT_RATING = 60;

/** The value behind a rating; null when the scale does not have it. A free-text scale makes one from the phrase. */
export function scaleValue(scale: Scale, key: string): ScaleValue | null {
  if (scale.kind === 'ordinal') return scale.values.find((value) => value.key === key) ?? null;
  const label = key.trim().replace(/\s+/gu, ' ');
  if (label === '' || label.length > MAX_TEXT_RATING) return null;
  return {
    key,
    order: 1,
    onScale: false,
    numeric: null,
    label,
    definition: '',
    icon: 'quote',
    canonical: null,
    requiresEvidence: true,
  };
}

/** As `scaleValue`; throws `invalid_input` when the scale does not have the rating. */
export function requireScaleValue(scale: Scale, key: string): ScaleValue {
  const value = scaleValue(scale, key);
  if (value === null) {
    throw new DomainError(
      'invalid_input',
      `The rating “${key}” is not on the scale “${scale.name}”. Choose another one.`,
    );
  }
  return value;
}

/** Scales are never changed, and large reports ask for the same one a million times. */
const knownValues = new WeakMap<Scale, readonly ScaleValue[]>();

/** The values on the scale, from the least to the most accurate. */
export function onScaleValues(scale: Scale): readonly ScaleValue[] {
  const known = knownValues.get(scale);
  if (known !== undefined) return known;
  const values = scale.values.filter((value) => value.onScale).sort((a, b) => a.order - b.order);
  knownValues.set(scale, values);
  return values;
}

/** 1 for the least accurate value; null off the scale. */
export function rankOf(scale: Scale, key: string): number | null {
  const index = onScaleValues(scale).findIndex((value) => value.key === key);
  return index === -1 ? null : index + 1;
}
