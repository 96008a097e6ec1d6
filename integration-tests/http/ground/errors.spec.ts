import { Readable } from "node:stream"
import { suiteTest } from "../../support/app"

/** Wrong in six ways. */
const WRONG_UNIT = {
  code: "BAD CODE",
  name: "",
  type: "colour",
  conversion: -1,
  colour: "red",
}

suiteTest({}, (app) => {
  describe("errors of our routes", () => {
    it("should name all problems of a body at once", async () => {
      const { status, data } = await app.call("admin", "POST", "/admin/units", {
        body: WRONG_UNIT,
      })

      expect(status).toBe(400)
      expect(data).toEqual({
        type: "invalid_data",
        code: "validation_failed",
        message: "The request has 6 invalid field(s).",
        errors: expect.any(Array),
      })
      expect(data.errors).toEqual(
        expect.arrayContaining([
          problem("code", "unit_code_format"),
          problem("name", "too_small"),
          problem("symbol", "invalid_type"),
          problem("type", "invalid_value"),
          problem("conversion", "decimal_format"),
          problem("colour", "unrecognized_keys"),
        ])
      )
      expect(data.errors).toHaveLength(6)
    })

    it("should name a field inside a list by its path", async () => {
      const { status, data } = await app.call(
        "admin",
        "POST",
        "/admin/products/prod_1/units",
        { body: { basic_unit: "g", units: [{ unit: "g", min: 1.5, x: 1 }] } }
      )

      expect(status).toBe(400)
      expect(data.errors).toEqual([
        problem("units.0.min", "invalid_type"),
        problem("units.0.x", "unrecognized_keys"),
      ])
    })

    it("should name an unknown query parameter", async () => {
      const { status, data } = await app.call(
        "guest",
        "GET",
        "/store/units?limit=0&colour=red"
      )

      expect(status).toBe(400)
      expect(data.errors).toEqual([
        problem("limit", "too_small"),
        problem("colour", "unrecognized_keys"),
      ])
    })

    it.each([
      ["x-medusa-locale", "ar-SA"],
      ["accept-language", "ar,en;q=0.8"],
    ])("should speak Arabic when %s is %s", async (name, value) => {
      const { status, data } = await app.call("admin", "POST", "/admin/units", {
        body: WRONG_UNIT,
        headers: { [name]: value },
      })

      expect(status).toBe(400)
      expect(data).toMatchObject({
        code: "validation_failed",
        message: "في الطلب 6 من الحقول غير الصالحة.",
      })
      const { errors } = data as unknown as { errors: { message: string }[] }
      for (const { message } of errors) {
        expect(message).toMatch(/[\u0600-\u06ff]/)
      }
    })

    it("should speak the x-medusa-locale before the browser's language", async () => {
      const { data } = await app.call("guest", "GET", "/store/units?limit=0", {
        headers: { "x-medusa-locale": "en-US", "accept-language": "ar" },
      })

      expect(data.message).toBe("The request has 1 invalid field(s).")
    })

    it("should refuse what is not JSON", async () => {
      const json = "application/json"
      const form = "application/x-www-form-urlencoded"
      const bodies = [
        ['{"code": ', json],
        ["code=kg", json],
        ["code=kg", form],
      ]
      for (const [body, type] of bodies) {
        const { status, data } = await app.call(
          "admin",
          "POST",
          "/admin/units",
          {
            body: Buffer.from(body),
            headers: { "content-type": type },
          }
        )

        expect(status).toBe(400)
        expect(data).toEqual({
          type: "invalid_data",
          code: "body_not_json",
          message: "The body must be valid JSON, sent as application/json.",
        })
      }
    })

    it("should treat a missing body as an empty one", async () => {
      const { status, data } = await app.call("admin", "POST", "/admin/units")

      expect(status).toBe(400)
      expect(data.errors).toEqual(
        expect.arrayContaining([problem("code", "invalid_type")])
      )
    })

    it("should refuse a body over the default limit", async () => {
      const large = `{"name":"${"x".repeat(150 * 1024)}"}`
      const measured = Buffer.from(large)
      for (const body of [measured, Readable.from([measured])]) {
        const { status, data } = await app.call(
          "admin",
          "POST",
          "/admin/units",
          {
            body,
            headers: { "content-type": "application/json" },
          }
        )

        expect(status).toBe(413)
        expect(data).toEqual({
          type: "payload_too_large",
          code: "payload_too_large",
          message: "The body is larger than 100kb.",
        })
      }
    })

    it("should take a body up to the limit of its route", async () => {
      const units = Array.from({ length: 50 }, (_, index) => ({
        unit: "g",
        unit_value: index + 1,
        sku: "x".repeat(64),
        variants: Array.from({ length: 100 }, () => ({
          options: { Flavour: "Mango and lime" },
        })),
      }))
      const { status, data } = await app.call(
        "admin",
        "POST",
        "/admin/products/prod_1/units",
        { body: { basic_unit: "g", units } }
      )

      expect(JSON.stringify(units).length).toBeGreaterThan(200 * 1024)
      expect({ status, code: data.code }).toEqual({
        status: 404,
        code: "not_found",
      })
    })

    it("should not read the body of somebody who is not signed in", async () => {
      const { status } = await app.call("nobody", "POST", "/admin/units", {
        body: Buffer.from("{"),
        headers: { "content-type": "application/json" },
      })

      expect(status).toBe(401)
    })

    it("should answer 404 in the same shape", async () => {
      const english = await app.call("admin", "GET", "/admin/units/unit_none")
      const arabic = await app.call("admin", "GET", "/admin/units/unit_none", {
        headers: { "x-medusa-locale": "ar-SA" },
      })

      expect(english.status).toBe(404)
      expect(english.data).toMatchObject({
        type: "not_found",
        code: "not_found",
        message: expect.stringContaining("unit_none"),
      })
      expect(arabic.status).toBe(404)
      expect(arabic.data.code).toBe("not_found")
      expect(arabic.data.message).not.toEqual(english.data.message)
    })
  })
})

function problem(field: string, code: string) {
  return { field, code, message: expect.any(String) }
}
