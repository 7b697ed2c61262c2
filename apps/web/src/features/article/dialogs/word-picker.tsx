import type { Span } from '@claimdesk/core';
import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { TrimControls } from '../claim/trim-controls.tsx';
import { tidyRange, wordsBetween } from '../text/words.ts';

type WordPickerProps = {
  /** What is chosen here, for a screen reader: "Words of part 1". */
  label: string;
  text: string;
  limits: Span;
  span: Span;
  onChange: (span: Span) => void;
};

/** Every word is a button that moves the nearer end of the range to itself; below it the ends move word by word. */
export function WordPicker({ label, text, limits, span, onChange }: WordPickerProps) {
  const [from, to] = limits;
  const words = useMemo(() => wordsBetween(text, from, to), [text, from, to]);
  const group = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState(0);

  const pick = (index: number) => {
    const word = words[index];
    if (!word) return;
    const nearStart = Math.abs(word.start - span[0]) <= Math.abs(word.end - span[1]);
    const wanted: Span = nearStart
      ? [word.start, Math.max(span[1], word.end)]
      : [Math.min(span[0], word.start), word.end];
    onChange(tidyRange(text, wanted[0], wanted[1]) ?? wanted);
  };
  const move = (event: KeyboardEvent) => {
    const next = { ArrowRight: focused + 1, ArrowLeft: focused - 1, Home: 0, End: words.length - 1 }[event.key];
    if (next === undefined || !words[next]) return;
    event.preventDefault();
    setFocused(next);
    group.current?.querySelectorAll<HTMLElement>('button')[next]?.focus();
  };
  return (
    <div className="word-picker">
      <div ref={group} role="group" aria-label={label} className="word-chips" onKeyDown={move}>
        {words.map((word, index) => (
          <button
            key={word.start}
            type="button"
            aria-pressed={word.end > span[0] && word.start < span[1]}
            tabIndex={index === Math.min(focused, words.length - 1) ? 0 : -1}
            onFocus={() => setFocused(index)}
            onClick={() => pick(index)}
          >
            {word.text}
          </button>
        ))}
      </div>
      <TrimControls text={text} span={span} limits={limits} onChange={onChange} />
    </div>
  );
}

/** As a wording begins: with a capital, without the white space of the article's lines. */
export function startingWording(text: string, [start, end]: Span): string {
  const words = text.slice(start, end).replaceAll(/\s+/gu, ' ').trim();
  const [first = ''] = words;
  return first.toLocaleUpperCase('en') + words.slice(first.length);
}
