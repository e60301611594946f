import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const api = process.env['OFFICE_API'] ?? 'http://127.0.0.1:4401';

export default defineConfig({
  plugins: [
    react(),
    {
      // A build keeps `%SHOP_URL%`: the server that serves the page fills it in. Here nobody else does.
      name: 'shop-url',
      apply: 'serve',
      transformIndexHtml: {
        order: 'pre',
        handler: (page) => page.replaceAll('%SHOP_URL%', process.env['SHOP_URL'] ?? ''),
      },
    },
  ],
  build: {
    outDir: 'dist',
    target: 'es2022',
    sourcemap: true,
    assetsInlineLimit: 0,
    rolldownOptions: {
      // zod is told to write no code before any schema is made, so it and the telling come first and alone.
      output: {
        advancedChunks: { groups: [{ name: 'zod', test: /node_modules[\\/]zod[\\/]|without-eval/ }] },
      },
    },
  },
  server: {
    port: Number(process.env['PORT'] ?? 5174),
    strictPort: true,
    proxy: { '/trpc': { target: api }, '/pictures': { target: api } },
  },
});
