/** RFC 3492 §5, the parameters of Punycode. */
const BASE = 36;
const LEAST_THRESHOLD = 1;
const MOST_THRESHOLD = 26;
const SKEW = 38;
const DAMP = 700;
const FIRST_BIAS = 72;
const FIRST_POINT = 0x80;
const DIGITS = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** The full stops of other scripts, as UTS 46 §4.5 maps them. */
const STOPS = /[\u3002\uff0e\uff61]/g;
const NOT_ASCII = /[^\p{ASCII}]/u;
/** RFC 1035 §2.3.4: no label is longer; what is longer is no domain and stays as it is. */
const MAX_LABEL_LENGTH = 63;

/**
 * A domain in lower case and ASCII, each label of another script as `xn--…`: equal for every way to write one domain.
 * Limits: compatibility forms and capitals are folded as UTS 46 does without its transitional rules; whether a label may
 * be registered is not looked at. Idempotent. Errors: never throws on any string.
 */
export function toAsciiDomain(domain: string): string {
  const folded = domain.normalize('NFKC').toLowerCase().normalize('NFKC');
  return folded.replace(STOPS, '.').split('.').map(toAsciiLabel).join('.');
}

function toAsciiLabel(label: string): string {
  return NOT_ASCII.test(label) && label.length <= MAX_LABEL_LENGTH ? `xn--${encode(label)}` : label;
}

/** RFC 3492 §6.3. */
function encode(label: string): string {
  const points = Array.from(label, (letter) => letter.codePointAt(0) ?? 0);
  const basic = points.filter((point) => point < FIRST_POINT);
  let output = String.fromCharCode(...basic) + (basic.length > 0 ? '-' : '');
  let delta = 0;
  let bias = FIRST_BIAS;
  let handled = basic.length;
  for (let floor = FIRST_POINT; handled < points.length; floor += 1) {
    const next = Math.min(...points.filter((point) => point >= floor));
    delta += (next - floor) * (handled + 1);
    floor = next;
    for (const point of points) {
      if (point < floor) delta += 1;
      if (point !== floor) continue;
      output += encodeDelta(delta, bias);
      bias = adapt(delta, handled + 1, handled === basic.length);
      delta = 0;
      handled += 1;
    }
    delta += 1;
  }
  return output;
}

/** A number in digits whose base changes with the place: RFC 3492 §3.3. */
function encodeDelta(delta: number, bias: number): string {
  let text = '';
  let rest = delta;
  for (let place = BASE; ; place += BASE) {
    const threshold = Math.min(Math.max(place - bias, LEAST_THRESHOLD), MOST_THRESHOLD);
    if (rest < threshold) return text + DIGITS.charAt(rest);
    text += DIGITS.charAt(threshold + ((rest - threshold) % (BASE - threshold)));
    rest = Math.floor((rest - threshold) / (BASE - threshold));
  }
}

/** RFC 3492 §6.1. */
function adapt(delta: number, count: number, isFirst: boolean): number {
  let rest = Math.floor(delta / (isFirst ? DAMP : 2));
  rest += Math.floor(rest / count);
  let steps = 0;
  for (; rest > ((BASE - LEAST_THRESHOLD) * MOST_THRESHOLD) / 2; steps += BASE)
    rest = Math.floor(rest / (BASE - LEAST_THRESHOLD));
  return steps + Math.floor(((BASE - LEAST_THRESHOLD + 1) * rest) / (rest + SKEW));
}
