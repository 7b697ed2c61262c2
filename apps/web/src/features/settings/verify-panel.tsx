import { useQuery } from '@tanstack/react-query';
import { ChevronRight, ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Field } from '../../components/field.tsx';
import { Icon } from '../../components/icon.tsx';
import { Notice } from '../../components/notice.tsx';
import { TextInput } from '../../components/text-input.tsx';
import { formatNumber } from '../../lib/format.ts';
import { toProblem } from '../../lib/problem.ts';
import { useTRPC } from '../../lib/trpc.ts';
import { messages } from './messages.ts';

/** Recomputes the chain on the server, on request, and says what came out. */
export function VerifyPanel() {
  const trpc = useTRPC();
  const [seq, setSeq] = useState('');
  const [hash, setHash] = useState('');
  const since = seq.trim() && hash.trim() ? { seq: Number(seq), hash: hash.trim().toLowerCase() } : null;
  const verify = useQuery(
    trpc.journal.verify.queryOptions(since ? { since } : undefined, { enabled: false, retry: false, gcTime: 0 }),
  );
  return (
    <section className="settings-part">
      <div className="row wrap">
        <Button icon={ShieldCheck} busy={verify.isFetching} onClick={() => void verify.refetch()}>
          {verify.isFetching ? messages.verifying : messages.verify}
        </Button>
      </div>
      <div aria-live="polite">
        {verify.isFetching ? null : verify.error ? (
          <Notice tone="error">{toProblem(verify.error).message}</Notice>
        ) : verify.data?.ok ? (
          <Notice tone="good" title={messages.verified}>
            {messages.head(formatNumber(verify.data.head.seq))}{' '}
            <span className="mono break-all">{verify.data.head.hash}</span>
          </Notice>
        ) : verify.data ? (
          <Notice tone="error" title={`${messages.entry} ${formatNumber(verify.data.seq)}:`}>
            {verify.data.message}
          </Notice>
        ) : null}
      </div>
      <details>
        <summary className="row text-13 text-ink-2">
          <Icon of={ChevronRight} size={14} className="turn" />
          {messages.sinceLegend}
        </summary>
        <div className="mt-3 grid gap-3 md:grid-cols-[120px_1fr]">
          <Field label={messages.sinceSeq}>
            <TextInput
              inputMode="numeric"
              value={seq}
              onChange={(event) => setSeq(event.target.value.replace(/\D/g, ''))}
            />
          </Field>
          <Field label={messages.sinceHash} hint={messages.sinceHint}>
            <TextInput
              className="mono"
              value={hash}
              spellCheck={false}
              onChange={(event) => setHash(event.target.value)}
            />
          </Field>
        </div>
      </details>
    </section>
  );
}
