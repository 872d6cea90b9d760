import { collections } from '../src/collections.ts';
import { comment, type TestApp } from './app.ts';

/** Where in the whole database one of these texts stands: `collection: id: text`. */
export async function tracesOf(app: TestApp, texts: string[], except: string[] = []): Promise<string[]> {
  const found: string[] = [];
  for (const { name } of collections.filter(one => !except.includes(one.name))) {
    for (const doc of await app.server.database.db.collection(name).find({}, { comment }).toArray()) {
      const json = JSON.stringify(doc).toLowerCase();
      for (const text of texts.filter(one => json.includes(one.toLowerCase())))
        found.push(`${name}: ${doc._id}: ${text}`);
    }
  }
  return found;
}
