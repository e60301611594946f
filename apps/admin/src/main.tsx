import './without-eval.ts';
import { OnsaleProvider } from '@onsale/ui';
import '@onsale/ui/onsale.css';
import './shell/shell.css';
import './fields/fields.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { office, queryClient, whenSignedOut } from './office.ts';
import { router } from './router.tsx';

whenSignedOut(() => {
  queryClient.setQueryData(office.account.me.queryKey(), { account: null, organisations: [] });
  void router.invalidate();
});

const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root');
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <OnsaleProvider>
        <RouterProvider router={router} />
      </OnsaleProvider>
    </QueryClientProvider>
  </StrictMode>,
);
