import { judgeOrganisation } from '../src/organisation/judgeOrganisation.js';
import type { Measured } from './Measured.js';
import { share } from './share.js';

/** One row of `organisation/*.jsonl`. */
export interface OrganisationRow {
  text: string;
  expect: 'real' | 'junk' | 'person' | 'proprietor';
  reason?: string;
}

/** Whether the check said of the row what is right; a proprietor's mark is no doubt. */
export function isOrganisationRight({ text, expect }: OrganisationRow): boolean {
  const { status, reasons } = judgeOrganisation(text);
  if (expect === 'real') return status === 'ok' && reasons.length === 0;
  if (expect === 'junk') return status !== 'ok';
  if (expect === 'person') return reasons.includes('person-name');
  return status === 'ok' && reasons.includes('person-proprietor');
}

export function measureOrganisations(rows: readonly OrganisationRow[]): Measured {
  const of = (kind: OrganisationRow['expect']) => rows.filter(({ expect }) => expect === kind);
  return {
    kind: 'organisation',
    rows: rows.length,
    figures: {
      'real, not refused': share(of('real'), ({ text }) => judgeOrganisation(text).status !== 'invalid'),
      'real, not marked': share(of('real'), isOrganisationRight),
      'junk marked': share(of('junk'), isOrganisationRight),
      'persons marked': share(of('person'), isOrganisationRight),
      'sole proprietors known': share(of('proprietor'), isOrganisationRight),
    },
  };
}
