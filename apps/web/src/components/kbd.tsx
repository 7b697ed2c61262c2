import { useChosenKeys } from '../lib/shortcuts.ts';

const isApple = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform);

const signs: Record<string, string> = {
  mod: isApple ? '⌘' : 'Ctrl',
  shift: '⇧',
  alt: isApple ? '⌥' : 'Alt',
  enter: '↵',
  escape: 'Esc',
  arrowup: '↑',
  arrowdown: '↓',
  arrowleft: '←',
  arrowright: '→',
  space: 'Space',
};

/** `mod+enter` as a person of this machine reads it: ⌘↵ or Ctrl ↵. */
export function keyWords(keys: string): string {
  const parts = keys.split('+').map((key) => signs[key] ?? key.toUpperCase());
  return parts.join(isApple ? '' : ' ');
}

/** The same for `aria-keyshortcuts`. */
export function ariaKeys(keys: string): string {
  return keys
    .split('+')
    .map((key) =>
      key === 'mod' ? (isApple ? 'Meta' : 'Control') : key.length === 1 ? key.toUpperCase() : titleCase(key),
    )
    .join('+');
}

function titleCase(word: string): string {
  return word
    .replace(/^arrow/, 'Arrow')
    .replace(/^[a-z]/, (first) => first.toUpperCase())
    .replace(/^Arrow([a-z])/, (_, first: string) => `Arrow${first.toUpperCase()}`);
}

type KbdProps = {
  /** The keys that the action came with; what is shown is what somebody chose instead. */
  keys: string;
  always?: boolean;
};

/** A key hint. Hidden on phones, where there are no keys, unless `always`. */
export function Kbd({ keys, always }: KbdProps) {
  return <PlainKbd keys={useChosenKeys(keys)} {...(always && { always })} />;
}

/** These very keys. */
export function PlainKbd({ keys, always = false }: KbdProps) {
  return (
    <kbd className="kbd" aria-hidden="true" data-always={always || undefined}>
      {keyWords(keys)}
    </kbd>
  );
}
