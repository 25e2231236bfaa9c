import type { JSX } from 'preact';
import type { Lead } from '../api/Lead.js';
import { useI18n } from '../i18n/I18n.js';

/** What to call a lead by: its name, else its organisation, else its contact. Isolated by the caller. */
export function titleOf(lead: Pick<Lead, 'contact'>): string | undefined {
  const { name, organisation, email, phone } = lead.contact;
  return [name, organisation, email, phone].find((text) => text !== undefined && text.trim() !== '');
}

/** The address and the number, always from left to right. */
export function ContactText({ lead }: { lead: Lead }): JSX.Element {
  const { t } = useI18n();
  const { email, phone } = lead.contact;
  if (!email && !phone) return <span class="muted">{t('contact.none')}</span>;
  return (
    <>
      {email && <bdi dir="ltr">{email}</bdi>}
      {phone && <bdi dir="ltr">{phone}</bdi>}
    </>
  );
}

/** A path of a page as people read it: without the scheme, isolated, from left to right. */
export function PageText({ url }: { url: string }): JSX.Element {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  return <bdi dir="ltr">{parsed ? parsed.host + parsed.pathname : url}</bdi>;
}
