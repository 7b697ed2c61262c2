const name = 'claimdesk:skipped';
const most = 500;

/** Claims I skipped in this window: "next" passes over them until the window is closed or the queue is empty. */
export function skippedClaims(): string[] {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(name) ?? '[]');
    return Array.isArray(stored) ? stored.filter((id) => typeof id === 'string') : [];
  } catch {
    return [];
  }
}

export function skipClaim(claimId: string): void {
  const others = skippedClaims().filter((id) => id !== claimId);
  sessionStorage.setItem(name, JSON.stringify([...others, claimId].slice(-most)));
}

export function forgetSkipped(): void {
  sessionStorage.removeItem(name);
}
