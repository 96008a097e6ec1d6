import { CsvReport } from "../../../../lib/csv/report"
import { TableRow } from "../../../../lib/csv/table-row"
import type { ProductState, VariantState } from "../../product-units-state"
import { mergeRows } from "../merge-rows"
import { readProductUnitRow } from "../product-unit-row"
import { draftOf, toInput } from "../product-units-draft"

const CODES = new Map([
  ["unit_kg", "kg"],
  ["unit_g", "g"],
])

type Sold = { value: string; flavour?: string; price?: string; sku?: string }

/** A variant sold as so many kg. */
function sold({ value, flavour, price = "10", sku }: Sold): VariantState {
  const id = `${flavour ?? "plain"}-${value}`
  return {
    id,
    title: id,
    sku: sku ?? null,
    barcode: null,
    manage_inventory: true,
    rank: Number(value),
    options: { Unit: `${value} kg`, ...(flavour && { Flavour: flavour }) },
    inventory: [],
    prices: [
      { currency_code: "sar", amount: price },
      { currency_code: "kwd", amount: "1" },
    ],
    product_unit: {
      id: `pu-${id}`,
      variant_id: id,
      unit_id: "unit_kg",
      unit_value: value,
      conversion: `${value}000`,
      basic_unit_code: "g",
      min: null,
      max: 9,
      step: null,
      is_default: value === "1",
      is_active: true,
      rank: Number(value),
      retired_at: null,
    },
  }
}

const product = (variants: VariantState[], titles: string[] = []) =>
  ({
    id: "prod_1",
    title: "Rice",
    in_use: false,
    options: [...titles, "Unit"].map((title) => ({
      id: title,
      title,
      is_exclusive: false,
      values: [],
    })),
    variants,
  }) satisfies ProductState

/** Lays lines of a file over a product. */
function merge(state: ProductState, header: string, ...lines: string[]) {
  const report = new CsvReport()
  const columns = ["product_handle", ...header.split(",")]
  const rows = lines.flatMap((line, at) => {
    const cells = ["rice", ...line.split(",")]
    const source = new TableRow(at + 2, columns, cells, report)
    return readProductUnitRow(source) ?? []
  })
  const draft = draftOf(state, CODES)
  mergeRows(draft, rows)
  return {
    input: toInput(draft, draft.basic_unit ?? "g"),
    problems: report
      .sorted()
      .map(({ row, column, code }) => `${row} ${column} ${code}`),
  }
}

describe("rows laid over a product's units", () => {
  const plain = product([sold({ value: "1" }), sold({ value: "5" })])

  it("should leave everything as it is without rows", () => {
    expect(merge(plain, "unit").input).toMatchObject({
      basic_unit: "g",
      units: [
        { unit: "kg", unit_value: "1", is_default: true, max: 9 },
        { unit: "kg", unit_value: "5", is_default: false, max: 9 },
      ],
    })
  })

  it("should change what a cell says, and empty what an empty one says", () => {
    const { input, problems } = merge(
      plain,
      "unit,unit_value,max,sku,price_sar",
      "kg,5.0,,R-5,44.5"
    )
    expect(problems).toEqual([])
    expect(input.units).toMatchObject([
      { unit_value: "1", max: 9, sku: null },
      {
        unit_value: "5",
        max: null,
        sku: "R-5",
        prices: [
          { currency_code: "kwd", amount: "1" },
          { currency_code: "sar", amount: "44.5" },
        ],
      },
    ])
  })

  it("should hand the default over", () => {
    const header = "unit,unit_value,is_default"
    const { input } = merge(plain, header, "g,500,true")
    expect(input.units.map((unit) => unit.is_default)).toEqual([
      false,
      false,
      true,
    ])
    expect(input.units[2]).toMatchObject({ unit: "g", rank: 6 })
  })

  it("should keep each combination's own SKU and price", () => {
    const flavours = product(
      [
        sold({ value: "1", flavour: "Mango", sku: "M", price: "7" }),
        sold({ value: "1", flavour: "Orange", sku: "O", price: "8" }),
      ],
      ["Flavour"]
    )
    const header = "unit,options,price_sar,sku"
    const { input } = merge(flavours, header, "kg,Flavour=Mango,7.5,")
    expect(input.units).toMatchObject([
      {
        sku: null,
        variants: [
          { options: { Flavour: "Mango" }, sku: null },
          {
            options: { Flavour: "Orange" },
            sku: "O",
            prices: [{ amount: "8" }, { amount: "1" }],
          },
        ],
      },
    ])
    expect(
      merge(
        flavours,
        "unit,unit_value,options,min",
        "kg,2,Flavour=Mango,1",
        "kg,1,Flavour=Mango,2",
        "kg,1,Flavour=Orange,3",
        "kg,1,Flavour=Kiwi,2"
      ).problems
    ).toEqual([
      "2 options csv_combination_missing",
      "4 min csv_disagrees",
      "5 options product_unit_combination_unknown",
    ])
  })

  it("should refuse the same unit twice, however it is written", () => {
    expect(merge(plain, "unit,unit_value", "kg,5", "kg,5.00").problems).toEqual(
      ["3 unit csv_row_twice"]
    )
  })
})
