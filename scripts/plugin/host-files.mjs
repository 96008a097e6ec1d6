import fs from "node:fs"
import path from "node:path"
import { SUITE } from "./host.mjs"

const LOYALTY = "@medusajs/loyalty-plugin"
const LOCKSTEP = [
  "admin-sdk",
  "cli",
  "dashboard",
  "draft-order",
  "framework",
  "icons",
  "js-sdk",
  "medusa",
]

/**
 * `package.json` of a stock application, all of Medusa on one exact version.
 * The loyalty plugin asks for a patch of its own; the host's is used.
 *
 * @param {import("./versions.mjs").Versions} versions
 * @param {string} tarball relative to the host
 */
export function manifest({ medusa, ui, loyalty }, tarball) {
  const suite = Object.fromEntries(
    LOCKSTEP.map((name) => [`@medusajs/${name}`, medusa])
  )
  const pinned = { ...suite, "@medusajs/ui": ui }
  return {
    name: "saptmarkets-plugin-check",
    version: "0.0.0",
    private: true,
    dependencies: {
      ...pinned,
      [LOYALTY]: loyalty,
      [SUITE]: `file:${tarball}`,
      "@swc/core": "^1.7.28",
      "@types/node": "^20",
      "@types/react": "^18.3.0",
      "@types/react-dom": "^18.3.0",
      react: "^18.3.1",
      "react-dom": "^18.3.1",
      "ts-node": "^10.9.2",
      typescript: "^5.9.0",
      vite: "^5.4.0",
    },
    overrides: {
      [LOYALTY]: Object.fromEntries(
        Object.keys(pinned).map((name) => [name, `$${name}`])
      ),
    },
  }
}

/** As `create-medusa-app` writes it. */
export const TSCONFIG = {
  compilerOptions: {
    target: "ES2021",
    esModuleInterop: true,
    module: "Node16",
    moduleResolution: "Node16",
    emitDecoratorMetadata: true,
    experimentalDecorators: true,
    skipLibCheck: true,
    skipDefaultLibCheck: true,
    declaration: false,
    sourceMap: false,
    inlineSourceMap: true,
    outDir: "./.medusa/server",
    rootDir: "./",
    jsx: "react-jsx",
    forceConsistentCasingInFileNames: true,
    resolveJsonModule: true,
    checkJs: false,
    strictNullChecks: true,
  },
  "ts-node": { swc: true },
  include: ["**/*", ".medusa/types/*"],
  exclude: ["node_modules", ".medusa/server", ".medusa/admin", ".cache"],
}

/**
 * What `docs/plugin.md` tells a developer to write.
 *
 * @param {object} options of the suite
 */
export function configuration(options) {
  return `import { defineConfig } from "@medusajs/framework/utils"
import { withSuite } from "${SUITE}"

export default defineConfig(
  withSuite(
    {
      projectConfig: {
        databaseUrl: process.env.DATABASE_URL,
        cookieOptions: { secure: false, sameSite: "lax" },
        http: {
          storeCors: "http://localhost:8000",
          adminCors: "http://localhost:9000",
          authCors: "http://localhost:8000,http://localhost:9000",
          jwtSecret: "plugin-check-jwt-secret",
          cookieSecret: "plugin-check-cookie-secret",
        },
      },
      plugins: [{ resolve: "${LOYALTY}", options: {} }],
    },
    ${JSON.stringify(options)}
  )
)
`
}

/**
 * @param {string} folder
 * @param {string} name
 * @param {string | object} content
 */
export function write(folder, name, content) {
  const text =
    typeof content === "string"
      ? content
      : `${JSON.stringify(content, null, 2)}\n`
  fs.writeFileSync(path.join(folder, name), text)
}
