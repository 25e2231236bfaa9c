import type { Translation } from '../catalog/Catalog.js';
import type en from './en.js';

/** Persian texts of the widgets. */
const fa = {
  close: 'بستن',
  optional: '(اختیاری)',
  title: 'با هم در تماس باشیم',
  'email.label': 'نشانی ایمیل',
  'phone.label': 'شمارهٔ تلفن',
  'name.label': 'نام',
  'organisation.label': 'شرکت',
  'message.label': 'پیام',
  suggest: 'منظورتان {x} بود؟',
  offer: 'درج {x}',
  submit: 'عضو می‌شوم',
  submitting: 'در حال ارسال…',
  'error.summary': 'مشکلی پیش آمده است',
  'error.email': 'نشانی ایمیل را مانند name@example.com بنویسید',
  // The number stands without spaces: in a right-to-left line its groups would change places.
  'error.phone': 'شماره را مانند ۰۹۱۲۳۴۵۶۷۸۹ بنویسید',
  'error.name': 'نام را بدون پیوند و کد بنویسید',
  'error.organisation': 'نام شرکت را بدون پیوند و کد بنویسید',
  'error.required': '«{x}» را پر کنید',
  'error.long': { one: 'حداکثر {count} نویسه بنویسید', other: 'حداکثر {count} نویسه بنویسید' },
  'error.consent': 'برای ادامه، این کادر را علامت بزنید',
  'error.failed': 'ارسال نشد. نوشته‌های شما همین‌جا مانده است؛ کمی بعد دوباره امتحان کنید.',
  'success.title': 'سپاسگزاریم',
  'success.text': 'اطلاعات شما به دست ما رسید.',
  'queued.title': 'سپاسگزاریم، ذخیره شد',
  'queued.text': 'اطلاعات شما روی این دستگاه ذخیره شده است و به‌محض برقراری ارتباط فرستاده می‌شود.',
  'queued.memory': 'این صفحه را باز نگه دارید؛ اطلاعات شما به‌محض برقراری ارتباط فرستاده می‌شود.',
  'consent.newsletter': 'خبرها را با ایمیل برایم بفرستید. هر زمان بخواهم می‌توانم لغو کنم.',
  'consent.calls': 'می‌توانید با من تماس بگیرید. هر زمان بخواهم می‌توانم لغو کنم.',
  'consent.partners':
    'می‌توانید نشانی مرا به شرکای خود بدهید تا برایم بنویسند. هر زمان بخواهم می‌توانم لغو کنم.',
  'consent.other': 'می‌توانید از نشانی من برای این کار استفاده کنید: {x}. هر زمان بخواهم می‌توانم لغو کنم.',
  privacy: 'حریم خصوصی (در زبانهٔ تازه)',
} as const satisfies Translation<typeof en, 'fa'>;

export default fa;
