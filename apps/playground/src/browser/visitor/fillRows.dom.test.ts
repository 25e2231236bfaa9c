import { expect, it } from 'vitest';
import { fillRows } from './fillRows.js';

function makeBody(): HTMLElement {
  document.body.innerHTML = '<table><thead><tr><th>Rule</th><th>Now</th></tr></thead><tbody></tbody></table>';
  return document.querySelector('tbody') as HTMLElement;
}

it('gives every cell the name of its column and the role that a card has not of itself', () => {
  const body = makeBody();
  fillRows(body, [['Cart', '10']]);
  const [row] = body.children;
  expect(row?.getAttribute('role')).toBe('row');
  expect([...(row?.children ?? [])].map((cell) => [cell.getAttribute('data-label'), cell.role])).toEqual([
    ['Rule', 'cell'],
    ['Now', 'cell'],
  ]);
});

it('writes words where an id stood as words, and an id from left to right', () => {
  const body = makeBody();
  fillRows(body, [[{ code: 'my-own' }, '1']]);
  const cell = body.querySelector('td');
  expect([cell?.textContent, cell?.dir, cell?.className]).toEqual(['my-own', 'ltr', 'code']);
  fillRows(body, [['Cart', '1']]);
  expect([cell?.textContent, cell?.dir, cell?.className]).toEqual(['Cart', '', '']);
});
