import type { Span } from '@claimdesk/core';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { IconButton } from '../../../components/button.tsx';
import { moveEnd, type TrimMove } from '../text/words.ts';

type TrimControlsProps = {
  text: string;
  span: Span;
  /** How far either end may go: the sentences around the claim. */
  limits: Span;
  onChange: (span: Span) => void;
};

const moves: { move: TrimMove; label: string; icon: typeof ChevronLeft; refusal: string }[] = [
  { move: 'start-out', label: 'Start one word earlier', icon: ChevronLeft, refusal: 'There is no word before these.' },
  { move: 'start-in', label: 'Start one word later', icon: ChevronRight, refusal: 'One word has to stay.' },
  { move: 'end-in', label: 'End one word earlier', icon: ChevronLeft, refusal: 'One word has to stay.' },
  { move: 'end-out', label: 'End one word later', icon: ChevronRight, refusal: 'There is no word after these.' },
];

/** Moves the ends of a range word by word: what dragging does, for the keyboard. */
export function TrimControls({ text, span, limits, onChange }: TrimControlsProps) {
  const button = ({ move, label, icon, refusal }: (typeof moves)[number]) => {
    const next = moveEnd(text, span, move, limits);
    return (
      <IconButton
        key={move}
        icon={icon}
        label={label}
        kind="plain"
        size="sm"
        disabledReason={next ? null : refusal}
        onClick={() => next && onChange(next)}
      />
    );
  };
  return (
    <div className="trim-controls">
      <span className="row gap-1" role="group" aria-label="Start">
        {moves.slice(0, 2).map(button)}
      </span>
      <p className="trim-words" aria-live="polite">
        <span className="muted">{lastWords(text.slice(limits[0], span[0]))}</span>
        <mark>{text.slice(span[0], span[1])}</mark>
        <span className="muted">{firstWords(text.slice(span[1], limits[1]))}</span>
      </p>
      <span className="row gap-1" role="group" aria-label="End">
        {moves.slice(2).map(button)}
      </span>
    </div>
  );
}

const AROUND = 40;

function lastWords(words: string): string {
  return words.length <= AROUND ? words : `… ${words.slice(words.indexOf(' ', words.length - AROUND) + 1)}`;
}

function firstWords(words: string): string {
  const cut = words.lastIndexOf(' ', AROUND);
  return words.length <= AROUND || cut < 0 ? words : `${words.slice(0, cut)} …`;
}
