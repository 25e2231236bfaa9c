import { checkName } from '@lodestone/contact';

/** Longer ones are no names, or not ones to greet by. */
const MAX_LENGTH = 40;

/**
 * The name by which a letter may greet: what was typed into the form, if it is a name and nothing else. Somebody may have
 * typed it who is not the owner of the mailbox, so nothing that could be read as an advertisement passes.
 */
export async function nameToGreet(name: string | undefined, locale: string): Promise<string | undefined> {
  const text = name?.trim().replace(/\s+/g, ' ') ?? '';
  if (text === '' || text.length > MAX_LENGTH || !/^[\p{L}\p{M}’'ʼ‌ -]+$/u.test(text)) return undefined;
  const { status } = await checkName(text, { locale });
  return status === 'ok' ? text : undefined;
}
