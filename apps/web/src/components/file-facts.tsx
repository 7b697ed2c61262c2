import { FileText, Image } from 'lucide-react';
import { sizeWords } from '../lib/format.ts';
import { Icon } from './icon.tsx';
import { ShortHash } from './short-hash.tsx';

type FileFactsProps = {
  file: { name: string; mediaType: string; size: number; sha256: string };
  /** Where it can be downloaded; without it the name is no link. */
  href?: string | undefined;
};

/** An uploaded file: what it is called, how large, and its hash, by which it can be told from any other. */
export function FileFacts({ file, href }: FileFactsProps) {
  const kind = file.mediaType.split('/')[1]?.toUpperCase();
  return (
    <span className="file-facts">
      <Icon of={file.mediaType.startsWith('image/') ? Image : FileText} />
      {href ? (
        <a className="link" href={href} download={file.name}>
          {file.name}
        </a>
      ) : (
        <b>{file.name}</b>
      )}
      <span className="muted">
        {kind}, {sizeWords(file.size)}
      </span>
      <span className="row gap-1">
        <span className="muted">SHA-256</span>
        <ShortHash hash={file.sha256} label={`the hash of ${file.name}`} />
      </span>
    </span>
  );
}
