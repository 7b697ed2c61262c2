import { useRef, type KeyboardEvent, type ReactNode } from 'react';

type SegmentedOption<Value extends string> = { value: Value; label: ReactNode; title?: string };

type SegmentedProps<Value extends string> = {
  /** Name of the group for a screen reader, or the id of the label on the page. */
  label?: string;
  labelledBy?: string;
  options: readonly SegmentedOption<Value>[];
  /** Null while nothing is chosen. */
  value: Value | null;
  onChange: (value: Value) => void;
  size?: 'tiny';
};

/** One of a few, all in view. Arrow keys move, as in a group of radio buttons. */
export function Segmented<Value extends string>({
  label,
  labelledBy,
  options,
  value,
  onChange,
  size,
}: SegmentedProps<Value>) {
  const group = useRef<HTMLDivElement>(null);
  const chosen = options.findIndex((option) => option.value === value);

  const move = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const next = (Math.max(chosen, 0) + step + options.length) % options.length;
    const option = options[next];
    if (!option) return;
    onChange(option.value);
    group.current?.querySelectorAll<HTMLElement>('[role="radio"]')[next]?.focus();
  };

  return (
    <div
      ref={group}
      className="segmented"
      data-size={size}
      role="radiogroup"
      aria-label={label}
      aria-labelledby={labelledBy}
      onKeyDown={move}
    >
      {options.map((option, index) => (
        <button
          key={option.value}
          type="button"
          role="radio"
          title={option.title}
          aria-checked={option.value === value}
          tabIndex={index === Math.max(chosen, 0) ? 0 : -1}
          onClick={() => onChange(option.value)}
        >
          {option.label}
        </button>
      ))}
    </div>
  );
}
