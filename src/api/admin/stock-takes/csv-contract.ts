import { z } from "@medusajs/framework/zod"
import {
  importAnswer,
  importQuery,
  NDJSON,
} from "../../../lib/http/answer-import"
import { defineContract } from "../../../lib/http/contract"
import { STOCK_TAKE_REASONS } from "../../../modules/stock/constants"

export const exportStockTakeSheet = defineContract({
  id: "exportStockTakeSheet",
  method: "GET",
  path: "/admin/stock-takes/export",
  actor: "admin",
  feature: "stock",
  tag: "Stock",
  summary: "Export the stock as a CSV sheet for counting",
  description:
    "One row for each stock at each location, in its basic unit: `location`, `product_handle`, `options`, `unit`, `unit_value`, `counted` (what stands in the books). UTF-8 with a byte order mark. Write what was counted over `counted`, in any unit of its type, and import the sheet.",
  query: z
    .object({ location_id: z.string().min(1).max(64).optional() })
    .strict(),
  contentType: "text/csv",
})

export const importStockTakeSheet = defineContract({
  id: "importStockTakeSheet",
  method: "POST",
  path: "/admin/stock-takes/import",
  actor: "admin",
  feature: "stock",
  tag: "Stock",
  summary: "Import a counted sheet from CSV",
  description:
    "Makes one stock-take for each location, of what differs from the books; rows without a count are left out, several rows of one product are one count. The location is named by name or id. Every problem is told with its row and column (`rows.<row>.<column>`, the column names are row 1), and then nothing is booked; all is booked or nothing. The same file twice changes nothing. With `dry_run` the answer is 200 and lists the problems. Ask for `application/x-ndjson` to hear of the progress: lines `{ progress }`, the last one `{ import }` or `{ error }`.",
  query: importQuery
    .extend({ reason: z.enum(STOCK_TAKE_REASONS).default("count") })
    .strict(),
  bodyStream: {
    type: "text/csv",
    description: "UTF-8, separated by commas, semicolons or tabs.",
    example:
      "location,product_handle,options,unit,unit_value,counted\nRiyadh,rice,,kg,1,118.5\n",
  },
  bodyLimit: "16mb",
  response: importAnswer,
  alsoAnswers: NDJSON,
  errors: ["csv_invalid", "csv_not_utf8", "csv_broken"],
})
