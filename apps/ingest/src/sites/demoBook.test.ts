import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeDemoBook } from '../../scripts/makeDemoBook.js';
import { demoSite } from './demoSite.js';
import { findShippedFolders } from './findShippedFolders.js';
import { locateAssets } from './locateAssets.js';

it('is the file that the script makes, and is found beside the server', () => {
  const [site] = locateAssets([demoSite], findShippedFolders());
  const file = site?.assets?.[0]?.file ?? '';
  expect(file).toBe(join(import.meta.dirname, '../../files/brewing-at-home.epub'));
  const book = readFileSync(file);
  expect(book.equals(makeDemoBook())).toBe(true);
  expect(book.subarray(30, 58).toString()).toBe('mimetypeapplication/epub+zip');
  // Opened by somebody else's program.
  const code = `import zipfile, sys, xml.dom.minidom as d
z = zipfile.ZipFile(sys.argv[1])
assert z.testzip() is None
[d.parseString(z.read(n)) for n in z.namelist() if n != 'mimetype']
print(' '.join(z.namelist()))`;
  const names = execFileSync('python3', ['-c', code, file]).toString().trim();
  expect(names).toBe(
    'mimetype META-INF/container.xml book/content.opf book/nav.xhtml book/en.xhtml book/uk.xhtml book/fa.xhtml',
  );
});
