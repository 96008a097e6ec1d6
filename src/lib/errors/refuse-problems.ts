import type { Language } from "../i18n/translate"
import { SuiteError, type FieldProblem } from "./suite-error"

/**
 * Ends a request that breaks rules, with all of them at once.
 *
 * @param language for core routes, which answer the error's own sentence
 * @throws SuiteError 400 `validation_failed` where there are problems
 */
export function refuseProblems(
  problems: FieldProblem[],
  language?: Language
): void {
  if (problems.length) {
    throw new SuiteError(
      "invalid",
      "validation_failed",
      { count: problems.length },
      problems,
      language
    )
  }
}
