import { Readable } from "node:stream"
import {
  ContainerRegistrationKeys,
  defineFileConfig,
} from "@medusajs/framework/utils"
import { readPicture } from "../../../../../lib/http/picture"
import { route } from "../../../../../lib/http/route"
import { sendPicture } from "../../../../../lib/http/send-picture"
import { courierView } from "../../../../../queries/delivery/courier-rows"
import { restsWithout } from "../../../../../suite-options"
import {
  courierPhoto,
  setCourierPhoto as setPhoto,
} from "../../../../../workflows/delivery/courier-photo"
import {
  deleteCourierPhoto,
  getCourierPhoto,
  setCourierPhoto,
} from "./contract"

defineFileConfig(restsWithout("delivery"))

export const GET = route(getCourierPhoto, async ({ res, scope, params }) => {
  const { content, mime_type } = await courierPhoto(scope, params.id)
  await sendPicture(res, Readable.from([content]), mime_type)
})

export const POST = route(setCourierPhoto, async ({ req, scope, params }) => {
  const picture = await readPicture(req)
  await setPhoto(scope, { courier_id: params.id, picture })
  const knex = scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  return { courier: await courierView(knex, params.id) }
})

export const DELETE = route(deleteCourierPhoto, async ({ scope, params }) => {
  await setPhoto(scope, { courier_id: params.id, picture: null })
  const knex = scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  return { courier: await courierView(knex, params.id) }
})
