import type { UnitType } from "../constants"

/** A unit that comes with the suite. */
export type ShippedUnit = {
  code: string
  type: UnitType
  /** How many of the type's basic unit. */
  conversion: string
  is_basic: boolean
  rank: number
  name: string
  symbol: string
  ar: { name: string; symbol: string }
}

const shipped = (
  code: string,
  type: UnitType,
  conversion: string,
  rank: number,
  en: [name: string, symbol: string],
  ar: [name: string, symbol: string]
): ShippedUnit => ({
  code,
  type,
  conversion,
  is_basic: conversion === "1",
  rank,
  name: en[0],
  symbol: en[1],
  ar: { name: ar[0], symbol: ar[1] },
})

/** g, kg, ml, l, piece, pair, dozen, cm, m in English and Arabic. */
export const SHIPPED_UNITS: readonly ShippedUnit[] = [
  shipped("g", "weight", "1", 10, ["Gram", "g"], ["غرام", "غ"]),
  shipped("kg", "weight", "1000", 20, ["Kilogram", "kg"], ["كيلوغرام", "كغ"]),
  shipped("ml", "volume", "1", 30, ["Millilitre", "ml"], ["مليلتر", "مل"]),
  shipped("l", "volume", "1000", 40, ["Litre", "l"], ["لتر", "ل"]),
  shipped("piece", "piece", "1", 50, ["Piece", "pc"], ["حبة", "حبة"]),
  shipped("pair", "piece", "2", 60, ["Pair", "pair"], ["زوج", "زوج"]),
  shipped("dozen", "piece", "12", 70, ["Dozen", "doz"], ["درزن", "درزن"]),
  shipped("cm", "length", "1", 80, ["Centimetre", "cm"], ["سنتيمتر", "سم"]),
  shipped("m", "length", "100", 90, ["Metre", "m"], ["متر", "م"]),
]
