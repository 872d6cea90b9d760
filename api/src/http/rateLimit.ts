import { createHash } from 'node:crypto';
import type { FastifyBaseLogger, FastifyReply, FastifyRequest } from 'fastify';
import ipaddr from 'ipaddr.js';
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import type { Config, RateClass } from '../config.ts';
import { Problem } from '../errors.ts';
import type { Principal } from '../principal.ts';

type Limiter = RateLimiterMemory | RateLimiterRedis;
export type RateLimits = {
  /** Counts the request; sets the RateLimit headers; throws `rate_limited` when there is nothing left. */
  take(
    rateClass: RateClass,
    principal: Principal | null,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void>;
  close(): Promise<void>;
};

const windowSeconds = 60;

/** Limits a minute, by credential or, for who has none, by address. In Redis where there is one; while it is away, in memory. */
export async function createRateLimits(config: Config, log: FastifyBaseLogger): Promise<RateLimits> {
  const redis = config.redisUrl ? await connectRedis(config.redisUrl, log) : null;
  const limiter = (keyPrefix: string, points: number): Limiter => {
    const memory = new RateLimiterMemory({ keyPrefix, points, duration: windowSeconds });
    return redis
      ? new RateLimiterRedis({
          storeClient: redis,
          keyPrefix,
          points,
          duration: windowSeconds,
          insuranceLimiter: memory,
        })
      : memory;
  };
  const perClass = (kind: 'credential' | 'address'): Record<RateClass, Limiter> => ({
    read: limiter(`${kind}:read`, config.rateLimits[kind].read),
    write: limiter(`${kind}:write`, config.rateLimits[kind].write),
    auth: limiter(`${kind}:auth`, config.rateLimits[kind].auth),
    export: limiter(`${kind}:export`, config.rateLimits[kind].export),
    link: limiter(`${kind}:link`, config.rateLimits[kind].link),
  });
  const limiters = { credential: perClass('credential'), address: perClass('address') };

  return {
    async take(rateClass, principal, request, reply) {
      const kind = principal ? 'credential' : 'address';
      const limiter = limiters[kind][rateClass];
      const key = principal?.id ?? createHash('sha256').update(networkOf(request.ip)).digest('base64url');
      // draft-ietf-httpapi-ratelimit-headers
      reply.header('RateLimit-Policy', `"${rateClass}";q=${limiter.points};w=${windowSeconds}`);
      try {
        const { remainingPoints, msBeforeNext } = await limiter.consume(key);
        reply.header('RateLimit', `"${rateClass}";r=${remainingPoints};t=${Math.ceil(msBeforeNext / 1000)}`);
      } catch (rejection) {
        if (!(rejection instanceof RateLimiterRes)) throw rejection;
        const retryAfter = Math.max(1, Math.ceil(rejection.msBeforeNext / 1000));
        reply.header('RateLimit', `"${rateClass}";r=0;t=${retryAfter}`);
        throw new Problem(
          'rate_limited',
          `At most ${limiter.points} a minute. Try again in ${retryAfter} s.`,
          { retryAfter },
        );
      }
    },
    async close() {
      redis?.disconnect();
    },
  };
}

/** One customer of a provider has a /64 of IPv6 at least, and would be as many callers as they like. */
function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  if (parsed.kind() === 'ipv4') return parsed.toString();
  return ipaddr.IPv6.networkAddressFromCIDR(`${parsed}/64`).toString();
}

async function connectRedis(url: string, log: FastifyBaseLogger) {
  const { Redis } = await import('ioredis');
  const redis = new Redis(url, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 1,
    commandTimeout: 200,
    connectTimeout: 2000,
  });
  redis.on('error', error => log.warn({ reason: error.message }, 'redis is away; counting in memory'));
  return redis;
}
