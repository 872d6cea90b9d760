import type { EndpointMessageOut, MessageAttemptOut, Svix } from 'svix';
import { retryAfterSeconds } from './retryAfter.ts';

export type SvixEndpoint = {
  url: string;
  description: string;
  /** Null for every type. */
  eventTypes: string[] | null;
  enabled: boolean;
};

export type SvixFault = {
  /** `rejected`: the same call will be refused again. */
  outcome: 'retry' | 'rejected';
  reason: string;
  /** 0 where there was no answer. */
  status: number;
  /** 0 where none is asked for. */
  retryAfterSeconds: number;
};

export type SvixMessage = Pick<
  EndpointMessageOut,
  'status' | 'nextAttempt' | 'eventId' | 'eventType' | 'timestamp'
>;
export type SvixAttempt = Pick<
  MessageAttemptOut,
  'timestamp' | 'triggerType' | 'status' | 'responseStatusCode' | 'responseDurationMs' | 'response' | 'url'
>;

export type SvixGateway = ReturnType<typeof svixGateway>;

const day = 24 * 60 * 60;
const success = 0;
export const svixTimeoutMs = 15_000;

/**
 * Hands webhooks to a Svix server (https://api.svix.com/docs). A tenant is an application and an endpoint keeps our id, both
 * as Svix's `uid`, and a message our event's id as its `eventId`; each stands in paths where an id can. What is thrown is
 * for `readFault`. Only calls that Svix's own server (v1) knows are made.
 */
export function svixGateway({ token, serverUrl }: { token: string; serverUrl: string }) {
  let opening: Promise<Svix> | null = null;

  /** Read where it is needed: an idle process holds six megabytes less. */
  function client(): Promise<Svix> {
    // No retries inside the client (`numRetries: 0` would mean its default of two): who calls knows when to try again.
    const options = { serverUrl, requestTimeout: svixTimeoutMs, retryScheduleInMs: [] };
    opening ??= import('svix').then(({ Svix }) => new Svix(token, options));
    return opening;
  }

  async function ensureSecret(tenantId: string, endpointId: string, secret: string): Promise<void> {
    const svix = await client();
    const { key } = await svix.endpoint.getSecret(tenantId, endpointId);
    // The old secret signs along for 24 hours.
    if (key !== secret)
      await svix.endpoint.rotateSecret(tenantId, endpointId, {
        key: secret,
        gracePeriodSeconds: day,
      });
  }

  async function patch(
    tenantId: string,
    endpointId: string,
    { enabled, ...fields }: SvixEndpoint,
  ): Promise<void> {
    const svix = await client();
    await svix.endpoint.patch(tenantId, endpointId, { ...fields, disabled: !enabled });
  }

  return {
    async ensureApplication(tenantId: string, name: string): Promise<void> {
      const svix = await client();
      await svix.application.getOrCreate({ uid: tenantId, name });
    },

    /**
     * Makes the endpoint at Svix what it is here, whatever Svix has by now: an earlier call may have worked though its answer
     * was lost. So creating carries no idempotency key of ours, for which Svix would repeat an old answer and change nothing.
     * `secret` is `whsec_` and base64.
     */
    async putEndpoint(
      tenantId: string,
      endpointId: string,
      endpoint: SvixEndpoint & { secret: string },
    ): Promise<void> {
      const { secret, ...fields } = endpoint;
      const { enabled, ...shown } = fields;
      try {
        await patch(tenantId, endpointId, fields);
      } catch (error) {
        if (readFault(error).status !== 404) throw error;
        try {
          const svix = await client();
          await svix.endpoint.create(tenantId, {
            uid: endpointId,
            ...shown,
            secret,
            disabled: !enabled,
          });
          return;
        } catch (creating) {
          if (readFault(creating).status !== 409) throw creating;
          await patch(tenantId, endpointId, fields);
        }
      }
      await ensureSecret(tenantId, endpointId, secret);
    },

    /** Nothing more goes there. One that Svix does not have is off already. */
    async switchOff(tenantId: string, endpointId: string): Promise<void> {
      const svix = await client();
      await svix.endpoint.patch(tenantId, endpointId, { disabled: true }).catch(unlessMissing);
    },

    /** One that is not there counts as deleted. */
    async deleteEndpoint(tenantId: string, endpointId: string): Promise<void> {
      const svix = await client();
      await svix.endpoint.delete(tenantId, endpointId).catch(unlessMissing);
    },

    async registerEventType(type: { name: string; description: string; schema: object }): Promise<void> {
      const { name, description, schema } = type;
      const svix = await client();
      await svix.eventType.upsert(name, { description, schemas: { '1': schema } });
    },

    /**
     * Safe to repeat for a day: as long does Svix know an event by its `eventId`. `again` for an event that Svix has lost: under
     * the old idempotency key it would only repeat its old answer.
     */
    async sendEvent(event: {
      tenantId: string;
      eventId: string;
      type: string;
      payload: Record<string, unknown>;
      again?: number;
    }): Promise<void> {
      const { tenantId, eventId, type, payload, again } = event;
      try {
        const svix = await client();
        await svix.message.create(
          tenantId,
          { eventId, eventType: type, payload },
          { idempotencyKey: again ? `${eventId}-${again}` : eventId },
        );
      } catch (error) {
        if (readFault(error).status !== 409) throw error;
      }
    },

    async resend(tenantId: string, eventId: string, endpointId: string): Promise<void> {
      const svix = await client();
      await svix.messageAttempt.resend(tenantId, eventId, endpointId);
    },

    /** Newest first. An endpoint that Svix does not have yet has none. */
    async messages(
      tenantId: string,
      endpointId: string,
      options: { limit: number; iterator?: string; status?: number; eventTypes?: string[] },
    ): Promise<{ data: SvixMessage[]; iterator: string | null; done: boolean }> {
      const none = { data: [], iterator: null, done: true };
      const svix = await client();
      return svix.messageAttempt
        .listAttemptedMessages(tenantId, endpointId, { ...options, expandedStatuses: false })
        .catch(error => unlessMissing(error) ?? none);
    },

    /** Newest first; null where Svix knows no such message. */
    async attempts(
      tenantId: string,
      endpointId: string,
      eventId: string,
      options: { limit: number; withContent: boolean },
    ): Promise<SvixAttempt[] | null> {
      const svix = await client();
      return svix.messageAttempt
        .listByMsg(tenantId, eventId, { endpointId, ...options, expandedStatuses: false })
        .then(({ data }) => data)
        .catch(error => unlessMissing(error) ?? null);
    },

    /** A page of Svix's, where the tenant's deliveries can be seen and resent; what endpoints are is said here alone. */
    async portal(tenantId: string, seconds: number): Promise<string> {
      const { AppPortalCapability } = await import('svix');
      const svix = await client();
      const { url } = await svix.authentication.appPortalAccess(tenantId, {
        capabilities: [AppPortalCapability.ViewBase, AppPortalCapability.CreateAttempts],
        expiry: seconds,
      });
      return url;
    },

    /** Whether the endpoint got the event, as far as Svix knows. */
    async isDelivered(tenantId: string, endpointId: string, eventId: string): Promise<boolean> {
      const svix = await client();
      return svix.messageAttempt
        .listByMsg(tenantId, eventId, { endpointId, status: success, limit: 1 })
        .then(({ data }) => data.length > 0)
        .catch(error => unlessMissing(error) ?? false);
    },
  };
}

