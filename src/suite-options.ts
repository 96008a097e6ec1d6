import { configManager } from "@medusajs/framework/config"
import { UNIT_MODULE } from "./modules/unit/constants"
import {
  parseSuiteOptions,
  suiteOptionsSchema,
  type Feature,
  type SuiteOptions,
  type SuiteOptionsInput,
} from "./options"

let cached: { source: unknown; options: SuiteOptions } | undefined

/**
 * The suite's options wherever code runs outside a module's constructor
 * (routes, subscribers, jobs, hooks). Medusa hands the options to modules
 * only, in both modes; so they are read back from the unit module's entry.
 */
export function suiteOptions(): SuiteOptions {
  const modules = configManager.config.modules ?? {}
  const entry = modules[UNIT_MODULE]
  const source =
    typeof entry === "object" && entry && "options" in entry
      ? entry.options
      : undefined
  if (!cached || cached.source !== source) {
    cached = {
      source,
      options: parseSuiteOptions(ownKeys(source ?? {})),
    }
  }
  return cached.options
}

/** The framework adds keys of its own (`database`) to a module's options. */
function ownKeys(source: object): SuiteOptionsInput {
  const known = Object.keys(suiteOptionsSchema.shape)
  return Object.fromEntries(
    Object.entries(source).filter(([key]) => known.includes(key))
  )
}

/** Whether a feature is on. */
export function featureOn(feature: Feature): boolean {
  return suiteOptions().features[feature]
}

/**
 * `isDisabled` for `defineFileConfig`: a route, subscriber or job is not
 * loaded at all when a feature that it needs is switched off.
 */
export function restsWithout(...features: Feature[]): {
  isDisabled: () => boolean
} {
  return { isDisabled: () => !features.every(featureOn) }
}

export type SuiteHook = keyof SuiteOptions["hooks"]

/**
 * Whether the suite takes a core hook. Read when the handler registers, at
 * import: outside an application (a unit test) there is no configuration and
 * the defaults hold.
 */
export function takesHook(hook: SuiteHook): boolean {
  try {
    return suiteOptions().hooks[hook]
  } catch {
    return true
  }
}
