import type { CommandStartedEvent, Document } from 'mongodb';
import { comment, type TestApp } from './app.ts';

export type Reads = {
  queries: number;
  /** The most that one of them looked at: documents, and keys of an index. */
  documents: number;
  keys: number;
};

/** What `run` has the database aggregate of a collection, and how much of it is read for that, as the database explains it. */
export async function readsOf<T>(app: TestApp, name: string, run: () => Promise<T>): Promise<[T, Reads]> {
  const { client, db } = app.server.database;
  const commands: Document[] = [];
  const note = ({ command }: CommandStartedEvent) => {
    if (command.aggregate === name && !command.pipeline?.[0]?.$changeStream) commands.push(command);
  };
  client.on('commandStarted', note);
  const result = await run().finally(() => client.off('commandStarted', note));
  const reads = { queries: commands.length, documents: 0, keys: 0 };
  for (const { aggregate, pipeline, hint } of commands) {
    const explain = { aggregate, pipeline, cursor: {}, ...(hint ? { hint } : {}) };
    const explained = await db.command({ explain, verbosity: 'executionStats', comment });
    reads.documents = Math.max(reads.documents, mostOf(explained, 'totalDocsExamined'));
    reads.keys = Math.max(reads.keys, mostOf(explained, 'totalKeysExamined'));
  }
  return [result, reads];
}

function mostOf(explained: unknown, name: string): number {
  if (typeof explained !== 'object' || explained === null) return 0;
  const values = Object.entries(explained).map(([key, value]) =>
    key === name ? value : mostOf(value, name),
  );
  return Math.max(0, ...values);
}
