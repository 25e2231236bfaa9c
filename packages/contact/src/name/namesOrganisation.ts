// Short on purpose: these lists travel with the form; the long ones come as their own lazy file.

/** Legal forms that are no word of a name. A sole proprietor's form (ФОП, СПД) names a person and is not here. */
const FORMS = words('тов тзов прат ооо llc llp ltd inc corp gmbh plc pty');

/** Legal forms that are names or parts of names too (Пат is a given name): only before a name in quotes. */
const QUOTED_FORM = /(?:^|\s)(?:пат|ат|ват|зат|кп|дп|пп|оао|зао|пао|ао)\s*[«"„“']/u;

/** Words that make a name one of an organisation or of a part of it. */
const ORGANISATIONS = words(
  'company компанія фірма магазин shop studio студія салон agency клініка clinic ' +
    'شرکت موسسه فروشگاه کلینیک دانشگاه آژانس',
);

/** Positions and departments; a name of nothing else names no person. */
const POSITIONS = words(
  'manager director accountant secretary reception operator ceo marketing sales support department office hr ' +
    'head of the chief менеджер директор директорка бухгалтер секретар оператор ' +
    'відділ отдел продажів продажу маркетингу приймальня керівник кадрів головний ' +
    'генеральний مدیر مدیرعامل عامل حسابدار حسابداری منشی فروش بخش واحد بازرگانی بازاریابی پشتیبانی روابط عمومی',
);

const NOT_WORD = /[^\p{L}\p{M}\p{N}']+/u;

/** An organisation or a mere position where a person's name belongs. Expects a folded text. */
export function namesOrganisation(
  folded: string,
): 'organisation-form' | 'organisation-word' | 'position-only' | undefined {
  const found = folded.slice(0, 500).split(NOT_WORD).filter(Boolean);
  if (found.length > 0 && found.every((word) => POSITIONS.has(word))) return 'position-only';
  if (QUOTED_FORM.test(folded) || (found.length > 1 && found.some((word) => FORMS.has(word))))
    return 'organisation-form';
  return found.some((word) => ORGANISATIONS.has(word)) ? 'organisation-word' : undefined;
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(' '));
}
