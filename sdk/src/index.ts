export type { List, Page, RequestOptions } from './call.ts';
export type { WorkbayOptions } from './connect.ts';
export { ApiError, ConnectionError, isApiError, TimeoutError, WorkbayError } from './errors.ts';
export type { StreamedEvent, StreamOptions } from './eventStream.ts';
export type * from './generated/schema.ts';
export { currencyDigits, minorUnits } from './money.ts';
export { fileType } from './upload.ts';
export { verifyWebhook, type WebhookEvent, WebhookVerificationError } from './verifyWebhook.ts';
export { Workbay } from './workbay.ts';
