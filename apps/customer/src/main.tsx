import './zod-without-eval.ts';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { OnsaleProvider } from '@onsale/ui';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { router } from './router.tsx';
import { queryClient } from './shop.ts';
import './shell/shell.css';

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <OnsaleProvider>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </OnsaleProvider>
  </StrictMode>,
);
