import type { DemoUnitDefinition } from "./types"

/** The units the demo catalogue needs beyond the shipped ones. */
export const demoUnits: DemoUnitDefinition[] = [
  {
    code: "crate",
    name: { en: "Crate", ar: "صندوق" },
    symbol: { en: "crate", ar: "صندوق" },
    type: "piece",
    conversion: "24",
  },
  {
    code: "sack",
    name: { en: "Sack", ar: "كيس" },
    symbol: { en: "sack", ar: "كيس" },
    type: "weight",
    conversion: "25000",
  },
  {
    code: "carton",
    name: { en: "Carton", ar: "كرتون" },
    symbol: { en: "ctn", ar: "كرتون" },
    type: "piece",
    conversion: "12",
  },
]
