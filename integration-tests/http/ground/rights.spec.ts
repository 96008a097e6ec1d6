import type { HttpMethod } from "../../../src/lib/http/contract"
import { ACTORS } from "../../support/actors"
import { suiteTest } from "../../support/app"
import { seedMatrixRecords } from "../../support/matrix-records"
import { rightsMatrix } from "../../support/rights-matrix"

suiteTest({ seed: seedMatrixRecords }, (app) => {
  describe("rights", () => {
    it.each(rightsMatrix)(
      "should be as the table says: $route",
      async (row) => {
        const [method, address] = row.route.split(" ") as [HttpMethod, string]
        const path = row.path?.(app.seeded) ?? address
        const body = row.body?.(app.seeded)
        const statuses: Partial<Record<string, number>> = {}
        // One after the other, the one with the most rights at the end: what he
        // deletes must be there while the others are refused.
        for (const actor of ACTORS) {
          const answer = await app.call(actor, method, path, {
            body,
            headers: row.headers,
          })
          statuses[actor] = answer.status
        }
        expect(statuses).toEqual(row.expected)
      }
    )
  })
})
