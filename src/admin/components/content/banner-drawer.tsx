import { toast } from "@medusajs/ui"
import { useState } from "react"
import { BANNER_AUDIENCES } from "../../../modules/content/constants"
import { useSaveBanner, type Banner, type BannerBody } from "../../lib/content"
import { noFailure, toFailure } from "../../lib/errors"
import { isolated } from "../../lib/format"
import { useSalesChannels } from "../../lib/sales-channels"
import { useText } from "../../lib/text"
import { TextField } from "../shared/field"
import { FormDrawer } from "../shared/form-drawer"
import { SelectField } from "../shared/select-field"
import { LanguageFields } from "./language-fields"
import { ShowingFields } from "./showing-fields"
import { showingOf, toShowing } from "./showing-state"
import { textsOf, toTexts } from "./texts-state"

const TEXTS = ["title", "subtitle", "button", "alt", "image_url"] as const
const EVERYWHERE = "all"

/** Creates or edits a banner, its texts and picture in every language. */
export function BannerDrawer(props: { banner?: Banner; onClose: () => void }) {
  const { banner, onClose } = props
  const text = useText()
  const saving = useSaveBanner()
  const channels = useSalesChannels()
  const [texts, setTexts] = useState(() => textsOf(TEXTS, banner))
  const [form, setForm] = useState(() => ({
    link: banner?.link ?? "",
    placement: banner?.placement ?? "home",
    audience: banner?.audience ?? BANNER_AUDIENCES[0],
    channel: banner?.sales_channel_id ?? EVERYWHERE,
    ...showingOf(banner),
  }))
  const [failure, setFailure] = useState(noFailure)
  const set = (part: Partial<typeof form>) => setForm({ ...form, ...part })
  const errors = failure.fields
  const language = (
    name: (typeof TEXTS)[number],
    label: string,
    hint?: string
  ) => (
    <LanguageFields
      name={name}
      kind={name === "image_url" ? "image" : "line"}
      label={label}
      hint={hint}
      errors={errors}
      texts={texts}
      onChange={setTexts}
    />
  )

  const save = () => {
    const missing = (["title", "image_url"] as const).filter(
      (field) => !texts.base[field]?.trim()
    )
    const fields = Object.fromEntries(
      missing.map((field) => [field, text("content.form.required")])
    )
    if (!/^[a-z][a-z0-9_-]{0,59}$/.test(form.placement)) {
      fields.placement = text("content.banner.placementWrong")
    }
    setFailure({ general: [], fields })
    if (Object.keys(fields).length) {
      return
    }
    const body = {
      ...toTexts(TEXTS, texts),
      link: form.link.trim(),
      placement: form.placement,
      audience: form.audience,
      sales_channel_id: form.channel === EVERYWHERE ? null : form.channel,
      ...toShowing(form),
    } as BannerBody
    saving.mutate(
      { id: banner?.id, body },
      {
        onSuccess: () => {
          const name = isolated(texts.base.title)
          toast.success(text("content.saved", { name }))
          onClose()
        },
        onError: (error) => setFailure(toFailure(error)),
      }
    )
  }

  return (
    <FormDrawer
      title={text(banner ? "content.banner.edit" : "content.banner.create")}
      problems={failure.general}
      saving={saving.isPending}
      onSave={save}
      onClose={onClose}
    >
      {language("title", text("content.banner.title"))}
      {language("subtitle", text("content.banner.subtitle"))}
      {language("button", text("content.banner.button"))}
      {language(
        "image_url",
        text("content.banner.image"),
        text("content.banner.imageHint")
      )}
      {language(
        "alt",
        text("content.banner.alt"),
        text("content.banner.altHint")
      )}
      <TextField
        name="link"
        dir="ltr"
        label={text("content.banner.link")}
        hint={text("content.banner.linkHint")}
        error={errors.link}
        value={form.link}
        onChange={(link) => set({ link })}
      />
      <TextField
        name="placement"
        dir="ltr"
        label={text("content.banner.placement")}
        hint={text("content.banner.placementHint")}
        error={errors.placement}
        value={form.placement}
        onChange={(placement) => set({ placement })}
      />
      <SelectField
        label={text("content.banner.audience")}
        value={form.audience}
        options={BANNER_AUDIENCES.map((value) => ({
          value,
          label: text(`content.banner.audiences.${value}`),
        }))}
        onChange={(audience) =>
          set({ audience: audience as typeof form.audience })
        }
      />
      <SelectField
        label={text("content.banner.branch")}
        error={errors.sales_channel_id}
        value={form.channel}
        options={[
          { value: EVERYWHERE, label: text("content.banner.allBranches") },
          ...(channels.data ?? []).map(({ id, name }) => ({
            value: id,
            label: name,
          })),
        ]}
        onChange={(channel) => set({ channel })}
      />
      <ShowingFields form={form} errors={errors} onChange={set} />
    </FormDrawer>
  )
}
