import {
  DISSOLVED_COMBO_KEY,
  LINE_COMBO_KEY,
  readLineCombo,
  type LineCombo,
} from "../../workflows/combo/line-combo"
import { notesOf, type Node } from "./node"
import type { StoredTexts } from "./stored-texts"

type Kept = { key: string; combo: LineCombo }

/** The deals that a line is or was a part of. */
export function combosOf(line: Node): LineCombo[] {
  return notesOf(line).flatMap(({ metadata }) =>
    keptIn(metadata).map(({ combo }) => combo)
  )
}

function keptIn(metadata: Node): Kept[] {
  return [LINE_COMBO_KEY, DISSOLVED_COMBO_KEY].flatMap((key) => {
    const combo = readLineCombo({ metadata: { combo: metadata[key] } })
    return combo ? [{ key, combo }] : []
  })
}

/** Says a line's deals by today's texts; a deal is called as its product. */
export function combosInLanguage(line: Node, texts: StoredTexts): void {
  for (const { holder, key, metadata } of notesOf(line)) {
    const said = keptIn(metadata).map(({ key: kept, combo }) => {
      const title = texts.get(combo.product_id)?.product_title
      const slot_title = texts.get(combo.slot_id)?.slot_title
      return [
        kept,
        {
          ...combo,
          ...(title && { title }),
          ...(slot_title && { slot_title }),
        },
      ] as const
    })
    holder[key] = { ...metadata, ...Object.fromEntries(said) }
  }
}
