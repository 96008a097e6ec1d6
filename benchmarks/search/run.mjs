/**
 * Search over the demo catalogue beside the core's `q=`, and its speed on many
 * products beside the same statements in raw SQL, in one run.
 */
import { pg } from "../../scripts/lib/packages.mjs"
import { Launcher } from "../../scripts/lib/launcher.mjs"
import { benchStore, storeCalls } from "../lib/bench-store.mjs"
import { alternate, print } from "../lib/measure.mjs"
import { scoresBy } from "./score.cjs"

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 40)

/**
 * @typedef {{ language: string, rule: string, text: string, expected: string[] }} Query
 * @typedef {{ query: Query, answered: string[] }} Result
 */

await new Launcher().run(async (launcher) => {
  const store = await benchStore(launcher)
  const { key, queries } = await store.exec("./benchmarks/search/seed.ts")
  const url = await store.serve("suite")
  const call = storeCalls(key)

  await measureQuality(url, call, queries)

  const grown = await store.exec("./benchmarks/search/grow.ts")
  console.log(
    `\n${grown.products} products indexed in ${grown.seconds.toFixed(1)} s, ${grown.perSecond.toFixed(0)} a second`
  )
  // A server that has not seen the old index.
  await measureSpeed(await store.serve("grown"), call, grown, store.databaseUrl)
  return 0
})

/**
 * @param {string} url
 * @param {(url: string, body?: object) => Promise<any>} call
 * @param {Query[]} queries
 */
async function measureQuality(url, call, queries) {
  /** @type {Result[]} */
  const ours = []
  /** @type {Result[]} */
  const core = []
  for (const query of queries) {
    const { results } = await call(`${url}/store/search`, {
      entity: "product",
      fields: ["handle"],
      filters: { q: query.text },
      pagination: { take: 10 },
    })
    ours.push({
      query,
      answered: results[0].hits.map(
        (/** @type {any} */ hit) => hit.document.handle
      ),
    })
    const q = encodeURIComponent(query.text)
    const { products } = await call(
      `${url}/store/products?limit=10&fields=handle&q=${q}`
    )
    core.push({
      query,
      answered: products.map((/** @type {any} */ product) => product.handle),
    })
  }
  console.log(`\n${queries.length} queries`.padEnd(43) + "recall@10   MRR")
  const show = (/** @type {string} */ label, /** @type {any} */ score) =>
    console.log(
      `  ${label.padEnd(40)} ${score.recall.toFixed(3)}     ${score.mrr.toFixed(3)}`
    )
  for (const [name, results] of Object.entries({
    "POST /store/search": ours,
    "GET /store/products?q=": core,
  })) {
    for (const [language, score] of scoresBy(results, (q) => q.language)) {
      show(`${name}, ${language}`, score)
    }
  }
  console.log("\nPOST /store/search by rule")
  for (const [rule, score] of scoresBy(
    ours,
    (query) => `${query.language} ${query.rule}`
  )) {
    show(rule, score)
  }
}

/**
 * @param {string} url
 * @param {(url: string, body?: object) => Promise<any>} call
 * @param {any} grown
 * @param {string} databaseUrl
 */
async function measureSpeed(url, call, { questions, products }, databaseUrl) {
  const client = new (pg().Client)(databaseUrl)
  await client.connect()
  /** @type {Record<string, () => Promise<unknown>>} */
  const contestants = {
    "raw SQL, the same two statements": async () => {
      for (const { raw } of questions) {
        for (const { text, bindings } of raw) {
          await client.query(numbered(text), bindings)
        }
      }
    },
    "POST /store/search": async () => {
      for (const { q } of questions) {
        await call(`${url}/store/search`, {
          entity: "product",
          filters: { q },
          pagination: { take: 20 },
        })
      }
    },
    "GET /store/search/suggestions": async () => {
      for (const { q } of questions) {
        await call(`${url}/store/search/suggestions?q=${encodeURIComponent(q)}`)
      }
    },
    "GET /store/products?q=": async () => {
      for (const { q } of questions) {
        await call(`${url}/store/products?limit=20&q=${encodeURIComponent(q)}`)
      }
    },
  }
  const medians = await alternate(contestants, { rounds: ROUNDS })
  print(
    `one of ${questions.length} queries over ${products} products`,
    Object.fromEntries(
      Object.entries(medians).map(([name, ms]) => [name, ms / questions.length])
    )
  )
  await client.end()
}

/** knex's question marks as PostgreSQL's numbers. @param {string} text */
function numbered(text) {
  let number = 0
  return text.replace(/\?/g, () => `$${++number}`)
}
