import type { ClaimRow } from '@claimdesk/api/views';
import type { Span } from '@claimdesk/core';
import { Plus, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button, IconButton } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { Field } from '../../../components/field.tsx';
import { Notice } from '../../../components/notice.tsx';
import { Textarea } from '../../../components/textarea.tsx';
import type { NewPart, Outcome } from '../data/use-claim-commands.ts';
import { SubmitKey } from './add-claim-dialog.tsx';
import { proposeSplit } from './propose-split.ts';
import { startingWording, WordPicker } from './word-picker.tsx';

type SplitDialogProps = {
  text: string;
  claim: ClaimRow;
  /** The sentence of the claim, or what it lies in. */
  limits: Span;
  onSplit: (parts: NewPart[]) => Promise<Outcome>;
  onClose: () => void;
};

type Part = { key: number; span: Span; /** Null while it follows the words. */ written: string | null };

const MOST = 6;

/** One claim becomes two or more, each with its own words and wording. The old one stays in the history of each. */
export function SplitDialog({ text, claim, limits, onSplit, onClose }: SplitDialogProps) {
  const nextKey = useRef(2);
  const [parts, setParts] = useState<readonly Part[]>(() =>
    proposeSplit(text, [claim.start, claim.end]).map((span, key) => ({ key, span, written: null })),
  );
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const change = (key: number, over: Partial<Part>) =>
    setParts((now) => now.map((part) => (part.key === key ? { ...part, ...over } : part)));
  const wordingOf = (part: Part) => part.written ?? startingWording(text, part.span);

  const split = async () => {
    if (busy) return;
    const empty = parts.findIndex((part) => wordingOf(part).trim() === '');
    if (empty >= 0) {
      setError(`Write the wording of part ${empty + 1}.`);
      return;
    }
    setBusy(true);
    const outcome = await onSplit(
      parts.map((part) => ({ wording: wordingOf(part).trim(), start: part.span[0], end: part.span[1] })),
    );
    setBusy(false);
    if (outcome.ok) onClose();
    else setError(outcome.problem.message);
  };

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      size="wide"
      title={`Split claim ${claim.number}`}
      description="Give each part its words and a wording that stands alone."
      onSubmit={() => void split()}
      footer={
        <>
          <Button
            kind="quiet"
            icon={Plus}
            className="me-auto"
            disabledReason={parts.length < MOST ? null : 'Split this in two steps: six parts at once are enough.'}
            onClick={() =>
              setParts((now) => [...now, { key: nextKey.current++, span: [claim.start, claim.end], written: null }])
            }
          >
            Add a part
          </Button>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" type="submit" shortcut="mod+enter" busy={busy}>
            Split into {parts.length}
          </Button>
        </>
      }
    >
      <SubmitKey label="Split the claim" onSubmit={() => void split()} />
      <p className="claim-quote read">{claim.wording}</p>
      {parts.map((part, index) => (
        <fieldset key={part.key} className="split-part">
          <legend className="section-head w-full">
            Part {index + 1}
            {parts.length > 2 ? (
              <IconButton
                icon={Trash2}
                label={`Remove part ${index + 1}`}
                size="sm"
                className="push"
                onClick={() => setParts((now) => now.filter((one) => one.key !== part.key))}
              />
            ) : null}
          </legend>
          <WordPicker
            label={`Words of part ${index + 1}`}
            text={text}
            limits={limits}
            span={part.span}
            onChange={(span) => change(part.key, { span })}
          />
          <Field label={`Wording of part ${index + 1}`} hideLabel>
            <Textarea
              rows={2}
              maxLength={2000}
              autoFocus={index === 0}
              value={wordingOf(part)}
              onChange={(event) => change(part.key, { written: event.target.value })}
            />
          </Field>
        </fieldset>
      ))}
      {error ? <Notice tone="error">{error}</Notice> : null}
    </Dialog>
  );
}
