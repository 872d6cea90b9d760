export type WebhookRequest = {
  endpointUrl: string;
  /** `whsec_` and base64; newest first, several while one is being replaced. */
  secrets: string[];
  /** Goes out as `webhook-id`: the same at every attempt, so that a receiver can drop repeats. */
  eventId: string;
  timestamp: Date;
  /** JSON, signed and sent byte for byte. */
  body: string;
};

export type AttemptResult = {
  /** A complete 2xx answer within the time limit. */
  ok: boolean;
  status: number | null;
  requestHeaders: Record<string, string>;
  responseHeaders: Record<string, string>;
  /** What was read of the answer; bytes that are not UTF-8 are replaced. */
  responseBody: string;
  durationMs: number;
  error: null | 'timeout' | 'refused_address' | 'connection' | 'tls' | 'redirect' | 'status' | 'invalid_url';
  /** What a failed answer's Retry-After asks for. */
  retryAfterSeconds: number | null;
  /** 410: the receiver wants nothing more. */
  gone: boolean;
};

/** Makes one attempt. Does not throw for anything that the receiver or the network does. */
export type WebhookSender = {
  attempt(request: WebhookRequest): Promise<AttemptResult>;
  close(): Promise<void>;
};
