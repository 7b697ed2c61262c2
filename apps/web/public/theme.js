// Runs before the first paint, so that a pinned theme never flashes the other one. `src/lib/theme.ts` writes the pin.
try {
  const theme = localStorage.getItem('claimdesk:theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Without storage the system's theme is used.
}
