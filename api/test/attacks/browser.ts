/** A request as an attacker writes it, without an SDK that would keep to the contract. */
export async function raw(url: string, options: RequestInit & { json?: unknown } = {}) {
  const { json, headers, ...rest } = options;
  const response = await fetch(url, {
    redirect: 'manual',
    ...rest,
    headers: { ...(json === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    ...(json === undefined ? {} : { method: rest.method ?? 'POST', body: JSON.stringify(json) }),
  });
  const text = await response.text();
  const body: Record<string, unknown> = text.startsWith('{') ? JSON.parse(text) : {};
  return { status: response.status, headers: response.headers, text, body, code: body.code };
}

export const bearer = (credential: string) => ({ authorization: `Bearer ${credential}` });

/** The cookie of this name that an answer sets, as a browser sends it back. */
export function cookieOf({ headers }: { headers: Headers }, name: string): string {
  return (
    headers
      .getSetCookie()
      .find(each => each.startsWith(`${name}=`))
      ?.split(';')[0] ?? ''
  );
}
