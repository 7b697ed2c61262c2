import type { Repair } from '@claimdesk/core';

type RepairListProps = {
  label: string;
  repairs: readonly Repair[];
  /** Also of what each is a repair. */
  withItem?: boolean;
};

/** What was found, what was taken in its place, and why. */
export function RepairList({ label, repairs, withItem = false }: RepairListProps) {
  return (
    <ul className="repair-list" aria-label={label}>
      {repairs.map(({ item, field, was, became, why }, index) => (
        // The log has no ids, and its order never changes.
        <li key={`${index} ${item}`}>
          <span className="mono">{[withItem ? item : '', field].filter(Boolean).join(' · ') || 'all of it'}</span>
          <Change was={was} became={became} />
          <span className="muted">{why}</span>
        </li>
      ))}
    </ul>
  );
}

/** A number that was written as text reads the same after as before. */
function Change({ was, became }: Pick<Repair, 'was' | 'became'>) {
  if (was === became) return <span>{was}</span>;
  return (
    <span className="repair-change">
      <del>{was}</del> {became === null ? <span className="muted">left out</span> : <ins>{became}</ins>}
    </span>
  );
}
