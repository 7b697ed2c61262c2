import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { leftOutTables, savedTables } from './backup-tables.ts';

const schemaFolder = fileURLToPath(new URL('../schema/', import.meta.url));
const document = fileURLToPath(new URL('../../../../docs/workspace-archive-fields.md', import.meta.url));

/**
 * The document is made of the comments of the schema. When this fails, say in the schema what a new field means, where
 * its name does not, and run `npx vitest run src/backup/field-docs -u` in packages/db.
 */
it('the fields of a backup are documented as the schema has them', async () => {
  const types = readTypes();
  const byTable = new Map(
    [...readFileSync(`${schemaFolder}tables.ts`, 'utf8').matchAll(/^ {2}(\w+): (\w+Table);/gmu)].map(
      ([, table = '', type = '']) => [table, types.get(type)],
    ),
  );
  const sections = [...savedTables].map(([name, { without }]) => {
    const type = byTable.get(name);
    if (type === undefined) throw new Error(`the schema says nothing of ${name}`);
    const fields = type.fields
      .filter((field) => field.name !== 'workspace_id' && !(field.name in without))
      .map((field) => `- \`${field.name}\` (${typeWords(field.type)})${meaning(field)}`);
    const gone = Object.entries(without).map(([column, why]) => `- Left out: \`${column}\`, ${why}.`);
    return [`## ${name}.jsonl`, ...(type.words === '' ? [] : [type.words]), [...fields, ...gone].join('\n')].join(
      '\n\n',
    );
  });
  const left = [...leftOutTables].map(([name, why]) => `- \`${name}\`: ${why}.`);
  const text = [intro, ...sections, '## Tables that are left out', left.join('\n')].join('\n\n');
  await expect(`${text}\n`).toMatchFileSnapshot(document);
});

const intro = `# The fields of a workspace archive

Made from the comments of \`packages/db/src/schema\` by a test; [workspace-archive.md](workspace-archive.md) says what the
files are. Every line is one row of the workspace as an object with all of these fields, in the order of the table's key.
Ids are UUIDs in lower case. A time is ISO 8601 in UTC with milliseconds. \`..._id\` and \`..._by\` name a row of another
file.`;

type Field = { name: string; type: string; words: string };

function readTypes(): Map<string, { words: string; fields: Field[] }> {
  const types = new Map<string, { words: string; fields: Field[] }>();
  for (const file of readdirSync(schemaFolder)) {
    const source = readFileSync(`${schemaFolder}${file}`, 'utf8');
    const found = source.matchAll(/(\/\*\*(?:(?!\*\/)[^])*\*\/\n)?export type (\w+Table) = \{([^]*?)\n?\};/gu);
    for (const [, comment = '', name = '', body = ''] of found) {
      const fields = [...body.matchAll(/(\/\*\*(?:(?!\*\/)[^])*\*\/)?\s*(\w+): ([^;]+);/gu)].map(
        ([, words = '', field = '', type = '']): Field => ({ name: field, type, words: plain(words) }),
      );
      types.set(name, { words: plain(comment), fields });
    }
  }
  return types;
}

function plain(comment: string): string {
  return comment
    .replaceAll(/^\s*\/\*\*|\*\/\s*$/gu, '')
    .replaceAll(/\n\s*\*/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

function typeWords(type: string): string {
  const nullable = /\bnull\b|^Nullable/u.test(type) ? ' or null' : '';
  const kinds: [RegExp, string][] = [
    [/Timestamp/u, 'time'],
    [/Json/u, `JSON, \`${/<(.*)>/u.exec(type)?.[1] ?? 'object'}\``],
    [/\[\]/u, 'list'],
    [/\bnumber\b/u, 'number'],
    [/\bboolean\b/u, 'true or false'],
  ];
  return (kinds.find(([shape]) => shape.test(type))?.[1] ?? 'text') + nullable;
}

const usual: Record<string, string> = {
  id: 'Its own id.',
  version: 'Counts its changes.',
  number: 'Counts from 1.',
  created_at: 'When it was made.',
  created_by: 'The member who made it.',
};

function meaning({ name, words }: Field): string {
  const said = words || usual[name] || pointing(name);
  return said === '' ? '' : `: ${said}`;
}

/** `current_round_id` names a row of `round.jsonl`. */
function pointing(name: string): string {
  if (name.endsWith('_by')) return 'A member.';
  const tables = [...savedTables.keys()].filter((table) => `_${name}`.endsWith(`_${table}_id`));
  const [table] = tables.toSorted((a, b) => b.length - a.length);
  return table === undefined ? '' : `A row of \`${table}.jsonl\`.`;
}
