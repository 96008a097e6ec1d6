import { buildDocument, type OpenApiDocument } from "../../lib/openapi"
import { packageVersion } from "../../lib/package-version"
import { contracts } from "../contracts"

let built: OpenApiDocument | undefined

/** The document of all routes; built when it is first asked for. */
export function suiteDocument(): OpenApiDocument {
  built ??= buildDocument(contracts, { version: packageVersion() })
  return built
}
