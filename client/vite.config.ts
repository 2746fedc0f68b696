import { join } from 'node:path';
import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';
import { budget } from './budget.js';

/** Where a developer's server listens; `npm run dev` hands its API and its sockets through. */
const SERVER = 'http://127.0.0.1:3000';

/** What somebody on a slow phone may have to wait for before the price moves: JavaScript, gzipped. */
const LIVE_PAGE_MAX_BYTES = 120_000;

export default defineConfig({
  root: import.meta.dirname,
  plugins: [
    vue(),
    budget({
      limitBytes: LIVE_PAGE_MAX_BYTES,
      modules: ['src/main.ts', 'src/terms/published-terms.ts', 'src/terms/terms-panel.vue'].map(
        (file) => join(import.meta.dirname, file),
      ),
    }),
  ],
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    // The policy allows no inline script and no data: script, and every browser we serve preloads by itself.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    // How long each plugin took is nothing to whoever builds it to use it.
    rolldownOptions: { checks: { bundlerTimings: false } },
  },
  server: {
    host: '127.0.0.1',
    proxy: { '/api': SERVER, '/socket.io': { target: SERVER, ws: true } },
    fs: { allow: ['..'] },
  },
});
