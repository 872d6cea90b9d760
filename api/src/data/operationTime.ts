import { type Db, Timestamp } from 'mongodb';

/** Now, in the database's own order of commits: a change stream that starts here misses nothing from here on, whenever it opens. */
export async function operationTimeOf(db: Db, comment: string): Promise<Timestamp> {
  const { operationTime } = await db.command({ ping: 1, comment });
  if (!(operationTime instanceof Timestamp)) throw new Error('The database is no replica set.');
  return operationTime;
}
