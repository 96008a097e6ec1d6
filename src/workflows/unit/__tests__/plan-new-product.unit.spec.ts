import { MathBN } from "@medusajs/framework/utils"
import fc from "fast-check"
import { UNIT_OPTION_TITLE } from "../../../modules/unit/constants"
import { SHIPPED_UNITS } from "../../../modules/unit/rules/shipped-units"
import {
  planNewProduct,
  type NewProduct,
  type NewProductPlan,
  type NewProductUnits,
} from "../plan-new-product"
import { planProductUnits } from "../plan-product-units"
import type { PlanningContext } from "../planning-context"
import type { ProductState } from "../product-units-state"
import { hasChanges } from "../workflows/set-product-units-changes"

const context: PlanningContext = {
  units: new Map(
    SHIPPED_UNITS.map((unit) => [
      unit.code,
      { ...unit, id: `unit_${unit.code}`, is_active: true },
    ])
  ),
  currencies: new Map([["sar", 2]]),
  blocked: new Set(),
  codes: { sku: new Map(), barcode: new Map() },
}

const DUMMY = "Default option"

function plain(flavours: string[], manage_inventory: boolean): NewProduct {
  return {
    title: "Rice",
    options: flavours.length
      ? [{ title: "Flavour", values: flavours }]
      : [{ title: DUMMY, values: ["Default"] }],
    variants: (flavours.length ? flavours : [null]).map((flavour, at) => ({
      title: flavour ?? "Default",
      sku: `SKU-${at}`,
      options: Object.fromEntries([
        flavour ? ["Flavour", flavour] : [DUMMY, "Default"],
      ]),
      manage_inventory,
      prices: [{ currency_code: "sar", amount: 10 }],
    })),
  }
}

function units(values: number[], first: number): NewProductUnits {
  return {
    basic_unit: "g",
    units: values.map((value, at) => ({
      unit: "kg",
      unit_value: String(value),
      is_default: at === first % values.length,
      rank: at,
      prices: [
        { currency_code: "sar", amount: MathBN.mult(value, 9).toFixed() },
      ],
    })),
  }
}

/** The product as the core has made it. */
function madeOf({ product, sold }: NewProductPlan): ProductState {
  return {
    id: "prod_1",
    title: product.title,
    in_use: false,
    options: [
      ...product.options.map(({ title, values }) => ({
        id: title,
        title,
        is_exclusive: true,
        values,
      })),
      {
        id: "opt_unit",
        title: UNIT_OPTION_TITLE,
        is_exclusive: false,
        values: sold.labels.map(({ label }) => label),
      },
    ],
    variants: (product.variants ?? []).map((variant, at) => {
      const { stock, values } = sold.units[at]
      return {
        id: `variant_${at}`,
        title: variant.title,
        sku: variant.sku ?? null,
        barcode: variant.barcode ?? null,
        manage_inventory: variant.manage_inventory ?? true,
        rank: (variant as { variant_rank?: number }).variant_rank ?? 0,
        options: variant.options ?? {},
        inventory:
          stock === null
            ? []
            : [
                {
                  inventory_item_id: `item_${stock}`,
                  required_quantity: values.conversion,
                  shared: false,
                },
              ],
        prices: (variant.prices ?? []).map(({ currency_code, amount }) => ({
          currency_code: currency_code ?? "",
          amount: String(amount),
        })),
        product_unit: {
          ...values,
          id: `punit_${at}`,
          variant_id: `variant_${at}`,
        },
      }
    }),
  }
}

const worlds = fc.record({
  flavours: fc.uniqueArray(fc.constantFrom("Mango", "Large", "Red"), {
    maxLength: 3,
  }),
  counted: fc.boolean(),
  values: fc.uniqueArray(fc.integer({ min: 1, max: 50 }), {
    minLength: 1,
    maxLength: 4,
  }),
  first: fc.nat(3),
})

describe("a new product that is sold by unit", () => {
  it("should need no change when its units are set again", () => {
    fc.assert(
      fc.property(worlds, ({ flavours, counted, values, first }) => {
        const input = units(values, first)
        const { plan, problems } = planNewProduct(
          plain(flavours, counted),
          input,
          context
        )
        expect(problems).toEqual([])
        const again = planProductUnits(
          madeOf(plan as NewProductPlan),
          { ...input, product_id: "prod_1" },
          context
        )
        expect(again.problems).toEqual([])
        expect(again.plan && hasChanges(again.plan)).toBe(false)
        expect(again.plan?.scale).toEqual([])
      })
    )
  })

  it("should hold what making it plain and setting its units gives", () => {
    fc.assert(
      fc.property(worlds, ({ flavours, counted, values, first }) => {
        const input = units(values, first)
        const made = planNewProduct(plain(flavours, counted), input, context)
        const variants = made.plan?.product.variants ?? []
        const combinations = Math.max(flavours.length, 1)
        expect(variants).toHaveLength(combinations * values.length)
        expect(made.plan?.sold.stock).toHaveLength(counted ? combinations : 0)
        for (const [at, variant] of variants.entries()) {
          const { values: row, stock } = made.plan?.sold.units[at] ?? {}
          const value = Number(row?.unit_value)
          expect(values).toContain(value)
          expect(row?.conversion).toBe(String(value * 1000))
          expect(row?.is_default).toBe(
            values.indexOf(value) === first % values.length
          )
          expect(variant.options).toEqual({
            ...(variant.options?.Flavour && {
              Flavour: variant.options.Flavour,
            }),
            [UNIT_OPTION_TITLE]: `${value} kg`,
          })
          expect(variant.prices).toEqual([
            { currency_code: "sar", amount: value * 9 },
          ])
          expect(stock === null).toBe(!counted)
        }
        const codes = variants.flatMap(({ sku }) => sku ?? [])
        expect(new Set(codes).size).toBe(combinations)
      })
    )
  })

  it("should keep the codes with the default unit", () => {
    const input = units([1, 5], 1)
    input.units[0].sku = "BAG"
    input.units[1].sku = "SKU-0"
    const { plan } = planNewProduct(plain([], true), input, context)
    expect(
      plan?.product.variants?.map(({ sku, options }) => [
        sku,
        options?.[UNIT_OPTION_TITLE],
      ])
    ).toEqual([
      ["SKU-0", "5 kg"],
      ["BAG", "1 kg"],
    ])
    expect(plan?.sold.stock).toEqual([{ sku: "SKU-0", title: "Rice" }])
  })

  it("should say what is wrong as setting units does", () => {
    const input = { ...units([1], 0), basic_unit: "ml" }
    const { problems } = planNewProduct(plain([], true), input, context)
    expect(problems.map(({ code }) => code)).toContain("unit_type_mismatch")
  })
})
