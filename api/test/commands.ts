import type { CommandStartedEvent, MongoClient } from 'mongodb';
import { collections } from '../src/collections.ts';

const tenantCollections = new Set(
  collections.filter(({ scope }) => scope === 'tenant').map(({ name }) => name),
);
const watched = new Set([
  'find',
  'aggregate',
  'update',
  'delete',
  'insert',
  'findAndModify',
  'count',
  'distinct',
  'bulkWrite',
]);

/** Notes any command on a tenant's collection that is neither bound to a tenant nor by the platform's door. */
export function watchCommands(client: MongoClient): () => void {
  const check = ({ commandName, command }: CommandStartedEvent) => {
    if (!watched.has(commandName) || !tenantCollections.has(command[commandName])) return;
    if (typeof command.comment === 'string' && command.comment.startsWith('platform: ')) return;
    if (!isBound(commandName, command))
      unbound.push(`${commandName} ${command[commandName]} ${JSON.stringify(command).slice(0, 300)}`);
  };
  client.on('commandStarted', check);
  return () => {
    client.off('commandStarted', check);
  };
}

/** Throws where such a command was noted. */
export function refuseUnbound(): void {
  if (unbound.length > 0) throw new Error(`commands without a tenant:\n${unbound.splice(0).join('\n')}`);
}

const unbound: string[] = [];

type Command = Record<string, unknown>;

function isBound(name: string, command: Command): boolean {
  switch (name) {
    case 'find':
      return hasTenant(command.filter);
    case 'findAndModify':
    case 'count':
    case 'distinct':
      return hasTenant(command.query);
    case 'aggregate':
      return hasTenant(at(list(command.pipeline)[0], '$match'));
    case 'update':
      return list(command.updates).every(update => hasTenant(at(update, 'q')));
    case 'delete':
      return list(command.deletes).every(deletion => hasTenant(at(deletion, 'q')));
    case 'insert':
      return list(command.documents).every(hasTenant);
    default:
      return false;
  }
}

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

function at(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && key in value
    ? Object.entries(value).find(([name]) => name === key)?.[1]
    : undefined;
}

function hasTenant(value: unknown): boolean {
  return typeof at(value, 'tenantId') === 'string';
}
