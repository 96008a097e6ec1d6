import type { couriersEn } from "./en"

/** المناديب وورديّاتهم وحالات التوصيل. */
export const couriersAr: Record<keyof typeof couriersEn, string> = {
  delivery_state: "حالة التوصيلة {id} هي {status}: لا يمكن أن تصبح {to}.",
  delivery_taken: "التوصيلة {id} مع {courier}.",
  courier_full: "لدى {courier} أقصى عدد من التوصيلات في وقت واحد: {most}.",
  courier_overloaded:
    "ستبلغ حمولة {courier} {weight} كجم، والحد الأقصى {most}.",
  courier_inactive: "حساب {courier} موقوف ولا تُسند إليه توصيلات.",
  courier_suspended: "حسابك موقوف. تواصل مع فرعك.",
  courier_registration_closed: "يسجّل المتجر وحده المناديب.",
}
