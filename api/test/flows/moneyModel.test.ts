import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { MongoClient } from 'mongodb';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { freePort } from '../../src/embedded/mongo/portHolder.ts';
import { cheapPasswords, generousLimits } from '../app.ts';
import { apiProcess } from './apiProcess.ts';
import { checkAll } from './money/check.ts';
import { randomOf } from './money/random.ts';
import { customersAtOnce, step } from './money/step.ts';
import { newWorld, type World } from './money/world.ts';

/** What is asked for, of all workshops. The full proof is OPERATIONS=100000: docs/operating.md. */
const operations = Number(process.env.OPERATIONS ?? 200);
/** The same seed asks the same in the same order; when a process is killed is as the machine has it. */
const seed = Number(process.env.SEED ?? randomInt(1, 2 ** 31));
const kills = Math.max(2, Math.round(operations / 1000));
/** They trade side by side: one waits for the database most of the time. */
const workshops = Math.max(2, Math.min(8, Math.round(operations / 1000)));
/** Operations of one workshop from one look at all its books to the next. What a step touched is looked at after each. */
const between = Math.max(60, Math.round(operations / 40));

const port = await freePort();
const database = `test-money-${randomUUID()}`;
const client = new MongoClient(inject('mongoUri'));
const db = client.db(database);
const api = apiProcess({
  ...generousLimits,
  ...cheapPasswords,
  PATH: process.env.PATH ?? '',
  NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(tmpdir(), 'workbay-kill-cache'),
  WORKBAY_EMBEDDED: '1',
  PORT: String(port),
  LOG_LEVEL: 'error',
  MONGODB_URI: inject('mongoUri'),
  MONGODB_DATABASE: database,
  SECRET_KEY: randomBytes(32).toString('base64'),
});

beforeAll(() => api.start());
afterAll(async () => {
  await api.kill();
  await db.dropDatabase();
  await client.close();
});

it(`the books are what a model says after ${operations} operations and ${kills} kills, with SEED=${seed}`, {
  retry: 0,
  timeout: 24 * 3_600_000,
}, async () => {
  const url = `http://127.0.0.1:${port}`;
  const worlds = await Promise.all(
    Array.from({ length: workshops }, (_, place) => newWorld(url, db, seed + place)),
  );
  const run = { done: 0, killed: 0, over: false };
  const began = Date.now();
  const perSecond = () => ((run.done / (Date.now() - began)) * 1000).toFixed(1);

  async function trade(world: World): Promise<void> {
    const { counts } = world.send;
    let checkAt = between;
    let retired = 0;
    while (run.done < operations && !run.over) {
      await world.logInInTime();
      const before = counts.sent;
      await step(world, db);
      run.done += counts.sent - before;
      if (counts.sent < checkAt) continue;
      checkAt = counts.sent + between;
      await checkAll(world, { client, db }, retired);
      retired = world.books.customers.length - customersAtOnce;
      console.log(`the books of a workshop are right after ${counts.sent} operations there`);
    }
    await checkAll(world, { client, db }, 0);
  }

  /** Until all is over there is an API, which is killed before a commit, after one, or at any time. */
  async function killAgainAndAgain(): Promise<void> {
    const random = randomOf(seed - 1);
    const each = Math.floor(operations / (kills + 1));
    for (let point = ''; !run.over; point = random.oneOf('', 'before commit', 'after commit')) {
      const isLast = run.killed === kills;
      // The first process has made the workshops, and runs.
      if (run.killed > 0) await api.start(isLast || !point ? '' : `${point}:${random.whole(1, each)}`);
      const killAt = isLast || point ? Number.POSITIVE_INFINITY : run.done + random.whole(1, each);
      const ended = api.ended();
      let signal: string | null | undefined;
      while (signal === undefined && !run.over && run.done < killAt)
        signal = await Promise.race([ended, wait(20, undefined)]);
      if (run.over) return;
      if (isLast) throw new Error(`the API ended by itself: ${signal}`);
      await api.kill();
      run.killed += 1;
      console.log(`${run.done} operations, ${perSecond()} a second, ${run.killed} kills`);
    }
  }

  const trading = Promise.all(worlds.map(trade)).finally(() => {
    run.over = true;
  });
  await Promise.all([trading, killAgainAndAgain()]);
  const sums = worlds.map(({ send }) => send.counts);
  const repeated = sums.reduce((sum, counts) => sum + counts.repeated, 0);
  console.log(
    `${run.done} operations, ${repeated} of them repeated, ${run.killed} kills, ${perSecond()} a second`,
  );
  expect(run.killed).toBeGreaterThan(0);
  expect(repeated).toBeGreaterThan(0);
});
