import { claimStateLabels, type ShownState } from './claim-state.ts';
import { StateGlyph } from './state-glyph.tsx';

export function StateTag({ state }: { state: ShownState }) {
  return (
    <span className="state-tag" data-claim-state={state}>
      <StateGlyph state={state} />
      {claimStateLabels[state]}
    </span>
  );
}
