import { configDefaults, defineConfig } from "vitest/config";

// Resolves the packages to their sources, so that a test run needs no build.
const conditions = ["@moovkit/source", "node", "default"];

/** Tests that check or change what a whole process has in common. */
const NEEDS_ISOLATION = ["packages/models/test/zod-configuration.test.ts"];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "packages",
          include: ["{packages,packages/api}/*/test/**/*.test.ts"],
          exclude: [...configDefaults.exclude, ...NEEDS_ISOLATION],
          // Loading the packages for each file would take longer than the tests. A helper is loaded once as well, so it
          // uses `onTestFinished` instead of hooks, which only its first file would run.
          isolate: false,
        },
      },
      {
        extends: true,
        test: { name: "isolated", include: ["apps/*/test/**/*.test.ts", ...NEEDS_ISOLATION] },
      },
    ],
    // By default, one processor is left for an editor.
    maxWorkers: "100%",
    setupFiles: ["./vitest.setup.ts"],
    restoreMocks: true,
    // Long enough for a slow machine. A test that hangs still fails.
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
