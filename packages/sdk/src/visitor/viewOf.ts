import { isLike } from '@lodestone/core/scoring';
import type { ViewRule } from '@lodestone/schema';

/** Pages that mean something, as shops and sites in three languages call them. */
const VIEWS: readonly ViewRule[] = [
  {
    signal: 'checkout_view',
    paths: ['*/checkout*', '*/order', '*/oforml*', '*/پرداخت*'],
  },
  {
    signal: 'price_view',
    paths: [
      '*/pric*',
      '*/plans*',
      '*/tarif*',
      '*/taryf*',
      '*/ціни*',
      '*/тариф*',
      '*/tsiny*',
      '*/قیمت*',
      '*/تعرفه*',
    ],
  },
  {
    signal: 'product_view',
    paths: [
      '*/product/*',
      '*/products/*',
      '*/shop/*',

      '*/tovar/*',
      '*/товар/*',

      '*/محصول/*',
    ],
  },
];

/** The signal that a view of this path is beside `page_view`, if any. The first rule that fits counts. */
export function viewOf(path: string, views: readonly ViewRule[] = VIEWS): ViewRule['signal'] | undefined {
  const readable = decode(path);
  return views.find(({ paths }) => paths.some((pattern) => isLike(readable, pattern)))?.signal;
}

/** Paths in other scripts arrive in per cent signs. */
function decode(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
