import { defineContract } from "../../../lib/http/contract"
import {
  importAnswer,
  importQuery,
  NDJSON,
} from "../../../lib/http/answer-import"

export const exportAdminUnits = defineContract({
  id: "exportAdminUnits",
  method: "GET",
  path: "/admin/units/export",
  actor: "admin",
  feature: "units",
  tag: "Units",
  summary: "Export the units of measure as CSV",
  description:
    "UTF-8 with a byte order mark, so that spreadsheets read Arabic. Columns: `code`, `type`, `conversion`, `is_basic`, `is_active`, `rank`, `name`, `symbol`, and `name_<locale>` and `symbol_<locale>` for each other language of the store. A cell that a spreadsheet would run as a formula begins with an apostrophe; the import takes it off again.",
  contentType: "text/csv",
})

export const importAdminUnits = defineContract({
  id: "importAdminUnits",
  method: "POST",
  path: "/admin/units/import",
  actor: "admin",
  feature: "units",
  tag: "Units",
  summary: "Import units of measure from CSV",
  description:
    "The columns of the export, in any order. A row is known by its code: it creates the unit or updates it; an empty cell and a column that is not there leave what is. Every problem is told with its row and column (`rows.<row>.<column>`, the column names are row 1), and then nothing is written. With `dry_run` the answer is 200 and lists the problems. Ask for `application/x-ndjson` to hear of the progress: lines `{ progress }`, the last one `{ import }` or `{ error }`.",
  query: importQuery,
  bodyStream: {
    type: "text/csv",
    description: "UTF-8, separated by commas, semicolons or tabs.",
    example:
      "code,type,conversion,name,symbol,name_ar-SA,symbol_ar-SA\ncrate,piece,1,Crate,crate,صندوق,صندوق\n",
  },
  bodyLimit: "16mb",
  response: importAnswer,
  alsoAnswers: NDJSON,
  errors: ["csv_invalid", "csv_not_utf8", "csv_broken"],
})
