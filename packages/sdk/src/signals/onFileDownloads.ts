import { linkOf } from './linkOf.js';
import { listenTo } from './listenTo.js';
import type { SignalSource } from './SignalSource.js';

/** What web analytics count as a file. */
const FILE = /\.(?:pdf|docx?|xlsx?|pptx?|csv|txt|od[ts]|zip|rar|7z|gz|dmg|exe|epub|mp[34])$/i;

/** `file_download { path }` for links with `download` and for those to a file. */
export const onFileDownloads: SignalSource = (emit, { document }) =>
  listenTo(document, ['click', 'auxclick'], (event) => {
    const link = linkOf(event);
    if (link && (link.hasAttribute('download') || FILE.test(link.pathname)))
      emit('file_download', { path: link.pathname });
  });
