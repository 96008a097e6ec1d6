import { z } from "@medusajs/framework/zod"
import { defineContract } from "../../../lib/http/contract"
import { pricedFor } from "../../../lib/http/schemas"
import { homepageSectionShape } from "../../content-schemas"

export const getStoreHomepage = defineContract({
  id: "getStoreHomepage",
  method: "GET",
  path: "/store/homepage",
  actor: "store",
  feature: "content",
  tag: "Content",
  summary: "Get all live homepage sections with their products",
  description:
    "One call for the whole page: titles, pictures, prices of the region (or `currency_code`) and whether the branch has them. Kept for some seconds; what a merchant changes shows at once, stock at the latest when that time is over.",
  query: z.object(pricedFor).strict(),
  response: z.object({ sections: z.array(homepageSectionShape) }),
  errors: ["not_found"],
})
