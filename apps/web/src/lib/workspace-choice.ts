const name = 'claimdesk:workspace';

/** The workspace that this browser works in; null takes the account's first one. */
function chosenWorkspace(): string | null {
  return localStorage.getItem(name);
}

export function chooseWorkspace(id: string | null): void {
  if (id === null) localStorage.removeItem(name);
  else localStorage.setItem(name, id);
}

/** For every call: which workspace it is about. */
export function workspaceHeaders(): Record<string, string> {
  const id = chosenWorkspace();
  return id === null ? {} : { 'x-claimdesk-workspace': id };
}

/** The same for an address that carries no headers, behind `?` or `&`; empty when nothing was chosen. */
export function workspaceSearch(sign: '?' | '&'): string {
  const id = chosenWorkspace();
  return id === null ? '' : `${sign}workspace=${encodeURIComponent(id)}`;
}
