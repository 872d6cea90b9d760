import { ApiException, Svix } from 'svix';
import { retryAfterSeconds } from './retryAfter.ts';

type EndpointFields = {
  url: string;
  description: string;
  /** Null for every type. */
  eventTypes: string[] | null;
  enabled: boolean;
};

export type SvixSendResult =
  /** Svix has the message, which is not yet a delivery. Null where it had it already. */
  | { outcome: 'sent'; messageId: string | null }
  | { outcome: 'retry'; reason: string; retryAfterSeconds?: number }
  | { outcome: 'rejected'; reason: string };

export type SvixGateway = ReturnType<typeof svixGateway>;

const day = 24 * 60 * 60;

/**
 * Hands webhooks to a Svix server (https://api.svix.com/docs). A tenant is an application and an endpoint keeps our id,
 * both as Svix's `uid`, which stands in every path where an id can. Everything but `sendEvent` throws `ApiException`
 * (`code` is the HTTP status) or a network error.
 */
export function svixGateway({ token, serverUrl }: { token: string; serverUrl: string }) {
  // No retries inside the client (`numRetries: 0` would mean its default of two): who calls knows when to try again.
  const svix = new Svix(token, { serverUrl, requestTimeout: 15_000, retryScheduleInMs: [] });

  return {
    async ensureApplication(tenantId: string, name: string): Promise<void> {
      await svix.application.getOrCreate({ uid: tenantId, name });
    },

    /** `secret` is `whsec_` and base64. */
    async createEndpoint(
      tenantId: string,
      endpointId: string,
      { enabled, ...fields }: EndpointFields & { secret: string },
    ): Promise<void> {
      await svix.endpoint.create(
        tenantId,
        { uid: endpointId, ...fields, disabled: !enabled },
        { idempotencyKey: endpointId },
      );
    },

    async updateEndpoint(
      tenantId: string,
      endpointId: string,
      { enabled, ...fields }: Partial<EndpointFields>,
    ): Promise<void> {
      await svix.endpoint.patch(tenantId, endpointId, {
        ...fields,
        ...(enabled === undefined ? {} : { disabled: !enabled }),
      });
    },

    /** One that is not there counts as deleted. */
    async deleteEndpoint(tenantId: string, endpointId: string): Promise<void> {
      try {
        await svix.endpoint.delete(tenantId, endpointId);
      } catch (error) {
        if (!(error instanceof ApiException && error.code === 404)) throw error;
      }
    },

    /** The old secret signs along for 24 hours. */
    async rotateSecret(tenantId: string, endpointId: string, secret: string): Promise<void> {
      await svix.endpoint.rotateSecret(tenantId, endpointId, { key: secret, gracePeriodSeconds: day });
    },

    async getSecret(tenantId: string, endpointId: string): Promise<string> {
      return (await svix.endpoint.getSecret(tenantId, endpointId)).key;
    },

    async registerEventTypes(types: { type: string; description: string }[]): Promise<void> {
      for (const { type, description } of types) await svix.eventType.upsert(type, { description });
    },

    /** Safe to repeat for a day: as long does Svix know an event by its `eventId`. */
    async sendEvent({
      tenantId,
      eventId,
      type,
      payload,
    }: {
      tenantId: string;
      eventId: string;
      type: string;
      payload: Record<string, unknown>;
    }): Promise<SvixSendResult> {
      try {
        const message = await svix.message.create(
          tenantId,
          { eventId, eventType: type, payload },
          { idempotencyKey: eventId },
        );
        return { outcome: 'sent', messageId: message.id };
      } catch (error) {
        return failure(error);
      }
    },
  };
}

function failure(error: unknown): SvixSendResult {
  if (!(error instanceof ApiException)) {
    return { outcome: 'retry', reason: `svix: ${error instanceof Error ? error.message : 'no answer'}` };
  }
  if (error.code === 409) return { outcome: 'sent', messageId: null };
  const reason = `svix: ${error.code} ${JSON.stringify(error.body)}`.slice(0, 500);
  const isOurs = [401, 403, 408, 429].includes(error.code) || error.code >= 500 || error.code < 400;
  if (!isOurs) return { outcome: 'rejected', reason };
  const seconds = retryAfterSeconds(error.headers['retry-after']);
  return { outcome: 'retry', reason, ...(seconds === null ? {} : { retryAfterSeconds: seconds }) };
}
