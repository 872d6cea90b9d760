import { definePlatformCollection } from '../../data/collections.ts';

/** A report that was taken, by the id that its sender gave it: each counts once. */
export type MailReportDocument = { _id: string; receivedAt: Date };

export const mailReportsCollection = definePlatformCollection<MailReportDocument>('mailReports', {
  audit: false,
  indexes: [{ key: { receivedAt: 1 }, expireAfterSeconds: 30 * 24 * 60 * 60 }],
});
