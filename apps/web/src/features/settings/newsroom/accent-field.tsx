import { accentContrast, accentProblem, type Theme } from '@claimdesk/core';
import { Field } from '../../../components/field.tsx';
import { TextInput } from '../../../components/text-input.tsx';
import { newsroomWords as words } from './newsroom-words.ts';

/** The product's own, where a newsroom has chosen none. */
const usual: Record<Theme, string> = { light: '#1d4fc4', dark: '#8fb2ff' };
const shape = /^#[0-9a-f]{6}$/iu;

type AccentFieldProps = {
  theme: Theme;
  value: string;
  error: string | undefined;
  readOnly: boolean;
  onChange: (value: string) => void;
};

/** A colour as six digits or picked by eye. Its contrast is told at once: nobody can guess it. */
export function AccentField({ theme, value, error, readOnly, onChange }: AccentFieldProps) {
  const label = theme === 'light' ? words.accentLight : words.accentDark;
  const colour = shape.test(value.trim()) ? value.trim().toLowerCase() : null;
  const hard = colour === null ? null : accentProblem(colour, theme);
  const ratio = colour === null ? null : (Math.floor(accentContrast(colour, theme) * 10) / 10).toFixed(1);
  return (
    <div className="accent-field">
      <Field
        label={label}
        note={words.optional}
        error={hard ?? error}
        hint={ratio === null ? words.accentOwn(usual[theme]) : words.accentHint(ratio)}
      >
        <TextInput
          value={value}
          readOnly={readOnly}
          placeholder={usual[theme]}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => onChange(event.target.value)}
        />
      </Field>
      <input
        type="color"
        aria-label={words.pick(label)}
        value={colour ?? usual[theme]}
        disabled={readOnly}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
