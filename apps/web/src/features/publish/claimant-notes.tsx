import type { PublicationPreview } from '@claimdesk/api/views';
import { replies, replyLabels, type PublicationNotes } from '@claimdesk/core';
import { useId, useState } from 'react';
import { Field } from '../../components/field.tsx';
import { Segmented } from '../../components/segmented.tsx';
import { TextInput } from '../../components/text-input.tsx';
import { PartFindings } from './part-findings.tsx';
import { useAnnotating } from './publish-actions.ts';

type ClaimantNotesProps = { preview: PublicationPreview; annotating: ReturnType<typeof useAnnotating> };

/** Who made the claim, when and where, and whether they were asked. Each field is saved when it is left. */
export function ClaimantNotes({ preview, annotating }: ClaimantNotesProps) {
  const { claim, notes: saved, lint } = preview;
  const id = useId();
  const [notes, setNotes] = useState(saved);
  const write = (field: keyof PublicationNotes, value: string) => setNotes({ ...notes, [field]: value });
  const save = (next: PublicationNotes) => {
    const trimmed = trim(next);
    if (fields.some((field) => trimmed[field] !== saved[field])) annotating.save(trimmed);
  };
  const input = (field: 'claimantRole' | 'claimantSameAs' | 'claimDate' | 'firstAppearanceUrl') => ({
    value: notes[field] ?? '',
    onChange: (event: { target: { value: string } }) => write(field, event.target.value),
    onBlur: () => save(notes),
  });
  return (
    <section className="grid gap-3" aria-labelledby={id}>
      <h2 id={id} className="field-label">
        {claim.source === null ? 'When and where it was said' : 'Who said it'}
        <span className="field-note clip">{claim.source ?? 'nobody is named'}</span>
        <span className="field-note push" role="status">
          {annotating.isSaving ? 'Saving' : annotating.isSaved ? 'Saved' : null}
        </span>
      </h2>
      {annotating.problem ? (
        <p className="field-error" role="alert">
          {annotating.problem.message}
        </p>
      ) : null}
      {claim.source === null ? null : (
        <>
          <div className="publish-pair">
            <Field label="Role" note="optional">
              <TextInput maxLength={200} placeholder="Minister, council leader" {...input('claimantRole')} />
            </Field>
            <SaidOn {...input('claimDate')} />
          </div>
          <div data-part="claimant">
            <Field label="A page about them" note="optional">
              <TextInput type="url" placeholder="https://" {...input('claimantSameAs')} />
            </Field>
            <PartFindings lint={lint} part="claimant" />
          </div>
        </>
      )}
      {claim.source === null ? <SaidOn {...input('claimDate')} /> : null}
      <PartFindings lint={lint} part="claim_date" />
      <div data-part="first_appearance">
        <Field label="Where it was said first" note="optional">
          <TextInput type="url" placeholder="https://" {...input('firstAppearanceUrl')} />
        </Field>
        <PartFindings lint={lint} part="first_appearance" />
      </div>
      {claim.source === null ? null : (
        <div data-part="reply">
          <div className="row wrap">
            <span id={`${id}-reply`} className="field-label">
              Asked for a reply
            </span>
            <Segmented
              labelledBy={`${id}-reply`}
              value={notes.reply}
              onChange={(reply) => {
                setNotes({ ...notes, reply });
                save({ ...notes, reply });
              }}
              options={replies.map((value) => ({ value, label: replyLabels[value] }))}
            />
          </div>
          <PartFindings lint={lint} part="reply" />
        </div>
      )}
      {claim.state === 'published' ? <p className="field-hint">Readers see this with the next correction.</p> : null}
    </section>
  );
}

function SaidOn(props: {
  value: string;
  onChange: (event: { target: { value: string } }) => void;
  onBlur: () => void;
}) {
  return (
    <div data-part="claim_date">
      <Field label="Said on" note="optional">
        <TextInput maxLength={30} placeholder="2026-03-07" {...props} />
      </Field>
    </div>
  );
}

const fields = ['claimantRole', 'claimantSameAs', 'claimDate', 'firstAppearanceUrl', 'reply'] as const;

function trim({ reply, ...texts }: PublicationNotes): PublicationNotes {
  const text = (value: string | null) => value?.trim() || null;
  return {
    claimantRole: text(texts.claimantRole),
    claimantSameAs: text(texts.claimantSameAs),
    claimDate: text(texts.claimDate),
    firstAppearanceUrl: text(texts.firstAppearanceUrl),
    reply,
  };
}
