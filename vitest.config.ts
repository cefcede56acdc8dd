import { defineConfig } from "vitest/config";

// The packages' sources, so that a test run needs no build of what it changes.
const conditions = ["@moovkit/source", "module", "node", "default"];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ["{packages,apps}/*/test/**/*.test.ts", "scripts/test/**/*.test.mjs"],
    restoreMocks: true,
  },
});
