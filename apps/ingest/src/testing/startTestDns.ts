import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

/** RFC 1035 §3.2.2 and RFC 3596. */
const TYPES = { A: 1, MX: 15, AAAA: 28 } as const;
export type RecordType = keyof typeof TYPES;

/** RFC 1035 §4.1.1, and nothing at all. */
const CODES = { NOERROR: 0, SERVFAIL: 2, NXDOMAIN: 3, REFUSED: 5 } as const;

/** What a name server answers: records by type, a code without any, or silence. */
export type DnsAnswer =
  | Partial<{ A: string[]; AAAA: string[]; MX: { priority: number; exchange: string }[] }>
  | Exclude<keyof typeof CODES, 'NOERROR'>
  | 'silence';

export interface TestDns {
  /** `127.0.0.1:port`, for `Resolver.setServers`. */
  address: string;
  /** What it was asked, as `MX kalyna.example`. */
  questions: string[];
  /** Answers by name; a name that is not there is NXDOMAIN. */
  answers: Map<string, DnsAnswer>;
  stop(): Promise<void>;
}

/** A name server on loopback that says what a test wants. */
export async function startTestDns(answers: Record<string, DnsAnswer> = {}): Promise<TestDns> {
  const socket: Socket = createSocket('udp4');
  const known = new Map(Object.entries(answers));
  const questions: string[] = [];
  socket.on('message', (query, { port, address }) => {
    const question = readQuestion(query);
    questions.push(`${question.type} ${question.name}`);
    const answer = known.get(question.name) ?? 'NXDOMAIN';
    if (answer !== 'silence') socket.send(writeAnswer(query, question, answer), port, address);
  });
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  return {
    address: `127.0.0.1:${(socket.address() as AddressInfo).port}`,
    questions,
    answers: known,
    async stop() {
      const closed = once(socket, 'close');
      socket.close();
      await closed;
    },
  };
}

interface Question {
  name: string;
  type: RecordType;
  /** Where the question section ends. */
  end: number;
}

const HEADER_BYTES = 12;

function readQuestion(query: Buffer): Question {
  const labels: string[] = [];
  let at = HEADER_BYTES;
  for (let length = query[at] ?? 0; length > 0; length = query[at] ?? 0) {
    labels.push(query.toString('latin1', at + 1, at + 1 + length));
    at += length + 1;
  }
  const code = query.readUInt16BE(at + 1);
  const type = (Object.keys(TYPES) as RecordType[]).find((name) => TYPES[name] === code);
  if (!type) throw new Error(`a question of another type: ${code}`);
  return { name: labels.join('.').toLowerCase(), type, end: at + 5 };
}

function writeAnswer(query: Buffer, { type, end }: Question, answer: Exclude<DnsAnswer, 'silence'>): Buffer {
  const code = typeof answer === 'string' ? CODES[answer] : CODES.NOERROR;
  const records =
    typeof answer === 'string' ? [] : (answer[type] ?? []).map((record) => writeRecord(type, record));
  const header = Buffer.alloc(HEADER_BYTES);
  query.copy(header, 0, 0, 2);
  // A response, authoritative, recursion desired and available.
  header.writeUInt16BE(0x8580 | code, 2);
  header.writeUInt16BE(1, 4);
  header.writeUInt16BE(records.length, 6);
  return Buffer.concat([header, query.subarray(HEADER_BYTES, end), ...records]);
}

function writeRecord(type: RecordType, record: string | { priority: number; exchange: string }): Buffer {
  const content = typeof record === 'string' ? writeAddress(type, record) : writeExchange(record);
  const head = Buffer.alloc(HEADER_BYTES);
  // A pointer to the name of the question: RFC 1035 §4.1.4.
  head.writeUInt16BE(0xc000 | HEADER_BYTES, 0);
  head.writeUInt16BE(TYPES[type], 2);
  head.writeUInt16BE(1, 4);
  head.writeUInt32BE(60, 6);
  head.writeUInt16BE(content.length, 10);
  return Buffer.concat([head, content]);
}

/** `192.0.2.1`, or an IPv6 address without `::`. */
function writeAddress(type: RecordType, address: string): Buffer {
  if (type === 'A') return Buffer.from(address.split('.').map(Number));
  return Buffer.from(
    address.split(':').flatMap((part) => [Number.parseInt(part, 16) >> 8, Number.parseInt(part, 16) & 255]),
  );
}

function writeExchange({ priority, exchange }: { priority: number; exchange: string }): Buffer {
  const head = Buffer.alloc(2);
  head.writeUInt16BE(priority, 0);
  const labels = exchange.split('.').filter(Boolean);
  return Buffer.concat([
    head,
    ...labels.map((label) => Buffer.from(String.fromCharCode(label.length) + label, 'latin1')),
    Buffer.from([0]),
  ]);
}
