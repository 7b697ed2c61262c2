import { useId } from 'react';
import { Segmented } from '../../components/segmented.tsx';

export type Kind = 'minor' | 'major';

/** How much a correction changes; that the verdict is another one is seen, not said. */
export function KindField({ value, onChange }: { value: Kind; onChange: (kind: Kind) => void }) {
  const id = useId();
  return (
    <div className="row wrap">
      <span id={id} className="field-label">
        Correction
      </span>
      <Segmented<Kind>
        labelledBy={id}
        value={value}
        onChange={onChange}
        options={[
          { value: 'minor', label: 'Minor' },
          { value: 'major', label: 'Major' },
        ]}
      />
    </div>
  );
}
