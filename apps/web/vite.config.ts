import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The API that `vite dev` passes calls on to. */
const api = 'http://127.0.0.1:7433';

export default defineConfig({
  plugins: [react(), tailwindcss()],
  build: {
    // The oldest browsers with light-dark(), which the tokens stand on: an older target would have it compiled away.
    target: ['chrome123', 'edge123', 'firefox120', 'safari17.5'],
    cssTarget: ['chrome123', 'edge123', 'firefox120', 'safari17.5'],
    modulePreload: { polyfill: false },
    // A font or picture inside the CSS would be a data: address, which the page's policy refuses.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        // Fixed names for fonts: the public pages, which are no part of this build, use them too.
        assetFileNames: ({ names }) =>
          names.some((name) => name.endsWith('.woff2')) ? 'fonts/[name][extname]' : 'assets/[name]-[hash][extname]',
      },
    },
  },
  server: {
    host: '127.0.0.1',
    proxy: { '/api': api, '/p/': api, '/exports/': api, '/evidence-files': api, '/evidence/': api },
  },
});
