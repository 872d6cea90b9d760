import { createServer } from 'node:http';
import { exportJWK, generateKeyPair } from 'jose';
import { Provider } from 'oidc-provider';
import { freePort } from '../src/embedded/mongo/portHolder.ts';

export type TestPerson = { email: string; email_verified: boolean; name: string };

/** A real OpenID provider on this machine, with a page on which anybody of `people` logs in by name. */
export async function startProvider(redirectUri: string) {
  const people = new Map<string, TestPerson>();
  const port = await freePort();
  const issuer = `http://127.0.0.1:${port}`;
  const client = { id: 'workbay', secret: 'a secret of the test' };
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: [redirectUri],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    jwks: { keys: [{ ...(await exportJWK(privateKey)), alg: 'RS256', use: 'sig', kid: 'test' }] },
    cookies: { keys: ['a key of the test'] },
    pkce: { required: () => true },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    conformIdTokenClaims: false,
    findAccount: (_ctx, accountId) => {
      const person = people.get(accountId);
      return person && { accountId, claims: async () => ({ sub: accountId, ...person }) };
    },
    ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, IdToken: 600 },
    features: { devInteractions: { enabled: true } },
  });
  const server = createServer(provider.callback());
  await new Promise<void>(resolve => server.listen(port, '127.0.0.1', resolve));
  return {
    people,
    environment: { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: client.id, OIDC_CLIENT_SECRET: client.secret },
    close: () =>
      new Promise(resolve => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}

/** Does what a person in a browser does at the provider; gives the address to which it sends the browser back. */
export async function logInAt(url: string, name: string, redirectUri: string): Promise<URL> {
  const cookies = new Map<string, string>();
  let at = new URL(url);
  let form: URLSearchParams | null = null;
  for (let steps = 0; steps < 20; steps++) {
    const response = await fetch(at, {
      redirect: 'manual',
      method: form ? 'POST' : 'GET',
      headers: { cookie: [...cookies].map(([key, value]) => `${key}=${value}`).join('; ') },
      ...(form ? { body: form } : {}),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, key = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      cookies.set(key, value);
    }
    const page = await response.text();
    const location = response.headers.get('location');
    form = null;
    if (location) {
      at = new URL(location, at);
      if (at.href.startsWith(redirectUri)) return at;
      continue;
    }
    const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1];
    if (!prompt) throw new Error(`the provider refused: ${response.status} ${page.slice(0, 500)}`);
    form = new URLSearchParams({ prompt, login: name, password: 'any' });
  }
  throw new Error('the provider does not send the browser back');
}
