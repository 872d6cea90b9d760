import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { isoCBOR } from '@simplewebauthn/server/helpers';
import type { NewPasskey, PasskeyCreation, PasskeyRequest, UsedPasskey } from '@workbay/sdk/schema';

const flags = { present: 0x01, verified: 0x04, attested: 0x40 };
const sha256 = (data: string | Uint8Array) => createHash('sha256').update(data).digest();
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');

/** What a phone or a security key does, in software: one passkey on P-256, without attestation. */
export function softAuthenticator(origin: string) {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const credentialId = randomBytes(32);
  const device = { origin, rpId: new URL(origin).hostname, counter: 0, verified: true, userHandle: '' };

  function authenticatorData(more: number, rest = Buffer.alloc(0)): Buffer {
    device.counter += 1;
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(device.counter);
    const flag = flags.present | (device.verified ? flags.verified : 0) | more;
    return Buffer.concat([sha256(device.rpId), Buffer.from([flag]), counter, rest]);
  }
  const clientData = (type: string, challenge: string) =>
    Buffer.from(JSON.stringify({ type, challenge, origin: device.origin, crossOrigin: false }));

  return {
    device,

    create({ challenge, user }: PasskeyCreation): NewPasskey {
      device.userHandle = user.id;
      const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
      const cose = new Map<number, number | Uint8Array<ArrayBuffer>>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, new Uint8Array(Buffer.from(x, 'base64url'))],
        [-3, new Uint8Array(Buffer.from(y, 'base64url'))],
      ]);
      const length = Buffer.alloc(2);
      length.writeUInt16BE(credentialId.length);
      const key = Buffer.from(isoCBOR.encode(cose));
      const attested = Buffer.concat([Buffer.alloc(16), length, credentialId, key]);
      const attestation = new Map<string, string | Map<string, string> | Uint8Array<ArrayBuffer>>([
        ['fmt', 'none'],
        ['attStmt', new Map<string, string>()],
        ['authData', new Uint8Array(authenticatorData(flags.attested, attested))],
      ]);
      return {
        id: text(credentialId),
        clientDataJSON: text(clientData('webauthn.create', challenge)),
        attestationObject: text(isoCBOR.encode(attestation)),
      };
    },

    get({ challenge }: PasskeyRequest): UsedPasskey {
      const data = authenticatorData(0);
      const client = clientData('webauthn.get', challenge);
      return {
        id: text(credentialId),
        clientDataJSON: text(client),
        authenticatorData: text(data),
        signature: text(sign('sha256', Buffer.concat([data, sha256(client)]), privateKey)),
        userHandle: device.userHandle,
      };
    },
  };
}
