import { Buffer } from 'node:buffer';
import { join } from 'node:path';
import type { S3Options } from './adapters/files/s3.ts';
import type { Keys } from './data/seal.ts';

export type RateClass = 'read' | 'write' | 'auth' | 'export' | 'link';

export type SecretKeys = Pick<Settings, 'secretKey' | 'previousSecretKey'>;

/** What the environment says, and the keys that are made of it and of what the database keeps. */
export type Config = Omit<Settings, keyof SecretKeys> & { readonly keys: Keys };

export type Settings = Readonly<{
  /** Embedded mode: one machine, no accounts anywhere; mailbox page, http webhooks to localhost. */
  embedded: boolean;
  host: string;
  port: number;
  /** Requests are turned away while the event loop lags behind by more. */
  maxEventLoopDelayMs: number;
  /** Where people and links reach us, without a trailing slash. */
  publicUrl: string;
  mongo: { uri: string; database: string; maxPoolSize: number; serverSelectionTimeoutMs: number };
  redisUrl: string | null;
  /** 32 bytes; encrypts what must be read again. See data/keys.ts. */
  secretKey: Buffer;
  /** The one before, while some of the database is still sealed by it. */
  previousSecretKey: Buffer | null;
  /** How passwords are hashed (argon2id); a log-in brings an older hash up to these. */
  argon2: { memoryKib: number; passes: number; lanes: number };
  /** `webhookSecrets`: each signs what Resend reports; several while one replaces the other. */
  mail: {
    from: string;
    resendApiKey: string | null;
    resendBaseUrl: string | null;
    webhookSecrets: string[];
  };
  svix: { token: string; serverUrl: string } | null;
  /** The WhatsApp Cloud API, with the template that Meta has approved; `verifyToken` is what its webhook is set up with. */
  whatsapp: {
    token: string;
    phoneNumberId: string;
    appSecret: string;
    verifyToken: string;
    template: string;
    baseUrl: string;
  } | null;
  /** Stripe, which takes the money for plans. `webhookSecrets` as with mail. */
  billing: { secretKey: string; webhookSecrets: string[]; baseUrl: string | null } | null;
  /** Log-in through an OpenID provider, such as Google. */
  oidc: { issuer: string; clientId: string; clientSecret: string } | null;
  /** In S3 where it is named, or else in a folder of this machine. */
  files: { s3: S3Options | null; dir: string; cdnUrl: string | null };
  /** Where maps have their pictures from; null for no maps. */
  mapTiles: { url: string; attribution: string; attributionUrl: string | null } | null;
  /** A server that speaks Nominatim's protocol, for places that the gazetteer does not know. */
  geocoderUrl: string | null;
  /** Requests a minute: by credential, and by address for who has none. */
  rateLimits: { credential: Record<RateClass, number>; address: Record<RateClass, number> };
  /** Tries of a password in a quarter of an hour: from one device or network, and from all unknown ones together. */
  wrongPasswords: { near: number; far: number };
  /** How many proxies in front of us may set X-Forwarded-For. */
  trustedProxies: number;
  allowedOrigins: string[];
  /** How long the audit log is kept. */
  auditDays: number;
  metricsToken: string | null;
  logLevel: string;
  dashboardDir: string | null;
  shutdownSeconds: number;
}>;

/** Free for all who name it and do not ask for much (operations.osmfoundation.org/policies/tiles). */
const openStreetMap = {
  url: 'https://tile.openstreetmap.org/{z}/{x}/{y}.png',
  attribution: '© OpenStreetMap contributors',
  attributionUrl: 'https://www.openstreetmap.org/copyright',
};

type Environment = Record<string, string | undefined>;

