import type { components } from '@workbay/sdk/schema';

export type ServiceRequestStatus = components['schemas']['ServiceRequestStatus'];

const next: Record<ServiceRequestStatus, readonly ServiceRequestStatus[]> = {
  waiting: ['quoted', 'declined', 'lost', 'cancelled', 'expired'],
  quoted: ['quoted', 'declined', 'accepted', 'lost', 'cancelled', 'expired'],
  accepted: [],
  declined: [],
  lost: [],
  cancelled: [],
  expired: [],
};

export const canMove = (from: ServiceRequestStatus, to: ServiceRequestStatus): boolean =>
  next[from].includes(to);
