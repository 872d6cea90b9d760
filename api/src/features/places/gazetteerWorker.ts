import { readGazetteer } from './gazetteer.ts';

const places = await readGazetteer();
process.send?.(places, () => process.disconnect?.());

// A terminal's interrupt reaches every process of the group; the server, which waits for this one, ends it itself.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);
