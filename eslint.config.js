import {defineConfig} from "eslint/config";
import tseslint from "typescript-eslint";

/** Folders a part may not import from: arrows run pages → charts, components → analysis, and loaders → analysis. */
const forbid = (...folders) => ({
  "no-restricted-imports": [
    "error",
    {
      patterns: [
        {group: folders.map((folder) => `**/${folder}/**`), message: "The design's arrows run the other way."},
        {group: ["npm:*"], message: "Import the installed package by its bare name: the build asks no CDN."}
      ]
    }
  ]
});

const markup = "Titles, abstracts and links are untrusted: set textContent, or make elements.";

export default defineConfig(
  {ignores: ["node_modules", "dist", "out", "coverage", "src/.observablehq"]},
  tseslint.configs.strict,
  {
    linterOptions: {reportUnusedDisableDirectives: "error"},
    rules: {
      eqeqeq: ["error", "always", {null: "ignore"}],
      "no-constant-condition": "error",
      "no-implicit-globals": "error",
      "object-shorthand": "error",
      "prefer-const": "error",
      "prefer-template": "error",
      "no-restricted-syntax": [
        "error",
        {selector: "AssignmentExpression[left.property.name=/^(inner|outer)HTML$/]", message: markup},
        {selector: "CallExpression[callee.property.name='insertAdjacentHTML']", message: markup},
        {selector: "CallExpression[callee.property.name='html'][arguments.length>0]", message: markup}
      ],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/no-unused-vars": ["error", {argsIgnorePattern: "^_", varsIgnorePattern: "^_"}]
    }
  },
  {
    files: ["**/*.ts"],
    languageOptions: {parserOptions: {projectService: true, tsconfigRootDir: import.meta.dirname}},
    rules: {
      "@typescript-eslint/await-thenable": "error",
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": "error"
    }
  },
  {
    files: ["test/**"],
    ignores: ["test/fast-check.ts"],
    rules: {"no-restricted-imports": ["error", {name: "fast-check", message: "test/fast-check.ts seeds it."}]}
  },
  {files: ["loaders/**"], rules: forbid("charts", "components", "site", "test")},
  {files: ["src/analysis/**"], rules: forbid("charts", "components", "loaders", "site", "test")},
  {files: ["src/charts/**"], rules: forbid("loaders", "site", "test")},
  {files: ["src/components/**"], rules: forbid("loaders", "site", "test")},
  {
    files: ["src/analysis/**", "src/charts/**", "src/components/**"],
    rules: {"no-restricted-globals": ["error", {name: "process", message: "Pages run in a browser."}]}
  }
);
