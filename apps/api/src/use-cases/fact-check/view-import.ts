import type { FactCheckImportRow } from '@claimdesk/db';
import type { FactCheckImportView } from '../../views.ts';
import { personOf, type MemberNames } from '../member/member-names.ts';

export function viewImport(row: FactCheckImportRow, names: MemberNames): FactCheckImportView {
  const { id, kind, name, contentHash, status, problem, added, updated, unchanged, refused, repairs } = row;
  return {
    id,
    kind,
    name,
    contentHash,
    status,
    problem,
    progress: row.steps === 0 ? null : row.stepsDone / row.steps,
    added,
    updated,
    unchanged,
    refused,
    repairs,
    createdBy: personOf(names, row.createdBy),
    createdAt: row.createdAt,
    finishedAt: row.finishedAt,
    undoneBy: personOf(names, row.undoneBy),
    undoneAt: row.undoneAt,
  };
}
