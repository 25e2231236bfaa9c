import { calibrate } from './calibrate.js';
import { type Contest, type Contestant, ENGINES, type EngineName, type Figure } from './createContest.js';
import { figureLine, HEAD, median, medianFigure } from './report.js';

const CONNECTIONS = [1, 16, 128] as const;
const TOP_CONNECTIONS = 128;

/** All that one round measured, by contestant and number of connections. */
interface Round {
  figures: Map<string, Figure>;
  bare: Record<EngineName, number>;
  calibration: number;
}

const keyOf = (name: string, connections: number) => `${name}, ${connections}`;

/**
 * Rounds in which every server is measured once at every number of connections, one right after the other: what else the
 * machine does in that minute hits all of them. Ratios are made within a round; the median of rounds is printed.
 */
export async function compare(
  contest: Contest,
  rounds: number,
  print: (line: string) => void,
): Promise<void> {
  const contestants = [await contest.enter('sqlite', 'forgetting')];
  for (const engine of ENGINES)
    for (const kind of ['lodestone', 'ungrouped', 'naive'] as const)
      contestants.push(await contest.enter(engine, kind));
  // Compilers warm up on the first thousands of requests.
  for (const contestant of contestants) await contest.measure(contestant, TOP_CONNECTIONS);

  const measured: Round[] = [];
  for (let round = 0; round < rounds; round += 1) measured.push(await measureRound(contest, contestants));
  const calibrations = measured.map(({ calibration }) => calibration);
  print(
    `calibration ${median(calibrations).toFixed(1)} (${calibrations.map((each) => each.toFixed(1)).join(', ')})`,
  );
  for (const engine of ENGINES)
    print(
      `bare batches of 512 on ${engine} (c): ${median(measured.map(({ bare }) => bare[engine])).toFixed(0)} rows/s`,
    );
  print(`\n${HEAD}`);
  for (const connections of CONNECTIONS)
    for (const contestant of contestants)
      print(
        figureLine(
          keyOf(contestant.name, connections),
          figureOf(measured, contestant.name, connections),
          ratios(measured, contestant, connections),
        ),
      );

  print(`\nat half the top rate, arrivals at a fixed pace, latency from the moment each was due:`);
  for (const contestant of contestants.filter(({ kind }) => kind === 'lodestone')) {
    const half = figureOf(measured, contestant.name, TOP_CONNECTIONS).rate / 2;
    const figures: Figure[] = [];
    for (let round = 0; round < rounds; round += 1)
      figures.push(await contest.measure(contestant, TOP_CONNECTIONS, half));
    print(figureLine(`${contestant.name}, ${half.toFixed(0)}/s`, medianFigure(figures), []));
  }
  for (const { server } of contestants) await server.stop();
}

async function measureRound(contest: Contest, contestants: readonly Contestant[]): Promise<Round> {
  const figures = new Map<string, Figure>();
  for (const connections of CONNECTIONS)
    for (const contestant of contestants)
      figures.set(keyOf(contestant.name, connections), await contest.measure(contestant, connections));
  const bare = { sqlite: await contest.bareRate('sqlite'), postgres: await contest.bareRate('postgres') };
  return { figures, bare, calibration: calibrate() };
}

function figureOf(rounds: readonly Round[], name: string, connections: number): Figure {
  return medianFigure(rounds.flatMap(({ figures }) => figures.get(keyOf(name, connections)) ?? []));
}

/** By (a), (b), this server without group commit, and (c). */
function ratios(rounds: readonly Round[], { name, engine, kind }: Contestant, connections: number): number[] {
  if (kind !== 'lodestone') return [];
  const against = (rateOf: (round: Round) => number | undefined) =>
    median(
      rounds.map((round) => {
        const own = round.figures.get(keyOf(name, connections))?.rate ?? Number.NaN;
        return own / (rateOf(round) ?? Number.NaN);
      }),
    );
  const server = (other: string) => against(({ figures }) => figures.get(keyOf(other, connections))?.rate);
  return [
    server('forgetting'),
    server(`naive ${engine}`),
    server(`ungrouped ${engine}`),
    against(({ bare }) => bare[engine]),
  ];
}
