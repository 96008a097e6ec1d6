import { FocusModal, usePrompt } from "@medusajs/ui"
import { useRef, useState } from "react"
import { useCombo, type AdminCombo } from "../../lib/combos"
import { useArabicLocale } from "../../lib/locale"
import { useSalesChannels, type SalesChannel } from "../../lib/sales-channels"
import { useStoreSettings } from "../../lib/store"
import { useText } from "../../lib/text"
import { ErrorState, LoadingState } from "../shared/states"
import { EditorForm } from "./editor-form"
import { emptyForm, formOf } from "./form-state"
import { OWN_ESCAPE } from "./variant-search"

type ComboEditorProps = {
  /** Absent: a new one. */
  id?: string
  onClose: () => void
}

/** Creates or edits a combo; it is open as long as it is drawn. */
export function ComboEditor({ id, onClose }: ComboEditorProps) {
  const text = useText()
  const combo = useCombo(id)
  const channels = useSalesChannels()
  const { currencies } = useStoreSettings()
  const isChanged = useRef(false)
  const leave = useLeaving(isChanged, onClose)
  const failed = [combo, channels].find((query) => query.error)
  const isReady = currencies.length > 0 && channels.data && (!id || combo.data)
  return (
    <FocusModal open onOpenChange={(open) => !open && void leave()}>
      <FocusModal.Content
        aria-describedby={undefined}
        onEscapeKeyDown={(event) => {
          const { target } = event
          if (target instanceof Element && target.closest(`[${OWN_ESCAPE}]`)) {
            event.preventDefault()
          }
        }}
      >
        <FocusModal.Header>
          <div className="txt-compact-small-plus me-auto">
            <FocusModal.Title>
              {text(id ? "combos.edit" : "combos.create")}
            </FocusModal.Title>
          </div>
        </FocusModal.Header>
        {failed && (
          <ErrorState
            error={failed.error}
            onRetry={() => void failed.refetch()}
          />
        )}
        {!failed && !isReady && <LoadingState />}
        {!failed && isReady && channels.data && (
          <ReadyForm
            combo={combo.data}
            channels={channels.data}
            onChanged={(changed) => {
              isChanged.current = changed
            }}
            onCancel={() => void leave()}
            onSaved={onClose}
          />
        )}
      </FocusModal.Content>
    </FocusModal>
  )
}

function ReadyForm(props: {
  combo?: AdminCombo
  channels: SalesChannel[]
  onChanged: (changed: boolean) => void
  onCancel: () => void
  onSaved: () => void
}) {
  const { combo, channels } = props
  const arabic = useArabicLocale()
  const [initial] = useState(() =>
    combo
      ? formOf(combo, arabic)
      : emptyForm(
          channels.filter((each) => !each.is_disabled).map(({ id }) => id)
        )
  )
  return <EditorForm {...props} initial={initial} />
}

/** Asks before what was typed is lost. */
function useLeaving(isChanged: { current: boolean }, onClose: () => void) {
  const text = useText()
  const prompt = usePrompt()
  const isAsking = useRef(false)
  return async () => {
    if (isAsking.current) {
      return
    }
    if (isChanged.current) {
      isAsking.current = true
      // The Escape that asked would answer, too.
      await new Promise((resolve) => setTimeout(resolve))
      const sure = await prompt({
        title: text("combos.discard.title"),
        description: text("combos.discard.hint"),
        confirmText: text("combos.discard.confirm"),
        cancelText: text("combos.discard.keep"),
      })
      isAsking.current = false
      if (!sure) {
        return
      }
    }
    onClose()
  }
}
