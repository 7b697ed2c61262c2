import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { IconButton } from './button.tsx';

/** The first characters of a hash, enough to compare by eye, and the whole of it to copy. */
export function ShortHash({ hash, label }: { hash: string; label: string }) {
  const [copied, setCopied] = useState(false);
  const copy = () => {
    void navigator.clipboard.writeText(hash).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <span className="row gap-1">
      <code className="mono" title={hash}>
        {hash.slice(0, 12)}…
      </code>
      <IconButton icon={copied ? Check : Copy} size="sm" label={copied ? 'Copied' : `Copy ${label}`} onClick={copy} />
    </span>
  );
}
