import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp, type TestWorkshop } from '../../../test/app.ts';
import { join } from '../../../test/people.ts';
import { untold } from './openingHours.ts';
import { dayOf, type Hours, isOpenAt, openSpans } from './spans.ts';

const day = [{ from: '09:30', to: '19:00' }];

describe('the spans of a day', () => {
  const hours = (spans: Hours['week']['monday'], holidays: Hours['holidays'] = []): Hours => ({
    week: {
      monday: spans,
      tuesday: spans,
      wednesday: spans,
      thursday: spans,
      friday: spans,
      saturday: spans,
      sunday: spans,
    },
    holidays,
  });
  const shown = (spans: ReturnType<typeof openSpans>) =>
    spans.map(({ startsAt, endsAt }) => [startsAt.toISOString(), endsAt.toISOString()]);

  it('are those of its weekday, by the clock of the workshop', () => {
    const weekend: Hours = { ...untold, week: { ...untold.week, saturday: day } };
    expect(shown(openSpans(weekend, 'Asia/Kolkata', '2026-11-21'))).toEqual([
      ['2026-11-21T04:00:00.000Z', '2026-11-21T13:30:00.000Z'],
    ]);
    expect(openSpans(weekend, 'Asia/Kolkata', '2026-11-22')).toEqual([]);
  });

  it('are those of the holiday that the day belongs to', () => {
    const diwali = { from: '2026-11-08', to: '2026-11-10', reason: 'Diwali', spans: [] };
    const special = {
      from: '2026-11-11',
      to: '2026-11-11',
      reason: 'Padwa',
      spans: [{ from: '10:00', to: '12:00' }],
    };
    const all = hours(day, [diwali, special]);
    const lengths = ['07', '08', '10', '11', '12'].map(
      date =>
        openSpans(all, 'Asia/Kolkata', `2026-11-${date}`)[0]?.endsAt.toISOString().slice(11, 16) ?? null,
    );
    expect(lengths).toEqual(['13:30', null, null, '06:30', '13:30']);
  });

  it('are an hour longer or shorter where clocks are changed in them', () => {
    const night = hours([{ from: '00:00', to: '04:00' }]);
    const lengthOf = (date: string) =>
      openSpans(night, 'Europe/Berlin', date).map(
        ({ startsAt, endsAt }) => (endsAt.getTime() - startsAt.getTime()) / 3_600_000,
      );
    expect(['2026-03-28', '2026-03-29', '2026-10-25'].map(lengthOf)).toEqual([[4], [3], [5]]);
  });

  it('begin and end at the leap where the clock skips their times, and are none where it skips all', () => {
    const spans = (from: string, to: string) =>
      shown(openSpans(hours([{ from, to }]), 'Europe/Berlin', '2026-03-29'));
    const leap = '2026-03-29T01:00:00.000Z';
    expect(spans('02:30', '05:00')).toEqual([[leap, '2026-03-29T03:00:00.000Z']]);
    expect(spans('00:00', '02:30')).toEqual([['2026-03-28T23:00:00.000Z', leap]]);
    expect(spans('02:00', '02:45')).toEqual([]);
  });

  it('begin the first and end the second time where the clock shows a time twice', () => {
    expect(shown(openSpans(hours([{ from: '02:15', to: '02:45' }]), 'Europe/Berlin', '2026-10-25'))).toEqual([
      ['2026-10-25T00:15:00.000Z', '2026-10-25T01:45:00.000Z'],
    ]);
  });

  it('do not overlap where two of them meet at a time that the clock shows twice', () => {
    const halves = hours([
      { from: '00:00', to: '02:30' },
      { from: '02:30', to: '04:00' },
    ]);
    expect(shown(openSpans(halves, 'Europe/Berlin', '2026-10-25'))).toEqual([
      ['2026-10-24T22:00:00.000Z', '2026-10-25T01:30:00.000Z'],
      ['2026-10-25T01:30:00.000Z', '2026-10-25T03:00:00.000Z'],
    ]);
  });

  it('reach the end of the day, whenever that is', () => {
    const all = hours([{ from: '00:00', to: '24:00' }]);
    expect(shown(openSpans(all, 'Asia/Beirut', '2026-03-28'))).toEqual([
      ['2026-03-27T22:00:00.000Z', '2026-03-28T22:00:00.000Z'],
    ]);
    // The day after has no midnight there.
    expect(shown(openSpans(all, 'Asia/Beirut', '2026-03-29'))).toEqual([
      ['2026-03-28T22:00:00.000Z', '2026-03-29T21:00:00.000Z'],
    ]);
  });

  it('say whether it is open at an instant: from the first moment on, not at the last', () => {
    const at = (time: string) => isOpenAt(hours(day), 'Asia/Kolkata', new Date(`2026-11-21T${time}+05:30`));
    expect(['09:29:59', '09:30', '18:59:59', '19:00'].map(at)).toEqual([false, true, true, false]);
    expect(dayOf(new Date('2026-11-21T19:00Z'), 'Asia/Kolkata')).toBe('2026-11-22');
  });
});

