import { minify } from 'terser';
import type { Plugin } from 'vite';

/**
 * Property names that live and die inside one build of the CDN files: parts talking to parts. Nothing that stands on
 * the wire, in a database, in an event, in a campaign or in the public API may be here. The e2e tests run on the result.
 */
const INTERNAL_NAMES = [
  'amend',
  'attempt',
  'claim',
  'clicks',
  'clock',
  'converted',
  'deliver',
  'dismissed',
  'emit',
  'engagedMs',
  'enqueue',
  'erase',
  'except',
  'formsUrl',
  'fraction',
  'giveBack',
  'isFree',
  'isConfigJudged',
  'isGranted',
  'isHostModalOpen',
  'isOffline',
  'isStored',
  'listen',
  'loadMessages',
  'logger',
  'makeKey',
  'monotonicMs',
  'nextMs',
  'nextParkedMs',
  'nowMs',
  'onAttempt',
  'onUpdate',
  'onDead',
  'onDelivered',
  'onServerTime',
  'onUnavailable',
  'openCampaign',
  'opener',
  'outbox',
  'park',
  'parked',
  'pauses',
  'prepare',
  'random',
  'remainingMs',
  'retryAfterMs',
  'scrollPct',
  'selector',
  'sequence',
  'serverRemainingMs',
  'shown',
  'atEnd',
  'storage',
  'store',
  'stored',
  'succeeded',
  'targets',
  'tell',
  'teller',
  'timers',
  'tracked',
  'transport',
  'untilMs',
  'waitMs',
  'wake',
  'watch',
];

/** Minifies each chunk a second time, with the names of internal properties shortened alike in all of them. */
export function shrink(): Plugin {
  const nameCache = {};
  return {
    name: 'lodestone-shrink',
    enforce: 'post',
    async generateBundle(_, bundle) {
      for (const output of Object.values(bundle)) {
        if (output.type !== 'chunk') continue;
        const { code } = await minify(output.code, {
          ecma: 2020,
          module: true,
          nameCache,
          compress: { passes: 4, unsafe_arrows: true, pure_getters: true, keep_fargs: false, inline: 3 },
          mangle: { properties: { regex: new RegExp(`^(?:${INTERNAL_NAMES.join('|')})$`) } },
          format: { comments: false },
        });
        output.code = code ?? output.code;
      }
    },
  };
}
