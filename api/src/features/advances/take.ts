import type { components } from '@workbay/sdk/schema';
import { fault } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { namedCustomer } from '../customers/customers.ts';
import { findJob } from '../jobs/jobs.ts';
import { mustBeTaken } from '../payments/moneyAccount.ts';
import { mustBeWithinLimit } from '../workshops/confirmLimits.ts';
import { checkState } from '../workshops/workshops.ts';
import { issueAdvance } from './issue.ts';
import type { AdvanceDocument } from './store.ts';

type Input = components['schemas']['AdvanceInput'];

/**
 * Takes money before the supply and issues its receipt voucher. Tax on a service is due now (CGST Act, section 13(2)); on goods
 * with their invoice alone (Notification 66/2017-Central Tax).
 */
export async function takeAdvance(ctx: Context, input: Input): Promise<AdvanceDocument> {
  const { amount, supply = 'services' } = input;
  await mustBeTaken(ctx, input.method);
  await mustBeWithinLimit(ctx, amount, '/body/amount');
  checkState(input.placeOfSupply, '/body/placeOfSupply');
  const job = input.jobId === undefined ? null : await findJob(ctx, input.jobId);
  if (input.jobId !== undefined && !job)
    throw fault('unknown_reference', '/body/jobId', 'names no job of this workshop');
  const customerId = input.customerId ?? job?.customer.id;
  if (!customerId) throw fault('invalid_request', '/body', 'must have customerId or jobId');
  const customer = await namedCustomer(ctx, customerId);
  if (job && job.customer.id !== customer._id)
    throw fault('rule_broken', '/body/customerId', 'is not the customer of the job', 'other_customer');
  if (job?.invoiceId) throw fault('job_already_invoiced', '/body/jobId', 'names a job that has an invoice');
  return issueAdvance(ctx, { ...input, supply, customer, job });
}
