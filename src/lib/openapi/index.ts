export { buildDocument, openApiPath, type DocumentInfo } from "./document"
export { toPostman, operationsOf, type PostmanCollection } from "./postman"
export { READER_POLICY, readerPage } from "./reader/page"
export type { OpenApiDocument } from "./types"
