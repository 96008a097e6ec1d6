import { z } from "@medusajs/framework/zod"
import { defineContract } from "../../../lib/http/contract"
import { storeSectionShape } from "../../content-schemas"

export const listStoreHomepageSections = defineContract({
  id: "listStoreHomepageSections",
  method: "GET",
  path: "/store/homepage-sections",
  actor: "store",
  feature: "content",
  tag: "Content",
  summary: "List the live homepage sections without their products",
  response: z.object({
    homepage_sections: z.array(storeSectionShape),
    count: z.number().int(),
  }),
})
