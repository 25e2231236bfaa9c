import type { TestApp } from '../src/testing/startTestApp.js';

const ROUNDS = 15;
/** What a view may take: issue 5. */
const AIM_MS = 300;

/** Asks each view some times, and prints the median and the longest time of its answer. */
export async function timeViews(app: TestApp, print: (line: string) => void): Promise<void> {
  const { leads } = await (await app.read('/api/leads?sort=score&order=desc&limit=1')).json();
  const id = leads[0]?.id;
  const page = await (await app.read('/api/leads?sort=score&order=desc&limit=50')).json();
  const since = new Date(Date.now() - 90 * 86_400_000).toISOString().slice(0, 10);
  const paths = [
    '/api/leads?order=desc',
    '/api/leads?order=desc&campaign=webinar',
    '/api/leads?order=desc&sort=score',
    `/api/leads?order=desc&sort=score&after=${encodeURIComponent(page.next ?? '')}`,
    '/api/leads?order=desc&temperature=hot',
    '/api/leads?order=desc&qualification=sql&source=ad&device=phone',
    '/api/leads?order=desc&segment=warm-from-ads&sort=score',
    '/api/leads?order=desc&lifecycle=customer',
    `/api/leads?order=desc&from=${since}&temperature=warm`,
    `/api/leads/${id}`,
    `/api/leads/${id}/timeline`,
    `/api/funnel?by=campaign&from=${since}`,
    `/api/funnel?by=source&from=${since}`,
    `/api/funnel?by=device&campaign=webinar&from=${since}`,
    `/api/funnel?by=day&from=${since}`,
    '/api/funnel',
    '/api/segments',
    '/api/tasks',
    '/api/overview',
  ];
  for (const path of paths) {
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const startMs = performance.now();
      const response = await app.read(path);
      const size = (await response.text()).length;
      if (response.status !== 200 || size === 0) throw new Error(`${path}: ${response.status}`);
      times.push(performance.now() - startMs);
    }
    times.sort((one, other) => one - other);
    const [median = 0, longest = 0] = [times[ROUNDS >> 1], times.at(-1)];
    const mark = longest > AIM_MS ? '  over the aim' : '';
    const shown = path.replaceAll(id, ':id').replace(/after=[^&]+/, 'after=…');
    print(`${median.toFixed(0).padStart(6)} ms ${longest.toFixed(0).padStart(6)} ms  ${shown}${mark}`);
  }
}
