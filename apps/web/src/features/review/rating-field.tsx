import { MAX_TEXT_RATING, type Scale } from '@claimdesk/core';
import { DigitKeys } from '../../components/digit-keys.tsx';
import { Field } from '../../components/field.tsx';
import { RatingKeys } from '../../components/rating-keys.tsx';
import { TextInput } from '../../components/text-input.tsx';

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
      <DigitKeys values={scale.values} say={(label) => `Rate it “${label}”`} onChoose={onChange} />
      <RatingKeys name="rating" values={scale.values} value={value} onChange={onChange} />
    </fieldset>
  );
}
