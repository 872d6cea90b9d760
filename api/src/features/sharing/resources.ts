import type { DataScope } from '../../data/scope.ts';
import { Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import type { Permission } from '../../principal.ts';
import { getAdvance } from '../advances/advances.ts';
import { findCustomer } from '../customers/customers.ts';
import { getEstimate } from '../estimates/estimates.ts';
import { getCompleted } from '../inspections/inspections.ts';
import { getInvoice } from '../invoices/invoices.ts';
import { getJob } from '../jobs/jobs.ts';
import { documentsOf } from '../payments/allocate.ts';
import { getPayment } from '../payments/payments.ts';
import type { SharedKind } from './store.ts';

/** What can be shared, by the beginning of its id, and what that takes. */
const kinds: Record<string, { kind: SharedKind; read: Permission; write: Permission }> = {
  est: { kind: 'estimate', read: 'estimates:read', write: 'estimates:write' },
  bil: { kind: 'invoice', read: 'invoices:read', write: 'invoices:write' },
  pay: { kind: 'receipt', read: 'payments:read', write: 'payments:write' },
  adv: { kind: 'advance', read: 'payments:read', write: 'payments:write' },
  ins: { kind: 'inspection', read: 'jobs:read', write: 'jobs:write' },
  job: { kind: 'job_card', read: 'jobs:read', write: 'jobs:write' },
};

/** What kind of document the id names, where the caller may do this with it. Throws `not_found` or `forbidden`. */
export function kindFor({ principal }: Context, resourceId: string, access: 'read' | 'write'): SharedKind {
  if (!principal) throw new Problem('unauthenticated');
  if (access === 'write' && !principal.emailVerified) throw new Problem('email_unverified');
  const found = Object.entries(kinds).find(([prefix]) => resourceId.startsWith(`${prefix}_`))?.[1];
  if (!found) throw new Problem('not_found');
  if (!principal.permissions.has(found[access]))
    throw new Problem('forbidden', `This needs the permission ${found[access]}.`);
  return found.kind;
}

/** What a message about the document says. Throws where there is nothing to show to a customer yet. */
export async function aboutOf(scope: DataScope, kind: SharedKind, resourceId: string) {
  switch (kind) {
    case 'estimate': {
      const { number, customer, sentAt } = await getEstimate(scope, resourceId);
      if (!sentAt) throw new Problem('estimate_not_sent');
      return { number, ...(await contactOf(scope, customer)) };
    }
    case 'invoice': {
      const { number, customer } = await getInvoice(scope, resourceId);
      if (!number) throw new Problem('invoice_not_issued');
      return { number, ...(await contactOf(scope, customer)) };
    }
    case 'receipt': {
      const { status, allocations, customer } = await getPayment(scope, resourceId);
      if (status !== 'confirmed') throw new Problem('payment_not_confirmed');
      return { number: documentsOf({ allocations }), ...(await contactOf(scope, customer)) };
    }
    case 'advance': {
      const { number, customer } = await getAdvance(scope, resourceId);
      return { number, ...(await contactOf(scope, customer)) };
    }
    case 'inspection': {
      const { job } = await getCompleted(scope, resourceId);
      const { number, customer } = await getJob(scope, job.id);
      return { number, ...(await contactOf(scope, customer)) };
    }
    case 'job_card': {
      const { number, customer } = await getJob(scope, resourceId);
      return { number, ...(await contactOf(scope, customer)) };
    }
  }
}

async function contactOf(scope: DataScope, { id, name }: { id: string; name: string }) {
  const customer = await findCustomer(scope, id);
  return { customerName: name, phone: customer?.phone ?? null, email: customer?.email ?? null };
}
