/** A refusal as the server gives it. */
export const problem = (
  status: number,
  code: string,
  headers: Record<string, string> = {},
  path?: string,
): Response =>
  new Response(JSON.stringify({ code, status, path }), {
    status,
    headers: { 'content-type': 'application/problem+json', ...headers },
  });

export const json = (body: unknown): Response => new Response(JSON.stringify(body));
