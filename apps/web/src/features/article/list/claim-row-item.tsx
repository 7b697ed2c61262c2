import type { ClaimRow } from '@claimdesk/api/views';
import { CalendarDays, Copy, Hash, SquareCheck, User } from 'lucide-react';
import { memo, type MouseEvent } from 'react';
import { claimStateLabels } from '../../../components/claim-state.ts';
import { Icon } from '../../../components/icon.tsx';
import { ReasonChip } from '../../../components/reason-chip.tsx';
import { ScoreBar } from '../../../components/score-bar.tsx';
import { StateGlyph } from '../../../components/state-glyph.tsx';
import { VerdictBadge } from '../../../components/verdict-badge.tsx';
import { useIsSelected, useIsTicked, useSelection } from '../workbench/selection-store.ts';
import { quantityChip, shortName } from './claim-values.ts';

type ClaimRowItemProps = {
  claim: ClaimRow;
  /** The article says it twice. */
  doubled: boolean;
  /** The row that Tab reaches while no claim is open. */
  isEntry: boolean;
  onOpen: (id: string) => void;
};

/** A claim in the list. It listens to its own selection only, so that moving on renders two rows. */
export const ClaimRowItem = memo(function ClaimRowItem({ claim, doubled, isEntry, onOpen }: ClaimRowItemProps) {
  const store = useSelection();
  const selected = useIsSelected(claim.id);
  const ticked = useIsTicked(claim.id);
  const press = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey) return;
    event.preventDefault();
    if (event.shiftKey) store.tick(claim.id, !ticked);
    else onOpen(claim.id);
  };
  return (
    <a
      className="claim-row"
      href={`?claim=${claim.id}`}
      draggable={false}
      tabIndex={selected || isEntry ? 0 : -1}
      aria-current={selected ? 'true' : undefined}
      data-ticked={ticked ? '' : undefined}
      data-row={claim.id}
      onClick={press}
    >
      <span className="claim-row-number">
        {ticked ? <Icon of={SquareCheck} size={15} label="Chosen for merging" /> : <StateGlyph state={claim.state} />}
        <span className="visually-hidden">{claimStateLabels[claim.state]}, claim </span>
        {claim.number}
      </span>
      <span className="claim-row-words">
        <span className="claim-row-wording">{claim.wording}</span>
        <span className="claim-row-chips">
          <ClaimChips claim={claim} doubled={doubled} />
        </span>
      </span>
      <ScoreBar score={claim.checkWorthiness} />
    </a>
  );
});

const kindWords: Partial<Record<ClaimRow['kind'], string>> = {
  comparison: 'comparison',
  event: 'event',
  relation: 'relation',
  causal: 'cause',
  'law-or-rule': 'law or rule',
  'quote-or-position': 'position',
  prediction: 'prediction',
  opinion: 'opinion',
  personal: 'personal',
};

/** What it is about, at a glance: values, time, who says so; what kind of claim where there are none. */
function ClaimChips({ claim, doubled }: { claim: ClaimRow; doubled: boolean }) {
  const quantities = claim.quantities.slice(0, 2);
  const times = claim.times.slice(0, 1);
  const kind = kindWords[claim.kind];
  return (
    <>
      {claim.verdict ? <VerdictBadge value={claim.verdict} size="sm" /> : null}
      {claim.checkable ? null : <ReasonChip fill>not checkable: {claim.uncheckableReason ?? 'unclear'}</ReasonChip>}
      {quantities.map((quantity) => {
        const { strong, words } = quantityChip(quantity);
        return (
          <ReasonChip key={quantity.start} icon={Hash} fill strong={strong} title={quantity.text}>
            {words}
          </ReasonChip>
        );
      })}
      {times.map((time) => (
        <ReasonChip key={time.start} icon={CalendarDays} fill>
          {time.text}
        </ReasonChip>
      ))}
      {kind && claim.checkable && quantities.length + times.length < 2 ? <ReasonChip fill>{kind}</ReasonChip> : null}
      {claim.source ? (
        <ReasonChip icon={User} fill title={claim.source}>
          {shortName(claim.source)}
        </ReasonChip>
      ) : null}
      {doubled ? (
        <ReasonChip icon={Copy} fill title="Another sentence of the article, often the headline, says the same">
          said twice
        </ReasonChip>
      ) : null}
      {claim.corrected ? <ReasonChip fill>corrected</ReasonChip> : null}
    </>
  );
}
