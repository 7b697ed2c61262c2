import { memo, useCallback, useState } from 'react';
import { StateGlyph } from '../../../components/state-glyph.tsx';
import { useSelection } from '../workbench/selection-store.ts';
import { useSelectedOf } from './claim-run.tsx';
import { placeMarginNumbers, type MarginPlace, type MeasuredStart } from './place-margin-numbers.ts';
import type { TextClaim } from './text-claim.ts';
import { useLayoutMeasure } from './use-layout-measure.ts';

type MarginNumbersProps = { column: HTMLElement | null; claims: readonly TextClaim[] };

/** In a narrow column number and glyph stand one above the other. */
const NARROW_COLUMN_PX = 560;
const STACKED_PX = 28;

/**
 * Numbers and glyphs in the margins, beside the line where each claim starts. They are drawn after the text is laid out
 * and again whenever the column changes its size. For pointers only: by keyboard and by ear the marks are the way.
 */
export function MarginNumbers({ column, claims }: MarginNumbersProps) {
  const [places, setPlaces] = useState<readonly MarginPlace[]>([]);
  const byId = new Map(claims.map((claim) => [claim.id, claim]));

  const measure = useCallback(() => {
    if (!column) return;
    const least = column.clientWidth < NARROW_COLUMN_PX ? STACKED_PX : undefined;
    const next = placeMarginNumbers(measureStarts(column, claims), least);
    setPlaces((before) => (samePlaces(before, next) ? before : next));
  }, [column, claims]);
  useLayoutMeasure(column, measure);

  return (
    <div className="margin-layer" aria-hidden="true">
      {places.map((place) => {
        const here = place.ids.flatMap((id) => byId.get(id) ?? []);
        return here.length > 0 ? <MarginNumber key={place.ids[0]} place={place} claims={here} /> : null;
      })}
    </div>
  );
}

const MarginNumber = memo(
  function MarginNumber({ place, claims }: { place: MarginPlace; claims: readonly TextClaim[] }) {
    const store = useSelection();
    const selected = useSelectedOf(place.ids);
    const shown = claims.find((claim) => claim.id === selected) ?? claims[0];
    if (!shown) return null;
    const press = () => {
      // Claims that share a place are opened one after the other.
      const at = selected === null ? -1 : place.ids.indexOf(selected);
      store.select(place.ids[(at + 1) % place.ids.length] ?? shown.id, 'text');
    };
    const numbers = claims.map((claim) => claim.number).join(', ');
    return (
      <button
        type="button"
        className="margin-number"
        data-side={place.side}
        data-selected={selected ? '' : undefined}
        style={{ top: place.middle }}
        tabIndex={-1}
        title={claims.length > 1 ? `Claims ${numbers}` : undefined}
        onClick={press}
      >
        <StateGlyph state={shown.state} />
        {shown.number}
        {claims.length > 1 ? '…' : ''}
      </button>
    );
  },
  (before, after) =>
    before.place.middle === after.place.middle &&
    before.place.side === after.place.side &&
    before.claims.length === after.claims.length &&
    before.claims.every((claim, index) => claim === after.claims[index]),
);

function measureStarts(column: HTMLElement, claims: readonly TextClaim[]): MeasuredStart[] {
  const top = column.getBoundingClientRect().top;
  const middles = new Map<string, number>();
  for (const element of column.querySelectorAll<HTMLElement>('[data-opens]')) {
    // An inline that begins at a wrap has an empty box at the end of the line before.
    const rects = [...element.getClientRects()];
    const rect = rects.find((box) => box.width > 3) ?? rects[0];
    if (!rect) continue;
    for (const id of (element.dataset['opens'] ?? '').split(' ')) middles.set(id, rect.top + rect.height / 2 - top);
  }
  return claims.flatMap((claim) => {
    const middle = middles.get(claim.id);
    return middle === undefined ? [] : [{ id: claim.id, middle }];
  });
}

function samePlaces(a: readonly MarginPlace[], b: readonly MarginPlace[]): boolean {
  return (
    a.length === b.length &&
    a.every((place, index) => {
      const other = b[index];
      return other?.side === place.side && other.middle === place.middle && other.ids.join(' ') === place.ids.join(' ');
    })
  );
}
