import type { ClientBase } from 'pg';

/** Uses of a text until it gets a name: what a program sends once is not worth a plan that is kept. */
const usesUntilNamed = 3;
/** Plans that a connection keeps at most; lists of values make new texts for ever. */
const mostNames = 300;
const mostCounted = 3000;

const uses = new Map<string, number>();
const names = new Map<string, string>();

/** This statement may be planned once a connection wherever it is sent, since no value of it changes the best plan. */
export function planOnce(text: string): string {
  uses.set(text, usesUntilNamed);
  return text;
}

type Query = (...args: readonly unknown[]) => unknown;

/**
 * Makes a connection plan a statement once: to plan the search for the next slot takes several times as long as to run it.
 * Inside transactions every text that comes again is sent under a name; statements there find their rows by key, so no
 * value changes the best plan. Lists are planned for their values each time.
 */
export function nameStatements(client: ClientBase): void {
  const send = client.query.bind(client) as Query;
  let inTransaction = false;
  const sendNamed: Query = (text, values, ...rest) => {
    if (text === 'begin') inTransaction = true;
    else if (text === 'commit' || text === 'rollback') inTransaction = false;
    else if (typeof text === 'string' && Array.isArray(values) && values.length > 0) {
      const name = nameOf(text, inTransaction);
      if (name !== undefined) return send({ name, text, values }, ...rest);
    }
    return send(text, values, ...rest);
  };
  client.query = sendNamed as typeof client.query;
}

function nameOf(text: string, inTransaction: boolean): string | undefined {
  const known = names.get(text);
  if (known !== undefined) return known;
  const count = uses.get(text) ?? 0;
  if (count < usesUntilNamed) {
    if (inTransaction && uses.size < mostCounted) uses.set(text, count + 1);
    return undefined;
  }
  if (names.size >= mostNames) return undefined;
  const name = `claimdesk_${names.size + 1}`;
  names.set(text, name);
  return name;
}
