import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { RouterProvider, type RouterProviderProps } from 'react-router/dom';
import { queryClient } from './entry.ts';
import { FollowProfile } from './FollowProfile.tsx';
import { cssVariables, theme } from './theme.ts';

/** Nothing has to be said while the first page loads. */
const Notifications = lazy(async () => ({ default: (await import('@mantine/notifications')).Notifications }));

export function App({ router }: Pick<RouterProviderProps, 'router'>) {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <FollowProfile />
      <QueryClientProvider client={queryClient}>
        <Suspense>
          <Notifications position="bottom-right" />
        </Suspense>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  );
}
