import { diffWords, type Span } from '@claimdesk/core';
import { useMemo, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { Field } from '../../../components/field.tsx';
import { Notice } from '../../../components/notice.tsx';
import { TextInput } from '../../../components/text-input.tsx';
import { Textarea } from '../../../components/textarea.tsx';
import { WordingDiff } from '../../../components/wording-diff.tsx';
import { useShortcut } from '../../../lib/shortcuts.ts';
import type { NewPart, Outcome } from '../data/use-claim-commands.ts';
import { spacedParts } from '../claim/resolved-words.ts';
import { sentenceAt, trimLimits, type Sentence } from '../text/sentences.ts';
import { tidyRange } from '../text/words.ts';
import { startingWording, WordPicker } from './word-picker.tsx';

type AddClaimDialogProps = {
  text: string;
  sentences: readonly Sentence[];
  /** What is selected in the text; null lets a sentence be chosen by its number. */
  selected: Span | null;
  onAdd: (part: NewPart) => Promise<Outcome>;
  onClose: () => void;
};

/** A claim by hand: its words, chosen with the pointer or by sentence number and word, and its wording. */
export function AddClaimDialog({ text, sentences, selected, onAdd, onClose }: AddClaimDialogProps) {
  const [chosen, setChosen] = useState<Sentence | null>(() =>
    selected ? sentenceAt(sentences, selected[0]) : (sentences[0] ?? null),
  );
  const [number, setNumber] = useState(String(chosen?.number ?? ''));
  const [span, setSpan] = useState<Span | null>(() => selected ?? wholeSentence(text, chosen));
  /** Null while it follows the words. */
  const [written, setWritten] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const wording = written ?? (span ? startingWording(text, span) : '');
  const parts = useMemo(() => (span ? diffWords(text.slice(span[0], span[1]), wording) : []), [text, span, wording]);

  const choose = (value: string) => {
    setNumber(value);
    const sentence = sentences.find((one) => one.number === Number(value));
    if (!sentence) return;
    setChosen(sentence);
    setSpan(wholeSentence(text, sentence));
  };
  const add = async () => {
    if (!span || busy) return;
    if (wording.trim() === '') {
      setError('Write the wording first.');
      return;
    }
    setBusy(true);
    const outcome = await onAdd({ start: span[0], end: span[1], wording: wording.trim() });
    setBusy(false);
    if (outcome.ok) onClose();
    else setError(outcome.problem.message);
  };
  const limits = span ? (selected ? trimLimits(sentences, span) : (chosen?.span ?? trimLimits(sentences, span))) : null;

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      size="wide"
      title="Add a claim"
      description="Choose its words in the article, then word it so that it stands alone."
      onSubmit={() => void add()}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            kind="primary"
            type="submit"
            shortcut="mod+enter"
            busy={busy}
            disabledReason={span ? null : 'Choose a sentence first.'}
          >
            Add claim
          </Button>
        </>
      }
    >
      <SubmitKey label="Add the claim" onSubmit={() => void add()} />
      {selected ? null : (
        <Field
          label="Sentence"
          note={`1 to ${sentences.length}`}
          error={
            number !== '' && !sentences.some((one) => one.number === Number(number))
              ? `The article has sentences 1 to ${sentences.length}.`
              : null
          }
        >
          <TextInput
            type="number"
            inputMode="numeric"
            min={1}
            max={sentences.length}
            value={number}
            className="max-w-24"
            autoFocus
            onChange={(event) => choose(event.target.value)}
          />
        </Field>
      )}
      {span && limits ? (
        <>
          <WordPicker label="Words of the claim" text={text} limits={limits} span={span} onChange={setSpan} />
          <Field label="Wording to check" hint="Names instead of “he” and “there”; nothing added, nothing dropped.">
            <Textarea
              rows={3}
              maxLength={2000}
              value={wording}
              autoFocus={selected !== null}
              onChange={(event) => setWritten(event.target.value)}
            />
          </Field>
          {written === null ? null : (
            <div className="live-diff" aria-hidden="true">
              <WordingDiff parts={spacedParts(parts)} />
            </div>
          )}
        </>
      ) : (
        <Notice>This article has no sentence that a claim could be made from.</Notice>
      )}
      {error ? <Notice tone="error">{error}</Notice> : null}
    </Dialog>
  );
}

function wholeSentence(text: string, sentence: Sentence | null): Span | null {
  return sentence ? (tidyRange(text, sentence.span[0], sentence.span[1]) ?? sentence.span) : null;
}

/** Inside the dialog, so that the key belongs to its layer. */
export function SubmitKey({ label, onSubmit }: { label: string; onSubmit: () => void }) {
  useShortcut('mod+enter', label, onSubmit, { group: 'Dialog' });
  return null;
}
