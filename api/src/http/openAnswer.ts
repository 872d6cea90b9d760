import type { ServerResponse } from 'node:http';
import type { FastifyReply } from 'fastify';

/** Of server-sent events. */
export const openStreamHeaders = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  'Cache-Control': 'no-store, no-transform',
  Connection: 'close',
  // nginx would wait for more otherwise.
  'X-Accel-Buffering': 'no',
};

/**
 * An answer that stays open, for what happens to be written to it. It goes to the socket without a stream between, of which a
 * thousand would take as much memory as all else that an open answer needs.
 */
export class OpenAnswer {
  readonly #write: (out: ServerResponse) => void;

  constructor(write: (out: ServerResponse) => void) {
    this.#write = write;
  }

  begin(reply: FastifyReply): void {
    const { raw, request } = reply.hijack();
    for (const [name, value] of Object.entries(reply.getHeaders()))
      if (value !== undefined) raw.setHeader(name, value);
    // Its end is that of the connection. In chunks each piece would be four writes.
    raw.useChunkedEncodingByDefault = false;
    raw.writeHead(reply.statusCode);
    if (request.method === 'HEAD') {
      raw.end();
      return;
    }
    raw.flushHeaders();
    if (!raw.destroyed) this.#write(raw);
  }
}
