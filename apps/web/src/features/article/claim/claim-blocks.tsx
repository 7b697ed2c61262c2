import type { ClaimView } from '@claimdesk/api/views';
import { diffWords, type Span } from '@claimdesk/core';
import { CalendarDays, Hash, Pencil, User } from 'lucide-react';
import { useMemo, useState, type CSSProperties, type ReactNode } from 'react';
import { Button, IconButton } from '../../../components/button.tsx';
import { Icon } from '../../../components/icon.tsx';
import { Segmented } from '../../../components/segmented.tsx';
import { ValueRow } from '../../../components/value-row.tsx';
import { WordingDiff } from '../../../components/wording-diff.tsx';
import { plural } from '../../../lib/format.ts';
import { quantityValue, timeValue } from '../list/claim-values.ts';
import { resolvedWords, spacedParts } from './resolved-words.ts';
import { TrimControls } from './trim-controls.tsx';

/** A part of the open claim under its small heading. */
export function ClaimBlock({
  title,
  note,
  aside,
  children,
}: {
  title: string;
  note?: ReactNode;
  aside?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className="claim-block">
      <h3 className="section-head">
        {title}
        {note ? <span className="count">{note}</span> : null}
        {aside ? <span className="push">{aside}</span> : null}
      </h3>
      {children}
    </section>
  );
}

const views = [
  { value: 'changes', label: 'Changes' },
  { value: 'clean', label: 'Clean' },
] as const;

/** The wording against the words of the article, and what was read as what. */
export function WordingBlock({
  quote,
  wording,
  onEdit,
}: {
  quote: string;
  wording: string;
  onEdit: (() => void) | null;
}) {
  const [view, setView] = useState<'changes' | 'clean'>('changes');
  const parts = useMemo(() => diffWords(quote, wording), [quote, wording]);
  const shown = useMemo(() => spacedParts(parts), [parts]);
  const resolved = view === 'changes' ? resolvedWords(parts) : [];
  return (
    <ClaimBlock
      title="Wording to check"
      aside={<Segmented label="Show" size="tiny" options={views} value={view} onChange={setView} />}
    >
      <WordingDiff parts={shown} view={view} />
      {resolved.length > 0 ? (
        <p className="field-hint resolved-words">
          {resolved.map(({ from, to }, index) => (
            <span key={from}>
              {index > 0 ? ', ' : ''}“{from}” read as <b>{to}</b>
            </span>
          ))}
          .{' '}
          {onEdit ? (
            <button type="button" className="link" onClick={onEdit}>
              Not right?
            </button>
          ) : null}
        </p>
      ) : null}
    </ClaimBlock>
  );
}

type SourceBlockProps = {
  view: ClaimView;
  onEdit: (() => void) | null;
  onShowPlace: (span: Span) => void;
};

/** Who says so, by the fullest name, with the way to where the article names them. */
export function SourceBlock({ view, onEdit, onShowPlace }: SourceBlockProps) {
  const detail = view.sourceDetail;
  const name = view.sourceName ?? view.source;
  const named = detail?.named ?? (detail && detail.end > detail.start ? ([detail.start, detail.end] as const) : null);
  return (
    <ClaimBlock title="Who says so">
      <div className="source-row">
        <Icon of={User} />
        <span className="min-w-0">
          {name ? <b>{name}</b> : <span className="soft">Nobody is named: the article itself says so</span>}
          {detail && detail.text !== name ? <span className="muted"> from “{detail.text}”</span> : null}
          {view.cue ? <span className="muted">, “{view.cue}”</span> : null}
          {named ? (
            <>
              {' '}
              <button type="button" className="link text-12" onClick={() => onShowPlace([named[0], named[1]])}>
                Show in the text
              </button>
            </>
          ) : null}
        </span>
        {onEdit ? (
          <IconButton icon={Pencil} label="Change who says so" size="sm" className="push" onClick={onEdit} />
        ) : null}
      </div>
    </ClaimBlock>
  );
}

