import { z } from "@medusajs/framework/zod"
import { defineContract } from "../../../../lib/http/contract"

export const getTrackingAsset = defineContract({
  id: "getTrackingAsset",
  method: "GET",
  path: "/track/assets/:file",
  actor: "public",
  feature: "realtime",
  tag: "Live",
  summary: "The map library of the tracking page",
  params: z.object({ file: z.enum(["leaflet.js", "leaflet.css"]) }),
  contentType: "text/javascript",
})