function unlessMissing(error: unknown): undefined {
  if (readFault(error).status !== 404) throw error;
}

/** What a call's failure means. Svix's own bodies may quote our payload, so only their code is kept. */
export function readFault(error: unknown): SvixFault {
  if (!isAnswer(error)) {
    return { outcome: 'retry', reason: reasonOf(error), status: 0, retryAfterSeconds: 0 };
  }
  const ours = [401, 403, 408, 425, 429].includes(error.code) || error.code >= 500 || error.code < 400;
  return {
    outcome: ours ? 'retry' : 'rejected',
    reason: `it answered ${error.code}${codeIn(error.body)}`,
    status: error.code,
    retryAfterSeconds: retryAfterSeconds(error.headers['retry-after']) ?? 0,
  };
}

type Answer = Error & { code: number; body: unknown; headers: Partial<Record<string, string>> };

/** Svix's ApiException, known by its shape: its class would have to be loaded. */
function isAnswer(error: unknown): error is Answer {
  const hasShape = error instanceof Error && 'code' in error && 'body' in error && 'headers' in error;
  return (
    hasShape && typeof error.code === 'number' && typeof error.headers === 'object' && error.headers !== null
  );
}

function codeIn(body: unknown): string {
  if (typeof body !== 'object' || body === null) return '';
  if ('code' in body && typeof body.code === 'string') return ` ${body.code.slice(0, 100)}`;
  return 'detail' in body ? ` ${JSON.stringify(body.detail).slice(0, 300)}` : '';
}

function reasonOf(error: unknown): string {
  if (error instanceof SyntaxError) return 'its answer was no JSON';
  if (!(error instanceof Error)) return 'no answer';
  if (error.name === 'TimeoutError') return `no answer within ${svixTimeoutMs / 1000} s`;
  const { cause } = error;
  return cause instanceof Error && 'code' in cause
    ? `no answer: ${cause.code}`
    : `no answer: ${error.message}`;
}
