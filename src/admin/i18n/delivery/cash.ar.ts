import type { Texts } from "../texts"

/** Arabic texts of couriers' cash. */
export const cashAr: Texts["cash"] = {
  title: "النقد",
  hint: "ما استلمه المندوبون عند الباب وسلّموه للفرع. ما تم عدّه يُخصم من رصيدهم، والسجل لا يتغيّر أبدًا.",
  allStatuses: "كل التسليمات",
  empty: "لم يسلّم أي مندوب نقدًا بعد.",
  noMatch: "لا يوجد تسليم يطابق التصفية.",
  column: {
    courier: "المندوب",
    branch: "الفرع",
    amount: "المبلغ",
    counted: "المعدود",
    requested: "وقت الطلب",
    status: "الحالة",
  },
  status: {
    requested: "بالانتظار",
    accepted: "مقبول",
    disputed: "معترض عليه",
  },
  accept: {
    action: "قبول",
    title: "قبول نقد {{name}}",
    hint: "المبلغ حسب سجلاتنا {{amount}}، وما ينقص عند العدّ يبقى في رصيد المندوب.",
    counted: "المعدود",
    saved: "تم قيد نقد {{name}}.",
  },
  dispute: {
    action: "اعتراض",
    title: "الاعتراض على نقد {{name}}",
    hint: "المبلغ حسب سجلاتنا {{amount}}، ولا يُقيَّد شيء، ويمكن للمندوب أن يطلب من جديد.",
    counted: "المعدود",
    saved: "تم الاعتراض على تسليم {{name}}.",
  },
  note: "ملاحظة",
  noteNeeded: "اذكر السبب.",
  countedWrong: "يُتوقع مبلغ أكبر من الصفر.",
  ledger: {
    action: "السجل",
    title: "نقد {{name}}",
    balance: "الرصيد",
    waiting: "منه بالانتظار: {{amount}}",
    none: "لم يُقيَّد شيء بعد.",
    order: "الطلب رقم {{number}}",
  },
  kind: {
    collected: "استُلم عند الباب",
    handed_over: "سُلّم للفرع",
    adjustment: "تسوية",
  },
  adjust: {
    title: "قيد تسوية",
    amount: "المبلغ",
    amountHint: "أكبر من الصفر: على المندوب أكثر، وأقل من الصفر: عليه أقل.",
    currency: "العملة",
    save: "قيد",
    saved: "تم قيد التسوية.",
    wrong: "يُتوقع رقم غير الصفر.",
  },
}
