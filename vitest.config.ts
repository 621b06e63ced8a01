import {defineConfig} from "vitest/config";

// Tests of the site and of its pages wait for the others, which keep the processor busy.
export default defineConfig({
  test: {
    // As many as there are processors: tests of the site mostly wait for processes and pages.
    maxWorkers: "100%",
    projects: [
      {
        test: {
          name: "parts",
          include: ["test/**/*.test.ts"],
          exclude: ["test/site/**", "test/browser/**"],
          testTimeout: 60_000,
          sequence: {groupOrder: 0}
        }
      },
      {
        test: {
          name: "site",
          include: ["test/site/**/*.test.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          sequence: {groupOrder: 1}
        }
      },
      {
        test: {
          name: "browser",
          include: ["test/browser/**/*.test.ts"],
          globalSetup: "test/browser/setup.ts",
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // A busy machine may take seconds to draw.
          expect: {poll: {timeout: 15_000}},
          sequence: {groupOrder: 1}
        }
      }
    ]
  }
});
