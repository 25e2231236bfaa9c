import type { LeadCandidate, LeadVerdict, Verdict, VerdictReason } from '../src/lead/LeadVerdict.js';
import { qualifyLead } from '../src/lead/qualifyLead.js';
import type { Measured } from './Measured.js';
import { share } from './share.js';

/** One row of `submission/*.jsonl`. */
export interface SubmissionRow {
  candidate: LeadCandidate;
  verdict: Verdict;
  /** In alphabetical order. */
  reasons: VerdictReason[];
}

export interface JudgedRow extends SubmissionRow {
  judged: LeadVerdict;
}

export async function judgeRows(rows: readonly SubmissionRow[]): Promise<JudgedRow[]> {
  return Promise.all(rows.map(async (row) => ({ ...row, judged: await qualifyLead(row.candidate) })));
}

export const isVerdictRight = ({ verdict, judged }: JudgedRow): boolean => judged.verdict === verdict;

export const areReasonsRight = ({ reasons, judged }: JudgedRow): boolean =>
  [...judged.reasons].sort().join() === [...reasons].sort().join();

export async function measureSubmissions(rows: readonly SubmissionRow[]): Promise<Measured> {
  const judged = await judgeRows(rows);
  return {
    kind: 'submission',
    rows: rows.length,
    figures: {
      'verdict right': share(judged, isVerdictRight),
      'exactly the right reasons': share(judged, areReasonsRight),
      'real leads not turned away': share(
        judged.filter(({ verdict }) => verdict === 'lead'),
        (row) => row.judged.verdict !== 'not-a-lead',
      ),
    },
  };
}
