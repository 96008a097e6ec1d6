import { readFile } from "node:fs/promises"
import { resolve } from "node:path"
import type { ExecArgs } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { parseRules } from "./convert-catalogue/rules"
import { convertCatalogue } from "./convert-catalogue/run"

/**
 * Sells a whole existing catalogue by unit, by a file of rules:
 * `npx medusa exec ./src/scripts/convert-catalogue.ts -- rules.json` prints
 * what would change; with `--apply` behind it writes. It can be run again at
 * any time: what is sold by unit already is left alone. The rules are
 * described in docs/units.md.
 */
export default async function run({ container, args }: ExecArgs) {
  const { file, apply } = wordsOf(args, process.argv)
  if (!file) {
    throw new Error(
      "Name the rule file: convert-catalogue.ts -- rules.json [--apply]"
    )
  }
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const rules = parseRules(await readFile(resolve(file), "utf8"))
  const totals = await convertCatalogue(container, {
    rules,
    apply,
    say: ({ handle, outcome, rule, text }) => {
      if (outcome === "convert" || outcome === "problem") {
        const sign = outcome === "problem" ? "!" : "+"
        logger.info(`${sign} ${handle} (${rule}): ${text}`)
      }
    },
  })
  const { convert, converted, no_rule, problem, written } = totals
  logger.info(
    `Catalogue: ${convert} to convert, ${problem} with problems, ${converted} sold by unit already, ${no_rule} without a rule; ${written} written${apply ? "" : " (dry run: --apply writes)"}`
  )
}

/**
 * Medusa hands a script neither what stands behind `--` nor options: those
 * are read from the command line itself.
 */
function wordsOf(args: readonly string[], argv: readonly string[]) {
  const mark = argv.indexOf("--")
  const words = [...args, ...(mark < 0 ? [] : argv.slice(mark + 1))]
  return {
    file: words.find((word) => !word.startsWith("--")),
    apply: argv.includes("--apply"),
  }
}
