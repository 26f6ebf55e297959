import { vitePlugin as remix } from '@remix-run/dev';
import { defineConfig } from 'vite';
import { programDigest } from './program-digest.mjs';

export default defineConfig({
  plugins: [
    remix({
      future: {
        v3_fetcherPersist: true,
        v3_relativeSplatPath: true,
        v3_throwAbortReason: true,
        v3_routeConfig: true,
        // Off on purpose: their decoder and manifest have open advisories without a fix in this line. See SECURITY.md.
        v3_singleFetch: false,
        v3_lazyRouteDiscovery: false,
      },
    }),
  ],
  define: { __PROGRAM_DIGEST__: JSON.stringify(programDigest()) },
  build: { target: 'es2022', assetsInlineLimit: 0 },
});
