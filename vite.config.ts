import { defineConfig, type Plugin } from 'vite';

/** What the first picture needs: little, so that the tree is there before the rest of the page is even asked for. */
const FIRST =
  /vite\/preload-helper|renderer\/(first-tree|scene|state\/connection|wall\/(scene-state|standing-tree))/;

/** The rest of what the wall shows at once, in one file: at start-up every request waits for a busy main process. */
const PAGE = /node_modules\/(react|react-dom|scheduler)\/|renderer\/(page|state|ui\/words)/;

/** While a typeface for other scripts loads, nothing is drawn rather than empty boxes. */
const typefaces: Plugin = {
  name: 'typefaces',
  enforce: 'pre',
  transform(code, id) {
    if (!/\/noto-[^/]+\/[^/]+\.css$/.test(id)) return null;
    return code.replaceAll('font-display: swap', 'font-display: block');
  },
};

/** The windows' pages. Chrome 130 is the oldest Electron the project runs on (docs/decisions/0002). */
export default defineConfig({
  root: 'renderer',
  base: './',
  logLevel: 'warn',
  plugins: [typefaces],
  build: {
    outDir: '../out/renderer',
    emptyOutDir: true,
    target: 'chrome130',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 2000,
    // framer-motion marks its modules "use client", which only matters on a server:
    // https://github.com/rollup/rollup/issues/4699
    rolldownOptions: {
      checks: { moduleLevelDirective: false },
      output: {
        codeSplitting: {
          groups: [
            { name: 'first', test: FIRST, priority: 2 },
            { name: 'page', test: PAGE, priority: 1 },
          ],
        },
      },
    },
  },
});
