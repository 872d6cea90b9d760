import { readFileSync, writeFileSync } from 'node:fs';
import { collections } from '../api/src/collections.ts';
import { privacyTable, type Rule } from '../api/src/features/privacy/table.ts';

/** Writes docs/privacy.md from the table in code; with --check, fails where it is stale. */
const file = new URL('../docs/privacy.md', import.meta.url);

const missing = collections.filter(({ name }) => !privacyTable[name]).map(({ name }) => name);
if (missing.length > 0)
  throw new Error(
    `Say in api/src/features/privacy/table.ts what becomes of ${missing.join(', ')} in an export and a deletion.`,
  );

const row = (...cells: string[]) => `| ${cells.join(' | ')} |`;
const exported = (value: true | string) => (value === true ? 'exported' : `not exported: ${value}`);

function ofWorkshop({ workshop }: Rule): string {
  return 'none' in workshop ? `– ${workshop.none}` : `${exported(workshop.exported)}; ${workshop.fate}`;
}

function ofPerson({ person }: Rule): string {
  if ('own' in person) return `${exported(person.exported)}; removed`;
  return 'blanked' in person ? person.blanked : `– ${person.none}`;
}

const page = `<!-- Made by scripts/privacyPage.ts from api/src/features/privacy/table.ts. Do not edit. -->
# What is kept, for how long, and what becomes of it

The law that this follows: the Digital Personal Data Protection Act 2023 (sections 8(7), 11 and 12: access, erasure, and keeping only
what the law or the purpose needs) and the CGST Act 2017, section 36: accounts and records are kept for 72 months from the day on
which the annual return of their year is due, which is 31 December after the fiscal year (section 44, rule 80).

${row('collection', 'what it holds', 'ends by itself', 'export and deletion of a workshop', 'export and deletion of an account')}
${row('---', '---', '---', '---', '---')}
${Object.entries(privacyTable)
  .map(([name, rule]) => row(`\`${name}\``, rule.holds, rule.ends, ofWorkshop(rule), ofPerson(rule)))
  .join('\n')}

A collection that is not in the table fails a test, so a new one is either covered or left out for a reason that is written down.

## Export

An owner asks for the workshop's data (\`privacy.exportWorkshop\`), everybody for their own (\`privacy.exportMine\`). A job reads
collection by collection, 500 documents at a time, and stores the ZIP archive piece by piece: it takes the same memory for any
number of documents, and a process that is killed has lost one step. What stands under a name such as hash, secret, token, password
or salt is never in it, whatever collection it is in. A long list as a file (\`sheets.startExport\`) is stored the same way, under the
workshop and for the one person who asked for it.

## An account is deleted

\`privacy.deleteAccount\` asks for a fresh proof of who is there and for the typed e-mail address. Whoever is the last owner of a
workshop in which others work has to hand it over first; a workshop of theirs alone goes with them. The account, its sessions,
factors and memberships are gone with the answer; a job then takes name and address out of events, audit records, invites and
mails. The audit log of a workshop keeps what was done, by "Deleted user". Jobs and payments keep an id that leads nowhere. Lists as files
that they made go with them, in every workshop.

## A workshop is deleted

\`privacy.deleteWorkshop\` asks an owner for a fresh proof and the typed slug. For 30 days the workshop can be read and exported but not
changed, and an owner can keep it (\`privacy.keepWorkshop\`). Then a job removes what the table calls removed. Issued invoices,
payments and the ledger stay until their time is over, with what a tax invoice must show (CGST rules, rule 46): names, addresses,
GSTINs, lines, taxes and numbers, which stay gapless; phone numbers, e-mail addresses, vehicles and notes are taken out.
Nobody can log in to it any more; an operator produces the records for an authority.

## A customer asks to be forgotten

\`privacy.eraseCustomer\` removes the customer, or where there are issued invoices leaves the name, address and GSTIN on those
alone. It is refused while there are open jobs, drafts or unpaid invoices: the purpose is not over.
`;

if (!process.argv.includes('--check')) {
  writeFileSync(file, page);
  console.log('Wrote docs/privacy.md');
} else if (readFileSync(file, 'utf8') !== page) {
  console.error('docs/privacy.md is stale: run npm run generate');
  process.exitCode = 1;
}
