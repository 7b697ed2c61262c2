import { safeHref } from '../markup.ts';
import { isNode, type JsonNode } from './fields.ts';
import { tellAdministrator, type LintFinding } from './finding.ts';
import { isIsoDate, isMoment } from './iso-date.ts';
import { shapes, typeNames, type Field, type NodeKind, type TypeName, type ValueKind } from './shapes.ts';

type ValueRule = { code: string; says: string; holds: (value: unknown) => boolean };

const isText = (value: unknown): value is string => typeof value === 'string';

const valueRules: Record<ValueKind, ValueRule> = {
  text: { code: 'markup_not_text', says: `is not text. ${tellAdministrator}`, holds: isText },
  address: {
    code: 'markup_not_an_address',
    says: 'is not a whole web address. Correct it so that it starts with http:// or https://.',
    holds: isAddress,
  },
  addresses: {
    code: 'markup_not_addresses',
    says: 'is not a whole web address or a list of them. Correct each so that it starts with http:// or https://.',
    holds: (value) => (Array.isArray(value) ? value.every(isAddress) : isAddress(value)),
  },
  date: {
    code: 'markup_not_a_date',
    says: 'is not a date on the calendar. Write it as 2024, 2024-03 or 2024-03-07.',
    holds: (value) => isText(value) && isIsoDate(value),
  },
  moment: {
    code: 'markup_not_a_moment',
    says: `is not a date with a time in UTC. ${tellAdministrator}`,
    holds: (value) => isText(value) && isMoment(value),
  },
  number: {
    code: 'markup_not_a_number',
    says: `is not a number. ${tellAdministrator}`,
    holds: (value) => Number.isFinite(value),
  },
  count: {
    code: 'markup_not_a_count',
    says: `is not a whole number from 1. ${tellAdministrator}`,
    holds: (value) => Number.isSafeInteger(value) && Number(value) >= 1,
  },
  language: {
    code: 'markup_not_a_language',
    says: 'is not a language tag. Give one as en or pt-BR.',
    holds: (value) => isText(value) && isLanguageTag(value),
  },
};

function isAddress(value: unknown): boolean {
  return isText(value) && safeHref(value) !== null && URL.canParse(value);
}

/** Types, required fields, unknown fields and the form of every value. `allowed`: the types that may stand here. */
export function lintShape(node: unknown, allowed: readonly TypeName[], path: string): LintFinding[] {
  if (!isNode(node)) {
    return [{ code: 'markup_not_an_object', message: `${nameOf(path)} is not an object. ${tellAdministrator}`, path }];
  }
  const type = typeNames.find((name) => name === node['@type']);
  if (type === undefined || !allowed.includes(type)) {
    const message = `${nameOf(path)} has a type that does not belong there; it should be ${allowed.join(' or ')}. ${tellAdministrator}`;
    return [{ code: 'markup_unknown_type', message, path: join(path, '@type') }];
  }
  const shape = new Map(Object.entries(shapes[type]));
  const known = [...shape].flatMap(([key, field]) => lintField(node, key, field, path));
  const unknown = Object.keys(node)
    .filter((key) => !shape.has(key) && key !== '@type' && key !== '@context')
    .map((key) => ({
      code: 'markup_unknown_field',
      message: `A ${type} of ours has no field “${key}”. ${tellAdministrator}`,
      path: join(path, key),
    }));
  return [...known, ...unknown];
}

function lintField(node: JsonNode, key: string, { holds, missing }: Field, parent: string): LintFinding[] {
  const value = Object.hasOwn(node, key) ? node[key] : undefined;
  const path = join(parent, key);
  if (isEmpty(value)) {
    if (missing === undefined && value === undefined) return [];
    const message = `The markup lacks ${nameOf(path)}. ${tellAdministrator}`;
    return [{ code: missing ?? 'markup_empty_field', message, path }];
  }
  if (typeof holds === 'object') return lintNodes(value, holds, path);
  const rule = valueRules[holds];
  return rule.holds(value) ? [] : [{ code: rule.code, message: `${nameOf(path)} ${rule.says}`, path }];
}

function lintNodes(value: unknown, { nodes, list }: NodeKind, path: string): LintFinding[] {
  if (list === undefined) return lintShape(value, nodes, path);
  if (Array.isArray(value)) return value.flatMap((item, index) => lintShape(item, nodes, `${path}.${index}`));
  return [{ code: 'markup_not_a_list', message: `${nameOf(path)} is not a list. ${tellAdministrator}`, path }];
}

/** An empty value says nothing, so it is as good as missing where it must be there, and out of place elsewhere. */
function isEmpty(value: unknown): boolean {
  if (isText(value)) return value.trim() === '';
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0);
}

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

const join = (path: string, key: string) => (path === '' ? key : `${path}.${key}`);
const nameOf = (path: string) => (path === '' ? 'The markup' : `“${path}”`);
