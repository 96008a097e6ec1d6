import { describe, expect, it } from "@jest/globals"
import { ean13, pricesFromSar } from "../build"
import { demoCategories } from "../categories"
import { demoCustomers } from "../customers"
import { categoryScenes } from "../drawing/category-scenes"
import { drawCategoryPicture, drawPicture } from "../pictures"
import { demoProducts } from "../products"
import type { Bilingual, DemoPrices, DemoUnit } from "../types"
import { demoUnits } from "../units"

const shipped: Record<string, { type: string; conversion: number }> = {
  g: { type: "weight", conversion: 1 },
  kg: { type: "weight", conversion: 1000 },
  ml: { type: "volume", conversion: 1 },
  l: { type: "volume", conversion: 1000 },
  piece: { type: "piece", conversion: 1 },
  pair: { type: "piece", conversion: 2 },
  dozen: { type: "piece", conversion: 12 },
  cm: { type: "length", conversion: 1 },
  m: { type: "length", conversion: 100 },
}
const units = demoUnits.reduce(
  (all, { code, type, conversion }) => ({
    ...all,
    [code]: { type, conversion: Number(conversion) },
  }),
  shipped
)

const packs = demoProducts.flatMap((product) => product.units)
const inBasic = (pack: DemoUnit): number =>
  Number(pack.unit_value) * units[pack.unit].conversion

const repeated = (values: string[]): string[] =>
  values.filter((value, at) => values.indexOf(value) !== at)

const expectBilingual = ({ en, ar }: Bilingual): void => {
  expect(en).toMatch(/[A-Za-z0-9]/)
  expect(en).not.toMatch(/[\u0600-\u06ff]/)
  expect(ar).toMatch(/[\u0621-\u064a]/)
  expect(ar).not.toMatch(/[A-Za-z]/)
}

/** Every tag that opens also closes, in the right order. */
const isBalanced = (svg: string): boolean => {
  const open: string[] = []
  for (const [, close, name, self] of svg.matchAll(
    /<(\/?)([a-z]+)[^<>]*?(\/?)>/g
  )) {
    if (close) {
      if (open.pop() !== name) {
        return false
      }
    } else if (!self) {
      open.push(name)
    }
  }
  return open.length === 0
}

const expectSvg = (svg: string): void => {
  expect(svg.startsWith("<svg ")).toBe(true)
  expect(svg.endsWith("</svg>")).toBe(true)
  expect(isBalanced(svg)).toBe(true)
  expect(svg).not.toMatch(/NaN|undefined|<script|<image|<text|href/)
  expect(Buffer.byteLength(svg)).toBeLessThan(20 * 1024)
}

describe("the demo categories", () => {
  it("are at least fourteen, in two levels, parents first", () => {
    expect(demoCategories.length).toBeGreaterThanOrEqual(14)
    const tops = new Set<string>()
    for (const { handle, parent } of demoCategories) {
      if (parent === undefined) {
        tops.add(handle)
      } else {
        expect(tops).toContain(parent)
      }
    }
  })

  it("have unique handles, both languages and a picture", () => {
    expect(repeated(demoCategories.map(({ handle }) => handle))).toEqual([])
    for (const { handle, name, description } of demoCategories) {
      expect(handle).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      expectBilingual(name)
      expectBilingual(description)
      expect(categoryScenes).toHaveProperty([handle])
      expectSvg(drawCategoryPicture(handle, name))
    }
  })

  it("draw a plain picture for an unknown handle", () => {
    expectSvg(drawCategoryPicture("unknown", { en: "X", ar: "س" }))
  })
})

