import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import type { CsvReport } from "../csv/report"
import { progress } from "../progress"
import { toLoggedResponse } from "./errors"
import { requestLanguage } from "./locale"
import { queryFlag } from "./schemas"

/** Content type of an answer that tells how far the import is. */
export const NDJSON = "application/x-ndjson"

export const importQuery = z
  .object({
    dry_run: queryFlag
      .optional()
      .describe("Checks the file, tells what would change, writes nothing"),
  })
  .strict()

/** Answer of every import. */
export const importAnswer = z.object({
  import: z.object({
    dry_run: z.boolean(),
    rows: z.number().int(),
    created: z.number().int(),
    updated: z.number().int(),
    unchanged: z.number().int(),
    /** Every problem of the file; filled in a dry run only. */
    errors: z.array(
      z.object({
        row: z.number().int(),
        column: z.string(),
        code: z.string(),
        message: z.string(),
      })
    ),
  }),
})

/** What a file would do, once it was read and compared with the store. */
export type CheckedImport = {
  counts: { rows: number; created: number; updated: number; unchanged: number }
  report: CsvReport
  /** Writes all of it or nothing. */
  write: () => Promise<void>
}

/**
 * Checks a file and writes it, unless it has problems or it is a dry run.
 * A caller that accepts newline-delimited JSON hears of the progress: lines
 * `{ progress: { phase, done, total } }`, the last one `{ import }` or
 * `{ error }`. Everybody else gets one answer.
 *
 * @throws SuiteError `csv_invalid` with every problem of the file
 */
export async function answerImport(
  { req, res }: { req: MedusaRequest; res: MedusaResponse },
  dryRun: boolean,
  check: () => Promise<CheckedImport>
): Promise<unknown> {
  const run = () => checkAndWrite(req, dryRun, check)
  if (!req.headers.accept?.includes(NDJSON)) {
    return run()
  }
  res.status(200)
  res.setHeader("content-type", NDJSON)
  // Proxies that collect answers would collect the progress.
  res.setHeader("x-accel-buffering", "no")
  const say = (line: object) => res.write(`${JSON.stringify(line)}\n`)
  try {
    const answer = await progress.listen((phase, done, total) => {
      say({ progress: { phase, done, ...(total !== undefined && { total }) } })
    }, run)
    say(answer)
  } catch (error) {
    say({ error: toLoggedResponse(error, req).body })
  }
  res.end()
  return undefined
}

async function checkAndWrite(
  req: MedusaRequest,
  dryRun: boolean,
  check: () => Promise<CheckedImport>
): Promise<z.output<typeof importAnswer>> {
  const { counts, report, write } = await check()
  if (!dryRun) {
    if (report.problems.length) {
      throw report.toError()
    }
    await write()
  }
  const errors = report.shown(requestLanguage(req))
  return { import: { dry_run: dryRun, ...counts, errors } }
}
