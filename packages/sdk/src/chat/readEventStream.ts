/** One event of a stream; `data` is its JSON, read. */
export interface StreamEvent {
  event: string;
  id: string;
  data: unknown;
}

/**
 * Reads server-sent events from a body until it ends. Comments call `onBytes` too: the connection lives.
 * Errors: rejects as the body does. Source: WHATWG HTML, §9.2.6, as far as our server uses it.
 */
export async function readEventStream(
  body: ReadableStream<Uint8Array>,
  onEvent: (event: StreamEvent) => void,
  onBytes: () => void,
): Promise<void> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    onBytes();
    const blocks = (rest + decoder.decode(value, { stream: true })).split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const field = (name: string): string => block.match(new RegExp(`^${name}: ?(.*)$`, 'm'))?.[1] ?? '';
      const data = parse(field('data'));
      if (data !== undefined) onEvent({ event: field('event'), id: field('id'), data });
    }
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
