import { Dialog } from '../../components/dialog.tsx';
import { Kbd } from '../../components/kbd.tsx';
import { Checkbox } from '../../components/checkbox.tsx';
import { setSingleKeys, singleKeysOn, type Shortcut } from '../../lib/shortcuts.ts';
import { useState } from 'react';

type KeyOverlayProps = { open: boolean; onOpenChange: (open: boolean) => void; shortcuts: readonly Shortcut[] };

/** `?`: the keys that work on the screen under it. */
export function KeyOverlay({ open, onOpenChange, shortcuts }: KeyOverlayProps) {
  const [isOn, setOn] = useState(singleKeysOn);
  const groups = Map.groupBy(shortcuts, (shortcut) => shortcut.group);
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Keys"
      size="wide"
      description="They work while you are not typing."
    >
      <div className="columns-1 gap-10 md:columns-2">
        {[...groups].map(([group, keys]) => (
          <section key={group} className="mb-4 break-inside-avoid">
            <h3 className="section-head">{group}</h3>
            <dl>
              {keys.map((one) => (
                <div key={one.keys} className="flex items-center gap-3 border-t border-line py-1.5 text-13 text-ink">
                  <dt className="grow">{one.label}</dt>
                  <dd>
                    <Kbd keys={one.keys} always />
                    <span className="visually-hidden">{one.keys}</span>
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <Checkbox
        label="Single keys are on"
        hint="Turn them off if you speak to your machine: a word could press them. Keys with Ctrl or ⌘ stay."
        checked={isOn}
        onChange={(on) => {
          setSingleKeys(on);
          setOn(on);
        }}
      />
    </Dialog>
  );
}
