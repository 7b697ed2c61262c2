import { sql } from 'kysely';
import type { Db } from '../schema/tables.ts';
import { toJson } from '../to-json.ts';

export type ReportDefinitionRow = {
  id: string;
  name: string;
  filter: unknown;
  formats: string[];
  version: number;
  createdBy: string;
  createdAt: string;
  updatedAt: string;
};

const definitionColumns = [
  'id',
  'name',
  'filter',
  'formats',
  'version',
  'created_by as createdBy',
  'created_at as createdAt',
  'updated_at as updatedAt',
] as const;

/** Undefined when another definition has the name, in whatever case. */
export function insertReportDefinition(
  db: Db,
  made: {
    workspaceId: string;
    id: string;
    name: string;
    filter: unknown;
    formats: string[];
    createdBy: string;
    now: Date;
  },
): Promise<ReportDefinitionRow | undefined> {
  return db
    .insertInto('report_definition')
    .values({
      workspace_id: made.workspaceId,
      id: made.id,
      name: made.name,
      filter: toJson(made.filter),
      formats: made.formats,
      created_by: made.createdBy,
      created_at: made.now,
      updated_at: made.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning(definitionColumns)
    .executeTakeFirst();
}

/** Nobody else changes it until the transaction ends. */
export function lockReportDefinition(
  trx: Db,
  workspaceId: string,
  id: string,
): Promise<ReportDefinitionRow | undefined> {
  return trx
    .selectFrom('report_definition')
    .select(definitionColumns)
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

/** By name, at most `limit`. */
export function listReportDefinitions(
  db: Db,
  of: { workspaceId: string; limit: number },
): Promise<ReportDefinitionRow[]> {
  return db
    .selectFrom('report_definition')
    .select(definitionColumns)
    .where('workspace_id', '=', of.workspaceId)
    .orderBy(sql`lower(name)`)
    .limit(of.limit)
    .execute();
}

/** Is there another definition of this name? */
export async function isDefinitionNamed(
  db: Db,
  of: { workspaceId: string; name: string; exceptId: string },
): Promise<boolean> {
  const row = await db
    .selectFrom('report_definition')
    .select('id')
    .where('workspace_id', '=', of.workspaceId)
    .where(sql`lower(name)`, '=', sql`lower(${of.name})`)
    .where('id', '<>', of.exceptId)
    .executeTakeFirst();
  return row !== undefined;
}

/** Changes one that is locked. */
export function updateReportDefinition(
  trx: Db,
  change: { workspaceId: string; id: string; name?: string; filter?: unknown; formats?: string[]; now: Date },
): Promise<ReportDefinitionRow> {
  return trx
    .updateTable('report_definition')
    .set((eb) => ({
      version: eb('version', '+', 1),
      updated_at: change.now,
      ...(change.name !== undefined && { name: change.name }),
      ...(change.filter !== undefined && { filter: toJson(change.filter) }),
      ...(change.formats !== undefined && { formats: change.formats }),
    }))
    .where('workspace_id', '=', change.workspaceId)
    .where('id', '=', change.id)
    .returning(definitionColumns)
    .executeTakeFirstOrThrow();
}

export async function deleteReportDefinition(trx: Db, of: { workspaceId: string; id: string }): Promise<void> {
  await trx
    .deleteFrom('report_definition')
    .where('workspace_id', '=', of.workspaceId)
    .where('id', '=', of.id)
    .execute();
}
