/** The tag in canonical form, `en` if it is not a well-formed BCP 47 tag: `Intl` throws on those. Underscores count as hyphens. */
export function safeLocale(tag: unknown): string {
  try {
    return Intl.getCanonicalLocales(String(tag).trim().replaceAll('_', '-'))[0] ?? 'en';
  } catch {
    return 'en';
  }
}
