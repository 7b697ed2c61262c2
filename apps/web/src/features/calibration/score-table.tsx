import type { CalibrationScoreView, MemberCalibrationView } from '@claimdesk/api/views';
import { DataTable, type DataColumn } from '../../components/data-table.tsx';
import { rightWords } from './words.ts';

const number = ({ score }: MemberCalibrationView, of: 'claims' | 'exact' | 'right' | 'offScaleMismatches') => score[of];

const columns: DataColumn<MemberCalibrationView>[] = [
  { key: 'member', head: 'Member', isHeader: true, renderCell: ({ member }) => member.name },
  { key: 'claims', head: 'Claims', label: 'Claims', align: 'end', renderCell: (row) => number(row, 'claims') },
  { key: 'exact', head: 'Exact', label: 'Exact', align: 'end', renderCell: (row) => number(row, 'exact') },
  { key: 'right', head: 'Right', label: 'Right', align: 'end', renderCell: (row) => number(row, 'right') },
  {
    key: 'off',
    head: 'Scale missed',
    label: 'Scale missed',
    align: 'end',
    renderCell: (row) => number(row, 'offScaleMismatches'),
  },
  { key: 'lean', head: 'Lenient or strict', label: 'Lenient or strict', renderCell: ({ score }) => score.lean },
];

/** Each member's results; `Right` counts the exact ones too, `Scale missed` is off it for on it or the other way. */
export function ScoreTable({ caption, rows }: { caption: string; rows: readonly MemberCalibrationView[] }) {
  return <DataTable caption={caption} columns={columns} rows={rows} rowKey={({ member }) => member.id} />;
}

export function ScoreLine({ score }: { score: CalibrationScoreView }) {
  if (score.claims === 0) return null;
  return (
    <p className="calibration-score">
      <b>{rightWords(score)}</b> {score.lean}
    </p>
  );
}
