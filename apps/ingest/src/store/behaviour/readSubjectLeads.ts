import type { AnswerValue, WireContact } from '@lodestone/schema';
import { sql } from 'kysely';
import type { SubjectConsent, SubjectLead } from '../../behaviour/fieldsOf.js';
import { correctTime } from '../correctTime.js';
import type { Engine } from '../Engine.js';
import { mailWordPlace, readMailWords } from '../mail/readMailWords.js';
import type { LeadBody } from '../rows.js';
import type { FieldChecks } from '../Store.js';

/** Submissions of one subject that its fields are made of. */
const MAX_LEADS = 50;

interface LeadRow {
  id: string;
  key: string;
  site: string;
  received_at_ms: number;
  body: string;
  verdict: string;
  checks: string | null;
  person_id: string | null;
}

/** A lead with whose it is, where a contact in it tells. */
export interface FoundLead extends Omit<SubjectLead, 'widget' | 'confirmedAtMs' | 'isUnconfirmed'> {
  site: string;
  person: string | undefined;
  /** In force. */
  verdict: string;
}

/** The newest leads of people, and leads by their ids. */
export async function readSubjectLeads(
  engine: Engine,
  people: readonly string[],
  leadIds: readonly string[],
): Promise<FoundLead[]> {
  const columns = sql.raw(`leads.id, leads.key, leads.site, leads.received_at_ms, leads.body,
    coalesce(leads.overruled, leads.verdict) as verdict, lead_facts.checks, identities.person_id`);
  const joins = sql.raw(`left join lead_facts on lead_facts.lead_id = leads.id
    left join identities on identities.id = lead_facts.identity_id`);
  const idsOf = (ids: readonly string[]) =>
    engine.selectRows(
      { id: 'text' },
      ids.map((id) => ({ id })),
    );
  const rows: LeadRow[] = [];
  if (people.length > 0)
    rows.push(
      ...(
        await sql<LeadRow>`select ${columns} from (
          select lead_facts.lead_id as id, row_number()
            over (partition by identities.person_id order by lead_facts.lead_id desc) as place
          from identities join lead_facts on lead_facts.identity_id = identities.id
          where identities.person_id in (${idsOf(people)})
        ) as newest join leads on leads.id = newest.id ${joins}
        where newest.place <= ${sql.lit(MAX_LEADS)}`.execute(engine.reader)
      ).rows,
    );
  const known = new Set(rows.map(({ id }) => id));
  const others = leadIds.filter((id) => !known.has(id));
  if (others.length > 0)
    rows.push(
      ...(
        await sql<LeadRow>`select ${columns} from leads ${joins}
          where leads.id in (${idsOf(others)})`.execute(engine.reader)
      ).rows,
    );
  const consents = await readConsents(
    engine,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => toFoundLead(row, consents.get(row.id) ?? []));
}

async function readConsents(engine: Engine, ids: readonly string[]): Promise<Map<string, SubjectConsent[]>> {
  const found = new Map<string, SubjectConsent[]>();
  if (ids.length === 0) return found;
  const wanted = engine.selectRows(
    { id: 'text' },
    ids.map((id) => ({ id })),
  );
  const { rows } = await sql<{ lead_id: string; purpose: string; granted: number }>`
    select lead_id, purpose, granted from consents where lead_id in (${wanted})
    order by lead_id, position`.execute(engine.reader);
  const words = await readMailWords(engine.reader, ids);
  for (const { lead_id, purpose, granted } of rows) {
    const { confirmedAtMs, unsubscribedAtMs } = words.get(mailWordPlace(lead_id, purpose)) ?? {};
    const isGranted = granted === 1 && unsubscribedAtMs === undefined;
    found.set(lead_id, [...(found.get(lead_id) ?? []), { purpose, granted: isGranted, confirmedAtMs }]);
  }
  return found;
}

function toFoundLead(row: LeadRow, consents: readonly SubjectConsent[]): FoundLead {
  const { at, sentAt, campaign, contact, answers }: LeadBody = JSON.parse(row.body);
  const checks = row.checks ? (JSON.parse(row.checks) as FieldChecks) : {};
  return {
    id: row.id,
    site: row.site,
    person: row.person_id ?? undefined,
    atMs: correctTime({ key: row.key, at, sentAt, receivedAtMs: row.received_at_ms }),
    campaign,
    contact: contact as WireContact,
    mailbox: checks.email?.mailbox,
    answers: answers as Record<string, AnswerValue>,
    consents,
    verdict: row.verdict,
    isLead: row.verdict === 'lead',
  };
}
