/**
 * Setup and invite links carry their secret behind the `#`, which browsers never send. A person who signs in first comes
 * back without it, so it waits in this tab until it is used.
 */
export function readLinkToken(kind: 'setup' | 'join'): string | null {
  const name = `claimdesk:${kind}`;
  const inAddress = new URLSearchParams(location.hash.slice(1)).get('token');
  if (inAddress) {
    sessionStorage.setItem(name, inAddress);
    return inAddress;
  }
  return sessionStorage.getItem(name);
}

export function forgetLinkToken(kind: 'setup' | 'join'): void {
  sessionStorage.removeItem(`claimdesk:${kind}`);
}
