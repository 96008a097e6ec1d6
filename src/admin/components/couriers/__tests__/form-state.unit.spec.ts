import { ApiError } from "../../../lib/client"
import type { Courier } from "../../../lib/couriers"
import type { Translate } from "../../../lib/text"
import { failureOf, formOf, problemsOf, toRequest } from "../form-state"

const text: Translate = (key) => key

const filled = {
  ...formOf(),
  firstName: "Omar ",
  lastName: "Haddad",
  email: "omar@example.com",
  password: "long-enough",
  phone: "+966500000001",
  branch: "sloc_1",
  orders: "٣",
  weight: "١٢٫٥",
}

describe("the form of a courier", () => {
  it("should name what is missing", () => {
    expect(Object.keys(problemsOf(formOf(), text, true)).sort()).toEqual([
      "branch",
      "email",
      "firstName",
      "lastName",
      "password",
      "phone",
    ])
    expect(problemsOf(filled, text, true)).toEqual({})
  })

  it("should want a password only where a new account is made", () => {
    const without = { ...filled, password: "" }
    expect(problemsOf(without, text, false)).toEqual({})
    expect(problemsOf({ ...without, existing: true }, text, true)).toEqual({})
    expect(problemsOf({ ...filled, password: "short" }, text, false)).toEqual({
      password: "couriers.form.passwordHint",
    })
  })

  it.each([
    [{ orders: "0" }, "orders"],
    [{ orders: "101" }, "orders"],
    [{ weight: "0" }, "weight"],
    [{ weight: "much" }, "weight"],
  ])("should refuse %j", (change, field) => {
    const problems = problemsOf({ ...filled, ...change }, text, true)
    expect(Object.keys(problems)).toEqual([field])
  })

  it("should send plain numbers, and nothing for what is empty", () => {
    expect(toRequest(filled)).toEqual({
      body: {
        first_name: "Omar",
        last_name: "Haddad",
        email: "omar@example.com",
        password: "long-enough",
        phone: "+966500000001",
        location_id: "sloc_1",
        vehicle_type: "motorcycle",
        vehicle_plate: null,
        employee_number: null,
        capacity_orders: 3,
        capacity_weight: "12.5",
      },
    })
    const courier = { first_name: "Ali", capacity_weight: 20 } as Courier
    const { id, body } = toRequest(formOf(courier), "cour_1")
    expect([id, body.capacity_weight]).toEqual(["cour_1", "20"])
    expect(body).not.toHaveProperty("password")
  })

  it("should show a refusal at its field", () => {
    const taken = new ApiError(409, {
      code: "courier_email_has_account",
      message: "Taken.",
    })
    expect(failureOf(taken)).toEqual({
      general: [],
      fields: { email: "Taken." },
    })
  })
})
