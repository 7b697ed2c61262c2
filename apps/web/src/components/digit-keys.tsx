import type { ScaleValue } from '@claimdesk/core';
import { useShortcut } from '../lib/shortcuts.ts';
import { scaleDigits } from './scale-keys.tsx';

type DigitKeysProps = {
  values: readonly ScaleValue[];
  /** What a digit does, for the list of keys: `Rate it “True”`. */
  say: (label: string) => string;
  onChoose: (key: string) => void;
};

/** The digits that stand on the keys of a scale choose them. */
export function DigitKeys({ values, say, onChoose }: DigitKeysProps) {
  return [...scaleDigits(values)].map(([key, digit]) => (
    <DigitKey
      key={key}
      digit={digit}
      label={say(values.find((one) => one.key === key)?.label ?? key)}
      onPress={() => onChoose(key)}
    />
  ));
}

function DigitKey({ digit, label, onPress }: { digit: string; label: string; onPress: () => void }) {
  useShortcut(digit, label, onPress, { group: 'Rating' });
  return null;
}
