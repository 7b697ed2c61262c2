import type { ClaimState } from '@claimdesk/core';
import { ListFilter } from 'lucide-react';
import { Popover } from 'radix-ui';
import { Button } from '../../../components/button.tsx';
import { Checkbox } from '../../../components/checkbox.tsx';
import { claimStateLabels } from '../../../components/claim-state.ts';
import { StateGlyph } from '../../../components/state-glyph.tsx';
import { filterCount, noFilter, type ClaimFilter, type StateCount } from './arrange-claims.ts';

type ClaimFilterMenuProps = {
  counts: readonly StateCount[];
  total: number;
  checkable: number;
  filter: ClaimFilter;
  onChange: (filter: ClaimFilter) => void;
};

/** Which claims are listed. The button itself says when a filter is on. */
export function ClaimFilterMenu({ counts, total, checkable, filter, onChange }: ClaimFilterMenuProps) {
  const on = filterCount(filter);
  const toggle = (state: ClaimState, wanted: boolean) => {
    const states = new Set(filter.states);
    if (wanted) states.add(state);
    else states.delete(state);
    onChange({ ...filter, states });
  };
  return (
    <Popover.Root>
      <Popover.Trigger asChild>
        <Button kind="quiet" size="sm" icon={ListFilter} className={on > 0 ? 'push text-accent-deep' : 'push'}>
          {on === 0 ? <span className="num">All {total}</span> : on === 1 ? '1 filter on' : `${on} filters on`}
        </Button>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          className="menu filter-menu"
          align="end"
          sideOffset={6}
          collisionPadding={8}
          aria-label="Filter the claims"
        >
          {counts.map(({ state, count }) => (
            <Checkbox
              key={state}
              checked={filter.states.has(state)}
              onChange={(wanted) => toggle(state, wanted)}
              label={
                <span className="row">
                  <StateGlyph state={state} />
                  {claimStateLabels[state]}
                  <span className="push num muted">{count}</span>
                </span>
              }
            />
          ))}
          <div className="menu-rule" />
          <Checkbox
            checked={filter.checkable}
            onChange={(wanted) => onChange({ ...filter, checkable: wanted })}
            label={
              <span className="row">
                Checkable only
                <span className="push num muted">{checkable}</span>
              </span>
            }
          />
          {on > 0 ? (
            <Button size="sm" wide onClick={() => onChange(noFilter)}>
              Show all {total}
            </Button>
          ) : null}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
