import type { ProductContent, ProductContentBody } from "../../lib/content"
import { plainNumber } from "../../lib/format"
import type { LanguageTexts } from "./language-fields"
import { textsOf, toTexts } from "./texts-state"

const TEXTS = ["brand", "alt"] as const
const PICTURE_TEXTS = ["alt"] as const
export const LARGEST_RANK = 100_000

export type PictureForm = { id: string; url: string; texts: LanguageTexts }

export type ProductForm = {
  isFeatured: boolean
  rank: string
  texts: LanguageTexts
  pictures: PictureForm[]
}

export function toProductForm(content: ProductContent): ProductForm {
  return {
    isFeatured: content.is_featured,
    rank: String(content.featured_rank),
    texts: textsOf(TEXTS, content),
    pictures: content.images.map((image) => ({
      id: image.image_id,
      url: image.url,
      texts: textsOf(PICTURE_TEXTS, image),
    })),
  }
}

/** Places of the pictures whose texts are others than before. */
function changedPictures(form: ProductForm, before: ProductForm): number[] {
  return form.pictures.flatMap(({ texts }, place) =>
    texts === before.pictures[place].texts ? [] : [place]
  )
}

/** The place as the API takes it, or nothing when it is none. */
export function readRank(text: string): number | undefined {
  const plain = plainNumber(text)
  const rank = Number(plain)
  return /^\d+$/.test(plain) && rank <= LARGEST_RANK ? rank : undefined
}

/** @param before the form as it was opened: other pictures are left alone */
export function toProductBody(
  form: ProductForm,
  before: ProductForm
): ProductContentBody {
  return {
    is_featured: form.isFeatured,
    featured_rank: readRank(form.rank),
    ...toTexts(TEXTS, form.texts),
    images: changedPictures(form, before).map((place) => {
      const { id, texts } = form.pictures[place]
      return { image_id: id, alt: "", ...toTexts(PICTURE_TEXTS, texts) }
    }),
  }
}

/**
 * The form's field for a field of the body, in which only changed pictures
 * are counted; nothing for what the form does not show.
 */
export function fieldsOf(form: ProductForm, before: ProductForm) {
  const sent = changedPictures(form, before)
  return (field: string): string | undefined => {
    const [, place, rest] = /^images\.(\d+)\.(.+)$/.exec(field) ?? []
    if (place) {
      return rest === "image_id" ? undefined : `images.${sent[+place]}.${rest}`
    }
    const [name] = field.split(".")
    return ["featured_rank", "translations", ...TEXTS].includes(name)
      ? field
      : undefined
  }
}

export type Described = { locale: string; done: number; all: number }

/** How many of the product's pictures are described, in each language. */
export function describedIn(
  { images }: Pick<ProductContent, "images">,
  locales: readonly string[]
): Described[] {
  return locales.map((locale, index) => ({
    locale,
    all: images.length,
    done: images.filter(({ alt, translations }) =>
      (index === 0 ? alt : translations[locale]?.alt)?.trim()
    ).length,
  }))
}
