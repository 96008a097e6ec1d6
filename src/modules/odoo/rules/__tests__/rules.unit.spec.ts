import { createHmac } from "node:crypto"
import fc from "fast-check"
import { recordedRows } from "../../../../../integration-tests/support/odoo/exchanges"
import { stockedOf } from "../equation"
import { hashOf } from "../hash"
import { pricedLines, taxedAmount } from "../order-lines"
import { byPrecedence, priceIn, priceRuleOf } from "../price-rule"
import { mapProduct, type OdooProductRows } from "../product"
import { isSigned } from "../signature"
import { knownUoms, uomOf } from "../uom"
import { decimalOf, idOf, instantOf, secondsBefore, textOf } from "../values"

type Row = Record<string, unknown> & { id: number }

describe("values of Odoo", () => {
  it.each([
    [53.300000000000004, 2, "53.3"],
    [1e-9, 2, "0"],
    [2.675, 2, "2.68"],
    [1.005, 2, "1.01"],
    [8.875, 3, "8.875"],
    [-2.5, 0, "-3"],
    [false, 2, "0"],
  ])("should read %p with %p decimals as %p", (value, decimals, text) => {
    expect(decimalOf(value, decimals)).toBe(text)
  })

  it("should take false for nothing, by type", () => {
    expect([textOf(false), textOf(""), idOf(false), instantOf(false)]).toEqual([
      null,
      null,
      null,
      null,
    ])
    expect([idOf([6, "All"]), idOf(6)]).toEqual([6, 6])
  })

  it("should read and write instants in UTC", () => {
    expect(instantOf("2026-11-20 08:03:12")?.toISOString()).toBe(
      "2026-11-20T08:03:12.000Z"
    )
    expect(secondsBefore("2026-11-20 00:00:30", 60)).toBe("2026-11-19 23:59:30")
  })
})

describe("units of Odoo", () => {
  it("should be exact where they can be, from the recorded table", async () => {
    const rows = await recordedRows<Row>("uom-all")
    const known = knownUoms(rows.map(uomOf))
    const named = (name: string) => {
      const row = rows.find((one) => one.name === name)
      return row ? known.get(row.id) : "not recorded"
    }

    expect(named("kg")).toEqual({
      kind: "weight",
      basic: "g",
      conversion: "1000",
    })
    expect(named("g")).toMatchObject({ conversion: "1" })
    expect(named("Units")).toMatchObject({ kind: "piece", conversion: "1" })
    expect(named("Dozens")).toMatchObject({ kind: "piece", conversion: "12" })
    expect(named("L")).toMatchObject({ kind: "volume", conversion: "1000" })
    expect(named("cm")).toMatchObject({ kind: "length", conversion: "1" })
    // 35.274 ounces are a kilogram: no exact number of grams is one.
    expect(named("oz")).toBeUndefined()
    expect(named("Hours")).toBeUndefined()
  })
})

