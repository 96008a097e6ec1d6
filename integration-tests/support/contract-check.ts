import { isDeepStrictEqual } from "node:util"
import { contracts } from "../../src/api/contracts"
import type { HttpMethod } from "../../src/lib/http/contract"

/**
 * Compares an answer with what the contract promises, so that the OpenAPI
 * document cannot drift from the truth: every successful call of a test goes
 * through here.
 * @throws Error that names the wrong or undocumented fields
 */
export function expectAsPromised(
  method: HttpMethod,
  url: string,
  answer: { status: number; data: unknown }
): void {
  const path = url.split("?", 1)[0]
  const contract = contracts.find(
    (candidate) =>
      candidate.method === method && patternOf(candidate.path).test(path)
  )
  if (!contract?.response || answer.status >= 300) {
    return
  }
  if (contract.alsoAnswers && typeof answer.data === "string") {
    return
  }
  const route = `${method} ${contract.path}`
  if (answer.status !== (contract.status ?? 200)) {
    throw new Error(`${route} answers ${answer.status}, its contract differs`)
  }
  const parsed = contract.response.safeParse(answer.data)
  if (!parsed.success) {
    const wrong = parsed.error.issues.map(
      (issue) => `${issue.path.join(".")}: ${issue.message}`
    )
    throw new Error(`${route} breaks its contract: ${wrong.join("; ")}`)
  }
  if (!isDeepStrictEqual(parsed.data, answer.data)) {
    throw new Error(
      `${route} answers fields its contract does not name: ${JSON.stringify(answer.data)}`
    )
  }
}

function patternOf(path: string): RegExp {
  const escaped = path.replace(/[.]/g, "\\.").replace(/:\w+/g, "[^/]+")
  return new RegExp(`^${escaped}$`)
}
