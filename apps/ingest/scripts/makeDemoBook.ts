import { html, raw } from '../src/forms/html.js';
import { BOOK, type BookTexts } from './demoBookTexts.js';
import { makeZip } from './makeZip.js';

const STYLE =
  'body{font-family:serif;line-height:1.5;margin:5%}h1{font-size:1.5em}h2{font-size:1.2em;margin-top:1.5em}';
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const XHTML = 'xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"';

const CONTAINER = `${HEAD}<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="book/content.opf" media-type="application/oebps-package+xml"/></rootfiles></container>\n`;

/** The e-book of the demo site: EPUB 3.3, one text in three languages. The same on every machine. */
export function makeDemoBook(): Buffer {
  const languages = Object.entries(BOOK);
  const files = [
    ['META-INF/container.xml', CONTAINER],
    ['book/content.opf', makePackage(languages.map(([language]) => language))],
    ['book/nav.xhtml', makeContents(languages)],
    ...languages.map(([language, texts]) => [`book/${language}.xhtml`, makePart(language, texts)]),
  ].map(([name = '', text = '']) => ({ name, content: Buffer.from(text) }));
  // OCF §4.3: first, and not compressed.
  return makeZip([{ name: 'mimetype', content: Buffer.from('application/epub+zip') }, ...files]);
}

function makePackage(languages: readonly string[]): string {
  const items = languages.map(
    (language) => html`<item id="${language}" href="${language}.xhtml" media-type="application/xhtml+xml"/>`,
  );
  const page = html`<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="en">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="id">urn:lodestone:demo-book</dc:identifier><dc:title>${BOOK.en.title}</dc:title><dc:creator>${BOOK.en.author}</dc:creator>
${languages.map((language) => html`<dc:language>${language}</dc:language>`)}<meta property="dcterms:modified">2026-11-23T00:00:00Z</meta></metadata>
<manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>${items}</manifest>
<spine>${languages.map((language) => html`<itemref idref="${language}"/>`)}</spine>
</package>
`;
  return `${HEAD}${page.text}`;
}

function makeContents(languages: readonly [string, BookTexts][]): string {
  const lines = languages.map(
    ([language, { title }]) => html`<li><a href="${language}.xhtml" lang="${language}">${title}</a></li>`,
  );
  const page = html`<html ${raw(XHTML)} lang="en"><head><title>${BOOK.en.title}</title></head>
<body><nav epub:type="toc"><h1>${BOOK.en.title}</h1><ol>${lines}</ol></nav></body></html>
`;
  return `${HEAD}${page.text}`;
}

function makePart(language: string, { direction, title, author, chapters }: BookTexts): string {
  const parts = chapters.map(
    (chapter) =>
      html`<h2>${chapter.title}</h2>
${chapter.paragraphs.map(
  (paragraph) => html`<p>${paragraph}</p>
`,
)}`,
  );
  const page = html`<html ${raw(XHTML)} lang="${language}" xml:lang="${language}" dir="${direction}"><head><title>${title}</title><style>${raw(STYLE)}</style></head>
<body><h1>${title}</h1><p><em>${author}</em></p>
${parts}</body></html>
`;
  return `${HEAD}${page.text}`;
}
