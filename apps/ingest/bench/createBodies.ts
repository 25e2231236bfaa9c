/** An ordinary lead of the SDK, 1 kB with its headers; only the key differs from one to the next. */
export function createBodies(url: string, run: string): () => Buffer {
  const key = (number: number) => `bench-${run}-${String(number).padStart(12, '0')}`;
  const body = JSON.stringify({
    v: 1,
    site: 'demo',
    sentAt: new Date().toISOString(),
    sdk: { name: '@lodestone/sdk', version: '0.1.0' },
    visitor: '01938f2a-7c1e-7b52-9d3c-0f6a51b2c7d8',
    items: [
      {
        key: key(0),
        type: 'lead',
        at: new Date().toISOString(),
        lead: {
          campaign: 'newsletter',
          contact: { email: 'olena.koval@kalyna.example', name: 'Олена Коваль' },
          consents: [
            {
              purpose: 'newsletter',
              granted: true,
              text: 'Надсилайте мені новини раз на місяць',
              locale: 'uk',
            },
          ],
          channel: 'form',
          locale: 'uk',
          page: { url: 'https://kalyna.example/landing', title: 'Кава з Карпат' },
          signals: { honeypot: false, elapsedMs: 8_214, autofill: true, webdriver: false },
        },
      },
    ],
  });
  const head = [
    'POST /v1/envelopes HTTP/1.1',
    `host: ${new URL(url).host}`,
    'content-type: text/plain;charset=UTF-8',
    `content-length: ${Buffer.byteLength(body)}`,
    'origin: http://localhost:3000',
    'user-agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36',
  ].join('\r\n');
  const template = Buffer.from(`${head}\r\n\r\n${body}`);
  const place = template.indexOf(key(0));
  let made = 0;
  return () => {
    made += 1;
    const bytes = Buffer.from(template);
    bytes.write(key(made), place, 'latin1');
    return bytes;
  };
}
