import { faultOfUrl } from '../webhooks/addresses.ts';
import { RefusedAddress } from '../webhooks/connector.ts';
import { outbound } from '../webhooks/outbound.ts';
import { retryAfterSeconds } from '../webhooks/retryAfter.ts';
import type { PushRequest, PushResult, PushSender } from './push.ts';

type Options = {
  /** http and addresses of this machine and its network: for the embedded mode only. */
  allowPrivate: boolean;
  /** A `mailto:` or https address where a push service can complain. */
  subject: string;
  timeoutMs: number;
};

const keptSeconds = 24 * 60 * 60;
const longestAnswer = 4096;

/**
 * Web Push: encrypted for the browser (RFC 8291), signed by VAPID (RFC 8292), posted to the push service (RFC 8030). Its address
 * comes from whoever subscribes, so connections are guarded as those of webhooks are.
 */
export function webPushSender({ allowPrivate, subject, timeoutMs }: Options): PushSender {
  const { ready, post, close } = outbound({ allowPrivate, timeoutMs });

  return {
    async send(request) {
      const { endpoint } = request.subscription;
      const fault = faultOfUrl(endpoint, allowPrivate);
      if (fault) return { outcome: 'gone', reason: fault.message };
      const sealed = await encrypted(request, subject);
      if (!sealed) return { outcome: 'gone', reason: 'the keys of the subscription are not valid' };
      await ready();
      const signal = AbortSignal.timeout(timeoutMs);
      try {
        const { statusCode, headers, body } = await post(endpoint, { ...sealed, signal });
        await body.dump({ limit: longestAnswer, signal });
        return readStatus(statusCode, retryAfterSeconds(headers['retry-after']) ?? 0);
      } catch (error) {
        const reason = signal.aborted ? 'timeout' : error instanceof Error ? error.message : 'unknown';
        if (error instanceof RefusedAddress) return { outcome: 'gone', reason };
        return { outcome: 'retry', reason, retryAfterSeconds: 0 };
      }
    },
    close,
  };
}

async function encrypted({ subscription, payload, urgency, keys }: PushRequest, subject: string) {
  const { endpoint, p256dh, auth } = subscription;
  const { default: webPush } = await import('web-push');
  try {
    const { headers, body } = webPush.generateRequestDetails({ endpoint, keys: { p256dh, auth } }, payload, {
      vapidDetails: { subject, ...keys },
      TTL: keptSeconds,
      urgency,
      contentEncoding: 'aes128gcm',
    });
    return { headers: Object.fromEntries(Object.entries(headers).map(([k, v]) => [k, `${v}`])), body };
  } catch {
    return null;
  }
}

/** 404 and 410: unsubscribed. 401 and 403: subscribed for another key than ours. */
function readStatus(status: number, retryAfter: number): PushResult {
  if (status >= 200 && status < 300) return { outcome: 'sent' };
  const reason = `status ${status}`;
  if ([401, 403, 404, 410].includes(status)) return { outcome: 'gone', reason };
  if (status === 429 || status >= 500) return { outcome: 'retry', reason, retryAfterSeconds: retryAfter };
  return { outcome: 'refused', reason };
}
