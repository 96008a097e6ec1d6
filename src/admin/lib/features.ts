import type { Feature } from "../../options"

/**
 * Put into the bundle by `withSuite`, see there. A host that wires the suite
 * without the helper does not define it: then every feature counts as on.
 */
declare const __SAPTMARKETS_FEATURES__:
  Partial<Record<Feature, boolean>> | undefined

/** Whether the admin shows a feature's pages, widgets and menu entries. */
export function featureOn(feature: Feature): boolean {
  if (typeof __SAPTMARKETS_FEATURES__ === "undefined") {
    return true
  }
  return __SAPTMARKETS_FEATURES__[feature] !== false
}

/**
 * Takes the menu entry of a page away when its feature is off. Medusa reads
 * path and label of an entry without running code and always draws it, so
 * only a style rule can hide it.
 */
export function hideMenuEntryWithout(feature: Feature, path: string): void {
  if (featureOn(feature) || typeof document === "undefined") {
    return
  }
  const style = document.createElement("style")
  const link = `nav a[href$="${path}"]`
  style.textContent = `${link}, li:has(> div > ${link.slice(4)}) { display: none }`
  document.head.append(style)
}
