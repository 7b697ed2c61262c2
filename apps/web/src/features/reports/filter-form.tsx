import type { ReportedState, ReportOptionsView } from '@claimdesk/api/views';
import { stateLabels } from '@claimdesk/core';
import { Field, FieldGroup } from '../../components/field.tsx';
import { Select } from '../../components/select.tsx';
import { TextInput } from '../../components/text-input.tsx';
import { ToggleChip } from '../../components/toggle-chip.tsx';
import { VerdictFilter } from '../../components/verdict-filter.tsx';
import { filterProblem, toggleState, type ReportFilter } from './report-choice.ts';

type FilterFormProps = {
  value: ReportFilter;
  onChange: (filter: ReportFilter) => void;
  options: ReportOptionsView | undefined;
};

const states: readonly ReportedState[] = [
  'suggested',
  'open',
  'disputed',
  'in_adjudication',
  'decided',
  'approved',
  'published',
  'retracted',
  'dismissed',
];

type DateOf = NonNullable<ReportFilter['dates']>['of'];
const dateWords: Record<DateOf, string> = { decided: 'Decided', published: 'First published', added: 'Added' };

/** All that is filled in must hold; what is empty narrows nothing. */
export function FilterForm({ value, onChange, options }: FilterFormProps) {
  const dates = value.dates ?? { of: 'decided' as const };
  const set = (change: Partial<ReportFilter>) => onChange({ ...value, ...change });
  return (
    <div className="report-filter">
      <div className="report-filter-row">
        <Field label="Which date">
          <Select value={dates.of} onChange={(event) => set({ dates: { ...dates, of: event.target.value as DateOf } })}>
            {(Object.keys(dateWords) as DateOf[]).map((of) => (
              <option key={of} value={of}>
                {dateWords[of]}
              </option>
            ))}
          </Select>
        </Field>
        <Field label="First day" note="in UTC" error={filterProblem(value)}>
          <TextInput
            type="date"
            value={dates.from ?? ''}
            onChange={(event) => set({ dates: { ...dates, from: event.target.value } })}
          />
        </Field>
        <Field label="Last day" note="in UTC">
          <TextInput
            type="date"
            value={dates.to ?? ''}
            onChange={(event) => set({ dates: { ...dates, to: event.target.value } })}
          />
        </Field>
      </div>
      <div className="report-filter-row">
        <Field label="Topic">
          <Select value={value.topic ?? ''} onChange={(event) => set({ topic: event.target.value || undefined })}>
            <option value="">Any topic</option>
            {named(options?.topics ?? [], value.topic).map((topic) => (
              <option key={topic} value={topic}>
                {topic}
              </option>
            ))}
          </Select>
        </Field>
        <Field label="Verdict">
          <VerdictFilter value={value.verdict ?? null} onChange={(verdict) => set({ verdict: verdict ?? undefined })} />
        </Field>
        <Field label="Reviewer" hint="Claims whose verdict rests on a review by this person.">
          <Select
            value={value.reviewerId ?? ''}
            onChange={(event) => set({ reviewerId: event.target.value || undefined })}
          >
            <option value="">Anybody</option>
            {(options?.reviewers ?? []).map((member) => (
              <option key={member.id} value={member.id}>
                {member.name}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <FieldGroup legend="States" note={(value.states ?? []).length === 0 ? 'all of them' : 'only these'}>
        <div className="row wrap gap-2">
          {states.map((state) => (
            <ToggleChip
              key={state}
              pressed={value.states?.includes(state) ?? false}
              onChange={() => set({ states: toggleState(value.states, state) })}
            >
              {state === 'open' ? 'In review or waiting' : stateLabels[state]}
            </ToggleChip>
          ))}
        </div>
      </FieldGroup>
    </div>
  );
}

/** A topic of a saved filter may be gone from the articles; it is shown all the same. */
function named(topics: readonly string[], chosen: string | undefined): string[] {
  return chosen === undefined || topics.includes(chosen) ? [...topics] : [chosen, ...topics];
}
