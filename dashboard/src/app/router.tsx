import type { ComponentType } from 'react';
import { createBrowserRouter, type LoaderFunctionArgs, redirect } from 'react-router';
import { AuthLayout } from '../features/auth/AuthLayout.tsx';
import { ErrorPage, NotFoundPage } from './ErrorPage.tsx';
import { loadAllWords } from './i18n.ts';
import { Splash } from './Splash.tsx';
import { currentMe } from './session.ts';

/** One of those that come first, with what is said on them in the first load. */
const firstPage = (load: () => Promise<{ default: ComponentType }>) => ({
  lazy: async () => ({ Component: (await load()).default }),
});

/** A page in its own chunk; each page's file has a default export. */
const page = (load: () => Promise<{ default: ComponentType }>) => ({
  lazy: async () => {
    const [{ default: Component }] = await Promise.all([load(), loadAllWords()]);
    return { Component };
  },
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

/** It starts on the page of the address at once, so it is made when the session is known. */
export const createRouter = () =>
  createBrowserRouter([
    {
      ErrorBoundary: ErrorPage,
      HydrateFallback: Splash,
      children: [
        {
          Component: AuthLayout,
          children: [
            {
              path: '/login',
              loader: mustBeOut,
              ...firstPage(() => import('../features/auth/LoginPage.tsx')),
            },
            {
              path: '/register',
              loader: mustBeOut,
              ...firstPage(() => import('../features/auth/RegisterPage.tsx')),
            },
            { path: '/join', ...page(() => import('../features/auth/JoinPage.tsx')) },
            { path: '/verify', ...page(() => import('../features/auth/VerifyPage.tsx')) },
            {
              path: '/unsubscribe',
              ...page(() => import('../features/notifications/UnsubscribePage.tsx')),
            },
            { path: '/oidc', ...page(() => import('../features/auth/OidcPage.tsx')) },
            { path: '/forgot', ...page(() => import('../features/auth/ForgotPage.tsx')) },
            { path: '/reset', ...page(() => import('../features/auth/ResetPage.tsx')) },
          ],
        },
        { path: '/platform/accept', ...page(() => import('../features/platform/PlatformAcceptPage.tsx')) },
        {
          path: '/platform',
          lazy: async () => {
            const { default: Component, loader } = await import('../features/platform/PlatformFrame.tsx');
            return { Component, loader };
          },
          children: [
            {
              ErrorBoundary: ErrorPage,
              children: [
                { index: true, ...page(() => import('../features/platform/PlatformWorkshopsPage.tsx')) },
                {
                  path: 'workshops/:workshopId',
                  ...page(() => import('../features/platform/PlatformWorkshopPage.tsx')),
                },
                {
                  path: 'disputes',
                  ...page(() => import('../features/platform/PlatformDisputesPage.tsx')),
                },
                {
                  path: 'figures',
                  ...page(() => import('../features/platform/PlatformFiguresPage.tsx')),
                },
                {
                  path: 'verifications',
                  ...page(() => import('../features/platform/PlatformVerificationsPage.tsx')),
                },
                { path: 'reviews', ...page(() => import('../features/platform/PlatformReviewsPage.tsx')) },
                { path: 'users', ...page(() => import('../features/platform/PlatformUsersPage.tsx')) },
                { path: 'users/:userId', ...page(() => import('../features/platform/PlatformUserPage.tsx')) },
                {
                  path: 'administrators',
                  ...page(() => import('../features/platform/PlatformAdministratorsPage.tsx')),
                },
                { path: 'audit', ...page(() => import('../features/platform/PlatformAuditPage.tsx')) },
                { path: '*', Component: NotFoundPage },
              ],
            },
          ],
        },
        {
          loader: mustBeIn,
          ...page(() => import('./Shell.tsx')),
          children: [
            {
              ErrorBoundary: ErrorPage,
              children: [
                { index: true, ...page(() => import('../features/summary/TodayPage.tsx')) },
                { path: '/jobs', ...page(() => import('../features/jobs/JobsPage.tsx')) },
                { path: '/jobs/new', ...page(() => import('../features/jobs/NewJobPage.tsx')) },
                { path: '/share-photos', ...page(() => import('../features/jobs/SharePhotosPage.tsx')) },
                { path: '/jobs/:jobId', ...page(() => import('../features/jobs/JobPage.tsx')) },
                {
                  path: '/inspections/:inspectionId',
                  ...page(() => import('../features/inspections/InspectionPage.tsx')),
                },
                {
                  path: '/inspection-templates',
                  ...page(() => import('../features/inspectionTemplates/TemplatesPage.tsx')),
                },
                { path: '/customers', ...page(() => import('../features/customers/CustomersPage.tsx')) },
                {
                  path: '/customers/doubles',
                  ...page(() => import('../features/customers/DoublesPage.tsx')),
                },
                {
                  path: '/customers/:customerId',
                  ...page(() => import('../features/customers/CustomerPage.tsx')),
                },
                { path: '/vehicles', ...page(() => import('../features/vehicles/VehiclesPage.tsx')) },
                {
                  path: '/vehicles/:vehicleId',
                  ...page(() => import('../features/vehicles/VehiclePage.tsx')),
                },
                { path: '/reminders', ...page(() => import('../features/reminders/RemindersPage.tsx')) },
                {
                  path: '/reminders/setup',
                  ...page(() => import('../features/reminders/ReminderSetupPage.tsx')),
                },
                { path: '/items', ...page(() => import('../features/items/ItemsPage.tsx')) },
                { path: '/purchases', ...page(() => import('../features/purchases/PurchasesPage.tsx')) },
                {
                  path: '/purchases/new',
                  ...page(() => import('../features/purchases/NewPurchasePage.tsx')),
                },
                {
                  path: '/purchases/:purchaseId',
                  ...page(() => import('../features/purchases/PurchasePage.tsx')),
                },
                { path: '/suppliers', ...page(() => import('../features/suppliers/SuppliersPage.tsx')) },
                {
                  path: '/suppliers/:supplierId',
                  ...page(() => import('../features/suppliers/SupplierPage.tsx')),
                },
                { path: '/items/:itemId', ...page(() => import('../features/items/ItemPage.tsx')) },
                { path: '/estimates', ...page(() => import('../features/estimates/EstimatesPage.tsx')) },
                {
                  path: '/estimates/new',
                  ...page(() => import('../features/estimates/NewEstimatePage.tsx')),
                },
                {
                  path: '/estimates/:estimateId',
                  ...page(() => import('../features/estimates/EstimatePage.tsx')),
                },
                { path: '/invoices', ...page(() => import('../features/invoices/InvoicesPage.tsx')) },
                { path: '/invoices/new', ...page(() => import('../features/invoices/NewInvoicePage.tsx')) },
                {
                  path: '/invoices/:invoiceId',
                  ...page(() => import('../features/invoices/InvoicePage.tsx')),
                },
                { path: '/payments', ...page(() => import('../features/payments/PaymentsPage.tsx')) },
                { path: '/books', ...page(() => import('../features/ledger/BooksPage.tsx')) },
                { path: '/reports', ...page(() => import('../features/reports/ReportsPage.tsx')) },
                { path: '/profile', ...page(() => import('../features/profile/ProfilePage.tsx')) },
                { path: '/team', ...page(() => import('../features/members/TeamPage.tsx')) },
                { path: '/api-keys', ...page(() => import('../features/apiKeys/ApiKeysPage.tsx')) },
                { path: '/webhooks', ...page(() => import('../features/webhooks/WebhooksPage.tsx')) },
                {
                  path: '/webhooks/:endpointId',
                  ...page(() => import('../features/webhooks/WebhookPage.tsx')),
                },
                {
                  path: '/webhooks/:endpointId/deliveries/:eventId',
                  ...page(() => import('../features/webhooks/DeliveryPage.tsx')),
                },
                { path: '/workshop', ...page(() => import('../features/workshops/WorkshopPage.tsx')) },
                {
                  path: '/disputes',
                  ...page(() => import('../features/disputes/DisputesPage.tsx')),
                },
                {
                  path: '/requests',
                  ...page(() => import('../features/serviceRequests/RequestsPage.tsx')),
                },
                { path: '/reviews', ...page(() => import('../features/reviews/ReviewsPage.tsx')) },
                { path: '/listing', ...page(() => import('../features/listing/ListingPage.tsx')) },
                { path: '/calendar', ...page(() => import('../features/bookings/CalendarPage.tsx')) },
                {
                  path: '/booking-setup',
                  ...page(() => import('../features/bookings/BookingSetupPage.tsx')),
                },
                { path: '/my-work', ...page(() => import('../features/members/MyWorkPage.tsx')) },
                { path: '/pay', ...page(() => import('../features/wallets/PayPage.tsx')) },
                { path: '/hours', ...page(() => import('../features/openingHours/HoursPage.tsx')) },
                { path: '/plan', ...page(() => import('../features/subscriptions/PlanPage.tsx')) },
                { path: '/imports', ...page(() => import('../features/imports/ImportsPage.tsx')) },
                { path: '/imports/:importId', ...page(() => import('../features/imports/ImportPage.tsx')) },
                { path: '/exports', ...page(() => import('../features/sheets/ExportsPage.tsx')) },
                { path: '/data', ...page(() => import('../features/privacy/DataPage.tsx')) },
                { path: '/security', ...page(() => import('../features/factors/SecurityPage.tsx')) },
                { path: '/audit', ...page(() => import('../features/audit/AuditPage.tsx')) },
                { path: '/record', ...page(() => import('../features/audit/OwnRecordPage.tsx')) },
                { path: '/test-mode', ...page(() => import('../features/testMode/TestModePage.tsx')) },
                { path: '/activity', ...page(() => import('../features/events/ActivityPage.tsx')) },
                {
                  path: '/notifications',
                  ...page(() => import('../features/notifications/NotificationsPage.tsx')),
                },
                {
                  path: '/notifications/preferences',
                  ...page(() => import('../features/notifications/PreferencesPage.tsx')),
                },
                { path: '/account', ...page(() => import('../features/auth/AccountPage.tsx')) },
                { path: '/devices', ...page(() => import('../features/sessions/DevicesPage.tsx')) },
                { path: '*', Component: NotFoundPage },
              ],
            },
          ],
        },
      ],
    },
  ]);
