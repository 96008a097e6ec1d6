import { useLocale } from "../../lib/locale"
import type { AdminUnit } from "../../lib/types"

/** Name and symbol of a unit in one language, the base text as fallback. */
export function unitTexts(unit: AdminUnit, locale: string) {
  const language = locale.split("-")[0]
  const translated =
    unit.translations[locale] ??
    Object.entries(unit.translations).find(
      ([key]) => key.split("-")[0] === language
    )?.[1]
  return {
    name: translated?.name || unit.name,
    symbol: translated?.symbol || unit.symbol,
  }
}

/** Name and symbol of units as the admin's language has them. */
export function useUnitTexts() {
  const { locale } = useLocale()
  return (unit: AdminUnit) => unitTexts(unit, locale)
}
