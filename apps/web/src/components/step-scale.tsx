import type { ScaleValue } from '@claimdesk/core';
import { verdictTone } from './verdict-badge.tsx';

type StepScaleProps = {
  /** The whole scale; values off it are left out. */
  values: readonly ScaleValue[];
  /** Who stands where: letter of the review and the key it chose. */
  marks: readonly { letter: string; key: string }[];
};

/** Reviews as letters on the steps of the scale, with the distance between them. */
export function StepScale({ values, marks }: StepScaleProps) {
  const steps = values.filter((value) => value.onScale).toSorted((a, b) => a.order - b.order);
  const places = steps.map((step) => marks.filter((mark) => mark.key === step.key).map((mark) => mark.letter));
  const taken = places.flatMap((letters, index) => (letters.length > 0 ? [index] : []));
  const first = taken[0] ?? 0;
  const last = taken.at(-1) ?? 0;
  const words = places
    .flatMap((letters, index) => letters.map((letter) => `${letter} is at ${steps[index]?.label ?? ''}`))
    .join(', ');
  return (
    <ol className="step-scale" aria-label={words ? `On the scale of ${steps.length}: ${words}` : 'The scale'}>
      {steps.map((step, index) => {
        const letters = places[index] ?? [];
        return (
          <li
            key={step.key}
            data-verdict={letters.length > 0 ? verdictTone(step) : undefined}
            data-between={(index > first && index <= last) || undefined}
          >
            <i>{letters.join(' ')}</i>
            {step.label}
          </li>
        );
      })}
    </ol>
  );
}
