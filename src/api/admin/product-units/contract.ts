import {
  importAnswer,
  importQuery,
  NDJSON,
} from "../../../lib/http/answer-import"
import { defineContract } from "../../../lib/http/contract"

export const exportAdminProductUnits = defineContract({
  id: "exportAdminProductUnits",
  method: "GET",
  path: "/admin/product-units/export",
  actor: "admin",
  feature: "units",
  tag: "Units",
  summary: "Export the units of all products as CSV",
  description:
    "UTF-8 with a byte order mark, so that spreadsheets read Arabic. One row for each unit of each combination of a product's other options; retired units are left out. Columns: `product_handle`, `options` (`Flavour=Mango;Size=L`), `basic_unit`, `unit`, `unit_value`, `sku`, `barcode`, `is_default`, `is_active`, `min`, `max`, `step`, `rank`, and `price_<currency>` for each currency. A cell that a spreadsheet would run as a formula begins with an apostrophe; the import takes it off again.",
  contentType: "text/csv",
})

export const importAdminProductUnits = defineContract({
  id: "importAdminProductUnits",
  method: "POST",
  path: "/admin/product-units/import",
  actor: "admin",
  feature: "units",
  tag: "Units",
  summary: "Import the units of products from CSV",
  description:
    "The columns of the export, in any order. A row is known by product, options, unit and value; units that no row names stay as they are (`is_active` false takes one off sale). A column that is not there leaves what is, an empty cell empties it. Every problem is told with its row and column (`rows.<row>.<column>`, the column names are row 1), and then nothing is written; all rows are written or none. The same file twice changes nothing. With `dry_run` the answer is 200 and lists the problems. Ask for `application/x-ndjson` to hear of the progress: lines `{ progress }`, the last one `{ import }` or `{ error }`.",
  query: importQuery,
  bodyStream: {
    type: "text/csv",
    description: "UTF-8, separated by commas, semicolons or tabs.",
    example:
      "product_handle,basic_unit,unit,unit_value,is_default,price_sar\nrice,g,kg,1,true,11.50\nrice,g,kg,5,false,52\n",
  },
  bodyLimit: "16mb",
  response: importAnswer,
  alsoAnswers: NDJSON,
  errors: ["csv_invalid", "csv_not_utf8", "csv_broken"],
})
