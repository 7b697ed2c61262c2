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

/**
 * Changes one that is locked. Undefined where another one has that name already; then the transaction is over. To look
 * first would not do: whoever gives that name at the same time cannot be seen yet.
 */
export function updateReportDefinition(
  trx: Db,
  change: { workspaceId: string; id: string; name?: string; filter?: unknown; formats?: string[]; now: Date },
): Promise<ReportDefinitionRow | undefined> {
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
    .executeTakeFirstOrThrow()
    .catch((error: unknown) => {
      if (error instanceof Error && 'constraint' in error && error.constraint === 'report_definition_name')
        return undefined;
      throw error;
    });
}

export async function deleteReportDefinition(trx: Db, of: { workspaceId: string; id: string }): Promise<void> {
  await trx
    .deleteFrom('report_definition')
    .where('workspace_id', '=', of.workspaceId)
    .where('id', '=', of.id)
    .execute();
}
