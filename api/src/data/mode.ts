/** A workshop's test twin is told by its id alone, so that no code needs a look-up to send no mail and move no money. */
export function isTestTenant(tenantId: string | null): boolean {
  return tenantId?.startsWith('wst_') ?? false;
}
