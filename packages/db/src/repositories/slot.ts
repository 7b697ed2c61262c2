import type { Db } from '../schema/tables.ts';

export type SlotRow = {
  id: string;
  roundId: string;
  claimId: string;
  number: number;
  memberId: string | null;
  leasedUntil: string | null;
  submittedAt: string | null;
  /** Only this member may take it. */
  assignedTo: string | null;
};

const slotColumns = [
  'id',
  'round_id as roundId',
  'claim_id as claimId',
  'number',
  'member_id as memberId',
  'leased_until as leasedUntil',
  'submitted_at as submittedAt',
  'assigned_to as assignedTo',
] as const;

/** The slots of some rounds, in order. A lease is live while `leasedUntil` lies ahead and `submittedAt` is null. */
export async function listSlots(db: Db, workspaceId: string, roundIds: string[]): Promise<SlotRow[]> {
  if (roundIds.length === 0) return [];
  return db
    .selectFrom('slot')
    .select(slotColumns)
    .where('workspace_id', '=', workspaceId)
    .where('round_id', 'in', roundIds)
    .orderBy('round_id')
    .orderBy('number')
    .execute();
}

/** Prolongs the member's own lease; false when another member has the slot by now, or it was submitted. */
export async function renewLease(
  db: Db,
  lease: { workspaceId: string; slotId: string; memberId: string; leasedUntil: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('slot')
    .set({ leased_until: lease.leasedUntil })
    .where('workspace_id', '=', lease.workspaceId)
    .where('id', '=', lease.slotId)
    .where('member_id', '=', lease.memberId)
    .where('submitted_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Gives the slot back; the draft stays with its author. False when the member does not hold it. */
export async function releaseSlot(
  db: Db,
  lease: { workspaceId: string; slotId: string; memberId: string },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('slot')
    .set({ member_id: null, leased_until: null })
    .where('workspace_id', '=', lease.workspaceId)
    .where('id', '=', lease.slotId)
    .where('member_id', '=', lease.memberId)
    .where('submitted_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Marks the member's slot as filled. False when another member has it by now, or it was filled already. */
export async function submitSlot(
  trx: Db,
  slot: { workspaceId: string; slotId: string; memberId: string; submittedAt: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('slot')
    .set({ submitted_at: slot.submittedAt, leased_until: null })
    .where('workspace_id', '=', slot.workspaceId)
    .where('id', '=', slot.slotId)
    .where('member_id', '=', slot.memberId)
    .where('submitted_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Opens a filled slot again: the undo of a submit. False when the member had not filled it. */
export async function reopenSlot(
  trx: Db,
  slot: { workspaceId: string; slotId: string; memberId: string },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('slot')
    .set({ submitted_at: null, leased_until: null, member_id: null })
    .where('workspace_id', '=', slot.workspaceId)
    .where('id', '=', slot.slotId)
    .where('member_id', '=', slot.memberId)
    .where('submitted_at', 'is not', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
