import medusa from "@medusajs/eslint-plugin"

/** Node's globals, for the scripts and configuration files. */
const node = Object.fromEntries(
  [
    "AbortSignal",
    "Buffer",
    "URL",
    "clearInterval",
    "clearTimeout",
    "console",
    "fetch",
    "process",
    "setInterval",
    "setTimeout",
  ].map((name) => [name, "readonly"])
)

/** Mistakes that `tsc` does not see, for TypeScript and scripts alike. */
const mistakes = {
  "array-callback-return": "error",
  eqeqeq: ["error", "always", { null: "ignore" }],
  "no-constant-condition": ["error", { checkLoops: false }],
  "no-debugger": "error",
  "no-dupe-else-if": "error",
  "no-duplicate-case": "error",
  "no-empty": "error",
  "no-self-assign": "error",
  "no-self-compare": "error",
  "no-sparse-arrays": "error",
  "no-template-curly-in-string": "error",
  "no-unsafe-finally": "error",
  "no-useless-catch": "error",
  "no-var": "error",
  "object-shorthand": "error",
  "prefer-const": "error",
}

const TESTS = ["**/__tests__/**", "**/*.spec.*", "integration-tests/**"]

/**
 * Medusa's conventions hold for what Medusa loads. Its preset ignores tests
 * altogether; here they are spared its rules and keep the others.
 */
const conventions = medusa.configs.recommended
  .filter((block) => block.files || block.plugins)
  .map((block) =>
    Object.keys(block.rules ?? {}).length
      ? { ...block, ignores: [...(block.ignores ?? []), ...TESTS] }
      : block
  )

export default [
  {
    ignores: [
      "**/node_modules/**",
      "**/.medusa/**",
      "**/.data/**",
      "**/coverage/**",
      "static/**",
    ],
  },
  ...conventions,
  {
    files: ["**/*.{ts,tsx}"],
    rules: mistakes,
  },
  {
    // Read while the process boots or a document is made: no request answers.
    files: [
      "src/{environment,options,with-suite}.ts",
      "src/lib/openapi/**",
      "src/scripts/**",
    ],
    rules: { "@medusajs/use-medusa-error-not-generic-error": "off" },
  },
  {
    files: ["scripts/**/*.{mjs,cjs}", "*.{mjs,cjs,js}"],
    languageOptions: { globals: node },
    rules: {
      ...mistakes,
      "no-undef": "error",
      "no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
    },
  },
  {
    files: ["**/*.cjs", "jest.config.js"],
    languageOptions: {
      sourceType: "commonjs",
      globals: {
        __dirname: "readonly",
        module: "writable",
        require: "readonly",
      },
    },
  },
]
