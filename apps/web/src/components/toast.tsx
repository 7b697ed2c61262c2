import { X } from 'lucide-react';
import { createContext, use, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useShortcut } from '../lib/shortcuts.ts';
import { Icon } from './icon.tsx';
import { Kbd } from './kbd.tsx';

export type ToastInput = {
  message: ReactNode;
  /** Takes the action back; also on `Z`. */
  undo?: () => void;
  /** Another way on: "Open". */
  action?: { label: string; onSelect: () => void };
  /** Read out at once. */
  urgent?: boolean;
};

type Toast = ToastInput & { id: number };

/** Long enough to read and reach the button; it waits while the pointer or the focus is on it. */
const SHOWN_MS = 9000;
const AT_MOST = 3;

const ToastContext = createContext<((toast: ToastInput) => void) | null>(null);

/** @example const toast = useToast(); toast({ message: 'Claim 6 dismissed as opinion', undo: restore }); */
export function useToast(): (toast: ToastInput) => void {
  const show = use(ToastContext);
  if (!show) throw new Error('useToast needs a ToastProvider above it.');
  return show;
}

export function ToastProvider({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const nextId = useRef(1);
  const show = useCallback((toast: ToastInput) => {
    const id = nextId.current++;
    setToasts((now) => [...now.slice(1 - AT_MOST), { ...toast, id }]);
  }, []);
  const close = useCallback((id: number) => setToasts((now) => now.filter((toast) => toast.id !== id)), []);
  const undoable = useMemo(() => toasts.findLast((toast) => toast.undo), [toasts]);
  useShortcut(
    'z',
    'Undo what was just done',
    () => {
      undoable?.undo?.();
      if (undoable) close(undoable.id);
    },
    { enabled: Boolean(undoable), group: 'Everywhere' },
  );
  return (
    <ToastContext value={show}>
      {children}
      <div className="toasts" role="region" aria-label="Messages">
        <div role="status" aria-live="polite" className="contents">
          {toasts
            .filter((toast) => !toast.urgent)
            .map((toast) => (
              <ToastLine key={toast.id} toast={toast} onClose={close} />
            ))}
        </div>
        <div role="alert" className="contents">
          {toasts
            .filter((toast) => toast.urgent)
            .map((toast) => (
              <ToastLine key={toast.id} toast={toast} onClose={close} />
            ))}
        </div>
      </div>
    </ToastContext>
  );
}

function ToastLine({ toast, onClose }: { toast: Toast; onClose: (id: number) => void }) {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => onClose(toast.id), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [held, onClose, toast.id]);
  const act = (run: () => void) => () => {
    run();
    onClose(toast.id);
  };
  return (
    <div
      className="toast"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span className="min-w-0">{toast.message}</span>
      <span className="row gap-1">
        {toast.action ? (
          <button type="button" onClick={act(toast.action.onSelect)}>
            {toast.action.label}
          </button>
        ) : null}
        {toast.undo ? (
          <button type="button" onClick={act(toast.undo)} aria-keyshortcuts="Z">
            Undo <Kbd keys="z" />
          </button>
        ) : null}
        <button type="button" className="toast-close" aria-label="Close this message" onClick={() => onClose(toast.id)}>
          <Icon of={X} size={14} />
        </button>
      </span>
    </div>
  );
}