describe("products of Odoo", () => {
  const context = {
    uoms: new Map([
      [1, { kind: "piece", basic: "piece", conversion: "1" } as const],
      [12, { kind: "weight", basic: "g", conversion: "1000" } as const],
    ]),
    unitCodes: new Map([
      [1, "piece"],
      [12, "kg"],
    ]),
    currency: "usd",
    decimals: 2,
  }
  const rows = (change: Partial<OdooProductRows> = {}): OdooProductRows => ({
    template: {
      id: 7,
      name: "Rice",
      description_sale: false,
      categ_id: 4,
      uom_id: 1,
      detailed_type: "product",
      active: true,
      sale_ok: true,
    },
    variants: [
      {
        id: 9,
        default_code: "R",
        barcode: false,
        lst_price: 53.300000000000004,
        standard_price: 1,
        active: true,
        product_template_attribute_value_ids: [],
      },
    ],
    packagings: [],
    attributeValues: new Map(),
    translations: {},
    ...change,
  })

  it("should be plain when counted in pieces", () => {
    expect(mapProduct(rows(), context)).toMatchObject({
      id: 7,
      title: "Rice",
      description: null,
      category: 4,
      published: true,
      manage_inventory: true,
      units: null,
      factor: "1",
      variants: [{ sku: "R", barcode: null, price: "53.3" }],
      options: [{ title: "Default option", values: ["Default"] }],
    })
  })

  it("should be sold by unit when weighed", () => {
    const { template } = rows()
    const mapped = mapProduct(
      rows({ template: { ...template, uom_id: 12 } }),
      context
    )

    expect(mapped.factor).toBe("1000")
    expect(mapped.units).toMatchObject({
      basic: "g",
      list: [{ unit: "kg", unit_value: "1", is_default: true }],
    })
  })

  it("should sell packagings that are for sale, each once", async () => {
    const packagings = (await recordedRows<Row>("packaging-all"))
      .slice(0, 2)
      .map((row) => ({ ...row, product_id: 9 }))
    const mapped = mapProduct(rows({ packagings }), context)

    expect(mapped.units?.list).toMatchObject([
      { unit_value: "1", is_default: true },
      { unit_value: "12", barcodes: { 9: "6290000007008" } },
      { unit_value: "480", barcodes: { 9: "6290000007015" } },
    ])
  })

  it("should have options of its values, archived variants left out", async () => {
    const recorded = await recordedRows<Row>("product-search_read-variants")
    const values = await recordedRows<Row>("attr-values")
    const attributeValues = new Map(
      values.map((row) => [
        row.id,
        {
          attribute: String((row.attribute_id as unknown[])[1]),
          value: String(row.name),
        },
      ])
    )
    const variants = recorded.map((row, at) => ({ ...row, active: at > 0 }))

    const mapped = mapProduct(rows({ variants, attributeValues }), context)

    expect(mapped.variants).toHaveLength(recorded.length - 1)
    expect(mapped.options.map(({ title }) => title)).toEqual(["Size", "Color"])
  })

  it.each([
    [{ detailed_type: "service" }, false],
    [{ detailed_type: "consu" }, false],
    [{ detailed_type: undefined, type: "consu", is_storable: true }, true],
    [{ detailed_type: undefined, type: "product" }, true],
  ])("should be counted or not: %j", (change, counted) => {
    const { template } = rows()
    const mapped = mapProduct(
      rows({ template: { ...template, ...change } }),
      context
    )

    expect(mapped.manage_inventory).toBe(counted)
  })

  it("should take a name in another language only when it differs", () => {
    const mapped = mapProduct(
      rows({
        translations: { "ar-SA": { name: "أرز" }, "fr-FR": { name: "Rice" } },
      }),
      context
    )

    expect(mapped.translations).toEqual({ "ar-SA": { title: "أرز" } })
  })

  it("should hash the same whatever the order of keys", () => {
    expect(hashOf({ a: 1, b: [2, { c: 3 }] })).toBe(
      hashOf({ b: [2, { c: 3 }], a: 1 })
    )
    expect(hashOf({ a: 1 })).not.toBe(hashOf({ a: 2 }))
  })
})

describe("prices of Odoo", () => {
  it("should compute what the real one did, from the recorded rules", async () => {
    const items = await recordedRows<Row>("pricelist-items")
    const rules = new Map<number, ReturnType<typeof priceRuleOf>[]>()
    for (const rule of items.map(priceRuleOf).sort(byPrecedence)) {
      rules.set(rule.list, [...(rules.get(rule.list) ?? []), rule])
    }
    // price-contextual-2-0: product 3 in Retail at 6.5 is 4.99.
    const product = {
      variant: 3,
      template: 3,
      categories: new Set([1, 2]),
      list_price: "6.5",
      cost: "1",
    }

    const lists = { rules, rates: new Map() }
    const asked = { product, quantity: 1, at: new Date() }
    expect(priceIn(lists, 2, asked)).toBe("4.99")
  })

  const rule = (change: Record<string, unknown>) =>
    priceRuleOf({
      id: 1,
      pricelist_id: 5,
      applied_on: "3_global",
      compute_price: "formula",
      base: "list_price",
      ...change,
    })
  const product = {
    variant: 1,
    template: 1,
    categories: new Set<number>(),
    list_price: "12.4",
    cost: "8",
  }

  it("should round, add and hold margins in Odoo's order", () => {
    const price = (change: Record<string, unknown>) =>
      priceIn({ rules: new Map([[5, [rule(change)]]]), rates: new Map() }, 5, {
        product,
        quantity: 1,
        at: new Date(),
      })

    expect(price({ price_discount: 10 })).toBe("11.16")
    expect(price({ price_round: 5, price_surcharge: -0.01 })).toBe("9.99")
    expect(price({ price_discount: 50, price_min_margin: 1 })).toBe("13.4")
    expect(price({ base: "standard_price", price_discount: -25 })).toBe("10")
    expect(price({ compute_price: "fixed", fixed_price: 3 })).toBe("3")
    expect(price({ min_quantity: 2 })).toBe("12.4")
  })

  it("should be in the list's currency, fixed ones as they are", () => {
    // One of the company's is 0.25 of list 5's and 4 of list 6's.
    const rates = new Map([
      [5, "0.25"],
      [6, "4"],
    ])
    const price = (change: Record<string, unknown>, below: object = {}) =>
      priceIn(
        {
          rules: new Map([
            [5, [rule(change)]],
            [6, [rule({ compute_price: "fixed", fixed_price: 8, ...below })]],
          ]),
          rates,
        },
        5,
        { product, quantity: 1, at: new Date() }
      )

    expect(price({ compute_price: "fixed", fixed_price: 3 })).toBe("3")
    expect(price({ min_quantity: 2 })).toBe("3.1")
    expect(price({ price_discount: 50 })).toBe("1.55")
    expect(price({ base: "standard_price" })).toBe("2")
    expect(price({ price_surcharge: 0.4 })).toBe("3.5")
    expect(price({ price_discount: 50, price_min_margin: 1 })).toBe("4.1")
    // 8 of list 6's are 2 of the company's are half of list 5's.
    expect(price({ base: "pricelist", base_pricelist_id: 6 })).toBe("0.5")
  })
})

