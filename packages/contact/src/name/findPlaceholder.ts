import { isListed } from '../words/isListed.js';
import { isMadeOf } from '../words/isMadeOf.js';
import { foldFakeName } from './foldFakeName.js';

/** What nobody is called, and everybody knows it: with one of these there is nothing to glance at. As `foldFakeName` has it. */
const NOBODY: ReadonlySet<string> = new Set(
  (
    'doe john|doe jane|doe jon|mickey mouse|donald duck|batman|superman|spiderman|spider man|harry potter|darth vader|homer simpson|' +
    'hermione granger|ron weasley|albus dumbledore|lord voldemort|severus snape|draco malfoy|sherlock holmes|james bond|john rambo|luke skywalker|' +
    'anakin skywalker|han solo|obi wan kenobi|princess leia|frodo baggins|bilbo baggins|indiana jones|jack sparrow|forrest gump|rocky balboa|' +
    'bugs bunny|bart simpson|sponge bob|winnie the pooh|peter pan|robin hood|tony stark|iron man|captain america|king kong|don quixote|' +
    'герміона грейнджер|джеймс бонд|шерлок холмс|дарт вейдер|люк скайвокер|гомер сімпсон|остап бендер|баба яга|буратіно карло|дядя федор|' +
    'крокодил гена|вінні пух|винни пух|незнайко|тест тестович|شرلوک هولمز|جیمز باند|باب اسفنجی|سفید برفی|پلنگ صورتی|هرمیون گرنجر|' +
    'ad soyad|isim soyisim|nombre apellido|nombre y apellido|nom prenom|nom et prenom|vorname nachname|imię nazwisko|imię i nazwisko|' +
    'jméno příjmení|nome cognome|nome sobrenome|first last|dark lord|john smith test|no name|your name|full name|last name|first name|' +
    'elon musk|barack obama|donald trump|claus santa|вася пупкін|василь пупкін|вася пупкин|василий пупкин|гаррі поттер|гарри поттер|' +
    'ілон маск|илон маск|дід мороз|дед мороз|міккі маус|микки маус|هری پاتر|میکی موس|بابانوئل|بابا نوئل|مرد عنکبوتی|بتمن'
  )
    .split('|')
    .map(foldFakeName),
);

/**
 * The whole name is no name. `placeholder-name`: a word for one, a test, a refusal, or what nobody is called.
 * `placeholder-famous`: of a hero or a celebrity, whose namesakes there are: a doubt. Expects a folded text.
 */
export function findPlaceholder(folded: string): 'placeholder-name' | 'placeholder-famous' | undefined {
  if (isMadeOf('nameless', 'beside', folded)) return 'placeholder-name';
  const whole = foldFakeName(folded);
  if (NOBODY.has(whole)) return 'placeholder-name';
  if (!isListed('fake', whole)) return undefined;
  return whole.includes(' ') ? 'placeholder-famous' : 'placeholder-name';
}
