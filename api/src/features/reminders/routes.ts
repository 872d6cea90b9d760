import type { Handlers } from '../../http/context.ts';
import { etag } from '../../http/cursor.ts';
import { listReminders } from './list.ts';
import { createReminder, deleteReminder, getReminder, updateReminder } from './reminders.ts';
import { getReminderSettings, updateReminderSettings } from './settings.ts';
import { shown } from './shape.ts';

export const remindersRoutes = {
  'reminders.list': async (ctx, { query }) => ({ status: 200, body: await listReminders(ctx, query) }),

  'reminders.create': async (ctx, { body }) => {
    const reminder = await createReminder(ctx, body);
    return { status: 201, headers: etag(reminder), body: await shown(ctx, reminder) };
  },

  'reminders.get': async (ctx, { path }) => {
    const reminder = await getReminder(ctx, path.reminderId);
    return { status: 200, headers: etag(reminder), body: await shown(ctx, reminder) };
  },

  'reminders.update': async (ctx, { path, body }) => {
    const reminder = await updateReminder(ctx, path.reminderId, body);
    return { status: 200, headers: etag(reminder), body: await shown(ctx, reminder) };
  },

  'reminders.delete': async (ctx, { path }) => {
    await deleteReminder(ctx, path.reminderId);
    return { status: 204 };
  },

  'reminders.getSettings': async ctx => {
    const settings = await getReminderSettings(ctx);
    return { status: 200, headers: etag(settings), body: settings };
  },

  'reminders.updateSettings': async (ctx, { body }) => {
    const settings = await updateReminderSettings(ctx, body);
    return { status: 200, headers: etag(settings), body: settings };
  },
} satisfies Partial<Handlers>;
