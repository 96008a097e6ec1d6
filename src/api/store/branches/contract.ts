import { z } from "@medusajs/framework/zod"
import { defineContract } from "../../../lib/http/contract"
import { listOf, rule } from "../../../lib/http/schemas"
import { storeBranchShape } from "../../delivery-zone-schemas"

const degrees = (most: number) =>
  z
    .string()
    .regex(/^-?\d{1,3}(\.\d{1,15})?$/, {
      message: rule("delivery_point_format"),
    })
    .transform(Number)
    .refine((value) => Math.abs(value) <= most, {
      message: rule("delivery_point_format"),
    })
    .optional()

export const listStoreBranches = defineContract({
  id: "listStoreBranches",
  method: "GET",
  path: "/store/branches",
  actor: "store",
  feature: "delivery",
  tag: "Branches",
  summary: "List the shop's branches, or those that serve a point",
  description:
    "With `latitude` and `longitude` only the branches whose zones hold the point, the nearest first, with the zone and the distance as the crow flies. Whatever key asks, each branch comes with its own publishable key: take that one to shop there.",
  query: z
    .object({ latitude: degrees(90), longitude: degrees(180) })
    .strict()
    .refine(
      ({ latitude, longitude }) =>
        (latitude === undefined) === (longitude === undefined),
      { message: rule("delivery_point_format"), path: ["latitude"] }
    ),
  response: listOf("branches", storeBranchShape),
  errors: ["delivery_point_format"],
})
