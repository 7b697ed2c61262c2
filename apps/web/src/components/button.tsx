import type { LucideIcon } from 'lucide-react';
import { useId, type ButtonHTMLAttributes, type MouseEvent, type ReactNode, type Ref } from 'react';
import { useChosenKeys } from '../lib/shortcuts.ts';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';
import { ariaKeys, Kbd } from './kbd.tsx';
import { Tooltip } from './tooltip.tsx';

type CommonProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled' | 'children'> & {
  kind?: 'plain' | 'primary' | 'quiet' | 'danger';
  size?: 'sm' | 'md' | 'lg';
  /** Shown as a key hint; `useShortcut` is what registers the key. */
  shortcut?: string | undefined;
  /** Why it cannot be pressed now, a whole sentence. The button stays focusable and says it. */
  disabledReason?: string | null | undefined;
  /** At work: it cannot be pressed twice. */
  busy?: boolean | undefined;
  ref?: Ref<HTMLButtonElement>;
};

export type ButtonProps = CommonProps & {
  icon?: LucideIcon | undefined;
  wide?: boolean;
  /** A hint on hover and focus, where the label alone is not enough. */
  tooltip?: string;
  children: ReactNode;
};

export function Button({ icon, wide, tooltip, children, shortcut, className, ...common }: ButtonProps) {
  return (
    <BareButton
      {...common}
      shortcut={shortcut}
      className={classNames(wide && 'button-wide', className)}
      tip={common.disabledReason ?? tooltip}
    >
      {icon ? <Icon of={icon} /> : null}
      {children}
      {shortcut ? <Kbd keys={shortcut} /> : null}
    </BareButton>
  );
}

export type IconButtonProps = CommonProps & {
  icon: LucideIcon;
  /** Its name, also shown on hover. */
  label: string;
};

export function IconButton({ icon, label, kind = 'quiet', className, ...common }: IconButtonProps) {
  return (
    <BareButton
      {...common}
      kind={kind}
      aria-label={label}
      className={classNames('button-icon', className)}
      tip={common.disabledReason ?? label}
      tipShortcut={common.shortcut}
    >
      <Icon of={icon} />
    </BareButton>
  );
}

type BareProps = CommonProps & { tip?: string | undefined; tipShortcut?: string | undefined; children: ReactNode };

function BareButton(props: BareProps) {
  const {
    kind = 'plain',
    size = 'md',
    shortcut,
    disabledReason,
    busy,
    tip,
    tipShortcut,
    className,
    onClick,
    ...rest
  } = props;
  const reasonId = useId();
  const chosenKeys = useChosenKeys(shortcut ?? '');
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    // aria-disabled keeps the button focusable, so a press has to be stopped here, also that of a submit button.
    if (disabledReason || busy) event.preventDefault();
    else onClick?.(event);
  };
  const button = (
    <button
      type="button"
      {...rest}
      className={classNames(
        'button',
        kind !== 'plain' && `button-${kind}`,
        size !== 'md' && `button-${size}`,
        className,
      )}
      aria-busy={busy || undefined}
      aria-disabled={disabledReason ? true : undefined}
      aria-describedby={disabledReason ? reasonId : rest['aria-describedby']}
      aria-keyshortcuts={shortcut ? ariaKeys(chosenKeys) : undefined}
      onClick={press}
    />
  );
  return (
    <>
      {tip ? (
        <Tooltip content={tip} shortcut={tipShortcut}>
          {button}
        </Tooltip>
      ) : (
        button
      )}
      {disabledReason ? (
        <span id={reasonId} hidden>
          {disabledReason}
        </span>
      ) : null}
    </>
  );
}
