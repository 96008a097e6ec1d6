import { z } from "@medusajs/framework/zod"
import { defineContract } from "../../../../../lib/http/contract"
import { PICTURE_LIMIT } from "../../../../../lib/http/picture"
import { idParams } from "../../../../../lib/http/schemas"
import { courierShape } from "../../../../courier-schemas"
import { PICTURE_BODY } from "../../../../picture-body"

const photoRoute = {
  path: "/admin/couriers/:id/photo",
  actor: "admin",
  feature: "delivery",
  tag: "Couriers",
  params: idParams,
} as const

const answer = z.object({ courier: courierShape })

export const getCourierPhoto = defineContract({
  ...photoRoute,
  id: "getCourierPhoto",
  method: "GET",
  summary: "A courier's photo",
  contentType: "image/*",
  errors: ["not_found"],
})

export const setCourierPhoto = defineContract({
  ...photoRoute,
  id: "setCourierPhoto",
  method: "POST",
  summary: "Give a courier a photo, in place of the one before",
  description:
    "The picture itself is the body: JPEG, PNG or WebP, 4 MB at most. It is stored privately: merchants and the courier himself see it.",
  bodyStream: PICTURE_BODY,
  bodyLimit: PICTURE_LIMIT,
  response: answer,
  errors: ["not_found", "picture_type"],
})

export const deleteCourierPhoto = defineContract({
  ...photoRoute,
  id: "deleteCourierPhoto",
  method: "DELETE",
  summary: "Take a courier's photo away",
  response: answer,
  errors: ["not_found"],
})
