/** A cell: words of the page, or something technical that is read from left to right. */
export type Cell = string | { code: string };

/**
 * Writes rows into the places of those that stand there and adds or drops at the end, so that a new row on top moves no
 * element: a table that is rewritten while it is read must not jump. Each cell has the name of its column with it: narrow screens
 * lay rows out as cards, which drops the roles of a table and hides its head.
 */
export function fillRows(body: HTMLElement, rows: readonly (readonly Cell[])[]): void {
  const { ownerDocument: document } = body;
  const columns = [...(body.closest('table')?.querySelectorAll('thead th') ?? [])];
  while (body.children.length > rows.length) body.lastElementChild?.remove();
  for (const [index, cells] of rows.entries()) {
    const row = body.children[index] ?? append(body, document.createElement('tr'), 'row');
    for (const [place, cell] of cells.entries()) {
      let at = row.children[place];
      if (!at) {
        at = append(row, document.createElement('td'), 'cell');
        at.setAttribute('data-label', columns[place]?.textContent ?? '');
      }
      fillCell(at, cell);
    }
  }
}

function append(to: Element, element: HTMLElement, role: string): Element {
  element.setAttribute('role', role);
  return to.appendChild(element);
}

function fillCell(at: Element, cell: Cell): void {
  const isCode = typeof cell !== 'string';
  const text = isCode ? cell.code : cell;
  if (isCode) at.setAttribute('dir', 'ltr');
  else at.removeAttribute('dir');
  at.classList.toggle('code', isCode);
  if (at.textContent !== text) at.textContent = text;
}
