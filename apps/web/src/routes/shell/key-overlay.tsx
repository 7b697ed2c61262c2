import { RotateCcw } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Checkbox } from '../../components/checkbox.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { keyWords, PlainKbd } from '../../components/kbd.tsx';
import { actionName, keysFor, keysProblem, resetKeys, setKeys, useKeyMap } from '../../lib/key-map.ts';
import { keysOf, setSingleKeys, singleKeysOn, type Shortcut } from '../../lib/shortcuts.ts';

type KeyOverlayProps = { open: boolean; onOpenChange: (open: boolean) => void; shortcuts: readonly Shortcut[] };

/** `?`: the keys that work on the screen under it, and other keys for them. */
export function KeyOverlay({ open, onOpenChange, shortcuts }: KeyOverlayProps) {
  const [isOn, setOn] = useState(singleKeysOn);
  const [changing, setChanging] = useState<Shortcut | null>(null);
  const [said, setSaid] = useState('');
  const map = useKeyMap();
  const groups = Map.groupBy(shortcuts, (shortcut) => shortcut.group);

  const choose = (action: Shortcut, keys: string) => {
    const problem = keysProblem(keys, action, shortcuts, map);
    if (problem === null) setKeys(action.group, action.defaultKeys, keys);
    setSaid(problem ?? `“${action.label}” is now ${keyWords(keys)}.`);
    setChanging(null);
  };
  const leave = () => {
    setChanging(null);
    setSaid('');
  };
  return (
    <Dialog
      open={open}
      onOpenChange={(isOpen) => {
        leave();
        onOpenChange(isOpen);
      }}
      title="Keys"
      size="wide"
      description="They work while you are not typing. Choose a key to change it."
    >
      <div className="columns-1 gap-10 md:columns-2">
        {[...groups].map(([group, actions]) => (
          <section key={group} className="mb-4 break-inside-avoid">
            <h3 className="section-head">{group}</h3>
            <dl>
              {actions.map((action) => (
                <KeyRow
                  key={actionName(action.group, action.defaultKeys)}
                  action={action}
                  keys={keysFor(map, action.group, action.defaultKeys)}
                  isChanging={changing === action}
                  onChange={() => {
                    setSaid('');
                    setChanging(action);
                  }}
                  onKeys={(keys) => choose(action, keys)}
                  onLeave={leave}
                />
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p className="min-h-5 text-13 text-ink-2" role="status">
        {said}
      </p>
      <div className="row wrap">
        <Checkbox
          label="Single keys are on"
          hint="Turn them off if you speak to your machine: a word could press them. Keys with Ctrl or ⌘ stay."
          checked={isOn}
          onChange={(on) => {
            setSingleKeys(on);
            setOn(on);
          }}
        />
        {Object.keys(map).length === 0 ? null : (
          <Button
            size="sm"
            icon={RotateCcw}
            className="push"
            onClick={() => {
              resetKeys();
              setSaid('All keys are as they came.');
            }}
          >
            All keys as they came
          </Button>
        )}
      </div>
    </Dialog>
  );
}

type KeyRowProps = {
  action: Shortcut;
  keys: string;
  isChanging: boolean;
  onChange: () => void;
  onKeys: (keys: string) => void;
  onLeave: () => void;
};

function KeyRow({ action, keys, isChanging, onChange, onKeys, onLeave }: KeyRowProps) {
  return (
    <div className="flex items-center gap-3 border-t border-line py-1 text-13 text-ink">
      <dt className="grow">{action.label}</dt>
      <dd>
        <button
          type="button"
          className="key-choice"
          aria-label={
            isChanging
              ? `Press the new key for “${action.label}”, or Escape`
              : `Change the key of “${action.label}”, now ${keyWords(keys)}`
          }
          data-changing={isChanging || undefined}
          onClick={onChange}
          onBlur={isChanging ? onLeave : undefined}
        >
          {isChanging ? <NextKeys onKeys={onKeys} onLeave={onLeave} /> : <PlainKbd keys={keys} always />}
        </button>
      </dd>
    </div>
  );
}

const modifiers = new Set(['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'Process']);

/** Takes the next keys before anything else hears of them. */
function NextKeys({ onKeys, onLeave }: Pick<KeyRowProps, 'onKeys' | 'onLeave'>) {
  useEffect(() => {
    const take = (event: KeyboardEvent) => {
      if (event.isComposing || modifiers.has(event.key)) return;
      event.preventDefault();
      event.stopPropagation();
      if (event.key === 'Escape') onLeave();
      else onKeys(keysOf(event));
    };
    window.addEventListener('keydown', take, { capture: true });
    return () => window.removeEventListener('keydown', take, { capture: true });
  }, [onKeys, onLeave]);
  return <>Press a key</>;
}
