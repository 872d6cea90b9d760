import type { S3Client } from '@aws-sdk/client-s3';
import { checkKey, type FileStore } from './files.ts';

export type S3Options = {
  bucket: string;
  region: string;
  /** Null for Amazon's own. */
  endpoint: string | null;
  /** Where browsers reach the endpoint, where that is elsewhere. */
  publicEndpoint: string | null;
  /** Null takes the machine's role (environment, container, instance). */
  credentials: { accessKeyId: string; secretAccessKey: string } | null;
  /** Ask for encryption at rest with each object. Off where the bucket does it by itself. */
  encrypt: boolean;
};

/** What browsers connect to, for the page's Content-Security-Policy. */
export function s3Origin({ bucket, region, endpoint, publicEndpoint }: S3Options): string {
  const given = publicEndpoint ?? endpoint;
  return given ? new URL(given).origin : `https://${bucket}.s3.${region}.amazonaws.com`;
}

/** Amazon S3 or a server that speaks its protocol. The SDK is large, so it is loaded with the first file. */
export function s3Store(options: S3Options): FileStore {
  const { bucket, encrypt } = options;
  let loading: ReturnType<typeof load> | null = null;
  const sdk = () => {
    loading ??= load(options);
    return loading;
  };
  const encryption = encrypt ? { ServerSideEncryption: 'AES256' as const } : {};

  return {
    async signUpload({ key, contentType, size, expiresAt }) {
      const { browser, createPresignedPost } = await sdk();
      const required = {
        'Content-Type': contentType,
        ...(encrypt ? { 'x-amz-server-side-encryption': 'AES256' } : {}),
      };
      const { url, fields } = await createPresignedPost(browser, {
        Bucket: bucket,
        Key: checkKey(key),
        Fields: required,
        Conditions: [
          ['content-length-range', size, size],
          ...Object.entries(required).map(([name, value]): ['eq', string, string] => [
            'eq',
            `$${name}`,
            value,
          ]),
        ],
        Expires: Math.max(1, Math.round((expiresAt.getTime() - Date.now()) / 1000)),
      });
      return { url, fields };
    },

    async signDownload(key, signedAt, expiresAt) {
      const { browser, s3, getSignedUrl } = await sdk();
      return getSignedUrl(browser, new s3.GetObjectCommand({ Bucket: bucket, Key: checkKey(key) }), {
        signingDate: signedAt,
        expiresIn: Math.round((expiresAt.getTime() - signedAt.getTime()) / 1000),
      });
    },

    async read(key, most) {
      const { client, s3 } = await sdk();
      try {
        const { Body } = await client.send(
          new s3.GetObjectCommand({ Bucket: bucket, Key: checkKey(key), Range: `bytes=0-${most}` }),
        );
        const bytes = await Body?.transformToByteArray();
        return bytes && bytes.length <= most ? bytes : null;
      } catch (error) {
        if (error instanceof s3.NoSuchKey) return null;
        throw error;
      }
    },

    async put({ key, contentType, bytes, cacheControl, contentDisposition }) {
      const { client, s3 } = await sdk();
      await client.send(
        new s3.PutObjectCommand({
          Bucket: bucket,
          Key: checkKey(key),
          Body: bytes,
          ContentType: contentType,
          CacheControl: cacheControl,
          ContentDisposition: contentDisposition,
          ...encryption,
        }),
      );
    },

    async removeAll(prefix) {
      const { client, s3 } = await sdk();
      checkKey(prefix.slice(0, -1));
      for (;;) {
        const { Contents = [], IsTruncated } = await client.send(
          new s3.ListObjectsV2Command({ Bucket: bucket, Prefix: prefix }),
        );
        for (const { Key } of Contents)
          if (Key) await client.send(new s3.DeleteObjectCommand({ Bucket: bucket, Key }));
        if (!IsTruncated) return;
      }
    },
  };
}

async function load({ region, endpoint, publicEndpoint, credentials }: S3Options) {
  const [s3, { createPresignedPost }, { getSignedUrl }] = await Promise.all([
    import('@aws-sdk/client-s3'),
    import('@aws-sdk/s3-presigned-post'),
    import('@aws-sdk/s3-request-presigner'),
  ]);
  const connect = (address: string | null): S3Client =>
    new s3.S3Client({
      region,
      ...(address ? { endpoint: address, forcePathStyle: true } : {}),
      ...(credentials ? { credentials } : {}),
      // Not every server that speaks S3 knows the checksums that the SDK adds by itself.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
    });
  const client = connect(endpoint);
  const browser = publicEndpoint ? connect(publicEndpoint) : client;
  return { s3, client, browser, createPresignedPost, getSignedUrl };
}
