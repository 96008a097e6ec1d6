import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { startOdoo } from "../../integration-tests/support/odoo"
import type { Row } from "../../integration-tests/support/odoo/double/world"

/**
 * The stand-in for Odoo in a process of its own, with a control beside it:
 * `POST /grow?to=N` lets it have N products, `POST /touch?n=N` changes the
 * prices of N. Prints both addresses as one line of JSON.
 */
async function main(): Promise<void> {
  const odoo = await startOdoo()
  odoo.sellIn("SAR")
  const { world } = odoo
  const templates = world
    .rows("product.template")
    .filter((row) => row.active !== false && row.sale_ok !== false)
  const variantsOf = new Map(
    templates.map(({ id }) => [
      id,
      world
        .rows("product.product")
        .filter((row) => row.product_tmpl_id === id && row.active !== false),
    ])
  )
  odoo.keepTemplates([])
  let made = 0

  /** Copies of the recorded products, each with a name and codes of its own. */
  function grow(to: number): void {
    for (; made < to; made++) {
      const recorded = templates[made % templates.length]
      const id = 10_000 + made
      const name = `${String(recorded.name)} no ${made}`
      world.put("product.template", {
        ...recorded,
        id,
        name,
        "name@ar_001": `${String(recorded["name@ar_001"])} ${made}`,
        image_1920: false,
        write_date: world.now(),
      })
      variantsOf.get(recorded.id)?.forEach((variant: Row, at: number) => {
        const variantId = 100_000 + made * 10 + at
        world.put("product.product", {
          ...variant,
          id: variantId,
          product_tmpl_id: id,
          default_code: `BENCH-${variantId}`,
          barcode: String(6_280_000_000_000 + variantId),
          write_date: world.now(),
        })
      })
    }
  }

  function touch(count: number): void {
    for (let at = 0; at < count; at++) {
      const id = 10_000 + Math.floor((at * made) / count)
      const row = world.find("product.template", id)
      world.change("product.template", id, {
        list_price: Number(row?.list_price) + 1,
      })
    }
  }

  const control = createServer((req, res) => {
    const { pathname, searchParams } = new URL(req.url ?? "", "http://control")
    if (pathname === "/grow") {
      grow(Number(searchParams.get("to")))
    } else {
      touch(Number(searchParams.get("n")))
    }
    res.end("{}")
  })
  control.listen(0, "127.0.0.1", () => {
    const { port } = control.address() as AddressInfo
    const addresses = { odoo: odoo.url, control: `http://127.0.0.1:${port}` }
    process.stdout.write(`${JSON.stringify(addresses)}\n`)
  })
}

void main()
