import { Alert, Button, FocusModal, toast } from "@medusajs/ui"
import {
  useEffect,
  useRef,
  useState,
  type FormEvent,
  type KeyboardEvent,
} from "react"
import type { TextKey } from "../../i18n/texts"
import { useSaveCombo, type AdminCombo } from "../../lib/combos"
import { hasFailed, noFailure, type FieldErrors } from "../../lib/errors"
import { isolated } from "../../lib/format"
import { useArabicLocale } from "../../lib/locale"
import type { SalesChannel } from "../../lib/sales-channels"
import { useStoreSettings } from "../../lib/store"
import { useText } from "../../lib/text"
import { ChannelFields } from "./channel-fields"
import { problemsOf } from "./form-problems"
import { failureOf, toBody } from "./form-request"
import type { ComboForm } from "./form-state"
import { GeneralFields } from "./general-fields"
import { Insights } from "./insights"
import { PricingFields } from "./pricing-fields"
import { SlotsFields } from "./slot-fields"
import { TermsFields } from "./terms-fields"

type EditorFormProps = {
  /** Absent: a new one. */
  combo?: AdminCombo
  channels: SalesChannel[]
  initial: ComboForm
  onChanged: (changed: boolean) => void
  onCancel: () => void
  onSaved: () => void
}

type Status = "draft" | "published"

/** The fields of a combo beside what it comes to, and how it is saved. */
export function EditorForm(props: EditorFormProps) {
  const { combo, initial, onChanged } = props
  const text = useText()
  const [form, setForm] = useState(initial)
  const { failure, errors, save, isSaving } = useSaving(props, form)
  const set = (change: Partial<ComboForm>) => {
    const next = { ...form, ...change }
    setForm(next)
    onChanged(JSON.stringify(next) !== JSON.stringify(initial))
  }
  const part = { form, errors, onChange: set }
  const firstProblem = useFirstProblem(failure)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save(combo ? undefined : "draft")
  }
  return (
    <form
      ref={firstProblem}
      noValidate
      onSubmit={submit}
      onKeyDown={keepEnter}
      className="flex flex-1 flex-col overflow-hidden"
    >
      <FocusModal.Body className="flex-1 overflow-y-auto lg:overflow-hidden">
        <div className="flex flex-col lg:h-full lg:flex-row">
          <div className="flex-1 lg:overflow-y-auto">
            <div className="mx-auto flex max-w-3xl flex-col gap-y-10 px-6 py-8">
              {failure.general.length > 0 && (
                <Alert variant="error" data-problem>
                  {failure.general.map((problem) => (
                    <p key={problem}>{problem}</p>
                  ))}
                </Alert>
              )}
              <GeneralFields {...part} />
              <SlotsFields {...part} />
              <PricingFields {...part} />
              <TermsFields {...part} sold={combo?.sold} />
              <ChannelFields {...part} all={props.channels} />
            </div>
          </div>
          <aside className="bg-ui-bg-subtle border-ui-border-base shrink-0 border-t p-6 lg:w-80 lg:overflow-y-auto lg:border-s lg:border-t-0">
            <Insights form={form} />
          </aside>
        </div>
      </FocusModal.Body>
      <FocusModal.Footer>
        <Button
          type="button"
          size="small"
          variant="secondary"
          disabled={isSaving}
          onClick={props.onCancel}
        >
          {text("common.cancel")}
        </Button>
        <SaveButtons combo={combo} isSaving={isSaving} onSave={save} />
      </FocusModal.Footer>
    </form>
  )
}

/**
 * Enter in one of many fields does not save and close the editor; with Ctrl or
 * Cmd it does, as in the dashboard's own forms.
 */
function keepEnter(event: KeyboardEvent<HTMLFormElement>): void {
  const { key, ctrlKey, metaKey, target, currentTarget } = event
  if (key !== "Enter" || !(target instanceof HTMLElement)) {
    return
  }
  if (ctrlKey || metaKey) {
    event.preventDefault()
    currentTarget.requestSubmit()
  } else if (target instanceof HTMLInputElement) {
    event.preventDefault()
  }
}

function SaveButtons(props: {
  combo?: AdminCombo
  isSaving: boolean
  onSave: (status?: Status) => void
}) {
  const { combo, isSaving, onSave } = props
  const text = useText()
  const other: [Status, TextKey] =
    !combo || combo.status === "draft"
      ? ["published", "combos.publish"]
      : ["draft", "combos.toDraft"]
  const isMain = other[0] === "published"
  return (
    <>
      {!isMain && otherButton()}
      <Button
        type="submit"
        size="small"
        variant={isMain ? "secondary" : "primary"}
        isLoading={isSaving}
      >
        {text(combo ? "common.save" : "combos.form.saveDraft")}
      </Button>
      {isMain && otherButton()}
    </>
  )

  function otherButton() {
    return (
      <Button
        type="button"
        size="small"
        variant={isMain ? "primary" : "secondary"}
        disabled={isSaving}
        onClick={() => onSave(other[0])}
      >
        {text(other[1])}
      </Button>
    )
  }
}

/** Saves what is typed, in a new status if one is given. */
function useSaving(props: EditorFormProps, form: ComboForm) {
  const { combo, initial, onSaved } = props
  const text = useText()
  const arabic = useArabicLocale()
  const { currencies } = useStoreSettings()
  const saving = useSaveCombo()
  const [failure, setFailure] = useState(noFailure)
  // What was wrong before the backend was asked is right as soon as it is.
  const [isAsked, setAsked] = useState(false)
  const before = combo && initial
  const problems = problemsOf(form, currencies, text, before)
  const errors = isAsked ? failure.fields : among(problems, failure.fields)

  const save = (status?: Status) => {
    setFailure({ general: [], fields: problems })
    setAsked(false)
    if (Object.keys(problems).length) {
      return
    }
    const body = {
      ...toBody(form, arabic, before),
      ...(status && { status }),
    }
    saving.mutate(combo ? { id: combo.id, body } : { body }, {
      onSuccess: (answer) => {
        const title = isolated(answer.combo.title)
        toast.success(text(savedText(status, Boolean(combo)), { title }))
        onSaved()
      },
      onError: (error) => {
        setFailure(failureOf(error, form))
        setAsked(true)
      },
    })
  }
  return { failure, errors, save, isSaving: saving.isPending }
}

/** Of all problems those that were told already. */
function among(problems: FieldErrors, told: FieldErrors): FieldErrors {
  return Object.fromEntries(
    Object.entries(problems).filter(([field]) => field in told)
  )
}

function savedText(status: Status | undefined, existed: boolean): TextKey {
  if (status === "published") {
    return "combos.published"
  }
  if (!existed) {
    return "combos.created"
  }
  return status === "draft" ? "combos.drafted" : "combos.saved"
}

/** Brings the first thing that is wrong into view. */
function useFirstProblem(failure: typeof noFailure) {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (hasFailed(failure)) {
      form.current
        ?.querySelector("[aria-invalid=true],[data-problem]")
        ?.scrollIntoView({ block: "center" })
    }
  }, [failure])
  return form
}
