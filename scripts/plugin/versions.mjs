import { Failure } from "../lib/failure.mjs"

/**
 * What a host of each supported minor pins. Medusa's packages move together;
 * `@medusajs/ui` and the loyalty plugin have numbers of their own.
 *
 * @typedef {{ medusa: string, ui: string, loyalty: string }} Versions
 * @type {Record<string, Versions>}
 */
const MINORS = {
  "2.20": { medusa: "2.20.1", ui: "4.2.3", loyalty: "2.20.1" },
  2.21: { medusa: "2.21.2", ui: "4.2.6", loyalty: "2.21.1" },
}

export const DEFAULT_MINOR = "2.21"

/**
 * @param {string} minor
 * @returns {Versions}
 */
export function versionsOf(minor) {
  const found = MINORS[minor]
  if (!found) {
    const known = Object.keys(MINORS).sort().join(", ")
    throw new Failure(`There is no minor ${minor} to test on: ${known}.`)
  }
  return found
}
