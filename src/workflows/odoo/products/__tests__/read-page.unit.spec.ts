import type { OdooClient } from "../../../../modules/odoo/transport/client"
import { readProductPage } from "../read-page"

type Row = Record<string, unknown>

/** An Odoo 19: a product is sold in further units, with barcodes of theirs. */
const TABLES: Record<string, Row[]> = {
  "product.template": [{ id: 1, name: "Water", uom_id: 1, uom_ids: [2, 3] }],
  "product.product": [
    { id: 10, product_tmpl_id: 1, active: true },
    { id: 11, product_tmpl_id: 1, active: true },
  ],
  "product.uom": [{ id: 5, product_id: 11, uom_id: 2, barcode: "SIX-11" }],
  "product.template.attribute.value": [],
}

const client = {
  having: async (model: string, wanted: string[]) =>
    model === "product.packaging" ? [] : wanted,
  searchRead: async (model: string) => TABLES[model],
  read: async () => [],
} as unknown as OdooClient

describe("a page of products", () => {
  it("should have packagings of each variant where Odoo has units", async () => {
    const languages = { first: undefined, others: {} }

    const [page] = await readProductPage(client, [], 10, languages)

    expect(page.packagings).toEqual([
      { id: 0, product_id: 10, uom_id: 2, barcode: false },
      { id: 0, product_id: 10, uom_id: 3, barcode: false },
      { id: 0, product_id: 11, uom_id: 2, barcode: "SIX-11" },
      { id: 0, product_id: 11, uom_id: 3, barcode: false },
    ])
  })
})
