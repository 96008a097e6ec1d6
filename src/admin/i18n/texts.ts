import type { en } from "./en"

/** Namespace of the suite's texts beside the dashboard's own. */
export const NAMESPACE = "saptmarkets"

type Shape<T> = { [K in keyof T]: T[K] extends string ? string : Shape<T[K]> }

type Keys<T, Prefix extends string = ""> = {
  [K in keyof T & string]: T[K] extends string
    ? `${Prefix}${K}`
    : Keys<T[K], `${Prefix}${K}.`>
}[keyof T & string]

/** What a catalogue must hold: the type of every other language's. */
export type Texts = Shape<typeof en>

/** Address of a text: `units.form.code`. */
export type TextKey = Keys<typeof en>
