import fc from 'fast-check';
import { invoiceAddsUp } from '../test/anyInvoice.ts';
import { namedInvoiceAddsUp } from '../test/anyNamedInvoice.ts';

/** `npm run bench -- invoices [count]`: whether the money of so many random invoices adds up. Ends with the smallest one that does not. */
const numRuns = Number(process.argv[2] ?? 1_000_000);
const begun = performance.now();
fc.assert(invoiceAddsUp, { numRuns });
fc.assert(namedInvoiceAddsUp, { numRuns });
console.log(`${numRuns} invoices add up (${((performance.now() - begun) / 1000).toFixed(0)} s)`);
