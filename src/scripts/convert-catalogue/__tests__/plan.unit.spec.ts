import type {
  UnitState,
  VariantState,
} from "../../../workflows/unit/product-units-state"
import {
  convertProduct,
  matches,
  type CatalogueFacts,
  type CatalogueProduct,
} from "../plan"
import { parseRules, type CatalogueRule } from "../rules"

const unit = (code: string, conversion: string): UnitState => ({
  id: `unit_${code}`,
  code,
  name: code,
  symbol: code,
  type: "weight",
  conversion,
  is_basic: conversion === "1",
  is_active: true,
  rank: 0,
})

const FACTS: CatalogueFacts = {
  units: new Map([
    ["g", unit("g", "1")],
    ["kg", unit("kg", "1000")],
  ]),
  currencies: new Map([
    ["sar", 2],
    ["kwd", 3],
    ["jpy", 0],
  ]),
}

const variant = (more: Partial<VariantState> = {}): VariantState => ({
  id: "variant_1",
  title: "Default",
  sku: "RICE",
  barcode: null,
  manage_inventory: true,
  rank: 0,
  options: { "Default option": "Default" },
  inventory: [],
  prices: [
    { currency_code: "sar", amount: "9.99" },
    { currency_code: "kwd", amount: "0.815" },
    { currency_code: "jpy", amount: "401" },
  ],
  product_unit: null,
  ...more,
})

const product = (variants = [variant()], titles = ["Default option"]) =>
  ({
    state: {
      id: "prod_1",
      title: "Basmati rice",
      in_use: false,
      options: titles.map((title) => ({
        id: `opt_${title}`,
        title,
        is_exclusive: true,
        values: [],
      })),
      variants,
    },
    handle: "basmati",
    title: "Basmati rice",
    categories: ["grains"],
    collection: "ramadan",
    tags: ["dry"],
  }) satisfies CatalogueProduct

const rules = (...list: object[]): CatalogueRule[] =>
  parseRules(JSON.stringify({ rules: list }))

const BY_KG = {
  match: { category: "grains" },
  basic_unit: "g",
  adopt_as: { unit: "kg" },
  units: [
    { unit: "kg" },
    { unit: "kg", unit_value: 5, price_factor: 4.5, sku_suffix: "-5KG" },
    { unit: "g", unit_value: 250 },
  ],
}

describe("parseRules", () => {
  it("should name every wrong place", () => {
    const wrong = [
      { ...BY_KG, match: { sku: "(" }, units: [] },
      { ...BY_KG, basic: "g", adopt_as: undefined },
      {
        ...BY_KG,
        units: [
          {
            unit: "kg",
            price_factor: 2,
            prices: [{ currency_code: "sar", amount: 1 }],
          },
        ],
      },
    ]
    const parse = () => rules(...wrong)
    expect(parse).toThrow(/rules\.0\.match\.sku: is no regular expression/)
    expect(parse).toThrow(/rules\.0\.units/)
    expect(parse).toThrow(/rules\.1\.adopt_as/)
    expect(parse).toThrow(/rules\.2\.units\.0: has either/)
    expect(() => parseRules("{")).toThrow(/not JSON/)
  })
})

describe("matches", () => {
  it.each([
    [{ category: "grains" }, true],
    [{ category: "oils" }, false],
    [{ collection: "ramadan", tag: "dry" }, true],
    [{ collection: "ramadan", tag: "wet" }, false],
    [{ handle: "basmati" }, true],
    [{ sku: "^ri" }, true],
    [{ sku: "^ice" }, false],
    [{ title: "RICE$" }, true],
    [{}, true],
  ])("should say of %j: %s", (match, expected) => {
    expect(matches(product(), match)).toBe(expected)
  })
})

describe("convertProduct", () => {
  it("should take the first rule that matches", () => {
    const list = rules({ ...BY_KG, match: { tag: "wet" } }, BY_KG)
    expect(convertProduct(product(), list, FACTS)).toMatchObject({
      kind: "convert",
      rule: list[1],
    })
    expect(convertProduct(product(), list.slice(0, 1), FACTS)).toEqual({
      kind: "no_rule",
    })
  })

  it("should price by factor or content, rounded to the currency", () => {
    const [rule] = rules(BY_KG)
    expect(convertProduct(product(), [rule], FACTS)).toEqual({
      kind: "convert",
      rule,
      input: {
        product_id: "prod_1",
        basic_unit: "g",
        adopt_as: { unit: "kg", unit_value: "1" },
        units: [
          expect.not.objectContaining({ prices: expect.anything() }),
          expect.objectContaining({
            unit: "kg",
            unit_value: "5",
            sku: "RICE-5KG",
            is_default: false,
            prices: [
              { currency_code: "sar", amount: "44.96" },
              { currency_code: "kwd", amount: "3.668" },
              { currency_code: "jpy", amount: "1805" },
            ],
          }),
          expect.objectContaining({
            unit: "g",
            unit_value: "250",
            prices: [
              { currency_code: "sar", amount: "2.5" },
              { currency_code: "kwd", amount: "0.204" },
              { currency_code: "jpy", amount: "100" },
            ],
          }),
        ],
      },
    })
  })

  it("should leave alone what is sold by unit", () => {
    const product_unit = {} as VariantState["product_unit"]
    const sold = product([variant({ product_unit })])
    expect(convertProduct(sold, rules(BY_KG), FACTS)).toEqual({
      kind: "converted",
    })
  })

  it("should give each combination its own prices and SKU", () => {
    const flavours = product(
      ["Mango", "Orange"].map((Flavour, at) =>
        variant({
          id: `variant_${Flavour}`,
          sku: Flavour.toUpperCase(),
          options: { Flavour },
          prices: [{ currency_code: "sar", amount: String(4 + at) }],
        })
      ),
      ["Flavour"]
    )
    const made = convertProduct(flavours, rules(BY_KG), FACTS)
    expect(made).toMatchObject({
      input: {
        units: [
          {},
          {
            variants: [
              {
                options: { Flavour: "Mango" },
                sku: "MANGO-5KG",
                prices: [{ amount: "18" }],
              },
              {
                options: { Flavour: "Orange" },
                sku: "ORANGE-5KG",
                prices: [{ amount: "22.5" }],
              },
            ],
          },
          {},
        ],
      },
    })
  })

  it.each([
    ["an unknown unit", { units: [{ unit: "stone" }] }, /no unit stone/],
    ["a strange adopt_as", { adopt_as: { unit: "g" } }, /not among the units/],
  ])("should find a problem: %s", (_, more, problem) => {
    const [rule] = rules({ ...BY_KG, ...more })
    expect(convertProduct(product(), [rule], FACTS)).toMatchObject({
      kind: "problem",
      problem: expect.stringMatching(problem),
    })
  })
})
