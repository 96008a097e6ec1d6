import { z } from "@medusajs/framework/zod"
import { defineContract } from "../../lib/http/contract"

export const getDocsPage = defineContract({
  id: "getDocsPage",
  method: "GET",
  path: "/docs",
  actor: "public",
  tag: "Documentation",
  summary: "Read about the suite's routes",
  description:
    "A page for people. It rests (404) in production and where the option `docs` is off.",
  contentType: "text/html",
})

export const getOpenApiDocument = defineContract({
  id: "getOpenApiDocument",
  method: "GET",
  path: "/docs/openapi.json",
  actor: "public",
  tag: "Documentation",
  summary: "Get this document",
  description: "Rests (404) in production and where the option `docs` is off.",
  response: z.looseObject({ openapi: z.string() }),
})
