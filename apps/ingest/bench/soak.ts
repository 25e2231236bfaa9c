import { type MeasuredServer, residentBytesOf, runLoad } from './processes.js';

const CONNECTIONS = 16;
/** About a third of what the server can do on two cores, so that collections are not put off by pressure. */
const RATE = 1_000;
const SLICE_MS = 10_000;

export interface SoakOptions {
  server: MeasuredServer;
  loadFile: string;
  name: string;
  minutes: number;
  print: (line: string) => void;
}

/** Steady load for minutes; prints the resident memory, and how far its last third lies from its middle third. */
export async function soak({ server, loadFile, name, minutes, print }: SoakOptions): Promise<void> {
  const resident: number[] = [];
  for (let slice = 0; slice < (minutes * 60_000) / SLICE_MS; slice += 1) {
    const load = await runLoad(loadFile, {
      ...{ url: server.url, connections: CONNECTIONS, durationMs: SLICE_MS },
      ...{ ratePerSecond: RATE, run: `soak-${slice}` },
    });
    resident.push(residentBytesOf(server.pid) / 1_048_576);
    const seconds = ((slice + 1) * SLICE_MS) / 1_000;
    print(
      `${name} ${seconds} s: ${resident.at(-1)?.toFixed(0)} MiB, p99 ${load.p99Ms.toFixed(1)} ms, ${load.failed} failed`,
    );
  }
  const third = Math.ceil(resident.length / 3);
  const peak = (part: readonly number[]) => Math.max(...part);
  const growth =
    peak(resident.slice(-third)) /
    peak(resident.slice(third, -third).length > 0 ? resident.slice(third, -third) : resident);
  print(`${name}: peak of the last third is ${growth.toFixed(2)} × that of the middle third`);
}
