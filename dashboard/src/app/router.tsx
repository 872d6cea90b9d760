import type { ComponentType } from 'react';
import { createBrowserRouter, type LoaderFunctionArgs, redirect } from 'react-router';
import { AuthLayout } from '../features/auth/AuthLayout.tsx';
import { ErrorPage, NotFoundPage } from './ErrorPage.tsx';
import { Splash } from './Splash.tsx';
import { currentMe } from './session.ts';

/** A page in its own chunk; each page's file has a default export. */
const page = (load: () => Promise<{ default: ComponentType }>) => ({
  lazy: async () => ({ Component: (await load()).default }),
});

function mustBeIn({ request }: LoaderFunctionArgs) {
  if (currentMe()) return null;
  const { pathname, search } = new URL(request.url);
  const next = pathname + search;
  throw redirect(next === '/' ? '/login' : `/login?next=${encodeURIComponent(next)}`);
}

const mustBeOut = () => {
  if (currentMe()) throw redirect('/');
  return null;
};

export const router = createBrowserRouter([
  {
    ErrorBoundary: ErrorPage,
    HydrateFallback: Splash,
    children: [
      {
        Component: AuthLayout,
        children: [
          { path: '/login', loader: mustBeOut, ...page(() => import('../features/auth/LoginPage.tsx')) },
          {
            path: '/register',
            loader: mustBeOut,
            ...page(() => import('../features/auth/RegisterPage.tsx')),
          },
          { path: '/join', ...page(() => import('../features/auth/JoinPage.tsx')) },
          { path: '/verify', ...page(() => import('../features/auth/VerifyPage.tsx')) },
          { path: '/forgot', ...page(() => import('../features/auth/ForgotPage.tsx')) },
          { path: '/reset', ...page(() => import('../features/auth/ResetPage.tsx')) },
        ],
      },
      {
        loader: mustBeIn,
        ...page(() => import('./Shell.tsx')),
        children: [
          {
            ErrorBoundary: ErrorPage,
            children: [{ path: '*', Component: NotFoundPage }],
          },
        ],
      },
    ],
  },
]);
