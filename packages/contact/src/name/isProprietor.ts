/** A sole proprietor's legal form, in front of a name or behind it: what is registered so is a person. */
const BEFORE =
  /^(?:фоп|спд(?:[ -]?фо)?|фо-підприємець|фізична особа ?- ?підприємець|фізична особа підприємець|приватний підприємець|ип|индивидуальный предприниматель|fop|sole (?:proprietor|trader)|jednoosobowa działalność gospodarcza|jdg|ет|einzelunternehmen|ditta individuale|micro-entreprise|auto-?entrepreneur|ei(?! ole)|autónomo|mei|p\.?f\.?a\.?)[\s.,:«"']+\p{L}/u;
const BEHIND =
  /\p{L}[\s.,(-]+(?:фоп|sole (?:proprietor|trader)|jdg|osvč|szčo|e\.u\.|auto-?entrepreneur|mei|p\.?f\.?a\.?)\)?$/u;

/** Whether the folded text is the registered name of a sole proprietor. */
export function isProprietor(folded: string): boolean {
  const text = folded.slice(0, 200);
  return BEFORE.test(text) || BEHIND.test(text);
}
