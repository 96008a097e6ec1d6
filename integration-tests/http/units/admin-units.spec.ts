import { shipUnits } from "../../../src/workflows/unit/ship-units"
import {
  suiteTest,
  type CallOptions,
  type SeedContext,
} from "../../support/app"
import { covers } from "../../support/covers"
import { createMarket } from "../storefront/support/market"
import {
  createProduct,
  entry,
  sellByUnit,
} from "../storefront/support/products"

covers(
  "GET /admin/units",
  "POST /admin/units",
  "GET /admin/units/:id",
  "POST /admin/units/:id",
  "DELETE /admin/units/:id",
  "GET /store/units"
)

type Unit = {
  id: string
  code: string
  name: string
  symbol: string
  type: string
  conversion: number
  is_basic: boolean
  is_active: boolean
  rank: number
  translations: Record<string, { name?: string; symbol?: string }>
  created_at: string
  updated_at: string
}

type Failure = {
  type?: string
  code?: string
  message?: string
  errors?: { field: string; code: string; message: string }[]
}

const CRATE = {
  code: "crate",
  name: "Crate",
  symbol: "crate",
  type: "piece",
  conversion: "24",
  rank: 75,
  translations: { "ar-SA": { name: "صندوق", symbol: "صندوق" } },
}

suiteTest({ seed: seedUnits }, (app) => {
  const create = (body: unknown, options: CallOptions = {}) =>
    app.call<{ unit: Unit } & Failure>("admin", "POST", "/admin/units", {
      body,
      ...options,
    })
  const update = (id: string, body: unknown) =>
    app.call<{ unit: Unit } & Failure>("admin", "POST", `/admin/units/${id}`, {
      body,
    })
  const remove = (id: string) =>
    app.call<{ deleted: boolean } & Failure>(
      "admin",
      "DELETE",
      `/admin/units/${id}`
    )
  const read = (id: string) =>
    app.call<{ unit: Unit } & Failure>("admin", "GET", `/admin/units/${id}`)
  const list = async (query = "") => {
    const { status, data } = await app.call<{
      units: Unit[]
      count: number
      limit: number
      offset: number
    }>("admin", "GET", `/admin/units${query}`)
    expect(status).toBe(200)
    return data
  }
  const shipped = async (code: string) => {
    const { units } = await list()
    const unit = units.find((candidate) => candidate.code === code)
    if (!unit) {
      throw new Error(`${code} is not shipped`)
    }
    return unit
  }

  describe("POST /admin/units", () => {
    it("should create a unit with its translations", async () => {
      const { status, data } = await create(CRATE)
      expect(status).toBe(200)
      expect(data.unit).toEqual({
        id: expect.stringMatching(/^unit_/),
        code: "crate",
        name: "Crate",
        symbol: "crate",
        type: "piece",
        conversion: 24,
        is_basic: false,
        is_active: true,
        rank: 75,
        translations: CRATE.translations,
        created_at: expect.any(String),
        updated_at: expect.any(String),
      })
      expect((await read(data.unit.id)).data.unit).toEqual(data.unit)
    })

    it.each([
      ["0.001", 0.001],
      ["453.59237", 453.59237],
      [0.1, 0.1],
      ["1000000000000", 1_000_000_000_000],
    ])("should keep conversion %s exactly", async (conversion, expected) => {
      const { status, data } = await create({ ...CRATE, conversion })
      expect(status).toBe(200)
      expect(data.unit.conversion).toBe(expected)
    })

    it("should name all problems at once", async () => {
      const { status, data } = await create({
        code: "Große Kiste",
        name: " ",
        type: "colour",
        conversion: "0",
        rank: -1,
        is_basic: "yes",
        translations: { arabic: { name: "x" }, "ar-SA": { title: "x" } },
        weight: 3,
      })
      expect(status).toBe(400)
      expect(data).toMatchObject({
        type: "invalid_data",
        code: "validation_failed",
      })
      expect(
        data.errors?.map(({ field, code }) => [field, code]).sort()
      ).toEqual([
        ["code", "unit_code_format"],
        ["conversion", "decimal_positive"],
        ["is_basic", "invalid_type"],
        ["name", "too_small"],
        ["rank", "too_small"],
        ["symbol", "invalid_type"],
        ["translations.ar-SA.title", "unrecognized_keys"],
        ["translations.arabic", "invalid_key"],
        ["type", "invalid_value"],
        ["weight", "unrecognized_keys"],
      ])
      expect((await list()).count).toBe(9)
    })

    it("should say so in the request's language", async () => {
      const { status, data } = await create(
        { ...CRATE, code: "A B" },
        { headers: { "x-medusa-locale": "ar-SA" } }
      )
      expect(status).toBe(400)
      expect(data.errors).toHaveLength(1)
      expect(data.errors?.[0]).toMatchObject({
        field: "code",
        code: "unit_code_format",
        message: expect.stringMatching(/[\u0600-\u06ff]/),
      })
    })

    it("should answer 409 for a code that is taken", async () => {
      const { status, data } = await create({ ...CRATE, code: "kg" })
      expect(status).toBe(409)
      expect(data).toEqual({
        type: "conflict",
        code: "unit_code_taken",
        message: "A unit with code kg exists already.",
      })
    })

    it("should take a code once when it is asked for twice at a time", async () => {
      const answers = await Promise.all([create(CRATE), create(CRATE)])
      const statuses = answers.map((answer) => answer.status).sort()
      expect(statuses[0]).toBe(200)
      expect(statuses[1]).toBeGreaterThanOrEqual(400)
      expect(statuses[1]).toBeLessThan(500)
      expect((await list("?q=crate")).count).toBe(1)
    })

    it("should have one basic unit for each type", async () => {
      const second = await create({
        ...CRATE,
        conversion: 1,
        is_basic: true,
      })
      expect(second.status).toBe(409)
      expect(second.data).toMatchObject({
        type: "conflict",
        code: "unit_basic_exists",
        message: "Type piece already has the basic unit piece.",
      })
      const wrong = await create({ ...CRATE, is_basic: true })
      expect(wrong.status).toBe(400)
      expect(wrong.data).toMatchObject({ code: "unit_basic_conversion" })
      expect((await list()).count).toBe(9)
    })
  })

  describe("GET /admin/units", () => {
    it("should list them in rank order, with every language", async () => {
      const { units, count, limit, offset } = await list()
      expect({ count, limit, offset }).toEqual({
        count: 9,
        limit: 50,
        offset: 0,
      })
      expect(units.map((unit) => unit.code)).toEqual([
        "g",
        "kg",
        "ml",
        "l",
        "piece",
        "pair",
        "dozen",
        "cm",
        "m",
      ])
      expect(units[1]).toMatchObject({
        name: "Kilogram",
        symbol: "kg",
        type: "weight",
        conversion: 1000,
        is_basic: false,
        is_active: true,
        translations: { "ar-SA": { name: "كيلوغرام", symbol: "كغ" } },
      })
      expect(
        units.filter((unit) => unit.is_basic).map((unit) => unit.code)
      ).toEqual(["g", "ml", "piece", "cm"])
    })

    it.each([
      ["?type=weight", ["g", "kg"]],
      ["?q=kilo", ["kg"]],
      ["?q=KG", ["kg"]],
      ["?limit=2&offset=3", ["l", "piece"]],
      ["?type=length&limit=1", ["cm"]],
      ["?q=nothing", []],
    ])("should filter by %s", async (query, codes) => {
      const { units } = await list(query)
      expect(units.map((unit) => unit.code)).toEqual(codes)
    })

    it("should filter by whether they are active", async () => {
      const { id } = await shipped("pair")
      await update(id, { is_active: false })
      expect((await list("?is_active=true")).count).toBe(8)
      const { units, count } = await list("?is_active=false")
      expect(count).toBe(1)
      expect(units[0].code).toBe("pair")
    })

    it.each([
      ["?type=colour", ["type"]],
      ["?limit=0&offset=-1", ["limit", "offset"]],
      ["?is_active=maybe", ["is_active"]],
      ["?colour=red", ["colour"]],
    ])("should answer 400 for %s", async (query, fields) => {
      const { status, data } = await app.call<Failure>(
        "admin",
        "GET",
        `/admin/units${query}`
      )
      expect(status).toBe(400)
      expect(data.errors?.map((problem) => problem.field)).toEqual(fields)
    })

    it("should answer 404 for one that is not there", async () => {
      const { status, data } = await read("unit_nowhere")
      expect(status).toBe(404)
      expect(data).toEqual({
        type: "not_found",
        code: "not_found",
        message: "unit unit_nowhere was not found.",
      })
    })
  })

  describe("GET /store/units", () => {
    it("should list active units in the shopper's language", async () => {
      const { id } = await shipped("kg")
      await update((await shipped("pair")).id, { is_active: false })
      const { status, data } = await app.call<{ units: Unit[]; count: number }>(
        "guest",
        "GET",
        "/store/units",
        { headers: { "x-medusa-locale": "ar-SA" } }
      )
      expect(status).toBe(200)
      expect(data.count).toBe(8)
      expect(data.units.map((unit) => unit.code)).not.toContain("pair")
      expect(data.units[1]).toEqual({
        id,
        code: "kg",
        name: "كيلوغرام",
        symbol: "كغ",
        type: "weight",
        conversion: 1000,
        is_basic: false,
        rank: 20,
      })
    })

    it("should filter by type, and speak English by default", async () => {
      const { data } = await app.call<{ units: Unit[] }>(
        "guest",
        "GET",
        "/store/units?type=volume"
      )
      expect(data.units.map((unit) => unit.name)).toEqual([
        "Millilitre",
        "Litre",
      ])
    })
  })

  describe("POST /admin/units/:id", () => {
    it("should change what is said and keep the rest", async () => {
      const { data: made } = await create(CRATE)
      const { status, data } = await update(made.unit.id, {
        code: "box",
        name: "Box",
        conversion: 12,
        rank: 5,
        translations: {
          "ar-SA": { name: "علبة" },
          "ar-EG": { name: "كرتونة" },
        },
      })
      expect(status).toBe(200)
      expect(data.unit).toEqual({
        ...made.unit,
        code: "box",
        name: "Box",
        conversion: 12,
        rank: 5,
        translations: {
          "ar-SA": { name: "علبة", symbol: "صندوق" },
          "ar-EG": { name: "كرتونة" },
        },
        updated_at: expect.any(String),
      })
    })

    it("should answer 404 for one that is not there", async () => {
      const { status, data } = await update("unit_nowhere", { rank: 1 })
      expect(status).toBe(404)
      expect(data).toMatchObject({ code: "not_found" })
    })

    it("should answer 400 for what never changes", async () => {
      const { id } = await shipped("dozen")
      const { status, data } = await update(id, {
        type: "weight",
        is_basic: true,
        conversion: -1,
      })
      expect(status).toBe(400)
      expect(
        data.errors?.map(({ field, code }) => [field, code]).sort()
      ).toEqual([
        ["conversion", "decimal_format"],
        ["is_basic", "unrecognized_keys"],
        ["type", "unrecognized_keys"],
      ])
    })

    it("should answer 409 for a code that is taken", async () => {
      const { id } = await shipped("dozen")
      const { status, data } = await update(id, { code: "pair" })
      expect(status).toBe(409)
      expect(data).toMatchObject({ code: "unit_code_taken" })
      expect((await read(id)).data.unit.code).toBe("dozen")
    })

    it("should keep a basic unit at 1", async () => {
      const { id } = await shipped("cm")
      const { status, data } = await update(id, { conversion: 2 })
      expect(status).toBe(400)
      expect(data).toMatchObject({ code: "unit_basic_conversion" })
      expect((await update(id, { conversion: 1 })).status).toBe(200)
    })

    it.each(["conversion", "code"])(
      "should freeze the %s while a product is sold in it",
      async (field) => {
        const { id } = await shipped("kg")
        const body = { conversion: 907, code: "ton", name: "Ton" }
        const { status, data } = await update(id, {
          name: "Ton",
          [field]: body[field as keyof typeof body],
        })
        expect(status).toBe(409)
        expect(data).toEqual({
          type: "conflict",
          code: "unit_frozen",
          message: `Unit kg is in use: its ${field} cannot change.`,
        })
        expect((await read(id)).data.unit).toMatchObject({
          code: "kg",
          name: "Kilogram",
          conversion: 1000,
        })
      }
    )

    it("should freeze the code of the unit that stock is counted in", async () => {
      const { id } = await shipped("g")
      const { status, data } = await update(id, { code: "gram" })
      expect(status).toBe(409)
      expect(data).toMatchObject({ code: "unit_frozen" })
    })

    it("should let names and the same conversion pass while in use", async () => {
      const { id } = await shipped("kg")
      const { status, data } = await update(id, {
        conversion: "1000.0",
        name: "Kilo",
      })
      expect(status).toBe(200)
      expect(data.unit).toMatchObject({ name: "Kilo", conversion: 1000 })
    })
  })

  describe("DELETE /admin/units/:id", () => {
    it("should delete what nothing is sold in, and free its code", async () => {
      const { data: made } = await create(CRATE)
      const { status, data } = await remove(made.unit.id)
      expect(status).toBe(200)
      expect(data).toEqual({ id: made.unit.id, object: "unit", deleted: true })
      expect((await read(made.unit.id)).status).toBe(404)
      expect((await remove(made.unit.id)).status).toBe(404)

      const again = await create(CRATE)
      expect(again.status).toBe(200)
      expect(again.data.unit.id).not.toBe(made.unit.id)
    })

    it.each(["kg", "g"])(
      "should answer 409 that says where %s is used",
      async (code) => {
        const { id } = await shipped(code)
        const { status, data } = await remove(id)
        expect(status).toBe(409)
        expect(data).toMatchObject({ type: "conflict", code: "unit_in_use" })
        expect(data.message).toContain("Basmati rice")
        expect(data.message).toContain(code)
        expect((await read(id)).status).toBe(200)
      }
    )
  })

  it("should keep a basic unit that others convert to", async () => {
    const { id } = await shipped("cm")
    const { status, data } = await remove(id)
    expect(status).toBe(409)
    expect(data.code).toBe("unit_basic_needed")
    const metre = await shipped("m")
    expect((await remove(metre.id)).status).toBe(200)
    expect((await remove(id)).status).toBe(200)
  })

  it("should refuse a conversion that the platform reads as nothing", async () => {
    const { status, data } = await create({ ...CRATE, conversion: "0.0001" })
    expect(status).toBe(400)
    expect(data.code).toBe("unit_conversion_small")
  })

  describe("units that come with the suite", () => {
    it("should not be shipped twice", async () => {
      expect(await shipUnits(app.container)).toBe(0)
      expect((await list()).count).toBe(9)
    })
  })
})

/** The shipped units; kg and g are in use. */
async function seedUnits(context: SeedContext): Promise<void> {
  const market = await createMarket(context)
  const product_id = await createProduct(context.container, market, {
    title: "Basmati rice",
    bare: true,
  })
  await sellByUnit(context.container, market, {
    product_id,
    basic_unit: "g",
    units: [entry("kg", 1, { sar: 11.5 })],
  })
}
