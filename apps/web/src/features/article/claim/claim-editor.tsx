import type { ClaimView } from '@claimdesk/api/views';
import { diffWords } from '@claimdesk/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Checkbox } from '../../../components/checkbox.tsx';
import { Field } from '../../../components/field.tsx';
import { Notice } from '../../../components/notice.tsx';
import { TextInput } from '../../../components/text-input.tsx';
import { Textarea } from '../../../components/textarea.tsx';
import { WordingDiff } from '../../../components/wording-diff.tsx';
import { useDraft } from '../../../lib/drafts.ts';
import { formatWhen } from '../../../lib/format.ts';
import { useShortcut } from '../../../lib/shortcuts.ts';
import type { Outcome, RewordChange } from '../data/use-claim-commands.ts';
import { ClaimBlock } from './claim-blocks.tsx';
import { spacedParts } from './resolved-words.ts';

type ClaimEditorProps = {
  view: ClaimView;
  quote: string;
  focus: 'wording' | 'source';
  onSave: (change: RewordChange, expectedVersion: number) => Promise<Outcome>;
  onClose: () => void;
};

type Base = { wording: string; source: string | null };
/** What is being written, and what the claim was when it began: a colleague's change meanwhile is a conflict. */
type Words = { wording: string; source: string; unattributed: boolean; base: Base };

function isWords(stored: unknown): stored is Words {
  const words = stored as Partial<Words> | null;
  return (
    typeof words?.wording === 'string' && typeof words.source === 'string' && typeof words.base?.wording === 'string'
  );
}

function wordsOf(view: ClaimView): Words {
  const { wording, source } = view;
  return { wording, source: source ?? '', unattributed: source === null, base: { wording, source } };
}

function untouched(words: Words): boolean {
  return words.wording === words.base.wording && (words.unattributed ? null : words.source) === words.base.source;
}

/** The wording and who says so, beside the words of the article. What is typed is kept in this browser until it is saved. */
export function ClaimEditor({ view, quote, focus, onSave, onClose }: ClaimEditorProps) {
  const [initial] = useState(() => wordsOf(view));
  const draft = useDraft<Words>(`wording:${view.id}`, initial, isWords);
  const { wording, source, unattributed, base } = draft.value;
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const wordingInput = useRef<HTMLTextAreaElement>(null);
  const sourceInput = useRef<HTMLInputElement>(null);
  const parts = useMemo(() => diffWords(quote, wording), [quote, wording]);
  const conflict = !busy && (view.wording !== base.wording || view.source !== base.source);

  useEffect(() => {
    const input = focus === 'source' ? (sourceInput.current ?? wordingInput.current) : wordingInput.current;
    input?.focus();
    input?.setSelectionRange(input.value.length, input.value.length);
  }, [focus]);

  const set = (change: Partial<Words>) => {
    setError(null);
    draft.set({ ...draft.value, ...change });
  };
  const discard = () => {
    draft.clear();
    onClose();
  };
  /** Words that were changed wait for the next time; nothing typed is thrown away by a key. */
  const leave = () => (untouched(draft.value) ? discard() : onClose());
  const save = async () => {
    if (busy) return;
    if (wording.trim() === '') {
      setError('Write the wording first.');
      return;
    }
    if (!unattributed && source.trim() === '') {
      setError('Say who says so, or mark the claim as the article’s own.');
      return;
    }
    setBusy(true);
    const sourceChanged = (unattributed ? null : source.trim()) !== view.source;
    const outcome = await onSave(
      { wording: wording.trim(), ...(sourceChanged ? { source: unattributed ? null : { text: source.trim() } } : {}) },
      view.version,
    );
    if (outcome.ok) discard();
    else {
      setBusy(false);
      setError(outcome.problem.message);
    }
  };
  useShortcut('mod+enter', 'Save the wording', () => void save(), { group: 'Claim', enabled: !conflict });
  useShortcut('escape', 'Stop editing, keep the words', leave, { group: 'Claim' });

  return (
    <form
      className="contents"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <ClaimBlock
        title="Wording to check"
        note={draft.restoredFrom ? `your words of ${formatWhen(draft.restoredFrom)}` : undefined}
        aside={
          draft.restoredFrom ? (
            <button type="button" className="link font-normal" onClick={draft.clear}>
              Start over
            </button>
          ) : null
        }
      >
        <Field
          label="Wording"
          hideLabel
          hint="It has to stand alone: names instead of “he” and “there”, nothing added, nothing dropped."
        >
          <Textarea
            ref={wordingInput}
            className="wording-input"
            rows={4}
            maxLength={2000}
            value={wording}
            onChange={(event) => set({ wording: event.target.value })}
          />
        </Field>
        <div className="live-diff" aria-hidden="true">
          <WordingDiff parts={spacedParts(parts)} />
        </div>
        {view.suggestedWording !== null && view.suggestedWording !== wording ? (
          <button
            type="button"
            className="link text-12 justify-self-start"
            onClick={() => set({ wording: view.suggestedWording ?? '' })}
          >
            Back to the wording as it was found
          </button>
        ) : null}
      </ClaimBlock>
      <ClaimBlock title="Who says so">
        {unattributed ? null : (
          <Field label="Source" hideLabel>
            <TextInput
              ref={sourceInput}
              maxLength={300}
              placeholder="The person or body that says it"
              value={source}
              onChange={(event) => set({ source: event.target.value })}
            />
          </Field>
        )}
        <Checkbox
          label="Nobody is named: the article itself says so"
          checked={unattributed}
          onChange={(checked) => set({ unattributed: checked })}
        />
      </ClaimBlock>
      {conflict ? (
        <Notice
          tone="warn"
          announce
          title="Changed while you wrote."
          actions={
            <>
              <Button size="sm" busy={busy} onClick={() => void save()}>
                Keep my words
              </Button>
              <Button size="sm" kind="quiet" onClick={discard}>
                Take theirs
              </Button>
            </>
          }
        >
          The wording is now: <span className="read">{view.wording}</span>
          {view.source === base.source ? null : <> Said by: {view.source ?? 'the article itself'}.</>} Yours is kept
          above.
        </Notice>
      ) : error ? (
        <Notice tone="error">{error}</Notice>
      ) : null}
      <div className="row">
        <Button
          kind="primary"
          type="submit"
          shortcut="mod+enter"
          busy={busy}
          disabledReason={conflict ? 'Decide above whose words stand.' : null}
        >
          Save
        </Button>
        <Button kind="quiet" shortcut="escape" onClick={leave}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