export function ValuesBlock({ view }: { view: Pick<ClaimView, 'quantities' | 'times'> }) {
  if (view.quantities.length + view.times.length === 0) return null;
  return (
    <ClaimBlock title="Values">
      <div className="value-rows">
        {view.quantities.map((quantity) => (
          <ValueRow
            key={`q${quantity.start}`}
            icon={Hash}
            label="Quantity"
            words={quantity.text}
            value={quantityValue(quantity)}
          />
        ))}
        {view.times.map((time) => (
          <ValueRow key={`t${time.start}`} icon={CalendarDays} label="Time" words={time.text} value={timeValue(time)} />
        ))}
      </div>
    </ClaimBlock>
  );
}

type WordsUsedProps = {
  text: string;
  view: ClaimView;
  /** 1 for the first sentence of the article; null when it cannot be told. */
  sentenceNumber: number | null;
  limits: Span;
  refusal: string | null;
  onTrim: (span: Span) => void;
};

/** The words that the claim was made from, and the way to change them by keyboard. */
export function WordsUsedBlock({ text, view, sentenceNumber, limits, refusal, onTrim }: WordsUsedProps) {
  const [trimmed, setTrimmed] = useState<Span | null>(null);
  const start = view.spans[0]?.[0] ?? view.start;
  const end = view.spans.at(-1)?.[1] ?? view.end;
  const words = view.spans.map(([from, to]) => text.slice(from, to)).join(' … ');
  const note = `${plural(view.spans.length, 'span')}${sentenceNumber === null ? '' : `, sentence ${sentenceNumber}`}`;
  const changed = trimmed !== null && (trimmed[0] !== start || trimmed[1] !== end);
  return (
    <ClaimBlock title="Words used" note={note}>
      {trimmed ? (
        <>
          <TrimControls text={text} span={trimmed} limits={limits} onChange={setTrimmed} />
          <div className="row" ref={bringIntoView}>
            <Button
              size="sm"
              disabledReason={changed ? null : 'Move the start or the end first.'}
              onClick={() => {
                onTrim(trimmed);
                setTrimmed(null);
              }}
            >
              Use these words
            </Button>
            <Button size="sm" kind="quiet" onClick={() => setTrimmed(null)}>
              Cancel
            </Button>
          </div>
        </>
      ) : (
        <div className="words-used">
          <span className="mono muted">
            {start - view.sentence[0]}–{end - view.sentence[0]}
          </span>
          <span className="read clip soft">{words}</span>
          <Button size="sm" disabledReason={refusal} onClick={() => setTrimmed([start, end])}>
            Trim
          </Button>
        </div>
      )}
    </ClaimBlock>
  );
}

/** What opens under the foot of the pane would not be seen to open. */
function bringIntoView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}

/** Why it scores as it does: the features, the heaviest first. */
export function WhyBlock({ view }: { view: Pick<ClaimView, 'allReasons' | 'checkWorthiness'> }) {
  const reasons = view.allReasons.toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight)).slice(0, 8);
  if (reasons.length === 0) return null;
  /** The longest bar fills most of its place, whatever the engine's weights add up to. */
  const longest = Math.max(...reasons.map((reason) => Math.abs(reason.weight)), 0.01);
  return (
    <ClaimBlock
      title="Why it is worth checking"
      aside={<span className="count">{Math.round(view.checkWorthiness * 100)} of 100</span>}
    >
      <dl className="why-bars">
        {reasons.map((reason) => {
          const percent = Math.round(Math.min(1, Math.abs(reason.weight)) * 100);
          const width = Math.max(2, (Math.abs(reason.weight) / longest) * 88);
          return (
            <div key={reason.label}>
              <dt>{reason.label}</dt>
              <dd>
                <i data-less={reason.weight < 0 ? '' : undefined} style={{ '--w': `${width}%` } as CSSProperties} />
                <span className="visually-hidden">
                  {reason.weight < 0 ? 'less by' : 'more by'} {percent} of 100
                </span>
              </dd>
            </div>
          );
        })}
      </dl>
      {reasons.some((reason) => reason.weight < 0) ? (
        <p className="field-hint">Hatched bars speak against checking it.</p>
      ) : null}
    </ClaimBlock>
  );
}
