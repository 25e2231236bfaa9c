import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { WIRE_VERSION } from '@lodestone/schema';
import { makeLeadItem } from '@lodestone/testkit';
import { serverDatabases } from '../fixtures/serverDatabases.js';
import { expect, test } from '../fixtures/serverTest.js';
import { startIngest } from '../fixtures/startIngest.js';

/** Of the process, while everything that it may hold is held: the aim of the project. */
const MAX_RESIDENT_BYTES = 256 * 1_048_576;
/** More than the server lets in: 16 MiB hold 276 of these. */
const CONNECTIONS = 320;
/** A refusal waits for nothing; who was let in waits for the store, 5 s and more. */
const EARLY_MS = 2_500;
/** The flood goes on until both are reached, however slow the machine is. */
const LEAST_FLOOD_MS = 3_000;
const LEAST_EARLY_REFUSALS = 200;
/** A client that does not heed Retry-After; less would measure this process and not the server. */
const IMPATIENCE_MS = 400;
const ITEMS = 2;
/** 60 kB, made once: what is measured is the server. */
const TEMPLATE = JSON.stringify({
  v: WIRE_VERSION,
  site: 'demo',
  sentAt: new Date().toISOString(),
  items: Array.from({ length: ITEMS }, (_, index) =>
    makeLeadItem({
      key: `KEY-${index}`,
      lead: { contact: { email: 'olena@kalyna.example', message: 'ж'.repeat(14_000) } },
    }),
  ),
});

interface Answer {
  status: number;
  retryAfter: string | undefined;
  durationMs: number;
  keys: string[];
  accepted: string[];
}

for (const { name, start, skipReason } of serverDatabases()) {
  test(`guarantee 18: a flood on a store that stands still is refused early, memory stays flat, nothing accepted is forgotten, on ${name}`, async ({
    atEnd,
  }) => {
    test.skip(skipReason !== undefined, skipReason);
    test.setTimeout(180_000);
    const database = await start();
    atEnd(database.dispose);
    const server = await startIngest(database.variables);
    atEnd(server.kill);
    const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
    atEnd(async () => agent.destroy());
    const first = await post(agent, server.url);
    expect(first).toMatchObject({ status: 200, accepted: first.keys });

    const release = await database.stall();
    atEnd(release);
    const startedAt = performance.now();
    let early = 0;
    const isOn = () => performance.now() - startedAt < LEAST_FLOOD_MS || early < LEAST_EARLY_REFUSALS;
    const answers: Answer[] = [first];
    const resident: number[] = [];
    const flood = Array.from({ length: CONNECTIONS }, async () => {
      while (isOn()) {
        const answer = await post(agent, server.url);
        answers.push(answer);
        if (answer.status === 503 && answer.durationMs < EARLY_MS) early += 1;
        if (answer.status !== 200) await new Promise((resolve) => setTimeout(resolve, IMPATIENCE_MS));
      }
    });
    const watch = (async () => {
      while (isOn()) {
        resident.push(await server.metric('lodestone_resident_bytes'));
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    })();
    await watch;
    await release();
    await Promise.all(flood);

    // A connection may be closed while it still sends what is not wanted (0), or for sending too slowly (408).
    const refused = answers.filter(({ status }) => ![200, 0, 408].includes(status));
    expect(new Set(refused.map(({ status }) => status))).toEqual(new Set([503]));
    expect(refused.every(({ retryAfter }) => /^\d+$/.test(retryAfter ?? ''))).toBe(true);
    expect(early).toBeGreaterThanOrEqual(LEAST_EARLY_REFUSALS);
    expect(resident.length).toBeGreaterThan(3);
    expect(Math.max(...resident)).toBeLessThan(MAX_RESIDENT_BYTES);
    // Flat: what it held when the flood was new is what it holds at its end, give or take a collection.
    const half = Math.floor(resident.length / 2);
    expect(Math.max(...resident.slice(half))).toBeLessThan(Math.max(...resident.slice(0, half)) * 1.25);

    const after = await post(agent, server.url);
    expect(after).toMatchObject({ status: 200, accepted: after.keys });
    expect(await server.metric('lodestone_queue_rows')).toBe(0);
    const stored = await server.leadKeys();
    const accepted = [...answers, after].flatMap((answer) => answer.accepted);
    expect(accepted.filter((key) => !stored.includes(key))).toEqual([]);
    expect(new Set(stored).size).toBe(stored.length);
    test.info().annotations.push({
      type: 'measured',
      description: `${answers.length} envelopes, ${refused.length} refused, ${Math.round(Math.max(...resident) / 1_048_576)} MiB`,
    });
  });
}

function post(agent: Agent, url: string): Promise<Answer> {
  const keys = Array.from({ length: ITEMS }, () => randomUUID());
  const body = keys.reduce((text, key, index) => text.replace(`KEY-${index}`, key), TEMPLATE);
  const startedAt = performance.now();
  return new Promise((resolve) => {
    const headers = { 'content-type': 'text/plain', 'content-length': Buffer.byteLength(body) };
    const sending = request(`${url}/v1/envelopes`, { method: 'POST', agent, headers }, (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (chunk: string) => {
        text += chunk;
      });
      answer.on('end', () => {
        const { statusCode: status = 0, headers } = answer;
        const { accepted = [] } = (status === 200 ? JSON.parse(text) : {}) as { accepted?: string[] };
        const durationMs = performance.now() - startedAt;
        resolve({ status, retryAfter: headers['retry-after'], durationMs, keys, accepted });
      });
    });
    sending.on('error', () =>
      resolve({ status: 0, retryAfter: undefined, durationMs: 0, keys, accepted: [] }),
    );
    sending.end(body);
  });
}
