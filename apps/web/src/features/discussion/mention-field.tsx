import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { Field } from '../../components/field.tsx';
import { Textarea } from '../../components/textarea.tsx';
import { messages } from './messages.ts';
import { offered, openMention, type Mentionable } from './mention-text.ts';

type MentionFieldProps = {
  label: string;
  hint?: string;
  error: string | null;
  value: string;
  onChange: (value: string) => void;
  onSubmit: () => void;
  onCancel?: (() => void) | undefined;
  members: readonly Mentionable[];
  rows?: number;
  autoFocus?: boolean;
};

/**
 * A field for words in which `@` offers colleagues: the focus stays in the text, the arrow keys move through the list
 * under it, as ARIA's combobox with a listbox does.
 */
export function MentionField({
  label,
  hint,
  error,
  value,
  onChange,
  onSubmit,
  onCancel,
  members,
  rows = 3,
  autoFocus,
}: MentionFieldProps) {
  const listId = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [caret, setCaret] = useState(0);
  const [chosen, setChosen] = useState(0);
  const [closedAt, setClosedAt] = useState<number | null>(null);

  const mention = openMention(value, caret);
  const options = mention === null || mention.start === closedAt ? [] : offered(members, mention.query);
  const isOpen = options.length > 0;
  const active = Math.min(chosen, options.length - 1);
  const optionId = (member: Mentionable) => `${listId}-${member.id}`;

  const look = () => {
    const at = field.current?.selectionStart ?? 0;
    if (at !== caret) setChosen(0);
    setCaret(at);
  };
  const take = (member: Mentionable) => {
    if (mention === null) return;
    const before = `${value.slice(0, mention.start)}@${member.label} `;
    onChange(before + value.slice(caret).replace(/^ /, ''));
    setCaret(before.length);
    setChosen(0);
    // React writes the value first and puts the caret at its end.
    requestAnimationFrame(() => field.current?.setSelectionRange(before.length, before.length));
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      onSubmit();
      return;
    }
    if (event.key === 'Escape' && (isOpen || onCancel)) {
      event.preventDefault();
      event.stopPropagation();
      if (isOpen) setClosedAt(mention?.start ?? null);
      else onCancel?.();
      return;
    }
    if (!isOpen || event.shiftKey || event.altKey) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const member = options[active];
    if (step !== undefined) setChosen((active + step + options.length) % options.length);
    else if ((event.key === 'Enter' || event.key === 'Tab') && member) take(member);
    else return;
    event.preventDefault();
  };

  return (
    <Field label={label} hint={hint} error={error}>
      <div className="mention-field">
        <Textarea
          ref={field}
          rows={rows}
          value={value}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- it opens where somebody asked to write
          autoFocus={autoFocus}
          aria-autocomplete="list"
          aria-haspopup="listbox"
          aria-controls={isOpen ? listId : undefined}
          aria-activedescendant={options[active] ? optionId(options[active]) : undefined}
          onChange={(event) => {
            onChange(event.target.value);
            setClosedAt(null);
            look();
          }}
          onSelect={look}
          onKeyDown={onKeyDown}
          onBlur={() => setClosedAt(mention?.start ?? null)}
        />
        {isOpen ? (
          <ul id={listId} role="listbox" aria-label={messages.members} className="menu mention-list">
            {options.map((member, at) => (
              <li
                key={member.id}
                id={optionId(member)}
                role="option"
                aria-selected={at === active}
                className="menu-item"
                // The focus must stay in the text.
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => take(member)}
              >
                {member.label}
              </li>
            ))}
          </ul>
        ) : null}
        <span className="visually-hidden" role="status">
          {messages.offered(options.length)}
        </span>
      </div>
    </Field>
  );
}
