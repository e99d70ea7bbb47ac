/**
 * Typefaces for the scripts of all names we can meet, and for emoji. Loaded when the first such letter is there to be shown; of
 * the typefaces themselves only the parts in use are fetched.
 */
import './other-scripts.css';
// Fontsource's files have no colours that Chromium can draw: https://github.com/fontsource/fontsource/issues/588
import '@infolektuell/noto-color-emoji/index.css';
import '@fontsource-variable/noto-sans-sc/wght.css';
import '@fontsource-variable/noto-sans-tc/wght.css';
