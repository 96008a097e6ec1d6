import { spawn } from "node:child_process"
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { suiteTest } from "../../support/app"
import { eventually } from "../../support/eventually"
import {
  complete,
  createDelivery,
  createSoldProduct,
  levelOf,
  priced,
  readyCart,
} from "../../support/selling"

suiteTest(
  {
    seed: async ({ container, shop }) => ({
      delivery: await createDelivery(container, shop),
      milk: await createSoldProduct(container, shop, {
        handle: "milk",
        basic_unit: "ml",
        stock: 17_000,
        units: [
          {
            unit: "l",
            unit_value: "1",
            is_default: true,
            prices: priced("6"),
          },
          { unit: "l", unit_value: "2", prices: priced("11") },
        ],
      }),
    }),
  },
  (app) => {
    it("should not oversell when two store processes complete carts at once", async () => {
      const { milk, delivery } = app.seeded
      const cart = () =>
        readyCart(app.call, app.shop, delivery, [
          { variant_id: milk.variants["1 l"], quantity: 1 },
          { variant_id: milk.variants["2 l"], quantity: 1 },
        ])
      const mine: string[] = []
      const theirs: string[] = []
      for (let index = 0; index < 8; index++) {
        mine.push(await cart())
        theirs.push(await cart())
      }
      const job = join(mkdtempSync(join(tmpdir(), "two-processes-")), "job")
      writeFileSync(job, JSON.stringify({ carts: theirs }))
      const knex = app.container.resolve(
        ContainerRegistrationKeys.PG_CONNECTION
      )
      const { rows } = await knex.raw("select current_database() as name")
      const { DB_HOST, DB_PORT, DB_USERNAME, DB_PASSWORD } = process.env
      const child = spawn(
        process.execPath,
        [
          require.resolve("@medusajs/cli/cli.js"),
          "exec",
          "./integration-tests/support/second-process.ts",
          job,
        ],
        {
          cwd: process.cwd(),
          stdio: ["ignore", "pipe", "pipe"],
          env: {
            ...process.env,
            NODE_OPTIONS: "",
            NODE_ENV: "development",
            DATABASE_URL: `postgres://${DB_USERNAME}:${DB_PASSWORD}@${DB_HOST}:${DB_PORT}/${rows[0].name}`,
          },
        }
      )
      let said = ""
      child.stdout.on("data", (chunk) => (said += chunk))
      child.stderr.on("data", (chunk) => (said += chunk))
      try {
        await eventually(() => {
          expect({ ready: existsSync(`${job}.ready`), said }).toMatchObject({
            ready: true,
          })
        }, 90_000)
        writeFileSync(`${job}.go`, "")
        const answers = await Promise.all(
          mine.map((id) => complete(app.call, id))
        )
        await eventually(
          () => expect(existsSync(`${job}.done`)).toBe(true),
          90_000
        )
        const { ordered } = JSON.parse(readFileSync(`${job}.done`, "utf8"))
        const here = answers.filter(
          (answer) => String(answer.data.type) === "order"
        )
        const sold = (here.length + ordered.length) * 3000
        const level = await levelOf(
          app.container,
          milk.inventoryItemId,
          app.shop.locationId
        )
        expect(level).toEqual({
          stocked: 17_000,
          reserved: sold,
          promised: sold,
        })
        expect(sold).toBeLessThanOrEqual(17_000)
        expect(sold).toBeGreaterThan(0)
      } finally {
        child.kill("SIGKILL")
      }
    })
  }
)