/** Reads the environment once. Throws one error that names every fault. */
export function readConfig(env: Environment): Settings {
  const faults: string[] = [];
  const text = (name: string, fallback: string) => env[name] || fallback;
  const optional = (name: string) => env[name] || null;
  const required = (name: string) => {
    const value = env[name];
    if (!value) faults.push(`${name} is missing`);
    return value ?? '';
  };
  const whole = (name: string, fallback: number, min = 0, max = Number.MAX_SAFE_INTEGER) => {
    const value = Number(env[name] || fallback);
    if (!Number.isInteger(value) || value < min || value > max)
      faults.push(`${name} must be a whole number from ${min} to ${max}`);
    return value;
  };

  const port = whole('PORT', 3000, 0, 65_535);
  const key = (name: string, value: string) => {
    const bytes = Buffer.from(value, 'base64');
    if (value && bytes.length !== 32)
      faults.push(`${name} must be 32 bytes in base64 (openssl rand -base64 32)`);
    return bytes;
  };
  const secretKey = key('SECRET_KEY', required('SECRET_KEY'));
  const previous = optional('SECRET_KEY_PREVIOUS');
  const previousSecretKey = previous ? key('SECRET_KEY_PREVIOUS', previous) : null;
  if (previousSecretKey?.equals(secretKey))
    faults.push('SECRET_KEY_PREVIOUS must be another key than SECRET_KEY');
  const secrets = (name: string) =>
    text(name, '')
      .split(',')
      .map(secret => secret.trim())
      .filter(Boolean);
  const webhookSecrets = secrets('RESEND_WEBHOOK_SECRET');
  if (!webhookSecrets.every(secret => /^whsec_[A-Za-z0-9+/]{32,}={0,2}$/.test(secret)))
    faults.push('RESEND_WEBHOOK_SECRET must be whsec_… as Resend shows it');
  const stripeKey = optional('STRIPE_SECRET_KEY');
  const stripeSecrets = secrets('STRIPE_WEBHOOK_SECRET');
  if (
    stripeKey &&
    (stripeSecrets.length === 0 || !stripeSecrets.every(secret => secret.startsWith('whsec_')))
  )
    faults.push('STRIPE_WEBHOOK_SECRET must be whsec_… as Stripe shows it');
  const svixToken = optional('SVIX_TOKEN');
  const whatsappToken = optional('WHATSAPP_TOKEN');
  const issuer = optional('OIDC_ISSUER');
  if (issuer && !isSafeIssuer(issuer, env.WORKBAY_EMBEDDED === '1'))
    faults.push('OIDC_ISSUER must be an https address');
  const embedded = env.WORKBAY_EMBEDDED === '1';
  const address = (name: string) => {
    const value = optional(name);
    if (value && !/^https?:$/.test(URL.parse(value)?.protocol ?? ''))
      faults.push(`${name} must be an http address`);
    return value?.replace(/\/+$/, '') ?? null;
  };
  const tiles = env.MAP_TILES_URL ?? openStreetMap.url;
  if (tiles && !isTileTemplate(tiles))
    faults.push('MAP_TILES_URL must be an http address with {z}, {x} and {y} in it');
  const bucket = optional('S3_BUCKET');
  const accessKeyId = optional('S3_ACCESS_KEY_ID');
  // With a dot in its name the bucket's own host name would have no valid certificate.
  if (bucket && !/^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/.test(bucket))
    faults.push('S3_BUCKET must be 3 to 63 lower-case letters, digits and hyphens');
  if (!bucket && !embedded && !env.FILES_DIR) faults.push('S3_BUCKET or FILES_DIR is missing');

  const settings: Settings = {
    embedded,
    host: text('HOST', '127.0.0.1'),
    port,
    maxEventLoopDelayMs: whole('MAX_EVENT_LOOP_DELAY_MS', 2000, 100, 600_000),
    publicUrl: text('PUBLIC_URL', `http://localhost:${port}`).replace(/\/+$/, ''),
    mongo: {
      uri: required('MONGODB_URI'),
      database: text('MONGODB_DATABASE', 'workbay'),
      maxPoolSize: whole('MONGODB_POOL_SIZE', 50, 1, 1000),
      serverSelectionTimeoutMs: whole('MONGODB_TIMEOUT_MS', 5000, 100, 120_000),
    },
    redisUrl: optional('REDIS_URL'),
    secretKey,
    previousSecretKey,
    // OWASP's password storage cheat sheet: 19 MiB, two passes, one lane.
    argon2: {
      memoryKib: whole('ARGON2_MEMORY_KIB', 19_456, 7168, 1_048_576),
      passes: whole('ARGON2_PASSES', 2, 1, 20),
      lanes: whole('ARGON2_LANES', 1, 1, 16),
    },
    mail: {
      from: text('MAIL_FROM', 'Workbay <no-reply@workbay.localhost>'),
      resendApiKey: optional('RESEND_API_KEY'),
      resendBaseUrl: optional('RESEND_BASE_URL'),
      webhookSecrets,
    },
    svix: svixToken ? { token: svixToken, serverUrl: required('SVIX_SERVER_URL') } : null,
    whatsapp: whatsappToken
      ? {
          token: whatsappToken,
          phoneNumberId: required('WHATSAPP_PHONE_NUMBER_ID'),
          appSecret: required('WHATSAPP_APP_SECRET'),
          verifyToken: required('WHATSAPP_VERIFY_TOKEN'),
          template: text('WHATSAPP_TEMPLATE', 'workbay_document'),
          baseUrl: address('WHATSAPP_BASE_URL') ?? 'https://graph.facebook.com/v23.0',
        }
      : null,
    billing: stripeKey
      ? { secretKey: stripeKey, webhookSecrets: stripeSecrets, baseUrl: address('STRIPE_BASE_URL') }
      : null,
    oidc: issuer
      ? { issuer, clientId: required('OIDC_CLIENT_ID'), clientSecret: required('OIDC_CLIENT_SECRET') }
      : null,
    files: {
      s3: bucket
        ? {
            bucket,
            region: required('S3_REGION'),
            endpoint: address('S3_ENDPOINT'),
            publicEndpoint: address('S3_PUBLIC_ENDPOINT'),
            credentials: accessKeyId
              ? { accessKeyId, secretAccessKey: required('S3_SECRET_ACCESS_KEY') }
              : null,
            encrypt: text('S3_ENCRYPT', '1') === '1',
          }
        : null,
      dir: text('FILES_DIR', join('.data', 'files')),
      cdnUrl: address('FILES_CDN_URL'),
    },
    mapTiles:
      tiles === openStreetMap.url
        ? openStreetMap
        : tiles
          ? {
              url: tiles,
              attribution: required('MAP_TILES_ATTRIBUTION'),
              attributionUrl: address('MAP_TILES_ATTRIBUTION_URL'),
            }
          : null,
    geocoderUrl: address('GEOCODER_URL'),
    wrongPasswords: { near: whole('WRONG_PASSWORDS_NEAR', 10, 1), far: whole('WRONG_PASSWORDS_FAR', 100, 1) },
    rateLimits: {
      credential: {
        read: whole('RATE_LIMIT_READ', 1200, 1),
        write: whole('RATE_LIMIT_WRITE', 600, 1),
        auth: whole('RATE_LIMIT_AUTH', 60, 1),
        export: whole('RATE_LIMIT_EXPORT', 120, 1),
        link: whole('RATE_LIMIT_LINK', 120, 1),
      },
      address: {
        read: whole('RATE_LIMIT_ADDRESS_READ', 100, 1),
        write: whole('RATE_LIMIT_ADDRESS_WRITE', 100, 1),
        auth: whole('RATE_LIMIT_ADDRESS_AUTH', 30, 1),
        export: whole('RATE_LIMIT_ADDRESS_EXPORT', 20, 1),
        link: whole('RATE_LIMIT_ADDRESS_LINK', 60, 1),
      },
    },
    trustedProxies: whole('TRUSTED_PROXIES', 0, 0, 10),
    allowedOrigins: text('ALLOWED_ORIGINS', '').split(',').filter(Boolean),
    auditDays: whole('AUDIT_DAYS', 365, 30, 3650),
    metricsToken: optional('METRICS_TOKEN'),
    logLevel: text('LOG_LEVEL', 'info'),
    dashboardDir: optional('DASHBOARD_DIR'),
    shutdownSeconds: whole('SHUTDOWN_SECONDS', 15, 1, 120),
  };
  if (faults.length > 0) throw new Error(`The environment is not right:\n  ${faults.join('\n  ')}`);
  return Object.freeze(settings);
}

/** Plain http is for a provider on this very machine, in embedded mode. */
function isSafeIssuer(issuer: string, embedded: boolean): boolean {
  if (!URL.canParse(issuer)) return false;
  const { protocol, hostname } = new URL(issuer);
  const loopback = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  return protocol === 'https:' || (protocol === 'http:' && embedded && loopback);
}

function isTileTemplate(url: string): boolean {
  const { protocol } = URL.parse(url.replaceAll('{s}', 's')) ?? {};
  const isHttp = protocol === 'https:' || protocol === 'http:';
  return isHttp && ['{z}', '{x}', '{y}'].every(part => url.includes(part));
}
