import type { MedusaRequest } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { SuiteError } from "../../errors/suite-error"
import { toErrorResponse } from "../errors"

const request = (headers: Record<string, string> = {}) =>
  ({
    headers,
    query: {},
    requestId: "req-12345678",
  }) as unknown as MedusaRequest

const arabic = request({ "x-medusa-locale": "ar-SA" })

describe("toErrorResponse", () => {
  it("should hide what an unexpected failure says", () => {
    const secret = new Error("password=hunter2 at /srv/app/secret.ts")
    const { status, body } = toErrorResponse(secret, request())

    expect(status).toBe(500)
    expect(body).toEqual({
      type: "unexpected_state",
      code: "internal",
      message: "Something went wrong on our side. Request req-12345678.",
    })
  })

  it.each([
    ["text", "boom"],
    ["nothing", undefined],
    ["null", null],
    ["a database error", new MedusaError("database_error", "table x")],
    ["a broken state", new MedusaError("unexpected_state", "details")],
  ])("should answer 500 when %s is thrown", (_what, thrown) => {
    const { status, body } = toErrorResponse(thrown, request())

    expect(status).toBe(500)
    expect(body.code).toBe("internal")
    expect(body.message).not.toMatch(/boom|table|details/)
  })

  it.each([
    new Error('Failed to acquire lock for key "cart_1"'),
    { message: "Timed-out acquiring lock." },
  ])("should ask to try again when another request holds the lock", (busy) => {
    const { status, body } = toErrorResponse(busy, request())

    expect(status).toBe(409)
    expect(body.code).toBe("conflict")
    expect(body.message).not.toContain("cart_1")
  })

  it("should say a failure of ours in the request's language", () => {
    const error = new SuiteError("conflict", "unit_code_taken", { code: "kg" })

    expect(toErrorResponse(error, request())).toEqual({
      status: 409,
      body: {
        type: "conflict",
        code: "unit_code_taken",
        message: "A unit with code kg exists already.",
      },
    })
    expect(toErrorResponse(error, arabic).body.message).toBe(
      "توجد وحدة بالرمز kg من قبل."
    )
  })

  it("should name every problem", () => {
    const error = new SuiteError("invalid", "validation_failed", { count: 2 }, [
      { field: "units.0.unit", code: "unit_unknown", params: { code: "x" } },
      { field: "units", code: "product_unit_default", params: { count: 2 } },
    ])

    expect(toErrorResponse(error, request()).body).toEqual({
      type: "invalid_data",
      code: "validation_failed",
      message: "The request has 2 invalid field(s).",
      errors: [
        {
          field: "units.0.unit",
          code: "unit_unknown",
          message: "There is no unit with code x.",
        },
        {
          field: "units",
          code: "product_unit_default",
          message: "Exactly one active unit is the default: 2 are.",
        },
      ],
    })
  })

  it("should keep status and sentence of the core's own failures", () => {
    const error = new MedusaError("not_found", "Product prod_1 was not found")

    expect(toErrorResponse(error, request())).toEqual({
      status: 404,
      body: {
        type: "not_found",
        code: "not_found",
        message: "Product prod_1 was not found",
      },
    })
  })

  it("should say the core's conflict in our words", () => {
    const error = new MedusaError("conflict", "row locked by pid 12")

    expect(toErrorResponse(error, arabic)).toEqual({
      status: 409,
      body: {
        type: "conflict",
        code: "conflict",
        message: "يتعارض الطلب مع طلب آخر. حاول مرة أخرى.",
      },
    })
  })
})
