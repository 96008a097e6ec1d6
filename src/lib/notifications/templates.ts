import type { Language } from "../i18n/translate"

type Texts = { title: string; body: string }

/**
 * Messages to people by template: the one place that the inbox reads, and
 * mails and SMS share. `{name}` is filled from the notification's data.
 */
export const TEMPLATES = {
  order_placed: {
    en: {
      title: "New order #{display_id}",
      body: "{total} for {items} items.",
    },
    ar: {
      title: "طلب جديد رقم {display_id}",
      body: "المبلغ {total}، وعدد الأصناف {items}.",
    },
  },
  order_received: {
    en: {
      title: "We have your order #{display_id}",
      body: "Thank you. We will tell you how it goes on.",
    },
    ar: {
      title: "استلمنا طلبك رقم {display_id}",
      body: "شكرًا لك. سنخبرك بكل جديد عن طلبك.",
    },
  },
  order_processing: {
    en: {
      title: "Order #{display_id} is being prepared",
      body: "The branch has accepted your order.",
    },
    ar: {
      title: "يجري تجهيز الطلب رقم {display_id}",
      body: "قبل الفرع طلبك.",
    },
  },
  order_out_for_delivery: {
    en: {
      title: "Order #{display_id} is on its way",
      body: "The courier has picked up your order.",
    },
    ar: {
      title: "الطلب رقم {display_id} في الطريق إليك",
      body: "استلم المندوب طلبك.",
    },
  },
  order_delivered: {
    en: {
      title: "Order #{display_id} was delivered",
      body: "Enjoy it. You can rate the delivery.",
    },
    ar: {
      title: "تم توصيل الطلب رقم {display_id}",
      body: "بالهناء والعافية. يمكنك تقييم التوصيل.",
    },
  },
  order_cancelled: {
    en: {
      title: "Order #{display_id} was cancelled",
      body: "What you paid is returned to you.",
    },
    ar: {
      title: "أُلغي الطلب رقم {display_id}",
      body: "سيعاد إليك ما دفعته.",
    },
  },
  order_returned: {
    en: {
      title: "Order #{display_id} came back",
      body: "The goods are back at the branch.",
    },
    ar: {
      title: "أُعيد الطلب رقم {display_id}",
      body: "عادت البضاعة إلى الفرع.",
    },
  },
  delivery_failed: {
    en: {
      title: "A delivery of order #{display_id} failed",
      body: "Decide on a new attempt or a return.",
    },
    ar: {
      title: "تعذّر توصيل الطلب رقم {display_id}",
      body: "قرّر محاولة جديدة أو الإرجاع.",
    },
  },
  delivery_assigned: {
    en: {
      title: "New delivery: order #{display_id}",
      body: "Open it to accept or decline.",
    },
    ar: {
      title: "توصيلة جديدة: الطلب رقم {display_id}",
      body: "افتحها لقبولها أو رفضها.",
    },
  },
  stock_low: {
    en: {
      title: "Low stock: {product}",
      body: "{available} {unit} left at {location}.",
    },
    ar: {
      title: "مخزون منخفض: {product}",
      body: "بقي {available} {unit} في {location}.",
    },
  },
} as const satisfies Record<string, Record<Language, Texts>>

export type NotificationTemplate = keyof typeof TEMPLATES

export type TemplateData = Record<string, string | number | null | undefined>

/** Title and body of a notification in a language. */
export function renderTemplate(
  template: string,
  language: Language,
  data: TemplateData
): Texts {
  const texts: Texts = isTemplate(template)
    ? TEMPLATES[template][language]
    : { title: template, body: "" }
  return { title: fill(texts.title, data), body: fill(texts.body, data) }
}

function isTemplate(name: string): name is NotificationTemplate {
  return Object.hasOwn(TEMPLATES, name)
}

function fill(text: string, data: TemplateData): string {
  return text.replace(/\{(\w+)\}/g, (_whole, name: string) =>
    String(data[name] ?? "")
  )
}
