import { Check, Copy } from 'lucide-react';
import { useId, useState } from 'react';
import { Button } from './button.tsx';

type CopyLineProps = { label: string; value: string };

/** A link or key that is shown once, with a button that copies it. */
export function CopyLine({ label, value }: CopyLineProps) {
  const id = useId();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    const input = document.getElementById(id) as HTMLInputElement | null;
    input?.select();
    try {
      await navigator.clipboard.writeText(value);
      setCopied(true);
    } catch {
      // Without the right to the clipboard the line stays selected, for the person's own copy key.
    }
  };
  return (
    <div className="row">
      <input
        id={id}
        className="input mono"
        aria-label={label}
        readOnly
        value={value}
        onFocus={(event) => event.target.select()}
      />
      <Button icon={copied ? Check : Copy} onClick={() => void copy()}>
        {copied ? 'Copied' : 'Copy'}
      </Button>
      <span className="visually-hidden" role="status">
        {copied ? 'Copied' : ''}
      </span>
    </div>
  );
}
