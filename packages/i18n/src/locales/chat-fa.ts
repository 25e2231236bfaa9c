import type { Translation } from '../catalog/Catalog.js';
import type en from './chat-en.js';

/** Persian texts of the chat. */
const fa = {
  'chat.title': 'گفت‌وگو',
  'chat.open': 'باز کردن گفت‌وگو',
  'chat.unread': {
    one: 'باز کردن گفت‌وگو: {count} پیام تازه',
    other: 'باز کردن گفت‌وگو: {count} پیام تازه',
  },
  'chat.prompt': 'پرسشی دارید؟ همین‌جا برای ما بنویسید.',
  'chat.hide': 'پنهان کردن این پیام',
  'chat.log': 'گفت‌وگو',
  'chat.write': 'پیام شما',
  'chat.send': 'فرستادن',
  'chat.ready': 'برای ما بنویسید؛ یک انسان پاسخ می‌دهد.',
  'chat.there': 'ما اینجاییم و می‌خوانیم.',
  'chat.connecting': 'در حال اتصال…',
  'chat.waiting': 'فرستاده شد. به‌زودی پاسخ می‌دهیم.',
  'chat.with': '{x} با شما گفت‌وگو می‌کند.',
  'chat.typing': '{x} در حال نوشتن است…',
  'chat.offline': 'ارتباط برقرار نیست. آنچه بنویسید به‌محض برقراری آن فرستاده می‌شود.',
  'chat.away': 'زمان بازگشت ما: {x}.',
  'chat.gone': 'اکنون کسی اینجا نیست.',
  'chat.closed': 'این گفت‌وگو بسته شده است. هر زمان خواستید دوباره بنویسید.',
  'chat.you': 'شما',
  'chat.team': 'ما',
  'chat.sending': 'در حال ارسال',
  'chat.queued': 'در انتظار ارتباط',
  'chat.read': 'خوانده شد',
  'chat.news': '{x} نوشت: {y}',
  'chat.back': 'بازگشت به گفت‌وگو',
  'chat.leave': 'به‌جای آن راه تماسی می‌گذارم',
  'chat.slow': 'هنوز کسی نتوانسته پاسخ دهد. راه تماسی بگذارید تا پاسخ به دستتان برسد.',
  'chat.form': 'پاسخ را به کجا بفرستیم؟',
  'chat.form.submit': 'فرستادن',
  'chat.form.success': 'پرسش شما به دست ما رسید و به همان نشانی پاسخ می‌دهیم.',
  'chat.mail': 'این گفت‌وگو را برایم ایمیل کنید',
  'chat.mailed': 'نامه در راه صندوق شماست.',
  'chat.mail.none': 'نخست نشانی ایمیلی بگذارید.',
} as const satisfies Translation<typeof en, 'fa'>;

export default fa;
