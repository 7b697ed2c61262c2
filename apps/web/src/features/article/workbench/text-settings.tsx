import { ALargeSmall } from 'lucide-react';
import { Popover } from 'radix-ui';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Checkbox } from '../../../components/checkbox.tsx';
import { Segmented } from '../../../components/segmented.tsx';

export type TextSize = 'small' | 'normal' | 'large';

const sizes = [
  { value: 'small', label: 'Small' },
  { value: 'normal', label: 'Normal' },
  { value: 'large', label: 'Large' },
] as const;

const stored = 'claimdesk:text-size';

export function useTextSize(): [TextSize, (size: TextSize) => void] {
  const [size, setSize] = useState<TextSize>(
    () => sizes.find(({ value }) => value === localStorage.getItem(stored))?.value ?? 'normal',
  );
  return [
    size,
    (next) => {
      localStorage.setItem(stored, next);
      setSize(next);
    },
  ];
}

type TextSettingsProps = {
  size: TextSize;
  onSize: (size: TextSize) => void;
  choosingLines: boolean;
  /** Absent when the viewer may not change the article. */
  onChoosingLines?: ((on: boolean) => void) | undefined;
};

/** How the article is shown: its size, and which lines belong to it. */
export function TextSettings({ size, onSize, choosingLines, onChoosingLines }: TextSettingsProps) {
  return (
    <Popover.Root>
      <Popover.Trigger asChild>
        <Button kind="quiet" size="sm" icon={ALargeSmall}>
          Text
        </Button>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          className="menu text-settings"
          align="end"
          sideOffset={6}
          collisionPadding={8}
          aria-label="Text"
        >
          <Segmented label="Size of the text" options={sizes} value={size} onChange={onSize} />
          {onChoosingLines ? (
            <Checkbox
              label="Choose lines"
              hint="Leave lines out of the text, or bring them back."
              checked={choosingLines}
              onChange={onChoosingLines}
            />
          ) : null}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
