import { z } from "@medusajs/framework/zod"
import { defineContract } from "../../../lib/http/contract"
import { courierShape } from "../../courier-schemas"

export const getCourierMe = defineContract({
  id: "getCourierMe",
  method: "GET",
  path: "/courier/me",
  actor: "courier",
  feature: "delivery",
  tag: "Courier app",
  summary: "The signed-in courier, with the shift he is on",
  response: z.object({ courier: courierShape }),
})

export const getOwnPhoto = defineContract({
  id: "getOwnPhoto",
  method: "GET",
  path: "/courier/me/photo",
  actor: "courier",
  feature: "delivery",
  tag: "Courier app",
  summary: "The signed-in courier's photo, as the merchant uploaded it",
  contentType: "image/*",
  errors: ["not_found"],
})
