import { toast } from "@medusajs/ui"
import { useState } from "react"
import {
  useSaveCategoryContent,
  type CategoryContent,
  type CategoryContentBody,
} from "../../lib/content"
import { noFailure, toFailure } from "../../lib/errors"
import { isolated } from "../../lib/format"
import { useText } from "../../lib/text"
import { FormDrawer } from "../shared/form-drawer"
import { LanguageFields } from "./language-fields"
import { textsOf, toTexts } from "./texts-state"

const TEXTS = ["image_url", "alt"] as const

/** The picture of a category in every language, and what is said of it. */
export function CategoryFactsDrawer(props: {
  title: string
  content: CategoryContent
  onClose: () => void
}) {
  const { title, content, onClose } = props
  const text = useText()
  const saving = useSaveCategoryContent(content.category_id)
  const [texts, setTexts] = useState(() => textsOf(TEXTS, content))
  const [failure, setFailure] = useState(noFailure)
  const save = () => {
    setFailure(noFailure)
    saving.mutate(toTexts(TEXTS, texts) as CategoryContentBody, {
      onSuccess: () => {
        toast.success(text("content.saved", { name: isolated(title) }))
        onClose()
      },
      onError: (error) => setFailure(toFailure(error)),
    })
  }
  return (
    <FormDrawer
      title={text("content.category.edit")}
      problems={failure.general}
      saving={saving.isPending}
      onSave={save}
      onClose={onClose}
    >
      <LanguageFields
        name="image_url"
        kind="image"
        label={text("content.banner.image")}
        hint={text("content.banner.imageHint")}
        errors={failure.fields}
        texts={texts}
        onChange={setTexts}
      />
      <LanguageFields
        name="alt"
        label={text("content.banner.alt")}
        hint={text("content.category.altHint")}
        errors={failure.fields}
        texts={texts}
        onChange={setTexts}
      />
    </FormDrawer>
  )
}
