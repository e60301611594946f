import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const api = process.env.SHOP_API ?? 'http://127.0.0.1:4400';

export default defineConfig({
  plugins: [react()],
  build: { outDir: 'dist', emptyOutDir: true, sourcemap: false },
  server: { proxy: { '/trpc': api, '/pictures': api } },
});
