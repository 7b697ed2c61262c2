import type { ClaimView } from '@claimdesk/api/views';
import type { Line, Span } from '@claimdesk/core';
import { startUpper } from '../../../lib/format.ts';
import { ClaimBlock } from './claim-blocks.tsx';
import { placeWords } from './claim-words.ts';

type DoublesBlockProps = {
  view: ClaimView;
  lines: readonly Line[];
  onOpen: (id: string) => void;
  onShowPlace: (span: Span) => void;
};

/** Where else the article says the same: one verdict serves for both. */
export function DoublesBlock({ view, lines, onOpen, onShowPlace }: DoublesBlockProps) {
  if (view.duplicates.length === 0) return null;
  return (
    <ClaimBlock title="Said again" note={view.duplicates.length}>
      <ul className="double-lines">
        {view.duplicates.map((double) => {
          const kind = lines.find((line) => line.start <= double.start && double.start < line.end)?.kind;
          return (
            <li key={double.id}>
              <span className="read">{double.wording}</span>
              <span className="row wrap text-12">
                <button type="button" className="link" onClick={() => onShowPlace([double.start, double.end])}>
                  {startUpper(placeWords(kind))}
                </button>
                <button type="button" className="link" onClick={() => onOpen(double.id)}>
                  Open claim {double.number}
                </button>
              </span>
            </li>
          );
        })}
      </ul>
    </ClaimBlock>
  );
}
