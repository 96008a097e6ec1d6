import { ModuleProvider, Modules } from "@medusajs/framework/utils"
import { WordSearchService } from "./service"

/**
 * A provider for Medusa's Search Module that keeps its words in PostgreSQL
 * tables of its own; see `docs/search.md`.
 */
export default ModuleProvider(Modules.SEARCH, {
  services: [WordSearchService],
})
