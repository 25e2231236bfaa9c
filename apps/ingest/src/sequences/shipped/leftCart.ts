import type { Templates } from '../../sites/sequenceSchema.js';

/** For whoever put something into the cart and went. The second one says that it is the last. */
export const LEFT_CART: Templates = {
  'left-cart-1': {
    en: {
      subject: 'Your cart at {sender}',
      title: 'Your cart is as you left it',
      text: `Hello[, {name}].

You put something into the cart at {sender} and did not finish. Nothing was ordered and nothing was charged.

If you want to go on, the cart opens below. If something stood in the way, the delivery, the size, the price, reply with a line: it can often be solved.`,
      button: 'Open the cart',
    },
    uk: {
      subject: 'Ваш кошик у «{sender}»',
      title: 'Кошик такий, як ви його залишили',
      text: `Вітаємо[, {name}].

Ви поклали дещо в кошик «{sender}» і не завершили замовлення. Нічого не замовлено й нічого не списано.

Якщо хочете продовжити, кошик відкривається нижче. Якщо щось завадило — доставка, розмір, ціна, — напишіть рядок у відповідь: часто це можна розв’язати.`,
      button: 'Відкрити кошик',
    },
    fa: {
      subject: 'سبد خرید شما در {sender}',
      title: 'سبد شما همان‌گونه است که گذاشتید',
      text: `سلام[ {name}].

چیزی در سبد خرید {sender} گذاشتید و خرید را تمام نکردید. چیزی سفارش داده نشده و مبلغی برداشته نشده است.

اگر می‌خواهید ادامه دهید، سبد از پیوند زیر باز می‌شود. اگر چیزی مانع شد، مانند ارسال، اندازه یا قیمت، یک خط در پاسخ بنویسید: بیشتر وقت‌ها راهی هست.`,
      button: 'باز کردن سبد خرید',
    },
  },
  'left-cart-2': {
    en: {
      subject: 'Second and last note about your cart',
      title: 'Still undecided about the cart',
      text: `Hello[, {name}].

This is the second letter about the cart at {sender}, and no third will follow.

It can still be opened below. If you bought elsewhere or changed your mind, there is nothing to do.`,
      button: 'Open the cart',
    },
    uk: {
      subject: 'Другий і останній лист про кошик',
      title: 'Якщо ще вирішуєте щодо кошика',
      text: `Вітаємо[, {name}].

Це другий лист про кошик у «{sender}», третього не буде.

Його ще можна відкрити нижче. Якщо ви купили деінде або передумали, нічого робити не треба.`,
      button: 'Відкрити кошик',
    },
    fa: {
      subject: 'دومین و آخرین نامه دربارهٔ سبد خرید',
      title: 'اگر هنوز دربارهٔ سبد تصمیم نگرفته‌اید',
      text: `سلام[ {name}].

این دومین نامه دربارهٔ سبد خرید {sender} است و سومی در کار نیست.

سبد هنوز از پیوند زیر باز می‌شود. اگر جای دیگری خریدید یا نظرتان برگشت، لازم نیست کاری کنید.`,
      button: 'باز کردن سبد خرید',
    },
  },
};
