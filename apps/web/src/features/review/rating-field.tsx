import { MAX_TEXT_RATING, type Scale } from '@claimdesk/core';
import { Field } from '../../components/field.tsx';
import { RatingKeys } from '../../components/rating-keys.tsx';
import { scaleDigits } from '../../components/scale-keys.tsx';
import { TextInput } from '../../components/text-input.tsx';
import { useShortcut } from '../../lib/shortcuts.ts';

type RatingFieldProps = {
  scale: Scale & { version: number };
  value: string | null;
  onChange: (key: string | null) => void;
};

/** The rating on its scale, by key or by pointer; a free-text scale takes words instead. */
export function RatingField({ scale, value, onChange }: RatingFieldProps) {
  if (scale.kind === 'text') {
    return (
      <Field label="Rating" note={`in your own words, at most ${MAX_TEXT_RATING} characters`}>
        <TextInput
          value={value ?? ''}
          maxLength={MAX_TEXT_RATING}
          onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
        />
      </Field>
    );
  }
  return (
    <fieldset className="grid gap-2">
      <legend className="field-label mb-2">
        Rating
        <span className="field-note">
          {scale.name}, version {scale.version}
        </span>
      </legend>
      {[...scaleDigits(scale.values)].map(([key, digit]) => (
        <DigitKey
          key={key}
          digit={digit}
          label={scale.values.find((one) => one.key === key)?.label ?? key}
          onPress={() => onChange(key)}
        />
      ))}
      <RatingKeys name="rating" values={scale.values} value={value} onChange={onChange} />
    </fieldset>
  );
}

function DigitKey({ digit, label, onPress }: { digit: string; label: string; onPress: () => void }) {
  useShortcut(digit, `Rate it “${label}”`, onPress, { group: 'Rating' });
  return null;
}
