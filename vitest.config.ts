import { defineConfig } from "vitest/config";

// Resolves the packages to their sources, so that a test run needs no build.
const conditions = ["@moovkit/source", "node", "default"];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ["{packages,packages/api,apps}/*/test/**/*.test.ts"],
    setupFiles: ["./vitest.setup.ts"],
    restoreMocks: true,
    // Long enough for a slow machine. A test that hangs still fails.
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
