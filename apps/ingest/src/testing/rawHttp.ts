import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** A connection by hand, for what no HTTP client would send. */
export interface RawConnection {
  readonly socket: Socket;
  write(text: string | Uint8Array): void;
  /** All that has come until the peer closed; resolves then, also when it closed by a reset. */
  ended: Promise<string>;
}

export async function openRaw(url: string): Promise<RawConnection> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  let received = '';
  socket.on('data', (chunk) => {
    received += chunk;
  });
  // A reset is one of the ways to be sent away.
  socket.on('error', () => undefined);
  const ended = new Promise<string>((resolve) => socket.once('close', () => resolve(received)));
  await once(socket, 'connect');
  return { socket, write: (text) => void socket.write(text), ended };
}

/** The text of an HTTP/1.1 POST of an envelope, up to the end of its headers. */
export function postHead(headers: Record<string, string | number>): string {
  const lines = Object.entries({ host: 'localhost', 'content-type': 'text/plain', ...headers });
  return `POST /v1/envelopes HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`;
}
