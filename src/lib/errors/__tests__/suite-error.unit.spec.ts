import { MedusaError } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { SuiteError } from "../suite-error"

const failing = createStep("fail-for-suite-error-spec", () => {
  throw new SuiteError("locked", "conflict", { id: "unit_1" }, [
    { field: "units.0", code: "unit_unknown", params: { code: "kg" } },
  ])
})

const failingWorkflow = createWorkflow("suite-error-spec", () => {
  return new WorkflowResponse(failing())
})

describe("SuiteError", () => {
  it("should be a MedusaError with the English sentence", () => {
    const error = new SuiteError("not_found", "not_found", {
      entity: "unit",
      id: "u1",
    })

    expect(error).toBeInstanceOf(MedusaError)
    expect(error).toMatchObject({
      type: "not_found",
      code: "not_found",
      message: "unit u1 was not found.",
    })
  })

  it("should say its problems to who knows only the sentence", () => {
    const error = new SuiteError("invalid", "validation_failed", { count: 1 }, [
      { field: "units.0", code: "unit_unknown", params: { code: "kg" } },
    ])

    expect(error.message).toBe(
      "The request has 1 invalid field(s). units.0: There is no unit with code kg."
    )
  })

  it("should come whole out of a workflow", async () => {
    const thrown = await failingWorkflow()
      .run({ input: {} })
      .catch((error: unknown) => error)

    expect(SuiteError.isSuiteError(thrown)).toBe(true)
    expect(thrown).toMatchObject({
      kind: "locked",
      messageCode: "conflict",
      params: { id: "unit_1" },
      problems: [
        { field: "units.0", code: "unit_unknown", params: { code: "kg" } },
      ],
    })
  })

  it("should be known after it was written as JSON", () => {
    const error = new SuiteError("conflict", "conflict")
    const copy: unknown = JSON.parse(JSON.stringify({ ...error }))

    expect(SuiteError.isSuiteError(copy)).toBe(true)
    expect(SuiteError.isSuiteError(new Error("x"))).toBe(false)
    expect(SuiteError.isSuiteError(null)).toBe(false)
    expect(SuiteError.isSuiteError("text")).toBe(false)
  })
})
