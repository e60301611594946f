import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const api = process.env.SHOP_API ?? 'http://127.0.0.1:4400';

const TICKET_DOCUMENTS = '^/reservations/[^/]+/[^/]+/(tickets\\.pdf|event\\.ics)$';

export default defineConfig({
  plugins: [react()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    rolldownOptions: {
      output: {
        // zod's setting must run with zod, before the chunk whose schemas depend on it.
        codeSplitting: { groups: [{ name: 'zod', test: /node_modules[\\/]zod[\\/]|zod-without-eval/ }] },
      },
    },
  },
  server: { proxy: { '/trpc': api, '/pictures': api, [TICKET_DOCUMENTS]: api } },
});
