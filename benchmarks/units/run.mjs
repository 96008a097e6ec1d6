/**
 * Units against stock Medusa: one database, two servers (with the suite, and
 * without it), requests in turn. Prints medians and ratios.
 */
import fs from "node:fs"
import os from "node:os"
import path from "node:path"
import { Launcher } from "../../scripts/lib/launcher.mjs"
import { MEDUSA_CLI, ROOT } from "../../scripts/lib/paths.mjs"
import { freePort } from "../../scripts/lib/ports.mjs"
import {
  createDatabase,
  databaseUrl,
  startPostgres,
} from "../../scripts/lib/postgres.mjs"
import { alternate, print } from "../lib/measure.mjs"

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 60)
const PASSWORD = "bench"

await new Launcher().run(async (launcher) => {
  const { children } = launcher
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "saptmarkets-bench-"))
  launcher.atEnd(children.removeAtEnd(folder))
  const cluster = await startPostgres({
    children,
    dataDir: path.join(folder, "postgres"),
    password: PASSWORD,
    log: path.join(folder, "postgres.log"),
    settings: { max_connections: "200" },
  })
  await createDatabase(databaseUrl(PASSWORD, cluster.port, "postgres"), "bench")
  const base = {
    ...process.env,
    DATABASE_URL: databaseUrl(PASSWORD, cluster.port, "bench"),
    JWT_SECRET: "bench-bench-bench-bench",
    COOKIE_SECRET: "bench-bench-bench-bench",
    DISABLE_ADMIN: "true",
    RATE_LIMIT: "false",
    LOG_LEVEL: "error",
    MEDUSA_DISABLE_TELEMETRY: "true",
  }
  /** @param {string} name @param {string[]} args @param {object} options */
  const medusa = (name, args, options = {}) =>
    children.start(name, process.execPath, [MEDUSA_CLI, ...args], {
      cwd: ROOT,
      env: base,
      log: path.join(folder, `${name}.log`),
      ...options,
    })
  /** @param {string} name @param {string[]} args */
  const done = async (name, args) => {
    const child = medusa(name, args)
    const { code } = await child.exited
    if (code !== 0) {
      throw new Error(`${name} failed\n${child.tail().join("\n")}`)
    }
  }
  console.log("migrating and seeding …")
  await done("migrate", ["db:migrate"])
  const facts = path.join(folder, "facts.json")
  await done("seed", ["exec", "./benchmarks/units/seed.ts", facts])
  const seeded = JSON.parse(fs.readFileSync(facts, "utf8"))

  const stock = stockMedusa(folder)
  const urls = {
    suite: await serve(medusa, "suite", { cwd: ROOT }),
    stock: await serve(medusa, "stock", { cwd: stock }),
  }
  await measure(urls, seeded)
  return 0
})

/** A Medusa without the suite on the same packages. @param {string} folder */
function stockMedusa(folder) {
  const home = path.join(folder, "stock")
  fs.mkdirSync(path.join(home, "src"), { recursive: true })
  fs.symlinkSync(
    path.join(ROOT, "node_modules"),
    path.join(home, "node_modules")
  )
  fs.writeFileSync(
    path.join(home, "package.json"),
    JSON.stringify({
      name: "stock",
      version: "1.0.0",
      dependencies: { "@medusajs/medusa": "*" },
    })
  )
  fs.writeFileSync(
    path.join(home, "medusa-config.js"),
    `const { defineConfig } = require("@medusajs/framework/utils")
module.exports = defineConfig({
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    http: {
      storeCors: "", adminCors: "", authCors: "",
      jwtSecret: process.env.JWT_SECRET,
      cookieSecret: process.env.COOKIE_SECRET,
    },
  },
  admin: { disable: true },
  featureFlags: { translation: true },
  modules: [{ resolve: "@medusajs/medusa/translation" }],
})
`
  )
  return home
}

/**
 * @param {(name: string, args: string[], options: object) => unknown} medusa
 * @param {string} name
 * @param {{ cwd: string }} options
 */
async function serve(medusa, name, options) {
  const port = await freePort()
  medusa(name, ["start", "--port", String(port), "--types", "false"], options)
  const url = `http://localhost:${port}`
  for (let tries = 0; tries < 600; tries++) {
    const up = await fetch(`${url}/health`).then(
      (answer) => answer.ok,
      () => false
    )
    if (up) {
      return url
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`${name} did not start`)
}

/**
 * @param {{ suite: string, stock: string }} urls
 * @param {Record<string, string> & { perSecond: number, products: number }} seeded
 */
async function measure(urls, seeded) {
  const headers = {
    "x-publishable-api-key": seeded.key,
    "content-type": "application/json",
  }
  /** @param {string} url @param {object} [body] */
  const call = async (url, body) => {
    const answer = await fetch(url, {
      headers,
      ...(body && { method: "POST", body: JSON.stringify(body) }),
    })
    const data = await answer.json()
    if (!answer.ok) {
      throw new Error(`${url}: ${answer.status} ${JSON.stringify(data)}`)
    }
    return data
  }
  const list = `/store/products?limit=50&region_id=${seeded.region}&fields=*variants.calculated_price,%2Bvariants.inventory_quantity`
  const one = `/store/products/${seeded.unitProduct}?region_id=${seeded.region}&fields=*variants.calculated_price,%2Bvariants.inventory_quantity`
  const units = ",%2Bvariants.product_unit.*"
  print(
    "product list, 50 products of 3 units",
    await alternate(
      {
        "stock Medusa": () => call(urls.stock + list),
        "with the suite": () => call(urls.suite + list),
        "with the suite and unit fields": () => call(urls.suite + list + units),
      },
      { rounds: ROUNDS }
    )
  )
  print(
    "product detail",
    await alternate(
      {
        "stock Medusa": () => call(urls.stock + one),
        "with the suite": () => call(urls.suite + one),
        "with the suite and unit fields": () => call(urls.suite + one + units),
        "GET /store/products/:id/units": () =>
          call(
            `${urls.suite}/store/products/${seeded.unitProduct}/units?region_id=${seeded.region}`
          ),
      },
      { rounds: ROUNDS }
    )
  )
  /** @param {string} url @param {string} variant_id */
  const add = (url, variant_id) => async () => {
    const { cart } = await call(`${url}/store/carts`, {
      region_id: seeded.region,
    })
    const start = performance.now()
    await call(`${url}/store/carts/${cart.id}/line-items`, {
      variant_id,
      quantity: 1,
    })
    return performance.now() - start
  }
  print(
    "new cart and one line",
    await alternate(
      {
        "plain variant, stock Medusa": add(urls.stock, seeded.plainVariant),
        "plain variant, with the suite": add(urls.suite, seeded.plainVariant),
        "unit variant, with the suite": add(urls.suite, seeded.unitVariant),
      },
      { rounds: ROUNDS }
    )
  )
  console.log(
    `\nsetting the units of ${seeded.products} products: ${seeded.perSecond.toFixed(1)} products/s`
  )
}
