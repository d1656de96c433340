import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/**
 * Builds the window into plain files that the desktop's own protocol and the browser host both serve.
 * The content security policy allows nothing inline and no data: fonts, so nothing is inlined here.
 */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [react()],
  build: {
    outDir: '../build/renderer',
    emptyOutDir: true,
    // Electron 45 carries Chrome 154; the browser host may meet one a few releases older.
    target: 'chrome150',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // One office machine, no network: a single large file costs nothing, and the warning would only be noise.
    chunkSizeWarningLimit: 4096,
  },
})
