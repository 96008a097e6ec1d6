import type { DeliveryRequirements } from "../constants"

/** What a courier brings from the door. */
export type DoorEvidence = {
  pin?: string
  recipient_name?: string
  age_confirmed?: boolean
  /** Kinds of proof that have been sent. */
  proofs: readonly string[]
}

/** A thing that was asked for and is not there. */
export type MissingEvidence = {
  field: keyof DoorEvidence
  code:
    | "door_pin_missing"
    | "door_name_missing"
    | "door_age_missing"
    | "door_photo_missing"
    | "door_signature_missing"
  age?: number
}

/**
 * What is missing before a delivery counts as delivered. Whether a PIN is the
 * right one is another question: wrong ones are counted.
 */
export function missingEvidence(
  asked: DeliveryRequirements | null,
  given: DoorEvidence
): MissingEvidence[] {
  const missing: MissingEvidence[] = []
  if (asked?.pin && !given.pin) {
    missing.push({ field: "pin", code: "door_pin_missing" })
  }
  if (asked?.recipient_name && !given.recipient_name) {
    missing.push({ field: "recipient_name", code: "door_name_missing" })
  }
  if (asked?.minimum_age && !given.age_confirmed) {
    missing.push({
      field: "age_confirmed",
      code: "door_age_missing",
      age: asked.minimum_age,
    })
  }
  if (asked?.photo && !given.proofs.includes("photo")) {
    missing.push({ field: "proofs", code: "door_photo_missing" })
  }
  if (asked?.signature && !given.proofs.includes("signature")) {
    missing.push({ field: "proofs", code: "door_signature_missing" })
  }
  return missing
}
