import type { Random } from '@lodestone/core';
import type { Item } from '@lodestone/schema';
import type { Carry, ModelServer, Sight, WireAnswer } from '@lodestone/testkit/model';
import type { Agenda } from './createAgenda.js';
import type { TaskQueue } from './createTaskQueue.js';

/** Whose request it is. */
export interface Sender {
  name: string;
  isDead: boolean;
  openRequests: number;
}

export interface CarrierPorts {
  server: ModelServer;
  tasks: TaskQueue;
  agenda: Agenda<string>;
  random: Pick<Random, 'fraction'>;
  see: (sight: Sight) => void;
  serverNowMs: () => number;
  isOffline: () => boolean;
}

/** Tasks of the database that may run while a request or its answer is on its way. */
const TASKS_ON_THE_WAY = 9;

/** The network in memory: carries requests to the server and answers back, as the server's faults say. */
export function createCarrier({ server, tasks, agenda, random, see, serverNowMs, isOffline }: CarrierPorts) {
  /** Calls back after the delay and some tasks, so that requests and the database's work interleave in every way. */
  function later(delayMs: number, owner: string | undefined, callback: () => void): void {
    let left = Math.floor(random.fraction() * TASKS_ON_THE_WAY);
    const hop = (): void => {
      left -= 1;
      if (left < 0) callback();
      else tasks.push(hop);
    };
    if (delayMs > 0) agenda.after(delayMs, owner, hop);
    else tasks.push(hop);
  }

  function take(id: string, items: readonly Item[]): void {
    see({ kind: 'committed', request: id, keys: server.commit(items) });
  }

  async function carry(sender: Sender, { id, body, init }: Parameters<Carry>[0]): ReturnType<Carry> {
    const { items } = JSON.parse(body) as { items: Item[] };
    sender.openRequests += 1;
    try {
      return await new Promise((resolve, reject) => {
        const fail = (): void => reject(new TypeError('Failed to fetch'));
        init.signal?.addEventListener('abort', () => reject(init.signal?.reason));
        if (isOffline()) return later(0, sender.name, fail);
        later(0, undefined, () => {
          const { commits, answer } = server.receive(items, serverNowMs());
          for (const { afterMs, items: taken } of commits) {
            if (afterMs === 0) take(id, taken);
            else agenda.after(afterMs, undefined, () => take(id, taken));
          }
          if (!answer) return;
          later(answer.afterMs, sender.name, () => {
            if (sender.isDead) return;
            const { what } = answer;
            if (what === 'reset' || what === 'redirect') fail();
            else resolve(response(what === 'computed' ? server.receipt(items, serverNowMs()) : what));
          });
        });
      });
    } finally {
      sender.openRequests -= 1;
    }
  }

  return { carry };
}

function response({ status, headers, text }: WireAnswer): Awaited<ReturnType<Carry>> {
  return { status, headers: { get: (name) => headers[name] ?? null }, text: async () => text };
}