let app: TestApp;
let shop: TestWorkshop;
beforeAll(async () => {
  app = await startTestApp();
  shop = await app.workshop();
});
afterAll(() => app.close());

describe('it works', () => {
  it('keeps what is told, day by day, and says so', async () => {
    const { openingHours, events } = shop.owner;
    expect(await openingHours.get()).toMatchObject({ ...untold, version: 0, updatedAt: null });
    await openingHours.update({ week: { monday: day, sunday: [] } });
    const later = { from: '2026-12-25', to: '2026-12-25', reason: ' Christmas ', spans: [] };
    const sooner = { from: '2026-11-08', to: '2026-11-10', reason: 'Diwali', spans: day };
    const changed = await openingHours.update({ week: { friday: day }, holidays: [later, sooner] });
    expect(changed).toMatchObject({
      week: { ...untold.week, monday: day, friday: day },
      holidays: [sooner, { ...later, reason: 'Christmas' }],
      version: 2,
    });
    expect(await openingHours.get()).toEqual(changed);
    const [event] = (await events.list({ resourceId: shop.id })).data;
    expect(event).toMatchObject({ type: 'opening_hours.updated', data: changed, previous: { holidays: [] } });
  });
});

describe('it refuses', () => {
  it.each([
    [
      'an end before the beginning',
      { week: { monday: [{ from: '10:00', to: '09:00' }] } },
      '/body/week/monday/0/to',
    ],
    [
      'spans that overlap',
      { week: { tuesday: [...day, { from: '18:00', to: '20:00' }] } },
      '/body/week/tuesday/1/from',
    ],
    [
      'a holiday that ends before it begins',
      { holidays: [{ from: '2026-11-10', to: '2026-11-09', reason: 'x', spans: [] }] },
      '/body/holidays/0/to',
    ],
    [
      'a day of two holidays',
      {
        holidays: [
          { from: '2026-11-09', to: '2026-11-10', reason: 'x', spans: [] },
          { from: '2026-11-10', to: '2026-11-12', reason: 'y', spans: [] },
        ],
      },
      '/body/holidays/1/from',
    ],
  ])('%s', async (_, patch, pointer) => {
    await expect(shop.owner.openingHours.update(patch)).rejects.toMatchObject({
      code: 'rule_broken',
      errors: [{ pointer }],
    });
  });

  it('a change of an older version, also of hours that were never told', async () => {
    const { owner } = await app.workshop();
    await owner.openingHours.update({ week: { monday: day } }, { ifMatch: 0 });
    await expect(owner.openingHours.update({ week: { monday: [] } }, { ifMatch: 0 })).rejects.toMatchObject({
      code: 'version_conflict',
    });
  });
});

describe('it keeps others out', () => {
  it('who may not change the workshop, and other workshops', async () => {
    const technician = await join(app, shop, 'technician');
    await technician.workbay.openingHours.get();
    await expect(technician.workbay.openingHours.update({ week: { monday: [] } })).rejects.toMatchObject({
      code: 'forbidden',
    });
    const other = await app.workshop();
    expect(await other.owner.openingHours.get()).toMatchObject({ id: other.id, version: 0 });
  });
});
