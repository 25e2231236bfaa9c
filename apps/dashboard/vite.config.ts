import { defineConfig } from 'vite';

export default defineConfig({
  base: '/dashboard/',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  resolve: { conditions: ['@lodestone/source', 'module', 'browser', 'import', 'default'] },
  build: {
    target: 'es2022',
    // Nothing inlined: the page lives under a policy without inline code, styles and data: addresses.
    assetsInlineLimit: 0,
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
  },
});
