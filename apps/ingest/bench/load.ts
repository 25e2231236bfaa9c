import { connect } from 'node:net';
import { createBodies } from './createBodies.js';

/** What the generator is told, as one JSON argument: a process of its own that costs little beside what it measures. */
export interface LoadTask {
  url: string;
  connections: number;
  durationMs: number;
  /** Arrivals a second, whatever the answers; without it each connection sends when it was answered. */
  ratePerSecond?: number | undefined;
  /** Distinguishes the keys of this run from all others. */
  run: string;
}

export interface LoadResult {
  accepted: number;
  failed: number;
  elapsedMs: number;
  p50Ms: number;
  p99Ms: number;
  maxMs: number;
  /** Processor time of the generator itself. */
  cpuMs: number;
}

const END_OF_HEAD = '\r\n\r\n';
const task: LoadTask = JSON.parse(process.argv[2] ?? '{}');
process.stdout.write(JSON.stringify(await run(task)));
process.exit();

/**
 * Open loop: an arrival is due at a fixed time and waits for a free connection; its latency counts from when it was due,
 * so that a server which stalls is charged with everybody who would have come meanwhile (coordinated omission).
 */
async function run({ url, connections, durationMs, ratePerSecond, run }: LoadTask): Promise<LoadResult> {
  const nextRequest = createBodies(url, run);
  const latencies: number[] = [];
  const free: Connection[] = [];
  const due: number[] = [];
  let failed = 0;
  const cpuBefore = process.cpuUsage();
  const startMs = performance.now();
  const endMs = startMs + durationMs;

  const send = (connection: Connection, dueMs: number) =>
    connection.send(nextRequest(), (isAccepted) => {
      const nowMs = performance.now();
      if (isAccepted) latencies.push(nowMs - dueMs);
      else failed += 1;
      if (ratePerSecond === undefined) {
        if (nowMs < endMs) send(connection, nowMs);
        return;
      }
      const waiting = due.shift();
      if (waiting === undefined) free.push(connection);
      else send(connection, waiting);
    });

  const opened = await Promise.all(Array.from({ length: connections }, () => openConnection(url)));
  if (ratePerSecond === undefined) for (const connection of opened) send(connection, performance.now());
  else {
    free.push(...opened);
    await arrive(ratePerSecond, startMs, endMs, (dueMs) => {
      const connection = free.pop();
      if (connection) send(connection, dueMs);
      else due.push(dueMs);
    });
  }
  while (performance.now() < endMs || latencies.length === 0 || opened.some(({ isBusy }) => isBusy()))
    await new Promise((resolve) => setTimeout(resolve, 5));
  const elapsedMs = performance.now() - startMs;
  const { user, system } = process.cpuUsage(cpuBefore);
  latencies.sort((one, other) => one - other);
  const at = (share: number) =>
    latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))] ?? 0;
  return {
    ...{ accepted: latencies.length, failed, elapsedMs },
    ...{ p50Ms: at(0.5), p99Ms: at(0.99), maxMs: at(1) },
    cpuMs: (user + system) / 1_000,
  };
}

/** Calls at the times that a fixed rate makes due; a timer that fires late brings all that have become due. */
async function arrive(rate: number, startMs: number, endMs: number, call: (dueMs: number) => void) {
  const stepMs = 1_000 / rate;
  let nextMs = startMs;
  while (nextMs < endMs) {
    await new Promise((resolve) => setTimeout(resolve, 1));
    for (const nowMs = performance.now(); nextMs <= nowMs && nextMs < endMs; nextMs += stepMs) call(nextMs);
  }
}

interface Connection {
  send(bytes: Buffer, onAnswer: (isAccepted: boolean) => void): void;
  isBusy(): boolean;
}

/** HTTP/1.1 by hand: one request at a time on a connection that is kept alive. */
async function openConnection(url: string): Promise<Connection> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.setNoDelay(true);
  socket.setEncoding('latin1');
  await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject));
  let answer = '';
  let waiting: ((isAccepted: boolean) => void) | undefined;
  const settle = (isAccepted: boolean) => {
    const callback = waiting;
    waiting = undefined;
    answer = '';
    callback?.(isAccepted);
  };
  socket.on('data', (chunk: string) => {
    answer += chunk;
    const head = answer.indexOf(END_OF_HEAD);
    if (head < 0) return;
    const length = /content-length: (\d+)/i.exec(answer.slice(0, head));
    const isChunkedEnd = !length && answer.endsWith('0\r\n\r\n');
    if (
      !isChunkedEnd &&
      answer.length < head + END_OF_HEAD.length + Number(length?.[1] ?? Number.POSITIVE_INFINITY)
    )
      return;
    settle(answer.startsWith('HTTP/1.1 200') && answer.includes('"accepted":["'));
  });
  socket.on('close', () => settle(false));
  socket.on('error', () => undefined);
  return {
    send(bytes, onAnswer) {
      waiting = onAnswer;
      socket.write(bytes);
    },
    isBusy: () => waiting !== undefined,
  };
}
