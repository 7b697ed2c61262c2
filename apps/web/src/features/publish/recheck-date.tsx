import type { ClaimView } from '@claimdesk/api/views';
import { recheckIsDue } from '@claimdesk/core';
import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Field } from '../../components/field.tsx';
import { TextInput } from '../../components/text-input.tsx';
import { formatDate } from '../../lib/format.ts';
import { useNow } from '../../lib/use-now.ts';

type RecheckDateProps = { claim: ClaimView; busy: boolean; onPlan: (recheckAt: string | null) => void };

/** The day from which on the claim is to be looked at again. Nothing goes off: whoever looks sees that it has come. */
export function RecheckDate({ claim, busy, onPlan }: RecheckDateProps) {
  const { recheckAt } = claim;
  const [day, setDay] = useState(recheckAt === null ? '' : recheckAt.slice(0, 10));
  const now = useNow();
  const due = recheckIsDue(recheckAt, now.toISOString());
  const refusal = claim.actions.plan_recheck.ok ? null : claim.actions.plan_recheck.reason;
  return (
    <Field
      label="Look at it again on"
      note="optional"
      hint={due ? 'That day has come: a reviewer can take the claim, or check it again now.' : words(recheckAt)}
    >
      <div className="row wrap">
        <TextInput
          type="date"
          className="w-44"
          aria-label="Look at it again on"
          value={day}
          onChange={(event) => setDay(event.target.value)}
        />
        <Button
          busy={busy}
          disabledReason={refusal ?? (day === '' ? 'Choose a day first.' : null)}
          onClick={() => onPlan(`${day}T00:00:00.000Z`)}
        >
          Set
        </Button>
        {recheckAt === null ? null : (
          <Button
            kind="quiet"
            busy={busy}
            onClick={() => {
              setDay('');
              onPlan(null);
            }}
          >
            Clear
          </Button>
        )}
      </div>
    </Field>
  );
}

function words(recheckAt: string | null): string {
  return recheckAt === null
    ? 'For claims that time may change. Readers see the day.'
    : `Set for ${formatDate(recheckAt.slice(0, 10))}. Readers see it.`;
}
