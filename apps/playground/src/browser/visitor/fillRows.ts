/** A cell: words of the page, or something technical that is read from left to right. */
export type Cell = string | { code: string };

/**
 * Writes rows into the places of those that stand there and adds or drops at the end, so that a new row on top moves no
 * element: a table that is rewritten while it is read must not jump.
 */
export function fillRows(body: HTMLElement, rows: readonly (readonly Cell[])[]): void {
  const { ownerDocument: document } = body;
  while (body.children.length > rows.length) body.lastElementChild?.remove();
  for (const [index, cells] of rows.entries()) {
    const row = body.children[index] ?? body.appendChild(document.createElement('tr'));
    for (const [place, cell] of cells.entries()) {
      const at = row.children[place] ?? row.appendChild(document.createElement('td'));
      const text = typeof cell === 'string' ? cell : cell.code;
      if (typeof cell !== 'string') {
        at.setAttribute('dir', 'ltr');
        at.classList.add('code');
      }
      if (at.textContent !== text) at.textContent = text;
    }
  }
}