describe("the demo products", () => {
  it("are at least 84", () => {
    expect(demoProducts.length).toBeGreaterThanOrEqual(84)
  })

  it("have unique handles, SKUs and barcodes", () => {
    expect(repeated(demoProducts.map(({ handle }) => handle))).toEqual([])
    expect(repeated(packs.map(({ sku }) => sku))).toEqual([])
    expect(repeated(packs.map(({ barcode }) => barcode))).toEqual([])
  })

  it("have well-formed handles, SKUs and EAN-13 barcodes", () => {
    for (const { handle } of demoProducts) {
      expect(handle).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    }
    for (const { sku, barcode } of packs) {
      expect(sku).toMatch(/^[A-Z0-9.]+(-[A-Z0-9.]+)*$/)
      expect(barcode).toMatch(/^\d{13}$/)
      const sum = [...barcode].reduce(
        (total, digit, at) => total + Number(digit) * (at % 2 ? 3 : 1),
        0
      )
      expect(sum % 10).toBe(0)
    }
  })

  it("speak both languages", () => {
    for (const { title, subtitle, description } of demoProducts) {
      expectBilingual(title)
      expectBilingual(subtitle)
      expectBilingual(description)
    }
  })

  it("lie in a category of the second level", () => {
    const leaves = demoCategories
      .filter(({ parent }) => parent !== undefined)
      .map(({ handle }) => handle)
    for (const { category } of demoProducts) {
      expect(leaves).toContain(category)
    }
    const used = new Set(demoProducts.map(({ category }) => category))
    expect(leaves.filter((leaf) => !used.has(leaf))).toEqual([])
  })

  it("have one to four distinct units and exactly one default", () => {
    for (const product of demoProducts) {
      expect(product.units.length).toBeGreaterThanOrEqual(1)
      expect(product.units.length).toBeLessThanOrEqual(4)
      expect(product.units.filter((pack) => pack.is_default)).toHaveLength(1)
      const pairs = product.units.map(
        ({ unit, unit_value }) => `${unit}:${Number(unit_value)}`
      )
      expect(repeated(pairs)).toEqual([])
    }
  })

  it("have units of the type of the basic unit, smallest first", () => {
    for (const product of demoProducts) {
      const { type } = units[product.basic_unit]
      const sizes = product.units.map(inBasic)
      for (const pack of product.units) {
        expect(units[pack.unit]?.type).toBe(type)
      }
      for (const [at, size] of sizes.entries()) {
        expect(Number.isInteger(size)).toBe(true)
        expect(size).toBeGreaterThan(at ? sizes[at - 1] : 0)
      }
    }
  })

  it("use every unit code", () => {
    const used = new Set(packs.map(({ unit }) => unit))
    expect(Object.keys(units).filter((code) => !used.has(code))).toEqual([])
  })

  it("have prices with the decimals of the currency, none zero", () => {
    for (const { prices } of packs) {
      expect(prices.sar).toMatch(/^\d+\.\d{2}$/)
      expect(prices.kwd).toMatch(/^\d+\.\d{3}$/)
      expect(prices.inr).toMatch(/^\d+\.\d{2}$/)
      for (const amount of Object.values(prices)) {
        expect(Number(amount)).toBeGreaterThan(0)
      }
    }
  })

  it("do not get dearer per basic unit in a bigger pack", () => {
    const currencies: (keyof DemoPrices)[] = ["sar", "kwd", "inr"]
    const dearer = demoProducts.flatMap((product) =>
      currencies.flatMap((currency) => {
        const rates = product.units.map(
          (pack) => Number(pack.prices[currency]) / inBasic(pack)
        )
        return rates
          .slice(1)
          .filter((rate, at) => rate > rates[at] * 1.05)
          .map(() => `${product.handle} ${currency}`)
      })
    )
    expect(dearer).toEqual([])
  })

  it("have sound quantity limits where they have any", () => {
    const limited = packs.filter(
      ({ min, max, step }) => min ?? max ?? step ?? false
    )
    expect(limited.length).toBeGreaterThanOrEqual(8)
    for (const { min = 1, max = Infinity, step = 1 } of limited) {
      expect(min).toBeGreaterThan(0)
      expect(step).toBeGreaterThan(0)
      expect(max).toBeGreaterThanOrEqual(min)
      expect(min % step).toBe(0)
      expect(Number.isFinite(max) ? max % step : 0).toBe(0)
    }
  })

  it("have whole stock, and at least one branch can sell any pack", () => {
    for (const product of demoProducts) {
      const amounts = Object.values(product.stock)
      expect(Object.keys(product.stock).sort()).toEqual([
        "kuwait-salmiya",
        "riyadh-olaya",
      ])
      for (const amount of amounts) {
        expect(amount).toMatch(/^(0|[1-9]\d*)$/)
      }
      const most = Math.max(...amounts.map(Number))
      for (const pack of product.units) {
        expect(most).toBeGreaterThanOrEqual(inBasic(pack) * (pack.max ?? 1))
      }
    }
  })

  it("have small well-formed pictures that never change", () => {
    const svgs = demoProducts.map(({ picture, title }) => {
      const svg = drawPicture(picture, title)
      expectSvg(svg)
      expect(drawPicture(picture, title)).toBe(svg)
      return svg
    })
    expect(repeated(svgs)).toEqual([])
  })

  it("escape the title in the picture", () => {
    const [{ picture }] = demoProducts
    const svg = drawPicture(picture, { en: 'A & <b> "c"', ar: "أ" })
    expect(svg).toContain("A &amp; &lt;b&gt; &quot;c&quot;")
    expectSvg(svg)
  })

  it("include the rice of the guide", () => {
    const rice = demoProducts.find(({ handle }) => handle === "basmati-rice")
    expect(rice?.basic_unit).toBe("g")
    expect(
      rice?.units.map(({ unit, unit_value }) => `${unit_value} ${unit}`)
    ).toEqual(["100 g", "1 kg", "5 kg", "1 sack"])
    expect(rice?.units[1].is_default).toBe(true)
  })
})

describe("the helpers of the demo data", () => {
  it("work out the check digit", () => {
    expect(ean13("400638133393")).toBe("4006381333931")
  })

  it("work out prices", () => {
    expect(pricesFromSar("11.50")).toEqual({
      sar: "11.50",
      kwd: "0.820",
      inr: "230.00",
    })
  })
})

describe("the demo units and customers", () => {
  it("add crate, sack and carton", () => {
    expect(demoUnits.map(({ code }) => code).sort()).toEqual([
      "carton",
      "crate",
      "sack",
    ])
    for (const { name, symbol, conversion } of demoUnits) {
      expectBilingual(name)
      expectBilingual(symbol)
      expect(conversion).toMatch(/^[1-9]\d*$/)
    }
  })

  it("are eight customers of three countries at example.com", () => {
    const prefixes = { sa: "+966", kw: "+965", in: "+91" }
    expect(demoCustomers).toHaveLength(8)
    expect(repeated(demoCustomers.map(({ email }) => email))).toEqual([])
    for (const { email, phone, address } of demoCustomers) {
      expect(email).toMatch(/^[a-z.]+@example\.com$/)
      expect(phone.startsWith(prefixes[address.country_code])).toBe(true)
      expect(phone).toMatch(/^\+\d{11,12}$/)
    }
    const countries = demoCustomers.map(({ address }) => address.country_code)
    expect(new Set(countries).size).toBe(3)
  })
})
