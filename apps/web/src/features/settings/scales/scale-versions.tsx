import { scaleChanges } from '@claimdesk/core';
import { formatDate } from '../../../lib/format.ts';
import type { ScaleDetail } from './scale-page.tsx';
import { ScaleStrip } from './scale-strip.tsx';
import { changeSentence, scaleWords as words } from './scale-words.ts';

/** Newest first, each with what it changed. */
export function ScaleVersions({ versions }: { versions: ScaleDetail['versions'] }) {
  return (
    <ol className="scale-versions" reversed>
      {versions.map((version, index) => {
        const before = versions[index + 1];
        const changes = before ? scaleChanges(before.scale, version.scale).map(changeSentence) : [];
        const facts = words.versionFacts(
          version.createdBy?.name ?? null,
          version.createdAt === null ? null : formatDate(version.createdAt),
        );
        return (
          <li key={version.number}>
            <p>
              <b>{words.version(version.number)}</b> <span className="soft">{facts}</span>
            </p>
            <p className="soft">
              {words.rounds(version.rounds)}
              {version.inUse ? `. ${words.inUse}.` : '.'}
            </p>
            {before ? (
              <ul className="scale-changes">
                {changes.map((change) => (
                  <li key={change}>{change}</li>
                ))}
              </ul>
            ) : (
              <p className="soft">{version.createdBy ? words.firstVersion : words.asShipped}</p>
            )}
            {index > 0 ? <ScaleStrip values={version.scale.values} /> : null}
          </li>
        );
      })}
    </ol>
  );
}
