import fc from "fast-check"
import { missingEvidence, type DoorEvidence } from "../requirements"

const everything: DoorEvidence = {
  pin: "4711",
  recipient_name: "Sara",
  age_confirmed: true,
  proofs: ["photo", "signature"],
}

const asked = fc.record(
  {
    pin: fc.boolean(),
    photo: fc.boolean(),
    signature: fc.boolean(),
    recipient_name: fc.boolean(),
    minimum_age: fc.constantFrom(0, 18, 21),
  },
  { requiredKeys: [] }
)

describe("missingEvidence", () => {
  it("should miss exactly what is asked for when nothing is brought", () => {
    fc.assert(
      fc.property(asked, (requirements) => {
        const wanted = Object.values(requirements).filter(Boolean).length
        const missing = missingEvidence(requirements, { proofs: [] })
        expect(missing).toHaveLength(wanted)
      })
    )
  })

  it("should miss nothing when everything is brought, or nothing asked", () => {
    fc.assert(
      fc.property(asked, (requirements) => {
        expect(missingEvidence(requirements, everything)).toEqual([])
      })
    )
    expect(missingEvidence(null, { proofs: [] })).toEqual([])
  })

  it("should say which age and which picture", () => {
    expect(
      missingEvidence(
        { minimum_age: 18, photo: true, signature: true },
        { proofs: ["photo"] }
      )
    ).toEqual([
      { field: "age_confirmed", code: "door_age_missing", age: 18 },
      { field: "proofs", code: "door_signature_missing" },
    ])
  })
})
