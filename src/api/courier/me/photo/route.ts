import { Readable } from "node:stream"
import { defineFileConfig } from "@medusajs/framework/utils"
import { courierCaller } from "../../../../lib/http/courier-caller"
import { route } from "../../../../lib/http/route"
import { sendPicture } from "../../../../lib/http/send-picture"
import { restsWithout } from "../../../../suite-options"
import { courierPhoto } from "../../../../workflows/delivery/courier-photo"
import { getOwnPhoto } from "../contract"

defineFileConfig(restsWithout("delivery"))

export const GET = route(getOwnPhoto, async ({ req, res, scope }) => {
  const { content, mime_type } = await courierPhoto(
    scope,
    courierCaller(req).id
  )
  await sendPicture(res, Readable.from([content]), mime_type)
})
