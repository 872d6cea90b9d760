import type { DataScope } from '../../data/scope.ts';
import { getWorkshop } from './workshops.ts';

/** Whose name a mail to a customer carries, and where the answer goes. The address it comes from is Workbay's. */
export async function mailSenderOf(scope: DataScope): Promise<{ fromName: string; replyTo?: string }> {
  const { name, mailSenderName, email, mailReplyTo } = await getWorkshop(scope);
  const replyTo = mailReplyTo ?? email;
  return { fromName: `${mailSenderName ?? name} via Workbay`, ...(replyTo ? { replyTo } : {}) };
}
