/** Patronymics: nothing else in these languages looks like them. */
const PATRONYMIC =
  /(?:^|\s)[\p{L}']{3,20}(?:івна|ївна|овна|евна|ович|йович|евич|ьич)(?:\s|$)|\s(?:огли|оглы|кизи|кызы|оглу)$/u;
/** Forms of address in front of a name or behind it. */
const ADDRESSED =
  /^(?:خانم|آقای|اقای|جناب آقای|سرکار خانم|السيدة|السید|السیدة|السيد|пан|пані|госпожа|господин|г-жа|г-н|mr\.?|mrs\.?|ms\.?|miss|frau|herr|madame|mademoiselle|monsieur|señora?|sra?\.|signora?|sig\.ra|sig\.|pan(?=(?: \p{L}+){2}$)|pani|paní|ông|bà|sayın|श्री|श्रीमती)\s+(?:dr\.? |and mrs\.? |دکتر )?\p{L}|\s(?:hanım|bey)$|^(?:คุณ|นางสาว|นาย|นาง)\p{L}|^\p{L}{1,4}(?:様|さん|先生|女士|小姐|씨|님)$/u;
/** Пан Помідор is a shop, and so is Mr Pizza Ltd: two words are a person's only with a name that shops hardly take. */
const SHOP =
  /(?:^|\s)(?:ltd|llc|gmbh|inc|co|shop|group|студія|магазин|перукар\p{L}*|помідор|pizza|sport\p{L}*|clean\p{L}*|smile|donut\p{L}*)(?!\p{L})/u;

/** Whether a folded text is surely the name of a person, where an organisation's belongs. */
export function isPersonName(folded: string): boolean {
  const text = folded.slice(0, 100);
  return !/[«"&+\d]/.test(text) && !SHOP.test(text) && (PATRONYMIC.test(text) || ADDRESSED.test(text));
}
