import type { JSX } from 'preact';
import type { ListFilter } from '../../api/ListFilter.js';
import { useI18n } from '../../i18n/I18n.js';
import type { Router } from '../../router/useRouter.js';

/** The orders of the list, as the address names them. */
const ORDERS = {
  newest: {},
  oldest: { order: 'asc' },
  highest: { sort: 'score' },
  lowest: { sort: 'score', order: 'asc' },
} as const satisfies Record<string, Pick<ListFilter, 'sort' | 'order'>>;

type OrderName = keyof typeof ORDERS;
const NAMES = Object.keys(ORDERS) as OrderName[];

/** By what the list is sorted. */
export function SortSelect({ router, filter }: { router: Router; filter: ListFilter }): JSX.Element {
  const { t } = useI18n();
  const chosen = NAMES.find((name) => {
    const order: Pick<ListFilter, 'sort' | 'order'> = ORDERS[name];
    return order.sort === filter.sort && order.order === filter.order;
  });
  return (
    <label class="sort">
      <span>{t('sort.label')}</span>
      <select
        value={chosen}
        onChange={({ currentTarget }) =>
          router.adjust({
            name: 'leads',
            filter: {
              ...filter,
              sort: undefined,
              order: undefined,
              ...ORDERS[currentTarget.value as OrderName],
            },
          })
        }
      >
        {NAMES.map((name) => (
          <option key={name} value={name}>
            {t(`sort.${name}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
