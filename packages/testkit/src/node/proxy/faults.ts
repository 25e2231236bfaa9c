import { setTimeout as wait } from 'node:timers/promises';
import { drain } from './drain.js';
import type { Answer, Fault } from './Fault.js';

/** No fault: what the server behind says is what the client gets. */
export const pass = (): Fault => ({
  name: 'pass',
  act: async (exchange) => exchange.answer(await exchange.forward()),
});

/** The connection is reset before the body is read; the server behind hears nothing. */
export const reset = (): Fault => ({ name: 'reset', act: (exchange) => exchange.reset() });

/** The server behind has committed and answered; its answer is lost by a reset. */
export const resetAfterCommit = (): Fault => ({
  name: 'reset after commit',
  async act(exchange) {
    await drain((await exchange.forward()).body);
    exchange.reset();
  },
});

/** The request is read and never answered; the server behind hears nothing. */
export const hang = (): Fault => ({ name: 'hang', act: async (exchange) => void (await exchange.read()) });

/** The server behind has committed; its answer never comes. */
export const hangAfterCommit = (): Fault => ({
  name: 'hang after commit',
  act: async (exchange) => void (await drain((await exchange.forward()).body)),
});

/** Head and first bytes of an answer come at once, the rest never. */
export const neverEnding = (): Fault => ({
  name: 'never ending',
  async act(exchange) {
    await exchange.read();
    exchange.begin({
      status: 200,
      headers: { 'content-type': 'application/json', 'access-control-allow-origin': '*' },
      body: '{"receipt":1,"id":"',
    });
  },
});

/** The answer comes this much later. The request has been forwarded at once. */
export const slow = (delayMs: number): Fault => ({
  name: `slow by ${delayMs} ms`,
  async act(exchange) {
    const answer = await exchange.forward();
    await wait(delayMs);
    exchange.answer(answer);
  },
});

/** Somebody on the way answers; the server behind hears nothing. Readable across origins unless `isOpaque`. */
export const answer = (given: Partial<Answer> & { isOpaque?: boolean } = {}): Fault => {
  const { status = 200, headers = {}, body = '', isOpaque = false } = given;
  const readable = {
    'access-control-allow-origin': '*',
    'access-control-expose-headers': 'date, retry-after',
  };
  return {
    name: `answer ${status}`,
    async act(exchange) {
      await exchange.read();
      exchange.answer({ status, headers: { ...(isOpaque ? {} : readable), ...headers }, body });
    },
  };
};

/** The server behind has committed; the client gets this in the place of its receipt. */
export const answerAfterCommit = (given: Partial<Answer>): Fault => {
  const instead = answer(given);
  return {
    name: `${instead.name} after commit`,
    async act(exchange) {
      await drain((await exchange.forward()).body);
      await instead.act(exchange);
    },
  };
};

/** The request reaches the server behind twice at the same time, as from a middle box that repeats; one answer goes back. */
export const duplicate = (): Fault => ({
  name: 'duplicate',
  async act(exchange) {
    const [first, second] = await Promise.all([exchange.forward(), exchange.forward()]);
    await drain(first.body);
    exchange.answer(second);
  },
});

/** The answer's `Date` is this much off the server's. */
export const shiftDate = (byMs: number): Fault => ({
  name: `date off by ${byMs} ms`,
  async act(exchange) {
    const passed = await exchange.forward();
    const date = new Date(Date.now() + byMs).toUTCString();
    exchange.answer({ ...passed, headers: { ...passed.headers, date } });
  },
});

/** The fault meets every envelope that holds one of the keys; the others pass. */
export const forKeys = (keys: readonly string[], fault: Fault, others: Fault = pass()): Fault => ({
  name: `${fault.name} for ${keys.length} keys`,
  async act(exchange) {
    const isMeant = (await exchange.keys()).some((key) => keys.includes(key));
    await (isMeant ? fault : others).act(exchange);
  },
});
