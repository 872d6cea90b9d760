import type { WorkbayAccount } from '@workbay/sdk/account';
import type { NamedTaxRate } from '@workbay/sdk/schema';

/** A tax rate of the workshop's own, from a moment in which it was in another country; only before its first item, job or document. */
export async function ownTaxRate({ workshops, taxRates }: WorkbayAccount): Promise<NamedTaxRate> {
  const { country } = await workshops.get();
  await workshops.update({ country: 'GB' });
  const rate = await taxRates.create({ name: 'Secret VAT', rate: 20 });
  await workshops.update({ country });
  return rate;
}
