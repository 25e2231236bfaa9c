import { createHash } from 'node:crypto';

const TEXT = JSON.stringify({ contact: { email: 'olena@kalyna.example' }, consents: [1, 2, 3] }).repeat(8);
const ROUND_MS = 300;

/**
 * How fast this machine is right now, in thousands of rounds of a fixed piece of work a second: JSON and SHA-256 on one
 * core. Figures of two machines, or of a busy and a quiet hour, are compared by dividing through it.
 */
export function calibrate(): number {
  const endMs = performance.now() + ROUND_MS;
  let rounds = 0;
  for (; performance.now() < endMs; rounds += 1)
    createHash('sha256')
      .update(JSON.stringify(JSON.parse(`[${TEXT.replaceAll('}{', '},{')}]`)))
      .digest('hex');
  return rounds / ROUND_MS;
}
