import { mapProduct, type OdooProductRows } from "../product"
import { unitPrice } from "../product-units"
import { knownUoms, uomOf } from "../uom"
import { textOf } from "../values"

const context = {
  uoms: new Map([
    [1, { kind: "piece", basic: "piece", conversion: "1" } as const],
    [2, { kind: "piece", basic: "piece", conversion: "6" } as const],
  ]),
  unitCodes: new Map([[1, "piece"]]),
  currency: "sar",
  decimals: 2,
}
const variant = (id: number, change: Record<string, unknown> = {}) => ({
  id,
  default_code: `S-${id}`,
  barcode: false,
  lst_price: 5,
  standard_price: 1,
  active: true,
  product_template_attribute_value_ids: [] as number[],
  ...change,
})
const rows = (change: Partial<OdooProductRows> = {}): OdooProductRows => ({
  template: { id: 7, name: "Tea", uom_id: 1, active: true, sale_ok: true },
  variants: [variant(9)],
  packagings: [],
  attributeValues: new Map(),
  translations: {},
  ...change,
})
const codes = (change: Partial<OdooProductRows>) =>
  mapProduct(rows(change), context).left_out.map(({ code }) => code)

describe("texts of another Odoo", () => {
  it.each([
    [" Tea ", "Tea"],
    ["  ", null],
    [false, null],
  ])("should read %j as %j", (value, text) => {
    expect(textOf(value)).toBe(text)
  })
})

describe("units of another Odoo", () => {
  it("should hang together by their family where there are no categories", () => {
    const row = (id: number, name: string, factor: number, path: string) =>
      uomOf({ id, name, factor, parent_path: path })
    const known = knownUoms([
      row(1, "Units", 1, "1/"),
      row(2, "Dozens", 12, "1/2/"),
      row(3, "g", 1, "3/"),
      row(4, "kg", 1000, "3/4/"),
      row(5, "Ton", 1_000_000, "3/4/5/"),
      row(6, "Hours", 1, "6/"),
    ])

    expect(Object.fromEntries(known)).toMatchObject({
      1: { kind: "piece", conversion: "1" },
      2: { kind: "piece", conversion: "12" },
      3: { kind: "weight", conversion: "1" },
      4: { kind: "weight", conversion: "1000" },
      5: { kind: "weight", conversion: "1000000" },
    })
    expect(known.has(6)).toBe(false)
  })

  it.each([
    ["KG", "weight", "1000"],
    ["Kilogram", "weight", "1000"],
    ["Litre", "volume", "1000"],
    ["Pcs.", "piece", "1"],
    ["Meters", "length", "100"],
  ])("should know %s as people name it", (name, kind, conversion) => {
    const known = knownUoms([
      uomOf({
        id: 1,
        name,
        category_id: 1,
        uom_type: "reference",
        factor: 1,
        factor_inv: 1,
      }),
    ])

    expect(known.get(1)).toMatchObject({ kind, conversion })
  })
})

describe("products of another Odoo", () => {
  it("should be sold when it has an active variant, and say so if not", () => {
    const archived = { variants: [variant(9, { active: false })] }

    expect(mapProduct(rows(archived), context).published).toBe(false)
    expect(codes(archived)).toEqual(["odoo_no_variant"])
    expect(codes({ variants: [] })).toEqual(["odoo_no_variant"])
    const { template } = rows()
    expect(
      codes({ variants: [], template: { ...template, active: false } })
    ).toEqual([])
  })

  it("should cost as a pack what its pieces cost there, to the last part", () => {
    const { variants, left_out } = mapProduct(
      rows({ variants: [variant(9, { lst_price: 0.0035 })] }),
      context
    )

    expect(variants[0]).toMatchObject({ price: "0", exact_price: "0.0035" })
    expect(unitPrice(variants[0].exact_price, "1000", 2)).toBe("3.5")
    expect(left_out.map(({ code }) => code)).toEqual(["odoo_price_too_small"])
  })

  it("should have two options of one name where two attributes have it", () => {
    const attributeValues = new Map([
      [1, { attribute: "Size", value: "L", attribute_id: 4 }],
      [2, { attribute: "Size", value: "40", attribute_id: 5 }],
      [3, { attribute: "Size", value: "41", attribute_id: 5 }],
    ])
    const of = (id: number, ids: number[]) =>
      variant(id, { product_template_attribute_value_ids: ids })

    const mapped = mapProduct(
      rows({ attributeValues, variants: [of(9, [1, 2]), of(10, [1, 3])] }),
      context
    )

    expect(mapped.options).toEqual([
      { title: "Size", values: ["L"] },
      { title: "Size (5)", values: ["40", "41"] },
    ])
  })

  it("should be sold in packagings that every variant has", () => {
    const variants = [variant(9), variant(10)]
    const pack = (product_id: number, qty: number, barcode: unknown) => ({
      id: product_id * 100 + qty,
      product_id,
      qty,
      barcode,
      sales: true,
    })
    const { units, left_out } = mapProduct(
      rows({
        variants,
        packagings: [
          pack(9, 6, "B-9-6"),
          pack(10, 6, false),
          pack(9, 12, "B-9-12"),
        ],
      }),
      context
    )

    expect(units?.list).toMatchObject([
      { unit_value: "1", is_default: true },
      { unit_value: "6", barcodes: { 9: "B-9-6", 10: null } },
    ])
    expect(left_out).toMatchObject([
      {
        code: "odoo_packaging_left_out",
        details: { quantities: ["12"] },
      },
    ])
  })

  it("should be sold in its further units where there are no packagings", () => {
    const packagings = [{ id: 0, product_id: 9, uom_id: 2, barcode: "B-6" }]

    expect(mapProduct(rows({ packagings }), context).units?.list).toMatchObject(
      [{ unit_value: "1" }, { unit_value: "6", barcodes: { 9: "B-6" } }]
    )
  })
})
