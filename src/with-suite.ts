import type { InputConfig } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import {
  parseSuiteOptions,
  type SuiteOptions,
  type SuiteOptionsInput,
} from "./options"

/** Name under which the suite is installed and listed as a plugin. */
export const SUITE_PACKAGE = "@saptmarkets/medusa-suite"

/** Folders of `src/modules`, in the order in which they are registered. */
const MODULE_FOLDERS = [
  "unit",
  "stock",
  "combo",
  "delivery",
  "content",
  "odoo",
  "realtime",
] as const

export type WithSuiteMode = {
  /**
   * `plugin` (default): the installed package is listed under `plugins`.
   * `source`: this repository itself, where the modules are listed by path;
   * listing the package there as well would load everything twice.
   */
  from?: "plugin" | "source"
}

/** A configuration whose modules are a list: what `defineConfig` takes. */
export type SuiteConfig = Omit<InputConfig, "modules"> & {
  modules: ModuleList
}

type ModuleList = Extract<
  NonNullable<InputConfig["modules"]>,
  readonly unknown[]
>

type ModuleEntry = { key?: string; resolve?: unknown; options?: unknown }

/**
 * Wires the suite into a Medusa configuration: its modules or the plugin, the
 * Translation Module with its flag, and the constants that switch admin pages
 * off. What the given configuration already says wins over our defaults.
 *
 * @param config what you would have given to `defineConfig`
 * @param options the suite's options; see `options.ts` for keys and defaults
 * @param mode how the suite is loaded
 * @returns a configuration for `defineConfig`
 * @throws Error that names the wrong option and what it accepts
 *
 * @example
 * module.exports = defineConfig(
 *   withSuite({ projectConfig: { databaseUrl, http } }, { features: {} })
 * )
 */
export function withSuite(
  config: InputConfig,
  options: SuiteOptionsInput = {},
  mode: WithSuiteMode = {}
): SuiteConfig {
  const parsed = withoutMissing(parseSuiteOptions(options))
  const given = listOfModules(config.modules)
  const modules = [...given]
  if (!given.some((entry) => isModule(entry, "translation"))) {
    modules.push({ resolve: "@medusajs/medusa/translation" })
  }
  if (parsed.features.delivery) {
    addProvider(modules, "payment", {
      resolve: providerPath("payment-cod", mode),
      id: "cod",
    })
    addProvider(
      modules,
      "fulfillment",
      {
        resolve: providerPath("local-delivery", mode),
        id: "saptmarkets",
      },
      [MANUAL_FULFILLMENT]
    )
  }
  if (parsed.features.realtime) {
    addProvider(modules, "notification", INBOX(mode), [FEED])
  }
  if (
    parsed.features.search &&
    !given.some((entry) => isModule(entry, "search"))
  ) {
    modules.push(searchModule(mode))
  }
  const plugins = [...(config.plugins ?? [])]
  if (mode.from === "source") {
    for (const folder of MODULE_FOLDERS) {
      modules.push({ resolve: `./src/modules/${folder}`, options: parsed })
    }
  } else {
    plugins.push({
      resolve: SUITE_PACKAGE,
      options: parsed as unknown as Record<string, unknown>,
    })
  }
  return {
    ...config,
    featureFlags: { translation: true, ...config.featureFlags },
    modules: modules as ModuleList,
    plugins,
    admin: withAdminConstants(config.admin, parsed),
  }
}

type Provider = { resolve: unknown; id: string; options?: object }

/** What the core has of fulfilment when nobody configures it. */
const MANUAL_FULFILLMENT: Provider = {
  resolve: "@medusajs/medusa/fulfillment-manual",
  id: "manual",
}

/** The merchants' feed, which the core lists where nobody lists anything. */
const FEED: Provider = {
  resolve: "@medusajs/medusa/notification-local",
  id: "local",
  options: { name: "Local Notification Provider", channels: ["feed"] },
}

const INBOX = (mode: WithSuiteMode): Provider => ({
  resolve: providerPath("inbox", mode),
  id: "inbox",
  options: { name: "Inbox", channels: ["inbox"] },
})

/**
 * Adds a provider of ours to a module of the core, beside those that the host
 * lists; one of the host's with the same id wins.
 *
 * @param byDefault the core's own, which stay where the host lists none
 */
function addProvider(
  modules: ModuleEntry[],
  name: string,
  provider: Provider,
  byDefault: Provider[] = []
): void {
  const index = modules.findIndex((entry) => isModule(entry, name))
  const entry = modules[index] ?? { resolve: `@medusajs/medusa/${name}` }
  const options = (entry.options ?? {}) as { providers?: Provider[] }
  const present = options.providers ?? byDefault
  const providers = present.some(({ id }) => id === provider.id)
    ? present
    : [...present, provider]
  const added = { ...entry, options: { ...options, providers } }
  modules.splice(index < 0 ? modules.length : index, 1, added)
}

/** Where a provider's package lies: in the sources or in the plugin. */
function providerPath(folder: string, { from }: WithSuiteMode): string {
  return from === "source"
    ? `./src/providers/${folder}`
    : `${SUITE_PACKAGE}/providers/${folder}`
}

/** The Search Module came with Medusa 2.21: without it search rests. */
function withoutMissing(options: SuiteOptions): SuiteOptions {
  const known: Partial<typeof Modules> = Modules
  const search = options.features.search && known.SEARCH !== undefined
  return { ...options, features: { ...options.features, search } }
}

/**
 * The Search Module with the suite's provider. A host that lists the module
 * himself (Elasticsearch, Meilisearch, the core's own provider) keeps his: the
 * index goes into whatever he made the default.
 */
function searchModule(mode: WithSuiteMode): ModuleEntry {
  return {
    resolve: "@medusajs/medusa/search",
    options: {
      providers: [{ resolve: providerPath("search", mode), id: "saptmarkets" }],
    },
  }
}

function listOfModules(modules: InputConfig["modules"]): ModuleEntry[] {
  if (!modules) {
    return []
  }
  if (Array.isArray(modules)) {
    return modules as ModuleEntry[]
  }
  return Object.entries(modules).map(([key, entry]) =>
    typeof entry === "object" && entry ? { key, ...entry } : { key }
  )
}

function isModule(entry: ModuleEntry, name: string): boolean {
  return (
    entry.key === name ||
    (typeof entry.resolve === "string" && entry.resolve.endsWith(`/${name}`))
  )
}

/**
 * The admin is a bundle: what rests there must be known when it is built. The
 * extensions read the constant through `src/admin/lib/features.ts`.
 */
function withAdminConstants(
  admin: InputConfig["admin"],
  options: SuiteOptions
): InputConfig["admin"] {
  const before = admin?.vite
  return {
    ...admin,
    vite: (viteConfig) => {
      const theirs = before?.(viteConfig) ?? {}
      return {
        ...theirs,
        define: {
          ...theirs.define,
          __SAPTMARKETS_FEATURES__: JSON.stringify(options.features),
          __SAPTMARKETS_MAP_TILES__: JSON.stringify(
            options.delivery.mapTiles ?? null
          ),
        },
      }
    },
  }
}
