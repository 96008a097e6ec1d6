import { createReadStream } from "node:fs"
import { dirname, join } from "node:path"
import { pipeline } from "node:stream/promises"
import { defineFileConfig } from "@medusajs/framework/utils"
import { route } from "../../../../lib/http/route"
import { restsWithout } from "../../../../suite-options"
import { getTrackingAsset } from "./contract"

defineFileConfig(restsWithout("realtime"))

/** A name of the contract's list, never a path of the caller's. */
export const GET = route(getTrackingAsset, async ({ res, params }) => {
  const folder = dirname(require.resolve("leaflet/package.json"))
  res
    .status(200)
    .setHeader("cache-control", "public, max-age=86400")
    .type(params.file.endsWith(".css") ? "css" : "js")
  await pipeline(createReadStream(join(folder, "dist", params.file)), res)
})
