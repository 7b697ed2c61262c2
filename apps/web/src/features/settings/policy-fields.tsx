import type { Policy } from '@claimdesk/core';
import { useId, type ReactNode } from 'react';
import { Radio } from '../../components/checkbox.tsx';
import { Segmented } from '../../components/segmented.tsx';
import { Select } from '../../components/select.tsx';
import { policyWords as words } from './policy-words.ts';

type PolicyFieldsProps = { policy: Policy; onChange: (policy: Policy) => void; mayChange: boolean };

export function PolicyFields({ policy, onChange, mayChange }: PolicyFieldsProps) {
  const set = <Key extends keyof Policy>(key: Key, value: Policy[Key]) => {
    if (mayChange) onChange({ ...policy, [key]: value });
  };
  return (
    <>
      <Pair title={words.reviewsWanted.title} hint={words.reviewsWanted.hint}>
        {(titleId) => (
          <div className="grid justify-items-start gap-2">
            <Segmented
              labelledBy={titleId}
              value={String(policy.reviewsWanted)}
              onChange={(value) => set('reviewsWanted', Number(value))}
              options={['1', '2', '3', '4', '5'].map((value) => ({ value, label: value }))}
            />
            <p className="soft">{words.reviewsWanted.sentence(policy.reviewsWanted)}</p>
          </div>
        )}
      </Pair>
      <Choice
        name="separation"
        words={words.separation}
        value={policy.separation}
        onChange={(value) => set('separation', value)}
      />
      <Choice
        name="visibility"
        words={words.visibility}
        value={policy.visibility}
        onChange={(value) => set('visibility', value)}
      />
      <Choice
        name="tolerance"
        words={words.tolerance}
        value={String(policy.tolerance) as '0' | '1'}
        onChange={(value) => set('tolerance', value === '1' ? 1 : 0)}
      />
      <Choice
        name="tie-rule"
        words={words.tieRule}
        value={policy.tieRule}
        onChange={(value) => set('tieRule', value)}
      />
      <Pair title={words.leaseMinutes.title} hint={words.leaseMinutes.hint}>
        {(titleId) => (
          <div className="w-44">
            <Select
              aria-labelledby={titleId}
              value={policy.leaseMinutes}
              onChange={(event) => set('leaseMinutes', Number(event.target.value))}
            >
              {[...new Set([...words.leaseMinutes.options, policy.leaseMinutes])]
                .toSorted((a, b) => a - b)
                .map((minutes) => (
                  <option key={minutes} value={minutes}>
                    {words.leaseMinutes.label(minutes)}
                  </option>
                ))}
            </Select>
          </div>
        )}
      </Pair>
      <Pair title={words.reviewWithinHours.title} hint={words.reviewWithinHours.hint}>
        {(titleId) => (
          <div className="w-44">
            <Select
              aria-labelledby={titleId}
              value={policy.reviewWithinHours ?? ''}
              onChange={(event) =>
                set('reviewWithinHours', event.target.value === '' ? null : Number(event.target.value))
              }
            >
              <option value="">{words.reviewWithinHours.none}</option>
              {[...new Set([...words.reviewWithinHours.options, policy.reviewWithinHours ?? 24])]
                .toSorted((a, b) => a - b)
                .map((hours) => (
                  <option key={hours} value={hours}>
                    {words.reviewWithinHours.label(hours)}
                  </option>
                ))}
            </Select>
          </div>
        )}
      </Pair>
    </>
  );
}

type PairProps = { title: string; hint: string; children: (titleId: string) => ReactNode };

function Pair({ title, hint, children }: PairProps) {
  const id = useId();
  return (
    <section className="settings-pair">
      <div>
        <span id={id}>{title}</span>
        <small>{hint}</small>
      </div>
      {children(id)}
    </section>
  );
}

type ChoiceProps<Value extends string> = {
  name: string;
  words: { title: string; hint: string; options: Record<Value, { label: string; hint: string }> };
  value: Value;
  onChange: (value: Value) => void;
};

function Choice<Value extends string>({ name, words: texts, value, onChange }: ChoiceProps<Value>) {
  return (
    <Pair title={texts.title} hint={texts.hint}>
      {(titleId) => (
        <div role="radiogroup" aria-labelledby={titleId} className="grid gap-2">
          {(Object.entries(texts.options) as [Value, { label: string; hint: string }][]).map(([key, option]) => (
            <Radio
              key={key}
              name={name}
              label={<span className="font-medium">{option.label}</span>}
              hint={option.hint}
              checked={value === key}
              onChange={() => onChange(key)}
            />
          ))}
        </div>
      )}
    </Pair>
  );
}