describe("lines of a sale order", () => {
  it("should add up to the last minor unit, at whole quantities", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10_000_000 }),
        fc.integer({ min: 1, max: 5_000 }),
        fc.constantFrom(0, 2, 3),
        (minor, quantity, decimals) => {
          const scale = 10n ** BigInt(decimals)
          const amount = (minor / 10 ** decimals).toFixed(decimals)
          const lines = pricedLines(amount, String(quantity), decimals)
          const inMinor = (text: string) =>
            BigInt(Math.round(Number(text) * Number(scale)))
          const sum = lines.reduce(
            (total, line) =>
              total + inMinor(line.price) * BigInt(line.quantity),
            0n
          )
          const pieces = lines.reduce((n, line) => n + Number(line.quantity), 0)

          expect([sum, pieces]).toEqual([BigInt(minor), quantity])
          expect(lines.length).toBeLessThanOrEqual(2)
        }
      )
    )
  })

  it("should take a tax of the rate, included ones first", () => {
    const line = { total: "115", tax_total: "15", rate: "15" }
    const onTop = { id: 1, rate: "15", included: false }
    const included = { id: 2, rate: "15", included: true }

    expect(taxedAmount(line, [onTop])).toEqual({ amount: "100", taxes: [1] })
    expect(taxedAmount(line, [onTop, included])).toEqual({
      amount: "115",
      taxes: [2],
    })
    expect(taxedAmount({ ...line, rate: "5" }, [onTop])).toEqual({
      amount: "115",
      taxes: [],
    })
  })
})

describe("the equation of stock", () => {
  const count = fc.integer({ min: 0, max: 1_000 })

  it("should keep available through every order of the steps", () => {
    fc.assert(
      fc.property(
        count,
        count,
        count,
        fc.shuffledSubarray(["export", "pick", "fulfil"], { minLength: 3 }),
        (rest, others, quantity, steps) => {
          const hand = rest + others + quantity
          let [onHand, own, delivered, fulfilled] = [hand, 0, 0, 0]
          const available = () => {
            const stocked = Number(
              stockedOf({
                onHand: String(onHand),
                reserved: String(others + own),
                ownReserved: String(own),
                ownDelivered: String(delivered),
                factor: "1",
                fulfilled: String(fulfilled),
              })
            )
            return stocked - (quantity - fulfilled)
          }
          const before = available()
          const sorted = steps.filter((step) => step !== "pick")
          // Nobody picks there what was not exported.
          sorted.splice(
            sorted.indexOf("export") + 1 + (steps.indexOf("pick") % 2),
            0,
            "pick"
          )
          for (const step of sorted) {
            if (step === "export") own = quantity
            if (step === "fulfil") fulfilled = quantity
            if (step === "pick") {
              onHand -= quantity
              own = 0
              delivered = quantity
            }
            expect(available()).toBe(before)
          }
        }
      )
    )
  })

  it("should never go below zero", () => {
    expect(
      stockedOf({
        onHand: "1",
        reserved: "5",
        ownReserved: "0",
        ownDelivered: "0",
        factor: "1000",
        fulfilled: "0",
      })
    ).toBe("0")
  })
})

describe("calls of Odoo", () => {
  it("should be signed and fresh", () => {
    const now = new Date(1_700_000_000_000)
    const call = {
      timestamp: "1700000000",
      body: "{}",
      signature:
        "sha256=" +
        // HMAC-SHA256 of "1700000000.{}" with "secret".
        createHmac("sha256", "secret").update("1700000000.{}").digest("hex"),
    }

    expect(isSigned("secret", call, now)).toBe(true)
    expect(isSigned("other", call, now)).toBe(false)
    expect(isSigned("secret", { ...call, body: "{} " }, now)).toBe(false)
    expect(isSigned("secret", { ...call, timestamp: "x" }, now)).toBe(false)
    expect(isSigned("secret", call, new Date(now.getTime() + 301_000))).toBe(
      false
    )
  })
})
