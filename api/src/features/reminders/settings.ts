import type { components } from '@workbay/sdk/schema';
import { type DataScope, nowOf } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { duplicateKey } from '../../data/transaction.ts';
import { fault, Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { emit } from '../events/events.ts';
import { itemsById } from '../items/items.ts';
import { definedOf, getWorkshop } from '../workshops/workshops.ts';
import {
  type ReminderSettingsDocument,
  reminderRunsCollection,
  reminderSettingsCollection,
} from './store.ts';
import { nextRun } from './when.ts';

type Schemas = components['schemas'];
type Rules = Pick<ReminderSettingsDocument, 'mail' | 'daysBefore' | 'rules'>;

const usual: Rules = { mail: false, daysBefore: 7, rules: [] };

const find = (scope: DataScope) =>
  tenantCollection(scope, reminderSettingsCollection).findOne({ _id: `${scope.tenantId}` });

/** By which rules the scope's workshop reminds. */
export async function reminderRules(scope: DataScope): Promise<Rules> {
  return (await find(scope)) ?? usual;
}

export async function getReminderSettings(scope: DataScope): Promise<Schemas['ReminderSettings']> {
  return toSettings(scope, await find(scope));
}

export async function updateReminderSettings(
  ctx: Context,
  patch: Schemas['ReminderSettingsPatch'],
): Promise<Schemas['ReminderSettings']> {
  const settings = tenantCollection(ctx, reminderSettingsCollection);
  const before = await find(ctx);
  if (ctx.ifMatch !== null && ctx.ifMatch !== (before?.version ?? 0)) throw new Problem('version_conflict');
  if (patch.rules) await check(ctx, patch.rules);
  const changes = definedOf(patch);
  const stored = before
    ? await settings.replace(before, { ...before, ...changes })
    : await settings.insertOne({ _id: `${ctx.tenantId}`, ...usual, ...changes }).catch(raced);
  await setRun(ctx, stored.mail);
  const shown = toSettings(ctx, stored);
  await emit(ctx, 'reminder_settings.updated', shown, toSettings(ctx, before));
  return shown;
}

async function check(ctx: Context, rules: Rules['rules']): Promise<void> {
  const titles = new Set<string>();
  for (const [at, { title, days, kilometres }] of rules.entries()) {
    if (days === null && kilometres === null)
      throw fault('rule_broken', `/body/rules/${at}/days`, 'is needed without kilometres', 'required');
    if (titles.has(title))
      throw fault('rule_broken', `/body/rules/${at}/title`, 'is the title of another rule', 'duplicate');
    titles.add(title);
  }
  const ids = rules.flatMap(({ itemId }) => itemId ?? []);
  const known = await itemsById(ctx, ids);
  const at = rules.findIndex(({ itemId }) => itemId !== null && !known.has(itemId));
  if (at >= 0) throw fault('unknown_reference', `/body/rules/${at}/itemId`, 'names no item of this workshop');
}

/** The first run is the next morning's, so that nobody's customers get mails by a slip. */
async function setRun(ctx: Context, mail: boolean): Promise<void> {
  const runs = tenantCollection(ctx, reminderRunsCollection);
  const _id = `${ctx.tenantId}`;
  if (!mail) {
    await runs.deleteOne({ _id });
    return;
  }
  if (await runs.exists({ _id })) return;
  const { timeZone } = await getWorkshop(ctx);
  await runs.insertOne({ _id, dueAt: nextRun(nowOf(ctx), timeZone) });
}

function raced(error: unknown): never {
  throw duplicateKey(error) ? new Problem('version_conflict') : error;
}

function toSettings(scope: DataScope, doc: ReminderSettingsDocument | null): Schemas['ReminderSettings'] {
  const { mail, daysBefore, rules } = doc ?? usual;
  return {
    id: `${scope.tenantId}`,
    mail,
    daysBefore,
    rules,
    updatedAt: doc?.updatedAt.toISOString() ?? null,
    version: doc?.version ?? 0,
  };
}
